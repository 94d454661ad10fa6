import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delta, Epsilon } from '../../kernel-lib/src/core/index.js';
import {
  accountant,
  analyticGaussianEpsilon,
  composed,
  discreteGaussianEvent,
  exponentialEvent,
  gaussianDp,
  gaussianEvent,
  gdpDelta,
  gdpOfPure,
  laplaceEvent,
  poissonSampled,
  repeated,
} from '../../kernel-lib/src/accounting/index.js';

const gdp = accountant(gaussianDp());

describe('Gaussian DP', () => {
  it('is exact for composed Gaussian noise', () => {
    const event = repeated(composed([gaussianEvent(3), gaussianEvent(4)]), 9);
    const single = 1 / Math.sqrt(9 / 9 + 9 / 16);
    expect(gdp.profile(event).epsilon(1e-6 as Delta)).toBeCloseTo(analyticGaussianEpsilon(single, 1e-6), 10);
  });

  it('covers a pure mechanism: its trade-off curve stays below that of epsilon-DP', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pure, t) => {
          const mu = gdpOfPure(pure);
          const epsilon = pure * t;
          const worstDelta = -Math.expm1(epsilon - pure) / (1 + Math.exp(-pure));
          expect(gdpDelta(mu, epsilon)).toBeGreaterThanOrEqual(worstDelta);
        },
      ),
    );
  });

  it('covers the exponential mechanism: every pair of answers that its bounded range allows', () => {
    const levels = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-2, max: 20, noNaN: true }), levels, levels, (range, t, share) => {
        const profile = gdp.profile(exponentialEvent(range));
        // Losses of t·range and (t − 1)·range, the probabilities under both neighbours summing to 1.
        const [high, low] = [t * range, (t - 1) * range];
        const p = -Math.expm1(low) / -Math.expm1(-range);
        const epsilon = share * high;
        expect(profile.delta(epsilon as Epsilon)).toBeGreaterThanOrEqual(p * -Math.expm1(epsilon - high) * (1 - 1e-12));
      }),
    );
  });

  it('covers discrete Gaussian noise at coarse and at fine grids', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 30, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0, max: 8, noNaN: true }),
        (sigma, sensitivity, epsilon) => {
          const profile = gdp.profile(discreteGaussianEvent(sigma, sensitivity));
          let delta = 0;
          let mass = 0;
          const density = (x: number): number => Math.exp(-(x * x) / (2 * sigma * sigma));
          for (let x = -Math.ceil(40 * sigma); x <= 40 * sigma; x++) {
            mass += density(x);
            delta += Math.max(0, density(x) - Math.exp(epsilon) * density(x + sensitivity));
          }
          expect(profile.delta(epsilon as Epsilon)).toBeGreaterThanOrEqual(delta / mass - 1e-15);
        },
      ),
    );
  });

  it('widens fine grids by next to nothing', () => {
    const steps = 2 ** 40;
    const fine = gdp.profile(discreteGaussianEvent(2 * steps, steps)).epsilon(1e-5 as Delta);
    expect(fine / analyticGaussianEpsilon(2, 1e-5)).toBeCloseTo(1, 10);
  });

  it('has no bound for sampled events, except for the whole population', () => {
    expect(() => gdp.profile(poissonSampled(0.1, gaussianEvent(1)))).toThrow(
      'has no bound for a poisson-sampled event',
    );
    const whole = gdp.profile(poissonSampled(1, laplaceEvent(2))).epsilon(1e-5 as Delta);
    expect(whole).toBe(gdp.profile(laplaceEvent(2)).epsilon(1e-5 as Delta));
  });
});
