import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { gaussian } from '../../../kernel-lib/src/mechanisms/index.js';
import { addOrRemove, identityQuery } from '../../support/identity-query.js';
import { epsilonLowerBound } from '../../support/epsilon-bound.js';
import { polar, textbookGaussian, uniformDoubles } from './textbook.js';

/*
 * Jin, McMurtry, Rubinstein and Ohrimenko 2022, "Are we there yet? Timing and floating-point attacks on differential privacy systems",
 * section IV: two values released with the pair of numbers of Marsaglia's polar method. From the pair the point of the disc follows, and
 * whether it is one that the generator gives.
 */

const DRAWS = 3000;
type Pair = readonly [number, number];

/** Whether the textbook's program can give this pair of outputs for these answers. */
function canGive(outputs: Pair, answers: Pair): boolean {
  const [first, second] = [outputs[0] - answers[0], outputs[1] - answers[1]];
  const s = Math.exp(-(first * first + second * second) / 2);
  const factor = Math.sqrt((-2 * Math.log(s)) / s);
  const [u, v] = [Math.round((first / factor) * 2 ** 52), Math.round((second / factor) * 2 ** 52)];
  for (let i = -4; i <= 4; i++) {
    for (let j = -4; j <= 4; j++) {
      const noise = polar((u + i) * 2 ** -52, (v + j) * 2 ** -52);
      if (noise !== undefined && answers[0] + noise[0] === outputs[0] && answers[1] + noise[1] === outputs[1])
        return true;
    }
  }
  return false;
}

describe('the attack on the holes of Gaussian noise', () => {
  it('proves an epsilon above 3 of the textbook mechanism', () => {
    const uniform = uniformDoubles(3);
    let fromHere = 0;
    let fromThere = 0;
    for (let draw = 0; draw < DRAWS; draw++) {
      if (!canGive(textbookGaussian([0, 0], uniform), [0, 0])) fromHere++;
      if (!canGive(textbookGaussian([1, 0], uniform), [0, 0])) fromThere++;
    }
    expect(fromHere / DRAWS).toBeLessThan(0.01);
    expect(epsilonLowerBound(fromThere, fromHere, DRAWS)).toBeGreaterThan(3);
  });

  it('proves nothing of ours: what one answer can give, every other can', () => {
    const query = identityQuery<readonly number[]>(2);
    const mechanism = gaussian({ epsilon: 1, delta: 1e-6 }).bind(query, addOrRemove);
    const step = 2 ** (Math.floor(Math.log2(mechanism.scale)) - 40);
    const random = seededRandom(5);
    const missed = [
      [0, 0],
      [1, 0],
      [0.1, 0.7],
    ].map((answers) => {
      const draw = mechanism.prepare(answers);
      let misses = 0;
      for (let index = 0; index < DRAWS; index++) {
        const outputs = draw(random);
        for (const output of outputs) expect(Number.isInteger(output / step)).toBe(true);
        if (!canGive([outputs[0] ?? 0, outputs[1] ?? 0], [0, 0])) misses++;
      }
      return misses;
    });
    const [zero = 0, one = 0] = missed;
    expect(epsilonLowerBound(one, zero, DRAWS)).toBeLessThan(1);
    expect(epsilonLowerBound(zero, one, DRAWS)).toBeLessThan(1);
  });
});
