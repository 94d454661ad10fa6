import { expect, test } from 'vitest';
import { curveFigure } from '../../../labextension/src/sections/curve/figure.js';
import { shownUtilities } from '../../../labextension/src/sections/curve/words.js';
import { showBytes, showPower, showTime } from '../../../labextension/src/sections/encryption/words.js';
import { showRisk } from '../../../labextension/src/sections/risk/words.js';
import { samples } from '../../reports/samples.js';

test('bytes, times and powers of two are in three digits', () => {
  expect([0, 1000, 1536, 262_144, 3_500_000].map(showBytes)).toEqual([
    '0 B',
    '1000 B',
    '1.5 KiB',
    '256 KiB',
    '3.34 MiB',
  ]);
  expect([0.0123, 2.1, 847.26, 12_345].map(showTime)).toEqual(['0.0123 ms', '2.1 ms', '847 ms', '12.3 s']);
  expect([40, -21.46].map(showPower)).toEqual(['2^40', '2^-21.5']);
});

test('a risk is rounded up, and never shown as none', () => {
  expect([0, 1e-9, 0.014, 0.67, 1].map((risk) => showRisk('linked', risk))).toEqual([
    '0 %',
    '1e-7 %',
    '1.4 %',
    '67 %',
    '100 %',
  ]);
  expect(showRisk('classes', 20_123)).toBe('20\u202f123');
});

test('utilities of one curve have as many decimals as each other', () => {
  const { points, baselines } = shownUtilities(curveFigure(samples.curve));
  expect(points[0]).toEqual({ epsilon: 0.1, runs: 20, mean: '0.830', low: '0.780', high: '0.870' });
  expect(baselines).toEqual([
    { label: 'larger class', value: '0.627' },
    { label: 'without privacy', value: '0.975' },
  ]);
});
