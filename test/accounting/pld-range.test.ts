import { describe, expect, it } from 'vitest';
import {
  accountant,
  calibrateNoiseMultiplier,
  gaussianEvent,
  pld,
  poissonSampled,
  repeated,
} from '../../kernel-lib/src/accounting/index.js';
import { anyRuns, profileOf } from '../support/pld-range.js';

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
});
