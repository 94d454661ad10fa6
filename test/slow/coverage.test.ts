import { describe, expect, it } from 'vitest';
import { gaussian, laplace } from '../../kernel-lib/src/mechanisms/index.js';
import { COVERAGE, coverageOf } from '../statistics/coverage.js';

/*
 * Intervals hold in 94 to 97 % of 2,000 runs (quantiles between few values in more), and are no wider than 1.3 times
 * the narrowest that would. Chance moves a share of 95 % by .5 % a deviation.
 */
const RUNS = 2_000;
const CHANCE = 2 * Math.sqrt((0.95 * 0.05) / RUNS);

describe.each([
  ['Laplace', laplace({ epsilon: 1 })],
  ['Gaussian', gaussian({ epsilon: 1 })],
])('with %s noise', (name, noise) => {
  it.each(COVERAGE.map((each) => [each.name, each] as const))('the interval of %s', (title, each) => {
    const { share, width } = coverageOf(each, noise, RUNS, 20);
    console.log(`${name}, ${title}: ${(100 * share).toFixed(1)} %, ${width.toFixed(2)} times as wide as needed`);
    expect(share).toBeGreaterThan(0.95 - CHANCE);
    if (!each.stepped) expect(share).toBeLessThan(0.97 + CHANCE);
    expect(width).toBeLessThan(1.3);
  });
});
