import { describe, expect, it } from 'vitest';
import { secureRandom, seededRandom, type RandomSource } from '../../kernel-lib/src/core/index.js';
import { sparseVector, sparseVectorScales, type SparseVectorOptions } from '../../kernel-lib/src/mechanisms/index.js';
import { matches } from '../support/chi-square.js';
import { addOrRemove, identityQuery } from '../support/identity-query.js';
import { integral } from '../../kernel-lib/src/accounting/special/gauss-legendre.js';

const conversation = (options: SparseVectorOptions, values: readonly number[], random: RandomSource, sensitivity = 1) =>
  sparseVector(options)
    .bind(identityQuery<readonly number[]>(values.length, { sensitivity: { linf: sensitivity } }), addOrRemove)
    .prepare(values)(random);

/** P(Laplace noise of this scale ≥ x). */
const tail = (x: number, scale: number): number => (x > 0 ? Math.exp(-x / scale) / 2 : 1 - Math.exp(x / scale) / 2);

/**
 * The exact probability that the first "above" is at each index (last: none at all), threshold 0: given the threshold's noise the answers
 * are independent, and the noise is integrated over.
 */
function firstAbove(values: readonly number[], threshold: number, answer: number): number[] {
  const density = (z: number): number => Math.exp(-Math.abs(z) / threshold) / (2 * threshold);
  const kinks = [
    -45 * threshold,
    ...values.filter((value) => Math.abs(value) < 45 * threshold),
    0,
    45 * threshold,
  ].sort((a, b) => a - b);
  return Array.from({ length: values.length + 1 }, (_, index) => {
    const at = (z: number): number =>
      density(z) *
      values.reduce((product, value, j) => {
        const above = tail(z - value, answer);
        return j > index ? product : product * (j === index ? above : 1 - above);
      }, 1);
    let sum = 0;
    kinks.slice(1).forEach((end, panel) => {
      const low = kinks[panel] as number;
      for (let part = 0; part < 60; part++) sum += integral(at, low + ((end - low) * part) / 60, (end - low) / 60);
    });
    return sum;
  });
}

describe('the sparse vector technique', () => {
  const values = [-3, 0, -1, 4, 2];

  const counted = (values: readonly number[], epsilon: number, draws = 60_000): number[] => {
    const random = seededRandom(77);
    const counts = new Array<number>(values.length + 1).fill(0);
    for (let draw = 0; draw < draws; draw++) {
      const sparse = conversation({ epsilon }, values, random);
      let index = 0;
      while (index < values.length && !sparse.isAbove(index, 0)) index++;
      counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts;
  };

  const row = (values: readonly number[], epsilon: number): number[] => {
    const { threshold, answer } = sparseVectorScales(epsilon, 1, false);
    return firstAbove(values, threshold, answer);
  };

  // χ² at α = 1e-6 over 60,000 conversations; noise 30 % off moves several cells by .01, five standard deviations each.
  it('answers with the exact probabilities of Algorithm 1, and not with those of other noise', () => {
    const counts = counted(values, 1.2);
    const exact = row(values, 1.2);
    expect(exact.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
    expect(matches(counts, exact)).toBe(true);
    expect(matches(counts, row(values, 1.2 * 1.3))).toBe(false);
    expect(matches(counts, row(values, 1.2 / 1.3))).toBe(false);
    // Noise on the threshold alone, or on the answers alone: variants that are not private.
    const { threshold, answer } = sparseVectorScales(1.2, 1, false);
    expect(matches(counts, firstAbove(values, threshold, 1e-3))).toBe(false);
    expect(matches(counts, firstAbove(values, 1e-3, answer))).toBe(false);
  });

  it('has probabilities within e^epsilon between neighbours that move every answer by the sensitivity', () => {
    for (const epsilon of [0.1, 1, 3]) {
      const here = row([0, 0, 0, 0, 1], epsilon);
      const there = row([1, 1, 1, 1, 0], epsilon);
      here.forEach((probability, index) => {
        const ratio = probability / (there[index] ?? NaN);
        expect(Math.abs(Math.log(ratio))).toBeLessThanOrEqual(epsilon);
      });
    }
  });

  it('shares epsilon between threshold and answers, with less noise for monotonic questions', () => {
    for (const positives of [1, 5, 100]) {
      const plain = sparseVectorScales(0.7, positives, false);
      expect(1 / plain.threshold + (2 * positives) / plain.answer).toBeCloseTo(0.7, 12);
      const monotonic = sparseVectorScales(0.7, positives, true);
      expect(1 / monotonic.threshold + positives / monotonic.answer).toBeCloseTo(0.7, 12);
      expect(monotonic.answer).toBeLessThan(plain.answer);
    }
  });

  it('ends after as many positives as were paid for, and asks any number of questions below', () => {
    const sparse = conversation({ epsilon: 1, positives: 2 }, [1e6, -1e6], secureRandom());
    for (let question = 0; question < 1000; question++) expect(sparse.isAbove(1, 0)).toBe(false);
    expect(sparse.remaining).toBe(2);
    expect(sparse.isAbove(0, 0)).toBe(true);
    expect(sparse.isAbove(0, 5)).toBe(true);
    expect(sparse.remaining).toBe(0);
    expect(() => sparse.isAbove(1, 0)).toThrow('have been "above"');
  });

  it('compares exactly where a double would lose the noise', () => {
    // Answer and threshold are equal and 2⁸⁰ times the noise: rounding the sums would answer "above" every time.
    const random = seededRandom(4);
    let above = 0;
    for (let draw = 0; draw < 2000; draw++)
      if (conversation({ epsilon: 1 }, [2 ** 80], random).isAbove(0, 2 ** 80)) above++;
    expect(matches([above, 2000 - above], [0.5, 0.5])).toBe(true);
  });

  it('refuses bad input by name', () => {
    expect(() => sparseVector({ epsilon: 0 })).toThrow('epsilon must be');
    expect(() => sparseVector({ epsilon: 1, positives: 0 })).toThrow('positives must be');
    expect(() => sparseVector({ epsilon: 1, positives: 1e6 })).toThrow('positives must be at most');
    expect(() => conversation({ epsilon: 1 }, [NaN], secureRandom())).toThrow('answer must be');
    expect(() => conversation({ epsilon: 1 }, [1], secureRandom(), 0)).toThrow('sensitivity must be');
    const sparse = conversation({ epsilon: 1 }, [1, 2], secureRandom());
    expect(() => sparse.isAbove(2, 0)).toThrow('index must be a whole number of 0 to 1');
    expect(() => sparse.isAbove(0, NaN)).toThrow('threshold must be');
    const replace = { relation: 'replace-one', delta: undefined } as const;
    const monotonic = sparseVector({ epsilon: 1, monotonic: true });
    const query = identityQuery<readonly number[]>(2, { monotonic: true });
    expect(() => monotonic.bind(query, replace)).toThrow('monotonic must be false under replace-one');
    expect(() => monotonic.bind(query, addOrRemove)).not.toThrow();
    expect(() => monotonic.bind(identityQuery<readonly number[]>(2), addOrRemove)).toThrow(
      'monotonic must be false, unless the query says',
    );
  });
});
