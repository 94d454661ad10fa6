import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  dataset,
  groupCounts,
  histogram,
  laplace,
  mean,
  noisyThreshold,
  openSession,
  quantiles,
  seededRandom,
  topK,
  discreteLaplace,
} from '../../kernel-lib/src/index.js';

const rows = Array.from({ length: 600 }, (_, row) => ({
  age: row % 100,
  town: row < 400 ? 'Delft <b>' : row < 598 ? 'Gouda' : `rare ${String(row)}`,
}));

let opened = 0;
const session = () =>
  openSession(dataset({ name: `shown ${String(++opened)}`, version: 1, unit: 'patient', data: rows }), {
    budget: { epsilon: 100, delta: 1e-6 },
    random: seededRandom(15),
  });

const formsOf = (value: unknown): Record<string, string> =>
  (value as Record<symbol, () => Record<string, string>>)[Symbol.for('Jupyter.display')]?.() ?? {};

describe('a release is shown', () => {
  it('in the digits that its margin justifies, the same in text and in console.log', () => {
    const release = session().release('mean age', mean('age', { lower: 0, upper: 120 }), laplace({ epsilon: 1 }));
    const { 'text/html': html, 'text/plain': text } = formsOf(release);
    expect(text).toMatch(
      /^mean age = \d+\.\d+ ± \d\.\d+ \(95 %\) · laplace, ε 1 for one patient, add-or-remove-one \(one row is one patient\)/,
    );
    const [, shown = '', margin = ''] = /= (\S+) ± (\S+)/.exec(text ?? '') ?? [];
    expect(shown.split('.')[1]).toHaveLength(margin.split('.')[1]?.length ?? 0);
    expect(Number(shown)).toBeCloseTo(release.value, 0);
    expect(release.value).not.toBe(Number(shown));
    expect(html).toContain(`${shown} ± ${margin}`);
    expect(inspect(release)).toBe(text);
    expect(String(release)).toBe(text);
  });

  it('as a histogram: bins by name, each with its margin and a bar', () => {
    const counts = histogram('age', { edges: [0, 18, 65, Infinity] });
    const { 'text/html': html, 'text/plain': text } = formsOf(
      session().release('ages', counts, discreteLaplace({ epsilon: 1 })),
    );
    expect(text).toMatch(/^ages = \[\[0, 18\) \d+ ± \d+, \[18, 65\) \d+ ± \d+, \[65, ∞\) \d+ ± \d+\] \(95 %\)/);
    expect(html?.match(/<tr>/g)).toHaveLength(4);
    expect(html?.match(/opacity: 0.4/g)).toHaveLength(3);
  });

  it('as groups with their counts, and the threshold that they reach; names are escaped', () => {
    const asked = noisyThreshold({ noise: 'laplace', epsilon: 1, delta: 1e-8 });
    const release = session().release('towns', groupCounts('town'), asked);
    const { 'text/html': html, 'text/plain': text } = formsOf(release);
    expect(release.threshold).toBeGreaterThan(10);
    expect(text).toMatch(
      /^towns = \[Delft <b> [\d.]+ ± [\d.]+, Gouda [\d.]+ ± [\d.]+\] \(95 %\) .* groups whose noisy count is [\d.]+ or more/,
    );
    expect(html).toContain('Delft &lt;b&gt;');
    expect(html).not.toContain('<b>');
  });

  it('as quantiles and as the largest categories, by name', () => {
    const quartiles = quantiles('age', { probabilities: [0.25, 0.5], lower: 0, upper: 120 });
    expect(String(session().release('quartiles', quartiles, laplace({ epsilon: 1 })))).toMatch(
      /^quartiles = \[25 % \d[\d.]* ± \d[\d.]*, 50 % \d[\d.]* ± \d[\d.]*\] \(95 %\) · laplace/,
    );
    const modes = topK('town', { categories: ['Gouda', 'Delft <b>', 'Leiden'], k: 2 });
    expect(String(session().release('modes', modes, discreteLaplace({ epsilon: 1 })))).toMatch(
      /^modes = \[Delft <b> \d+ ± \d+, Gouda \d+ ± \d+\] \(95 %\)/,
    );
  });

  it('with a mark that it was free, where it was recalled', () => {
    const one = session();
    const ask = () => one.release('ages', histogram('age', { edges: [0, 50, 100] }), laplace({ epsilon: 1 }));
    expect(formsOf(ask())['text/html']).not.toContain('recalled');
    const again = formsOf(ask());
    expect(again['text/html']).toContain('recalled: free');
    expect(again['text/plain']).toContain('recalled: free');
  });
});
