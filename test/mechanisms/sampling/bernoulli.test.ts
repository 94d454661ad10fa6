import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { bernoulli, bernoulliExp } from '../../../kernel-lib/src/mechanisms/sampling/bernoulli.js';
import { BitSource, bitSource } from '../../../kernel-lib/src/mechanisms/sampling/bit-source.js';
import { matches } from '../../support/chi-square.js';
import { scriptedRandom } from '../../support/scripted-random.js';

const with_ = (...words: number[]): BitSource => new BitSource(scriptedRandom(words));
const FULL = 2 ** 32 - 1;

describe('a Bernoulli draw', () => {
  it('is true for exactly the words below a probability of 32 digits', () => {
    expect(bernoulli(with_(4), 5 * 2 ** -32)).toBe(true);
    expect(bernoulli(with_(5), 5 * 2 ** -32)).toBe(false);
    expect(bernoulli(with_(FULL), 1)).toBe(true);
    expect(bernoulli(with_(0), 0)).toBe(false);
  });

  it('goes on with further digits where the first are equal', () => {
    const probability = 5 * 2 ** -32 + 7 * 2 ** -64;
    expect(bernoulli(with_(5, 6), probability)).toBe(true);
    expect(bernoulli(with_(5, 7), probability)).toBe(false);
    expect(bernoulli(with_(...new Array<number>(33).fill(0), 2 ** 14 - 1), 2 ** -1074)).toBe(true);
    expect(bernoulli(with_(...new Array<number>(33).fill(0), 2 ** 18), 2 ** -1074)).toBe(false);
  });
});

describe('a Bernoulli draw of exp(-x)', () => {
  it('is true at 0, whatever the word', () => {
    expect(bernoulliExp(with_(FULL, FULL), 0)).toBe(true);
    expect(bernoulliExp(with_(FULL), 5, 0)).toBe(true);
  });

  it('decides on further digits where the first 32 are those of exp(-1)', () => {
    // e⁻¹ = 0.5e2d58d8 b3bcdf1a badec782 … in base 16.
    expect(bernoulliExp(with_(0x5e2d58d8, 0xb3bcdf1a, 0xbadec781), 1)).toBe(true);
    expect(bernoulliExp(with_(0x5e2d58d8, 0xb3bcdf1a, 0xbadec783), 1)).toBe(false);
    expect(bernoulliExp(with_(0x5e2d58d8, 0xb3bcdf19), 1)).toBe(true);
    expect(bernoulliExp(with_(0x5e2d58d8, 0xb3bcdf1b), 0.5, 2)).toBe(false);
    expect(bernoulliExp(with_(0x5e2d58d7), 1)).toBe(true);
    expect(bernoulliExp(with_(0x5e2d58d9), 1)).toBe(false);
  });

  it('tells probabilities apart that are far below the smallest word', () => {
    // exp(−100) is about 2^−144.27: the digits of the first four words are 0.
    expect(bernoulliExp(with_(0, 0, 0, 0, 0), 100)).toBe(true);
    expect(bernoulliExp(with_(0, 0, 0, 0, 0x10000), 100)).toBe(false);
    expect(bernoulliExp(with_(0, 0, 0, 1), 100)).toBe(false);
    expect(bernoulliExp(with_(1), 1e300, 1e300)).toBe(false);
  });

  it('takes the product of two doubles exactly', () => {
    // (1 + 2⁻⁵²)² is more than the double nearest to it; only words beyond the hundredth digit can tell.
    const one = 1 + 2 ** -52;
    const bits = bitSource(seededRandom(4));
    const draws = 20_000;
    let kept = 0;
    for (let draw = 0; draw < draws; draw++) if (bernoulliExp(bits, one, one)) kept++;
    expect(matches([kept, draws - kept], [Math.exp(-1), -Math.expm1(-1)])).toBe(true);
  });

  it.each([1e-3, 0.3, 2.1, 10.1])('has probability exp(-x) at %d, and not one of x 30 percent off', (x) => {
    const bits = bitSource(seededRandom(9));
    const draws = 400_000;
    let kept = 0;
    for (let draw = 0; draw < draws; draw++) if (bernoulliExp(bits, x)) kept++;
    const fits = (of: number): boolean => matches([kept, draws - kept], [Math.exp(-of), -Math.expm1(-of)]);
    expect(fits(x)).toBe(true);
    if (x < 10) expect(fits(1.3 * x)).toBe(false);
  });
});
