import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delta } from '../../kernel-lib/src/core/index.js';
import {
  accountant,
  analyticGaussianEpsilon,
  composed,
  discreteGaussianEvent,
  exponentialEvent,
  gaussianEvent,
  laplaceEvent,
  lossOf,
  permuteAndFlipEvent,
  treeAggregationEvent,
  zcdp,
  zcdpDelta,
  zcdpEpsilon,
} from '../../kernel-lib/src/accounting/index.js';

const power = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map((log) => Math.exp(log));

describe('zero-concentrated DP', () => {
  // OpenDP's tight conversion, rounded up.
  it.each([
    [0.01, 1e-5, 0.5457255482740025],
    [0.5, 1e-6, 5.22153444453017],
    [5, 1e-7, 21.929907171132417],
  ])('converts rho %d at delta %d as tightly as is known', (rho, delta, epsilon) => {
    expect(zcdpEpsilon(rho, delta) / epsilon).toBeCloseTo(1, 7);
  });

  it('bounds the exact curve of Gaussian noise', () => {
    fc.assert(
      fc.property(power(0.01, 1e4), power(1e-300, 0.5), (sigma, delta) => {
        const bound = accountant(zcdp())
          .profile(gaussianEvent(sigma))
          .epsilon(delta as Delta);
        expect(bound).toBeGreaterThanOrEqual(analyticGaussianEpsilon(sigma, delta) * (1 - 1e-12));
      }),
    );
  });

  it('stays within its range at any magnitude, and turns back into no more than the delta asked for', () => {
    fc.assert(
      fc.property(power(1e-300, 1e6), power(1e-300, 0.99), (rho, delta) => {
        const epsilon = zcdpEpsilon(rho, delta);
        expect(epsilon).toBeGreaterThanOrEqual(0);
        expect(zcdpDelta(rho, epsilon)).toBeLessThanOrEqual(delta * (1 + 1e-6));
      }),
    );
    fc.assert(
      fc.property(power(1e-300, 1e300), power(1e-9, 1e9), (rho, epsilon) => {
        const delta = zcdpDelta(rho, epsilon);
        expect(delta).toBeGreaterThanOrEqual(0);
        expect(delta).toBeLessThanOrEqual(1);
        expect(zcdpDelta(rho, epsilon * 2)).toBeLessThanOrEqual(delta * (1 + 1e-6));
      }),
    );
  });

  it('knows the range of the exponential mechanism, and nothing better than ε²/2 of a pure one', () => {
    expect(lossOf(zcdp(), exponentialEvent(1))).toBeCloseTo(0.125, 14);
    expect(lossOf(zcdp(), permuteAndFlipEvent(1))).toBeCloseTo(0.5, 14);
  });

  it('adds up what Gaussian, discrete and tree noise cost', () => {
    const plan = composed([gaussianEvent(2), discreteGaussianEvent(6, 3), laplaceEvent(2)]);
    expect(lossOf(zcdp(), plan)).toBeCloseTo(0.375, 14);
    expect(lossOf(zcdp('zero-out'), treeAggregationEvent(2, [4, 3]))).toBeCloseTo(3 / 8, 14);
    expect(() => lossOf(zcdp(), treeAggregationEvent(2, 4))).toThrow('under add-or-remove-one');
  });
});
