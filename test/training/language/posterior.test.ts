import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { posteriorMean } from '../../../kernel-lib/src/training/language/posterior.js';

/** The same integral by thousands of nodes, over all that has any mass. */
function reference(y: number, shape: number, rate: number, sigma: number): number {
  const variance = sigma * sigma + Math.max(y, 0);
  const from = Math.log(Math.min(sigma, shape / rate)) - 20 / Math.max(shape, 0.05);
  const to = Math.log(Math.max(y, 0) + 12 * Math.sqrt(variance) + 40 * Math.sqrt(shape * variance));
  const nodes = 4000;
  const log = (at: number): number => from + ((at + 0.5) * (to - from)) / nodes;
  const density = (lambda: number): number =>
    shape * Math.log(lambda) - rate * lambda - (y - lambda) ** 2 / (2 * variance);
  const logs = Array.from({ length: nodes }, (_, at) => density(Math.exp(log(at))));
  const highest = Math.max(...logs);
  let mass = 0;
  let moment = 0;
  logs.forEach((value, at) => {
    const weight = Math.exp(value - highest);
    mass += weight;
    moment += weight * Math.exp(log(at));
  });
  return moment / mass;
}

const sigmas = fc.double({ min: 0.3, max: 300, noNaN: true });
const shapes = fc.double({ min: 0.05, max: 40, noNaN: true });
const rates = fc.double({ min: 1e-4, max: 5, noNaN: true });

describe('the posterior mean of a noisy count', () => {
  it('is that of the integral, to a few hundredths', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 50, noNaN: true }), shapes, rates, sigmas, (z, shape, rate, sigma) => {
        const expected = reference(z * sigma, shape, rate, sigma);
        const found = posteriorMean(z * sigma, shape, rate, sigma);
        expect(Math.abs(found - expected)).toBeLessThan(0.03 * expected);
      }),
    );
  });

  it('is above 0 and finite, whatever noise made of the count', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-12, max: 1e4, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 0.1, max: 1e3, noNaN: true }),
        (y, shape, rate, sigma) => {
          const found = posteriorMean(y, shape, rate, sigma);
          expect(found).toBeGreaterThan(0);
          expect(found).toBeLessThan(Infinity);
        },
      ),
    );
  });

  it('grows with the count', () => {
    for (const y of [-20, 0, 5, 20, 40, 45, 50, 60])
      expect(posteriorMean(y + 5, 0.1, 0.01, 10)).toBeGreaterThan(posteriorMean(y, 0.1, 0.01, 10));
  });

  it('takes a count lost in noise for next to nothing, and one that stands out for what it is', () => {
    expect(posteriorMean(10, 0.01, 0.001, 20)).toBeLessThan(2);
    expect(posteriorMean(200, 0.01, 0.001, 20)).toBeCloseTo(200, -1);
  });

  it('is Poisson’s without noise', () => {
    expect(posteriorMean(7, 2, 0.5, 0)).toBe(6);
    expect(posteriorMean(0, 2, 1, 0)).toBe(1);
  });
});
