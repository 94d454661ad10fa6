import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyticGaussianDelta, analyticGaussianSigma } from '../../kernel-lib/src/accounting/index.js';
import { normalCdf } from '../../kernel-lib/src/accounting/special/normal.js';
import { PrivacyError, secureRandom } from '../../kernel-lib/src/core/index.js';
import {
  type GaussianMechanism,
  gaussian,
  type LaplaceMechanism,
  laplace,
  nonPrivate,
  type Mechanism,
  type Numeric,
  type Query,
} from '../../kernel-lib/src/mechanisms/index.js';
import { fits } from '../support/kolmogorov-smirnov.js';

const constant = (value: number, sensitivity = 1): Query<null, number> => ({
  description: 'constant',
  dimension: 1,
  integer: false,
  answer: () => value,
  sensitivity: () => sensitivity,
});

const context = { relation: 'add-or-remove-one', delta: undefined } as const;

const draws = (noise: LaplaceMechanism | GaussianMechanism, value: number, samples: number): number[] => {
  const mechanism = noise.bind(constant(value), context);
  const draw = mechanism.prepare(null);
  return Array.from({ length: samples }, () => draw(secureRandom()));
};

const laplaceCdf = (scale: number) => (x: number) => (x < 0 ? Math.exp(x / scale) / 2 : 1 - Math.exp(-x / scale) / 2);
const gaussianCdf = (sigma: number) => (x: number) => normalCdf(x / sigma);

// A right sampler fails with probability at most 1e-6 (the bound holds for every sample size). At 40,000 samples the distance that is
// tolerated is .0135; a scale 30 % off puts the distributions more than .06 apart, so it is missed with probability below 1e-300.
describe.each([0.3, 10.1])('noise of scale %d', (scale) => {
  const cases: [string, LaplaceMechanism | GaussianMechanism, (scale: number) => (x: number) => number][] = [
    ['Laplace', laplace({ scale }), laplaceCdf],
    ['Gaussian', gaussian({ standardDeviation: scale, delta: 1e-6 }), gaussianCdf],
  ];

  it.each(cases)('%s has its distribution, and not one 30 % wider or narrower', (_, noise, cdf) => {
    const samples = draws(noise, 0, 40_000);
    expect(fits(samples, cdf(scale))).toBe(true);
    expect(fits(samples, cdf(scale * 1.3))).toBe(false);
    expect(fits(samples, cdf(scale / 1.3))).toBe(false);
  });

  it.each(cases)('%s is centred on the answer', (_, noise, cdf) => {
    const samples = draws(noise, 1234.5, 40_000);
    expect(fits(samples, (x) => cdf(scale)(x - 1234.5))).toBe(true);
    expect(fits(samples, (x) => cdf(scale)(x - 1234.5 - scale / 5))).toBe(false);
  });
});

describe('noise on the grid', () => {
  it('puts every output on the same power-of-two grid, whatever the answer', () => {
    for (const value of [0, 1 / 3, 1e-9, 1e6 + 0.1]) {
      for (const output of draws(laplace({ scale: 1 }), value, 200)) {
        expect(Number.isInteger(output * 2 ** 41)).toBe(true);
      }
    }
  });

  it('keeps within its accuracy nineteen times in twenty', () => {
    for (const noise of [laplace({ epsilon: 0.5 }), gaussian({ epsilon: 0.5, delta: 1e-6 })]) {
      const mechanism = noise.bind(constant(0), context);
      const within = draws(noise, 0, 20_000).filter((x) => Math.abs(x) <= (mechanism.noise?.reach(0.95) ?? 0)).length;
      // Five standard deviations of a binomial of 20,000 and .95: a right mechanism fails with probability below 1e-6.
      expect(Math.abs(within - 19_000)).toBeLessThan(155);
    }
  });

  it('claims no less than its event costs', () => {
    const anything = fc.double({ min: 1e-6, max: 50, noNaN: true });
    fc.assert(
      fc.property(anything, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (epsilon, sensitivity) => {
        const pure = laplace({ epsilon }).bind(constant(0, sensitivity), context);
        expect(1 / (pure.event as { noiseMultiplier: number }).noiseMultiplier).toBeLessThan(epsilon);
        const normal = gaussian({ epsilon, delta: 1e-6 }).bind(constant(0, sensitivity), context);
        const { noiseMultiplier } = normal.event as { noiseMultiplier: number };
        expect(analyticGaussianDelta(noiseMultiplier, epsilon)).toBeLessThanOrEqual(1e-6);
        expect(noiseMultiplier / analyticGaussianSigma(epsilon, 1e-6)).toBeLessThan(1.000001);
      }),
      { numRuns: 200 },
    );
  });

  it('adds noise to every coordinate of a vector', () => {
    const vector: Query<null, readonly number[]> = {
      ...constant(0),
      dimension: 3,
      answer: () => [0, 100, 200],
    };
    const output = laplace({ scale: 1 }).bind(vector, context).prepare(null)(secureRandom());
    expect(output).toHaveLength(3);
    output.forEach((value, index) => {
      expect(value).not.toBe(100 * index);
      expect(Math.abs(value - 100 * index)).toBeLessThan(40);
    });
  });

  it('leaves the answer alone only where no privacy was asked for', () => {
    const mechanism = nonPrivate().bind(constant(5), context);
    expect(mechanism.prepare(null)(secureRandom())).toBe(5);
    expect(mechanism.claim.epsilon).toBe(Infinity);
  });
});

describe('what a specification of noise refuses', () => {
  const refusal = (make: () => unknown): string => {
    try {
      make();
    } catch (error) {
      if (error instanceof PrivacyError) return (error.details as { argument: string }).argument;
    }
    return 'nothing';
  };

  it.each([NaN, 0, -1, Infinity, '1', null, 1n])('refuses an epsilon, scale or deviation of %s', (value) => {
    const bad = value as number;
    expect(refusal(() => laplace({ epsilon: bad }))).toBe('epsilon');
    expect(refusal(() => laplace({ scale: bad }))).toBe('scale');
    expect(refusal(() => gaussian({ epsilon: bad, delta: 1e-6 }))).toBe('epsilon');
    expect(refusal(() => gaussian({ standardDeviation: bad, delta: 1e-6 }))).toBe('standardDeviation');
  });

  it.each([NaN, 0, 1, -1, Infinity])('refuses a delta of %s for Gaussian noise', (delta) => {
    expect(refusal(() => gaussian({ epsilon: 1, delta }))).toBe('delta');
  });

  it('refuses both or neither of privacy and noise', () => {
    expect(refusal(() => laplace({} as never))).toBe('epsilon');
    expect(refusal(() => laplace({ epsilon: 1, scale: 1 } as never))).toBe('epsilon');
  });

  it('refuses scales that doubles cannot carry', () => {
    const bind = (noise: Mechanism<null, Numeric, Numeric>, sensitivity: number) => () =>
      noise.bind(constant(0, sensitivity), context);
    expect(refusal(bind(laplace({ epsilon: 1e-300 }), 1e300))).toBe('epsilon');
    expect(refusal(bind(laplace({ scale: 1e-300 }), 1))).toBe('scale');
    expect(refusal(bind(laplace({ epsilon: 1 }), 0))).toBe('sensitivity');
  });
});
