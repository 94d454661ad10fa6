import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pureEpsilon, type AtomicEvent } from '../../kernel-lib/src/accounting/index.js';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { randomizedResponse, responseProbabilities, responseVariance } from '../../kernel-lib/src/mechanisms/index.js';
import { matches } from '../support/chi-square.js';
import { addOrRemove, identityQuery } from '../support/identity-query.js';
import { logUniform } from '../support/log-uniform.js';

const relative = (value: number, expected: number): number => Math.abs(value / expected - 1);

describe('randomised response', () => {
  // Closed form (Warner; k-ary randomised response).
  it.each([
    [2, 1, 0.731058578630005, 0.268941421369995, 0.920673594207791],
    [10, 2, 0.4508530603792838, 0.061016326624524025, 0.37699759517687337],
  ])(
    'among %d categories at epsilon %d has the known probabilities and variance',
    (k, epsilon, truth, other, variance) => {
      const probabilities = responseProbabilities(epsilon, k);
      expect(relative(probabilities.truth, truth)).toBeLessThan(1e-12);
      expect(relative(probabilities.other, other)).toBeLessThan(1e-12);
      expect(relative(responseVariance(probabilities), variance)).toBeLessThan(1e-12);
    },
  );

  it('never exceeds the epsilon it was asked for, at any epsilon', () => {
    fc.assert(
      fc.property(logUniform(-60, 10), fc.integer({ min: 2, max: 1000 }), (epsilon, categories) => {
        const response = randomizedResponse({ epsilon, categories });
        const { event } = response.bind(identityQuery<number>(1, { integer: true }), addOrRemove);
        expect(pureEpsilon(event as AtomicEvent, 'add-or-remove-one')).toBeLessThanOrEqual(epsilon);
        const { truth, other } = response.probabilities;
        expect(truth + (categories - 1) * other).toBeCloseTo(1, 12);
        if (epsilon > 1e-3 && epsilon < 30) expect(relative(Math.log(truth / other), epsilon)).toBeLessThan(1e-8);
      }),
    );
  });

  // χ² at α = 1e-6 over 200,000 reports; ε 30 % off moves the truth's share by .03 or more, sixty standard deviations.
  it.each([
    [2, 0.3],
    [2, 1],
    [5, 2.1],
  ])('reports %d categories at epsilon %d with those probabilities, and not with others', (categories, epsilon) => {
    const response = randomizedResponse({ epsilon, categories });
    const random = seededRandom(12);
    const counts = new Array<number>(categories).fill(0);
    for (let person = 0; person < 200_000; person++) {
      const report = response.report(1, random);
      counts[report] = (counts[report] ?? 0) + 1;
    }
    const row = (at: number): number[] => {
      const { truth, other } = responseProbabilities(at, categories);
      return counts.map((_, category) => (category === 1 ? truth : other));
    };
    expect(matches(counts, row(epsilon))).toBe(true);
    expect(matches(counts, row(epsilon * 1.3))).toBe(false);
  });

  it('estimates shares without bias, within the standard error it states', () => {
    const response = randomizedResponse({ epsilon: 1.5, categories: 3 });
    const random = seededRandom(7);
    const people = 100_000;
    const reports = Array.from({ length: people }, (_, person) =>
      response.report(person % 10 < 7 ? 0 : person % 10 < 9 ? 1 : 2, random),
    );
    const estimates = response.estimate(reports);
    // Five standard errors: a false alarm once in a million.
    [0.7, 0.2, 0.1].forEach((share, category) => {
      const { frequency = NaN, standardError = NaN } = estimates[category] ?? {};
      expect(Math.abs(frequency - share)).toBeLessThan(5 * standardError);
      expect(standardError).toBeLessThan(0.005);
    });
    expect(estimates.reduce((sum, { frequency }) => sum + frequency, 0)).toBeCloseTo(1, 10);
    const none = Array.from({ length: people }, () => response.report(0, random));
    const stated = response.estimate(none)[2]?.standardError ?? NaN;
    expect(relative(stated ** 2 * people, responseVariance(response.probabilities))).toBeLessThan(0.05);
  });

  it('refuses what is no category, by name and without telling it', () => {
    const response = randomizedResponse({ epsilon: 1, categories: 3 });
    for (const answer of [-1, 3, 0.5, NaN]) {
      expect(() => response.report(answer, seededRandom(1))).toThrow('answer must be a category, 0 to 2');
    }
    expect(() => response.estimate([0, 7])).toThrow('reports must be made of categories');
    expect(() => response.estimate([])).toThrow('the number of reports must be');
    expect(() => randomizedResponse({ epsilon: 1, categories: 1 })).toThrow('categories must be');
    expect(() => randomizedResponse({ epsilon: NaN })).toThrow('epsilon must be');
    expect(() => response.bind(identityQuery<number>(1), addOrRemove)).toThrow('query must be');
  });
});
