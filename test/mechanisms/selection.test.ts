import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { pureEpsilon, type AtomicEvent } from '../../kernel-lib/src/accounting/index.js';
import {
  exponential,
  exponentialProbabilities,
  permuteAndFlip,
  permuteAndFlipProbabilities,
  reportNoisyMax,
  reportNoisyMaxProbabilities,
} from '../../kernel-lib/src/mechanisms/index.js';
import { matches } from '../support/chi-square.js';
import { addOrRemove, identityQuery } from '../support/identity-query.js';
import { logUniform } from '../support/log-uniform.js';
import { selectionVectors } from '../support/selection-vectors.js';

const mechanisms = [
  { name: 'exponential', make: exponential, exact: exponentialProbabilities },
  { name: 'permute-and-flip', make: permuteAndFlip, exact: permuteAndFlipProbabilities },
  { name: 'report-noisy-max', make: reportNoisyMax, exact: reportNoisyMaxProbabilities },
];

describe('probabilities of a choice', () => {
  it.each(selectionVectors)('are the exact ones for scores $utilities', (vector) => {
    const { utilities, epsilon, sensitivity } = vector;
    const parameters = { epsilon, sensitivity };
    const close = (got: number[], expected: readonly number[]): void => {
      expect(got).toHaveLength(expected.length);
      got.forEach((value, index) => expect(Math.abs(value - (expected[index] ?? NaN))).toBeLessThan(1e-9));
    };
    close(exponentialProbabilities(utilities, parameters), vector.exponential);
    close(permuteAndFlipProbabilities(utilities, parameters), vector.permuteAndFlip);
    close(reportNoisyMaxProbabilities(utilities, parameters), vector.reportNoisyMax);
    close(exponentialProbabilities(utilities, { ...parameters, monotonic: true }), vector.exponentialMonotonic);
  });

  const scores = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 });
  const epsilons = logUniform(-7, 3);

  it.each(mechanisms)(
    'of $name sum to 1 and keep to epsilon when every score moves by up to the sensitivity',
    ({ exact }) => {
      fc.assert(
        fc.property(
          scores,
          epsilons,
          fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
          (utilities, epsilon, moves) => {
            const neighbour = utilities.map((utility) => utility + Number(moves.next().value));
            const here = exact(utilities, { epsilon, sensitivity: 1 });
            const there = exact(neighbour, { epsilon, sensitivity: 1 });
            expect(here.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 11);
            here.forEach((probability, index) => {
              expect(probability).toBeLessThanOrEqual(Math.exp(epsilon) * (there[index] ?? NaN) * (1 + 1e-9) + 1e-12);
            });
          },
        ),
      );
    },
  );

  it('of permute-and-flip are those of many equal candidates, also where only one is good', () => {
    const equal = permuteAndFlipProbabilities(new Array<number>(500).fill(3), { epsilon: 1, sensitivity: 1 });
    for (const probability of equal) expect(Math.abs(probability - 1 / 500)).toBeLessThan(1e-13);
    const good = permuteAndFlipProbabilities([1000, ...new Array<number>(500).fill(0)], { epsilon: 1, sensitivity: 1 });
    expect(good[0]).toBeCloseTo(1, 12);
  });
});

describe('report noisy max', () => {
  it('counts the rounding to its grid in the sensitivity, which shows at tiny epsilons', () => {
    const epsilon = 2 ** -35;
    const utilities = [0, 1, 2, 3].map((score) => score * 2 ** 35);
    const draw = reportNoisyMax({ epsilon }).bind(identityQuery<readonly number[]>(4), addOrRemove).prepare(utilities);
    const random = seededRandom(8);
    const counts = [0, 0, 0, 0];
    for (let index = 0; index < 400_000; index++) {
      const chosen = draw(random);
      counts[chosen] = (counts[chosen] ?? 0) + 1;
    }
    // A step is up to 2⁻⁴⁰ of the scale 2Δ/ε, here Δ/16; the noise is made wider by twice that, 12.5 %.
    // χ² at α = 1e-6 over 400,000 choices: 12.5 % less noise must be rejected.
    const row = (wider: number): number[] =>
      reportNoisyMaxProbabilities(utilities, { epsilon: epsilon / wider, sensitivity: 1 });
    expect(matches(counts, row(1 + 2 ** -3))).toBe(true);
    expect(matches(counts, row(1))).toBe(false);
  });
});

// χ² at α = 1e-6 over 200,000 choices. Power: at these scores and ε = 1 the three mechanisms' probabilities differ by .01 to .08,
// tens of standard deviations, so that each must reject the others' rows.
describe.each(mechanisms)('$name', ({ name, make, exact }) => {
  const utilities = [0, 1, 2, 3];
  const counted = (
    options: { epsilon: number; monotonic?: boolean },
    sensitivity: number,
    draws = 200_000,
  ): number[] => {
    const mechanism = make(options).bind(
      identityQuery<readonly number[]>(4, { sensitivity: { linf: sensitivity }, monotonic: true }),
      addOrRemove,
    );
    const draw = mechanism.prepare(utilities);
    const random = seededRandom(31);
    const counts = new Array<number>(4).fill(0);
    for (let index = 0; index < draws; index++) {
      const chosen = draw(random);
      counts[chosen] = (counts[chosen] ?? 0) + 1;
    }
    return counts;
  };

  it('chooses with its own probabilities and no other', () => {
    const counts = counted({ epsilon: 1 }, 1);
    for (const other of mechanisms) {
      expect(matches(counts, other.exact(utilities, { epsilon: 1, sensitivity: 1 }))).toBe(other.name === name);
    }
    expect(matches(counts, exact(utilities, { epsilon: 1.3, sensitivity: 1 }))).toBe(false);
  });

  it('takes sensitivity and monotonic scores into account', () => {
    const parameters = { epsilon: 2.1, sensitivity: 3.7 };
    expect(matches(counted({ epsilon: 2.1 }, 3.7), exact(utilities, parameters))).toBe(true);
    const monotonic = counted({ epsilon: 2.1, monotonic: true }, 3.7);
    expect(matches(monotonic, exact(utilities, { ...parameters, monotonic: true }))).toBe(true);
    expect(matches(monotonic, exact(utilities, parameters))).toBe(false);
  });

  it('chooses the best of scores far apart, whatever their size', () => {
    const query = identityQuery<readonly number[]>(3, { sensitivity: { linf: 1 } });
    const draw = make({ epsilon: 1 }).bind(query, addOrRemove).prepare([-1.7e308, 1.7e308, 0]);
    for (let index = 0; index < 100; index++) expect(draw(seededRandom(index))).toBe(1);
  });

  it('tells the difference of scores that a double cannot', () => {
    // 2⁶⁰ and 2⁶⁰ + 256 are neighbouring doubles; at ε = 2 the second must be chosen, e^−256 being nothing.
    const query = identityQuery<readonly number[]>(2, { sensitivity: { linf: 1 } });
    const draw = make({ epsilon: 2 })
      .bind(query, addOrRemove)
      .prepare([2 ** 60, 2 ** 60 + 256]);
    for (let index = 0; index < 100; index++) expect(draw(seededRandom(index))).toBe(1);
  });

  it('states an event of no more than the epsilon claimed, also ten times over', () => {
    for (const epsilon of [0.1, 1, 7.3]) {
      const mechanism = make({ epsilon }).bind(identityQuery<readonly number[]>(2), addOrRemove);
      const spent = pureEpsilon(mechanism.event as AtomicEvent, 'add-or-remove-one') ?? NaN;
      expect(spent * 10).toBeLessThan(epsilon * 10);
      expect(spent).toBeGreaterThan(epsilon * (1 - 1e-9));
      expect(mechanism.claim).toEqual({ epsilon, delta: 0 });
    }
  });

  it('refuses bad input by name, before anything is drawn', () => {
    for (const epsilon of [0, -1, NaN, Infinity]) expect(() => make({ epsilon })).toThrow('epsilon must be');
    const noise = make({ epsilon: 1 });
    for (const sensitivity of [0, -1, NaN, Infinity]) {
      expect(() => noise.bind(identityQuery<readonly number[]>(2, { sensitivity }), addOrRemove)).toThrow(
        'sensitivity must be',
      );
    }
    const mechanism = noise.bind(identityQuery<readonly number[]>(2), addOrRemove);
    for (const bad of [[], [1], [1, NaN], [1, Infinity], [1, 2, 3]]) {
      expect(() => mechanism.prepare(bad)).toThrow('utilities must be');
    }
    const replace = { relation: 'replace-one', delta: undefined } as const;
    const monotonic = make({ epsilon: 1, monotonic: true });
    const query = identityQuery<readonly number[]>(2, { monotonic: true });
    expect(() => monotonic.bind(query, replace)).toThrow('monotonic must be false under replace-one');
    expect(() => monotonic.bind(query, addOrRemove)).not.toThrow();
    expect(() => monotonic.bind(identityQuery<readonly number[]>(2), addOrRemove)).toThrow(
      'monotonic must be false, unless the query says',
    );
  });

  it('takes scores in a typed array too', () => {
    const bound = make({ epsilon: 100 }).bind(identityQuery<readonly number[]>(3), addOrRemove);
    const scores = Float64Array.of(0, 90, 0) as unknown as readonly number[];
    expect(bound.prepare(scores)(seededRandom(1))).toBe(1);
  });
});
