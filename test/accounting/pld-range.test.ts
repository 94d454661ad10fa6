import { describe, expect, it } from 'vitest';
import {
  accountant,
  calibrateNoiseMultiplier,
  gaussianEvent,
  pld,
  poissonSampled,
  repeated,
} from '../../kernel-lib/src/accounting/index.js';
import { anyRuns, practicalRuns, profileOf, widthOf } from '../support/pld-range.js';

describe('privacy loss distributions over the whole range of parameters', { timeout: 300_000 }, () => {
  it('always have an answer, and bounds in their order', () => {
    for (const run of anyRuns(1, 12)) {
      const { lower, upper } = profileOf(run).interval(run.delta as never);
      expect(lower, JSON.stringify(run)).toBeGreaterThanOrEqual(0);
      expect(upper, JSON.stringify(run)).toBeGreaterThanOrEqual(lower);
    }
  });

  it('do not run out of memory at rates near 0', () => {
    expect(profileOf({ rate: 1e-9, sigma: 0.01, steps: 1000, delta: 1e-5 }).epsilon(1e-5 as never)).toBe(0);
    expect(profileOf({ rate: 1e-7, sigma: 1, steps: 100, delta: 1e-5 }).epsilon(1e-5 as never)).toBe(0);
    const noise = calibrateNoiseMultiplier({ samplingRate: 1e-7, steps: 100 }, { epsilon: 1, delta: 1e-5 });
    const found = accountant(pld()).profile(repeated(poissonSampled(1e-7, gaussianEvent(noise)), 100));
    expect(found.epsilon(1e-5 as never)).toBeLessThanOrEqual(1);
  });

  it('try an even lattice where a few large losses decide', () => {
    const run = { rate: 1.447874160217528e-4, sigma: 1.312779648516686, steps: 880, delta: 1.5588e-12 };
    const { lower, upper } = profileOf(run).interval(run.delta as never);
    expect(lower).toBeGreaterThan(0.0272);
    expect(upper).toBeLessThan(0.0276);
    expect(profileOf(run).epsilon(run.delta as never)).toBe(upper);
  });

  it('take the greatest loss for a δ that rounding leaves there', () => {
    const run = { rate: 4.1059507892633416e-10, sigma: 0.05922807080556268, steps: 1, delta: 1.537907537800977e-133 };
    const { lower, upper } = profileOf(run).interval(run.delta as never);
    expect(upper).toBeLessThan(520);
    expect(lower).toBeGreaterThan(519.9);
  });

  it('are as close as the precision asks, for runs as people make them', () => {
    for (const run of practicalRuns(1, 25)) expect(widthOf(run), JSON.stringify(run)).toBeLessThanOrEqual(1e-4);
  });

  // Where rare losses decide: 2.9e-4, 1.9e-4, 7.5e-4, 6.3e-4 and 5.4e-4 by plans that don't look at them apart.
  it.each([
    [1.65588e-5, 0.602161, 45, 2.2452e-11],
    [1.59519e-4, 0.831428, 2, 3.6981e-11],
    [1.38984e-5, 0.610483, 15, 8.7062e-10],
    [4.08265e-5, 0.862306, 27_880, 1.7511e-12],
    [1.19567e-5, 0.810095, 54, 3.8678e-12],
  ])('have rare losses apart: q %d, σ %d, %d steps, δ %d', (rate, sigma, steps, delta) => {
    expect(widthOf({ rate, sigma, steps, delta })).toBeLessThanOrEqual(1e-4);
  });

  // Where a few large losses decide: .42, .17, .065, .029, .017, .0089, .0078, .0037, .001 and 4e-4 by plans that are made for three decades of δ.
  it.each([
    [1.641e-5, 1.701, 16, 1.41e-14],
    [4.568e-4, 1.33, 332, 1.99e-11],
    [4.653e-5, 1.491, 516, 1.45e-11],
    [4.186e-5, 0.968, 33, 1.59e-11],
    [4.542e-5, 0.8519, 1119, 8.81e-11],
    [7.224e-5, 1.48, 605, 3.28e-13],
    [2.746e-5, 1.143, 28, 8.39e-13],
    [7.106e-4, 0.9906, 2211, 3.24e-12],
    [1.963e-5, 1.445, 4751, 1.73e-12],
    [1.684e-5, 0.7829, 1440, 1.28e-7],
  ])('are looked at by plans for one δ: q %d, σ %d, %d steps, δ %d', (rate, sigma, steps, delta) => {
    expect(widthOf({ rate, sigma, steps, delta })).toBeLessThanOrEqual(1e-4);
  });

  // By the saddle point alone 0.0205 to 0.1004, 0.1403 within 3.3e-4, 0.0075 within 5.5e-4 and 0.9990 within 9.2e-4.
  it.each([
    { rate: 0.002471302618177873, sigma: 2.6833458759181563, steps: 8, delta: 6.929953680842875e-14 },
    { rate: 0.004152467765929773, sigma: 2.342147146289007, steps: 88, delta: 2.7668624618645733e-14 },
    { rate: 3.949569678812537e-5, sigma: 1.4905502883315418, steps: 1800, delta: 2.802509262935606e-12 },
    { rate: 0.003716835447356412, sigma: 0.5969592755935811, steps: 2, delta: 5.900734635292679e-6 },
  ])('are looked at again until the precision holds: %o', (run) => {
    const { lower, upper } = profileOf(run).interval(run.delta as never);
    expect((upper - lower) / upper).toBeLessThanOrEqual(1e-4);
    expect(lower).toBeGreaterThan(0);
  });
});
