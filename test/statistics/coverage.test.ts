import { describe, expect, test } from 'vitest';
import { gaussian, laplace } from '../../kernel-lib/src/mechanisms/index.js';
import { COVERAGE, coverageOf } from './coverage.js';

// The slow tests count 2,000 runs; with 150, an interval of 95 % covers less than 85 % with a probability below 1e-6.
const RUNS = 150;

describe.each([
  ['Laplace', laplace({ epsilon: 1 })],
  ['Gaussian', gaussian({ epsilon: 1 })],
])('with %s noise, intervals hold in most of the runs and are not far wider than needed:', (_, noise) => {
  test.each(COVERAGE.map((each) => [each.name, each] as const))('%s', (__, each) => {
    const { share, width } = coverageOf(each, noise, RUNS, 21);
    expect(share).toBeGreaterThan(0.85);
    expect(width).toBeLessThan(2);
  });
});
