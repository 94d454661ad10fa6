import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { gaussian, laplace, staircase, type Mechanism } from '../../../kernel-lib/src/mechanisms/index.js';
import { addOrRemove, identityQuery } from '../../support/identity-query.js';
import { provenEpsilon } from '../../support/epsilon-bound.js';
import { textbookGaussian, textbookLaplace, uniformDoubles } from './textbook.js';

/*
 * Haney, Desfontaines, Hartman, Shrestha and Hay 2022, "Precision-based attacks and interval refining": x + noise is rounded to the
 * precision of the sum. Of 1 + noise few bits below 2⁻⁵³ are left; of 0 + noise, noise being small, there are many.
 */

const DRAWS = 20_000;
const below = (exponent: number) => (output: number) => !Number.isInteger(output * 2 ** exponent);

describe('the attack on the precision of sums', () => {
  it('proves an epsilon above 5 of textbook Laplace and Gaussian noise', () => {
    const uniform = uniformDoubles(2);
    const drawn = (of: () => number): number[] => Array.from({ length: DRAWS }, of);
    const laplaces = [0, 1].map((answer) => drawn(() => textbookLaplace(answer, uniform)));
    expect(provenEpsilon(below(53), laplaces[0] ?? [], laplaces[1] ?? [])).toBeGreaterThan(5);
    const gaussians = [0, 1].map((answer) => drawn(() => textbookGaussian([answer, 0], uniform)[0]));
    expect(provenEpsilon(below(53), gaussians[0] ?? [], gaussians[1] ?? [])).toBeGreaterThan(5);
  });

  it.each<[string, Mechanism<number, number, number>]>([
    ['laplace', laplace({ epsilon: 1 })],
    ['gaussian', gaussian({ epsilon: 1, delta: 1e-6 })],
    ['staircase', staircase({ epsilon: 1 })],
  ])('proves nothing of our %s noise, at any bit', (_, noise) => {
    const drawn = (answer: number): number[] => {
      const draw = noise.bind(identityQuery<number>(1), addOrRemove).prepare(answer);
      const random = seededRandom(answer);
      return Array.from({ length: DRAWS }, () => draw(random));
    };
    const [zeros, ones] = [drawn(0), drawn(1)];
    for (let exponent = 0; exponent < 60; exponent++) {
      expect(provenEpsilon(below(exponent), zeros, ones)).toBeLessThan(1);
    }
    expect(zeros.some(below(53)) || ones.some(below(53))).toBe(false);
  });
});
