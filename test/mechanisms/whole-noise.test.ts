import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pureEpsilon, zcdpDelta, type AtomicEvent } from '../../kernel-lib/src/accounting/index.js';
import { secureRandom, seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  discreteGaussian,
  discreteGaussianDelta,
  discreteGaussianPmf,
  discreteGaussianSigma,
  discreteLaplace,
  discreteLaplacePmf,
} from '../../kernel-lib/src/mechanisms/index.js';
import { matches, probabilities, tally } from '../support/chi-square.js';
import { addOrRemove, identityQuery } from '../support/identity-query.js';
import { logUniform } from '../support/log-uniform.js';

const whole = (sensitivity: number | Record<string, number> = 1, dimension = 1) =>
  identityQuery<number>(dimension, { sensitivity, integer: true });

describe('the discrete Laplace mechanism', () => {
  it('adds noise of scale sensitivity over epsilon to a whole answer', () => {
    const mechanism = discreteLaplace({ epsilon: 0.5 }).bind(whole(3), addOrRemove);
    expect(mechanism.scale).toBeCloseTo(6, 8);
    const draw = mechanism.prepare(100);
    const random = seededRandom(4);
    const counts = tally(() => draw(random) - 100, 200_000, 80);
    expect(
      matches(
        counts,
        probabilities((x) => discreteLaplacePmf(x, 6), 80),
        200_000,
      ),
    ).toBe(true);
    expect(
      matches(
        counts,
        probabilities((x) => discreteLaplacePmf(x, 6 * 1.3), 80),
        200_000,
      ),
    ).toBe(false);
  });

  it('states an event of no more than the epsilon claimed, and of hardly less', () => {
    fc.assert(
      fc.property(logUniform(-20, 6), fc.integer({ min: 1, max: 1000 }), (epsilon, sensitivity) => {
        const mechanism = discreteLaplace({ epsilon }).bind(whole(sensitivity), addOrRemove);
        const spent = pureEpsilon(mechanism.event as AtomicEvent, 'add-or-remove-one') ?? NaN;
        expect(spent).toBeLessThanOrEqual(epsilon);
        expect(spent).toBeGreaterThan(epsilon * (1 - 1e-9));
      }),
    );
  });

  // opendp privacy maps: scale, sensitivity, ε.
  it.each([
    [1, 1, 1],
    [2.5, 3, 1.2000000000000002],
    [10, 1, 0.1],
  ])('of scale %d and sensitivity %d claims epsilon %d', (scale, sensitivity, epsilon) => {
    const { claim } = discreteLaplace({ scale }).bind(whole(sensitivity), addOrRemove);
    expect(claim.epsilon).toBeGreaterThanOrEqual(epsilon * (1 - 2 ** -52));
    expect(claim.epsilon / epsilon - 1).toBeLessThan(1e-12);
  });

  it('keeps sums exact where noise outgrows doubles, and rounds once', () => {
    const mechanism = discreteLaplace({ scale: 1e30 }).bind(whole(), addOrRemove);
    const draw = mechanism.prepare(5);
    const released = Array.from({ length: 50 }, (_, seed) => draw(seededRandom(seed)));
    expect(released.every(Number.isInteger)).toBe(true);
    expect(released.some((value) => Math.abs(value) > 2 ** 80)).toBe(true);
  });

  it('is a confidence interval: 95 % of the noise is within the stated half-width', () => {
    for (const scale of [0.2, 1, 10.1]) {
      const mechanism = discreteLaplace({ scale }).bind(whole(), addOrRemove);
      const draw = mechanism.prepare(0);
      const random = seededRandom(14);
      const halfWidth = mechanism.noise?.reach(0.95) ?? NaN;
      let within = 0;
      for (let index = 0; index < 50_000; index++) if (Math.abs(draw(random)) <= halfWidth) within++;
      expect(within / 50_000).toBeGreaterThan(0.945);
    }
  });

  it('gives vectors noise coordinate by coordinate', () => {
    const query = identityQuery<readonly number[]>(3, { sensitivity: 2, integer: true });
    const draw = discreteLaplace({ epsilon: 1 }).bind(query, addOrRemove).prepare([10, 20, 30]);
    const random = seededRandom(1);
    const sums = [0, 0, 0];
    for (let index = 0; index < 20_000; index++) {
      draw(random).forEach((value, coordinate) => (sums[coordinate] = (sums[coordinate] ?? 0) + value));
    }
    // Standard error of the mean is 2√2 / √20,000 = .02.
    sums.forEach((sum, coordinate) => expect(Math.abs(sum / 20_000 - 10 * (coordinate + 1))).toBeLessThan(0.1));
  });

  it('refuses what is not whole', () => {
    const noise = discreteLaplace({ epsilon: 1 });
    expect(() => noise.bind(identityQuery<number>(1), addOrRemove)).toThrow(
      'query must be one whose answers are whole',
    );
    expect(() => noise.bind(whole(0.5), addOrRemove)).toThrow('sensitivity must be');
    const mechanism = noise.bind(whole(), addOrRemove);
    for (const answer of [0.5, NaN, Infinity]) expect(() => mechanism.prepare(answer)).toThrow('answer must be');
    expect(() => discreteLaplace({ epsilon: 0 })).toThrow('epsilon must be');
    expect(() => discreteLaplace({ scale: -1 })).toThrow('scale must be');
    expect(() => discreteLaplace({} as never)).toThrow('epsilon must be given');
  });
});

describe('the discrete Gaussian mechanism', () => {
  const withDelta = { relation: 'add-or-remove-one', delta: 1e-5 as never } as const;

  it('has an exact delta: the mass at which one side is likelier by more than e^epsilon', () => {
    for (const [sigma, epsilon, sensitivity] of [
      [0.7, 1, 1],
      [3, 0.5, 2],
      [150, 0.02, 1],
      [40.5, 0.1, 7],
    ] as const) {
      let delta = 0;
      const reach = Math.ceil(40 * sigma) + sensitivity;
      for (let x = -reach; x <= reach; x++) {
        const excess = discreteGaussianPmf(x, sigma) - Math.exp(epsilon) * discreteGaussianPmf(x + sensitivity, sigma);
        delta += Math.max(0, excess);
      }
      expect(discreteGaussianDelta(sigma, epsilon, sensitivity) / delta - 1).toBeLessThan(1e-7);
      expect(discreteGaussianDelta(sigma, epsilon, sensitivity)).toBeGreaterThanOrEqual(delta * (1 - 1e-12));
    }
  });

  it('is calibrated to a sigma at which delta holds, and hardly more', () => {
    fc.assert(
      fc.property(
        logUniform(-7, 4),
        logUniform(-60, -1),
        fc.integer({ min: 1, max: 20 }),
        (epsilon, delta, sensitivity) => {
          const one = discreteGaussianSigma(epsilon, delta, sensitivity, 1);
          expect(discreteGaussianDelta(one, epsilon, sensitivity)).toBeLessThanOrEqual(delta);
          const many = discreteGaussianSigma(epsilon, delta, Math.sqrt(sensitivity), 5);
          expect(zcdpDelta(sensitivity / many ** 2 / 2, epsilon)).toBeLessThanOrEqual(delta * (1 + 1e-12));
          expect(zcdpDelta(sensitivity / (0.999 * many) ** 2 / 2, epsilon)).toBeGreaterThan(delta);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('adds the noise of that sigma', () => {
    const mechanism = discreteGaussian({ epsilon: 1, delta: 1e-5 }).bind(whole(2), withDelta);
    const draw = mechanism.prepare(-7);
    const random = seededRandom(40);
    const counts = tally(() => draw(random) + 7, 100_000, 60);
    const row = (sigma: number): number[] => probabilities((x) => discreteGaussianPmf(x, sigma), 60);
    expect(matches(counts, row(mechanism.scale), 100_000)).toBe(true);
    expect(matches(counts, row(mechanism.scale * 1.3), 100_000)).toBe(false);
    expect(mechanism.event).toEqual({ kind: 'discrete-gaussian', sigma: mechanism.scale, sensitivity: 2 });
  });

  it('of a vector is accounted as concentrated DP of its L2 sensitivity', () => {
    const query = identityQuery<readonly number[]>(4, { sensitivity: { l2: Math.SQRT2 }, integer: true });
    const { event, prepare } = discreteGaussian({ sigma: 10 }).bind(query, withDelta);
    expect(event).toMatchObject({ kind: 'zcdp', xi: 0 });
    expect((event as { rho: number }).rho).toBeCloseTo(0.01, 12);
    expect(prepare([1, 2, 3, 4])(secureRandom()).every(Number.isInteger)).toBe(true);
  });

  it('needs a delta, its own or the budget’s', () => {
    expect(() => discreteGaussian({ epsilon: 1 }).bind(whole(), addOrRemove)).toThrow('delta must be given');
    expect(discreteGaussian({ epsilon: 1 }).bind(whole(), withDelta).claim.delta).toBe(1e-5);
    for (const delta of [0, 1, -0.1, NaN])
      expect(() => discreteGaussian({ epsilon: 1, delta })).toThrow('delta must be');
  });

  it('works at a sigma beyond what doubles hold exactly', () => {
    const mechanism = discreteGaussian({ sigma: 1e100 }).bind(whole(), withDelta);
    expect(Number.isInteger(mechanism.prepare(3)(secureRandom()))).toBe(true);
    expect(mechanism.noise?.reach(0.95)).toBeGreaterThan(1.9e100);
  });
});
