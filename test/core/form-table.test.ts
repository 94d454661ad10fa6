import { describe, expect, it } from 'vitest';
import { intervalBar, tableHtml, tableText } from '../../kernel-lib/src/core/form-table.js';

describe('a table of a form', () => {
  const table = {
    columns: ['of', 'released'],
    rows: [
      ['men', '567 ± 30'],
      ['women', '9 ± 30'],
    ],
  };

  it('has numbers at the right, also those with a margin, and words at the left', () => {
    expect(tableText({ ...table, note: '2 of 3' })).toBe('of     released\nmen    567 ± 30\nwomen    9 ± 30\n2 of 3');
    expect(tableHtml(table)).toContain(
      '<td style="text-align: left">men</td><td style="text-align: right">567 ± 30</td>',
    );
  });

  it('has a drawing at the end of each row where there are drawings', () => {
    const drawn = tableHtml({ ...table, drawings: ['<div>one</div>', '<div>two</div>'] });
    expect(drawn.match(/<td><div>(?:one|two)<\/div><\/td><\/tr>/g)).toHaveLength(2);
    expect(drawn).toContain('<th></th></tr>');
  });

  it('names no colour of the page, so that it is legible on light and dark', () => {
    expect(tableHtml(table)).not.toMatch(/color|background/);
  });
});

describe('a bar', () => {
  const widths = (bar: string): number[] => [...bar.matchAll(/width: ([\d.]+)%/g)].map(([, width]) => Number(width));

  it('is full up to the low end, and faint from there to the high one', () => {
    expect(widths(intervalBar(20, 40, { from: 0, to: 80 }))).toEqual([25, 25]);
    expect(widths(intervalBar(-5, 5, { from: -10, to: 10 }))).toEqual([25, 50]);
  });

  it('stays within its scale, whatever its ends', () => {
    for (const [low, high] of [
      [-50, 500],
      [NaN, 3],
      [0, 0],
    ] as const)
      for (const width of widths(intervalBar(low, high, { from: 0, to: 100 }))) expect(width).toBeLessThanOrEqual(100);
    expect(widths(intervalBar(1, 2, { from: 0, to: 0 }))).toEqual([0, 0]);
  });
});
