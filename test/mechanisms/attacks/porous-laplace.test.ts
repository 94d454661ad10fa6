import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { laplace } from '../../../kernel-lib/src/mechanisms/index.js';
import { addOrRemove, identityQuery } from '../../support/identity-query.js';
import { provenEpsilon } from '../../support/epsilon-bound.js';
import { laplaceOf, textbookLaplace, uniformDoubles } from './textbook.js';

/*
 * Mironov 2012, "On significance of the least significant bits for differential privacy": noise computed from a uniform double leaves
 * holes among the doubles, other holes for other answers. An output that only one of two neighbours can give tells which it was.
 */

const DRAWS = 20_000;

/** Whether the textbook's program can give this output for this answer: the uniform numbers near the right one are all tried. */
function canGive(output: number, answer: number): boolean {
  const noise = output - answer;
  const near = Math.round(((1 - Math.exp(-Math.abs(noise))) / 2) * 2 ** 53);
  for (let offset = -8; offset <= 8; offset++) {
    const u = (near + offset) * 2 ** -53;
    if (answer + laplaceOf(noise > 0 ? u : -u) === output) return true;
  }
  return false;
}

const ours = (answer: number, seed: number): number[] => {
  const mechanism = laplace({ epsilon: 1 }).bind(identityQuery<number>(1), addOrRemove);
  const draw = mechanism.prepare(answer);
  const random = seededRandom(seed);
  return Array.from({ length: DRAWS }, () => draw(random));
};

describe('the attack on the holes of Laplace noise', () => {
  it('proves an epsilon above 5 of the textbook mechanism that claims 1', () => {
    const uniform = uniformDoubles(1);
    const zeros = Array.from({ length: DRAWS }, () => textbookLaplace(0, uniform));
    const ones = Array.from({ length: DRAWS }, () => textbookLaplace(1, uniform));
    // It never errs on what 0 gave, and tells that 1 was the answer in many cases, with certainty.
    expect(zeros.every((output) => canGive(output, 0))).toBe(true);
    expect(provenEpsilon((output) => canGive(output, 0), zeros, ones)).toBeGreaterThan(5);
  });

  it('proves nothing of ours: what one answer can give, every other can', () => {
    const answers = [0, 1, 0.1, Math.PI];
    const outputs = answers.map((answer, index) => ours(answer, index));
    expect(provenEpsilon((output) => canGive(output, 0), outputs[0] ?? [], outputs[1] ?? [])).toBeLessThan(1);
    // All lie on one grid, whose step is the power of two at 2⁻⁴⁰ of the scale, and on which every point can be reached.
    const step = 2 ** -40;
    for (const output of outputs.flat()) expect(Number.isInteger(output / step)).toBe(true);
  });

  it('finds no residue of grid points that one answer prefers', () => {
    const [zeros, ones] = [ours(0, 7), ours(1, 8)];
    for (let bit = 0; bit < 40; bit++) {
      const odd = (output: number): boolean => Math.abs(Math.trunc(output * 2 ** (40 - bit))) % 2 === 1;
      expect(provenEpsilon(odd, zeros, ones)).toBeLessThan(1);
    }
  });
});
