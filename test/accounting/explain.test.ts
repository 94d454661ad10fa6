import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approximateTradeOff,
  explain,
  gaussianTradeOff,
  membershipAccuracy,
  posteriorBound,
  profileTradeOff,
  tradeOffPoints,
  truePositiveRate,
} from '../../kernel-lib/src/accounting/explain/index.js';
import { accountant, gaussianDp, gaussianEvent, laplaceEvent, pure } from '../../kernel-lib/src/accounting/index.js';

const epsilons = fc.double({ min: 0, max: 900, noNaN: true });
const rates = fc.double({ min: 0, max: 1, noNaN: true });

describe('epsilon in plain terms', () => {
  it('is what the arithmetic of odds says', () => {
    const told = explain(1, 0, 0.01);
    expect(told.oddsFactor).toBeCloseTo(Math.E, 14);
    expect(told.posterior).toBeCloseTo((0.01 * Math.E) / (1 + 0.01 * (Math.E - 1)), 14);
    expect(told.truePositiveRateAtOnePercent).toBeCloseTo(0.01 * Math.E, 14);
    expect(told.membershipAccuracy).toBeCloseTo(Math.E / (1 + Math.E), 14);
    expect(Object.isFrozen(told)).toBe(true);
  });

  it('promises no posterior where delta allows certainty', () => {
    expect(explain(1, 1e-5, 0.1).posterior).toBeUndefined();
    expect(() => explain(1, 0, 1.5)).toThrow('prior must be');
    expect(() => explain(-1)).toThrow('epsilon must be');
  });

  it('stays a probability, whatever epsilon', () => {
    fc.assert(
      fc.property(epsilons, rates, rates, (epsilon, prior, delta) => {
        fc.pre(delta < 1);
        for (const each of [
          posteriorBound(epsilon, prior),
          truePositiveRate(epsilon, delta, prior),
          membershipAccuracy(epsilon, delta),
        ]) {
          expect(each).toBeGreaterThanOrEqual(0);
          expect(each).toBeLessThanOrEqual(1);
        }
        expect(posteriorBound(epsilon, prior)).toBeGreaterThanOrEqual(prior * (1 - 1e-15));
        expect(membershipAccuracy(epsilon, delta)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});

describe('trade-off curves', () => {
  it('of Gaussian DP has the published values', () => {
    expect(gaussianTradeOff(1)(0.05)).toBeCloseTo(0.7404889771585558, 13);
    expect(gaussianTradeOff(3)(0.0001)).toBeCloseTo(0.7639346188496041, 12);
    expect(gaussianTradeOff(2)(0)).toBe(1);
    expect(gaussianTradeOff(2)(1)).toBe(0);
  });

  it('fall from one to nothing, and lie above the blind guess at no point', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9, noNaN: true }), rates, rates, (epsilon, one, other) => {
        for (const curve of [approximateTradeOff(epsilon, 1e-3), gaussianTradeOff(epsilon)]) {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          expect(curve(low)).toBeGreaterThanOrEqual(curve(high) - 1e-15);
          expect(curve(low)).toBeLessThanOrEqual(1 - low + 1e-12);
        }
      }),
    );
  });

  it('of a whole profile is nearly the exact one, from below', () => {
    const exact = gaussianTradeOff(0.5);
    const curve = profileTradeOff(accountant(gaussianDp()).profile(gaussianEvent(2)));
    for (const { falsePositiveRate, falseNegativeRate } of tradeOffPoints(curve)) {
      expect(falseNegativeRate).toBeLessThanOrEqual(exact(falsePositiveRate) + 1e-12);
      expect(falseNegativeRate).toBeGreaterThan(exact(falsePositiveRate) - 0.01);
    }
    const laplace = profileTradeOff(accountant(pure()).profile(laplaceEvent(1)));
    expect(laplace(0.2)).toBeCloseTo(approximateTradeOff(1, 0)(0.2), 2);
  });
});
