import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyticGaussianDelta,
  analyticGaussianEpsilon,
  analyticGaussianLogDelta,
  analyticGaussianSigma,
} from '../../kernel-lib/src/accounting/index.js';

const sigmas = fc.double({ min: -9, max: 9, noNaN: true }).map((log) => Math.exp(log));
const epsilons = fc.double({ min: -9.2, max: 9, noNaN: true }).map((log) => Math.exp(log));
const deltas = fc.double({ min: -690, max: -0.01, noNaN: true }).map((log) => Math.exp(log));

describe('the analytic Gaussian mechanism', () => {
  // mpmath, 60 digits: δ = Φ(1/2σ − εσ) − e^ε Φ(−1/2σ − εσ).
  it.each([
    [1, 1, -2.0640664465003904],
    [0.5, 10, -11.51892313346792],
    [0.1, 100, -15.486974416270817],
    [1, 37, -674.2677784588983],
  ])('has the exact logarithm of delta at sigma %d, epsilon %d', (sigma, epsilon, logDelta) => {
    const log = analyticGaussianLogDelta(sigma, epsilon);
    expect(log - logDelta).toBeLessThan(1e-10);
    expect(log - logDelta).toBeGreaterThan(-1e-12);
  });

  it('is the total variation distance at epsilon 0', () => {
    expect(analyticGaussianDelta(1, 0)).toBeCloseTo(0.3829249225480262, 12);
  });

  it('gives a sigma at which epsilon and delta hold, and hardly more', () => {
    fc.assert(
      fc.property(epsilons, deltas, (epsilon, delta) => {
        const sigma = analyticGaussianSigma(epsilon, delta);
        expect(sigma).toBeGreaterThan(0);
        expect(analyticGaussianEpsilon(sigma, delta)).toBeLessThanOrEqual(epsilon * (1 + 1e-9) + 1e-12);
        expect(analyticGaussianLogDelta(sigma * (1 - 1e-9), epsilon)).toBeGreaterThan(Math.log(delta));
      }),
    );
  });

  it('turns an epsilon back into a delta that is not above the one asked for', () => {
    fc.assert(
      fc.property(sigmas, deltas, (sigma, delta) => {
        const epsilon = analyticGaussianEpsilon(sigma, delta);
        expect(epsilon).toBeGreaterThanOrEqual(0);
        expect(analyticGaussianLogDelta(sigma, epsilon)).toBeLessThanOrEqual(Math.log(delta) * (1 - 1e-15));
      }),
    );
  });

  it('never has a delta that rises with epsilon or with sigma beyond rounding, is negative or not a number', () => {
    const anything = fc.double({ min: -300, max: 300, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(anything, anything, fc.double({ min: 1, max: 10, noNaN: true }), (sigma, epsilon, factor) => {
        const delta = analyticGaussianDelta(sigma, epsilon);
        expect(delta).toBeGreaterThanOrEqual(0);
        expect(delta).toBeLessThanOrEqual(1);
        expect(analyticGaussianDelta(sigma, epsilon * factor)).toBeLessThanOrEqual(delta * (1 + 1e-11));
        expect(analyticGaussianDelta(sigma * factor, epsilon)).toBeLessThanOrEqual(delta * (1 + 1e-11));
      }),
    );
  });

  it('answers or refuses at the ends of the doubles', () => {
    const ends = [5e-324, 1e-308, 1e-300, 1e-16, 0.5, 1e300, Number.MAX_VALUE];
    for (const epsilon of [0, ...ends]) {
      for (const delta of ends.filter((end) => end < 1)) {
        // Without an ε to speak of, σ is 1/(δ√2π), which overflows at δ = 5e-324.
        if (epsilon < 1e-300 && delta < 1e-308) {
          expect(() => analyticGaussianSigma(epsilon, delta)).toThrow('epsilon must be larger, or delta');
          continue;
        }
        const sigma = analyticGaussianSigma(epsilon, delta);
        expect(sigma).toBeGreaterThan(0);
        expect(sigma).toBeLessThan(Infinity);
        expect(analyticGaussianLogDelta(sigma, epsilon)).toBeLessThanOrEqual(Math.log(delta));
      }
    }
    expect(analyticGaussianSigma(5e-324, 1e-300) * 1e-300 * Math.sqrt(2 * Math.PI)).toBeCloseTo(1, 9);
  });

  it('answers infinity at delta 0 and refuses what is no noise', () => {
    expect(analyticGaussianEpsilon(1, 0)).toBe(Infinity);
    expect(() => analyticGaussianSigma(1, 0)).toThrow('delta must be');
    expect(() => analyticGaussianSigma(-1, 1e-5)).toThrow('epsilon must be');
    expect(() => analyticGaussianEpsilon(Number.NaN, 1e-5)).toThrow('noiseMultiplier must be');
  });
});
