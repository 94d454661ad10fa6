import { describe, expect, it } from 'vitest';
import { chiSquarePValue, chiSquareTail } from '../../kernel-lib/src/cli/vectors/chi-square.js';

describe('the chi-square test that samplers are judged by', () => {
  // Quantiles of the published tables.
  it.each([
    [1, 3.841458820694124, 0.05],
    [2, 5.991464547107979, 0.05],
    [3, 11.344866730144373, 0.01],
    [10, 18.307038053275146, 0.05],
    [31, 61.09830608, 0.001],
  ])('has the tails of %d degrees of freedom', (degrees, statistic, tail) => {
    expect(chiSquareTail(statistic, degrees)).toBeCloseTo(tail, 9);
  });

  it('accepts counts in proportion, and refuses a share that is a thousandth off in a million', () => {
    const half = { observed: 500_000, probability: 0.5 };
    expect(chiSquarePValue([half, half])).toBeGreaterThan(0.9);
    expect(
      chiSquarePValue([
        { ...half, observed: 503_000 },
        { ...half, observed: 497_000 },
      ]),
    ).toBeLessThan(1e-6);
  });

  it('takes rare outcomes together, and refuses many of what should never be', () => {
    const usual = { observed: 999_000, probability: 1 };
    expect(chiSquarePValue([usual, { observed: 1000, probability: 0 }])).toBe(0);
    const rare = { observed: 5, probability: 5e-6 };
    expect(chiSquarePValue([{ observed: 999_980, probability: 0.99998 }, rare, rare, rare, rare])).toBeGreaterThan(0.5);
  });
});
