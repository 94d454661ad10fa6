import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secureRandom, seededRandom } from '../../../kernel-lib/src/core/index.js';
import { discreteGaussianPmf, discreteLaplacePmf } from '../../../kernel-lib/src/mechanisms/distribution/index.js';
import {
  bigDiscreteGaussianSampler,
  discreteGaussianSampler,
} from '../../../kernel-lib/src/mechanisms/sampling/discrete-gaussian.js';
import {
  bigDiscreteLaplaceSampler,
  discreteLaplaceSampler,
} from '../../../kernel-lib/src/mechanisms/sampling/discrete-laplace.js';
import { rational } from '../../../kernel-lib/src/mechanisms/sampling/rational.js';
import { normalCdf } from '../../../kernel-lib/src/accounting/special/normal.js';
import { matches, probabilities, tally } from '../../support/chi-square.js';
import { fits } from '../../support/kolmogorov-smirnov.js';
import { logUniform } from '../../support/log-uniform.js';
import { scriptedRandom } from '../../support/scripted-random.js';

const laplaceCdf = (x: number): number => (x < 0 ? Math.exp(x) / 2 : 1 - Math.exp(-x) / 2);

const noises = [
  {
    name: 'discrete Laplace',
    sampler: discreteLaplaceSampler,
    reference: bigDiscreteLaplaceSampler,
    pmf: discreteLaplacePmf,
    limit: laplaceCdf,
    parameter: 'scale',
  },
  {
    name: 'discrete Gaussian',
    sampler: discreteGaussianSampler,
    reference: bigDiscreteGaussianSampler,
    pmf: discreteGaussianPmf,
    limit: normalCdf,
    parameter: 'sigma',
  },
];

const scales = fc.oneof(
  logUniform(-30, 45),
  fc.integer({ min: 1, max: 4200 }),
  fc.constantFrom(5e-324, 1e-310, 2 ** -1022, 2 ** 12, 2 ** 12 + 2 ** -40, 2 ** 39, 2 ** 45),
);

// 31 digits of e^−1 … e^−8 with a sign below, and 32 digits of e^−½: the words at which decisions are closest.
const thresholds = Array.from({ length: 8 }, (_, k) => Math.floor(Math.exp(-k - 1) * 2 ** 31) * 2);
const closeWords = fc.oneof(
  fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32 - 2, Math.floor(Math.exp(-0.5) * 2 ** 32)),
  fc.constantFrom(...thresholds).chain((word) => fc.integer({ min: word - 3, max: word + 3 })),
);
/** A fraction and the very word at which its acceptance is undecided, or one beside. */
const closePairs = fc
  .tuple(fc.nat(2 ** 32 - 1), fc.integer({ min: -2, max: 2 }))
  .map(([w, off]) => [w, Math.min(2 ** 32 - 1, Math.max(0, Math.floor(Math.exp(-w / 2 ** 32) * 2 ** 32) + off))]);

describe.each(noises)('$name noise', ({ sampler, reference, pmf, limit, parameter }) => {
  it('is the same for the same bits as the reference in whole numbers', () => {
    fc.assert(
      fc.property(scales, fc.nat(), (scale, seed) => {
        const fast = sampler(scale, seededRandom(seed));
        const exact = reference(scale, seededRandom(seed));
        for (let draw = 0; draw < 50; draw++) expect(BigInt(fast())).toBe(exact());
      }),
      { numRuns: 300 },
    );
  });

  it('is the same as the reference at the words where decisions are closest', () => {
    fc.assert(
      fc.property(scales, fc.array(closePairs, { maxLength: 3 }), fc.array(closeWords), (scale, pairs, words) => {
        const script = [...pairs.flat(), ...words];
        const fast = sampler(scale, scriptedRandom(script));
        const exact = reference(scale, scriptedRandom(script));
        for (let draw = 0; draw < 5; draw++) expect(BigInt(fast())).toBe(exact());
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same as the reference where a draw falls next to a whole number', () => {
    const near = fc.tuple(
      logUniform(0, 45),
      fc.integer({ min: 0, max: 2 ** 50 - 1 }).map((part) => part / 2 ** 50),
      fc.integer({ min: -2, max: 2 }),
      fc.array(fc.constantFrom(0, 2 ** 32 - 1), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(near, ([scale, share, off, further]) => {
        // The fraction whose multiple by the scale is whole, to 64 digits, or one beside: kept for sure by an acceptance of 0; whole part 0, sign +.
        const whole = BigInt(Math.floor(share * scale));
        const { numerator, denominator } = rational(scale);
        const digits = (whole * denominator * 2n ** 64n) / numerator + BigInt(off);
        if (digits < 0n || digits >= 2n ** 64n - 2n ** 34n) return;
        const script = [Number(digits >> 32n), 0, 2 ** 32 - 2, Number(digits & 0xffffffffn), ...further];
        expect(BigInt(sampler(scale, scriptedRandom(script))())).toBe(reference(scale, scriptedRandom(script))());
      }),
      { numRuns: 2000 },
    );
  });

  // χ² at α = 1e-6; with these draws a scale 30 % off is rejected with probability above 1 − 1e-6 (shown by the second line).
  it.each([0.3, 0.5, 1, 3, 10.1])('follows its distribution at %d, and not one 30 percent off', (scale) => {
    const counts = tally(sampler(scale, seededRandom(17)), 200_000, 40);
    expect(
      matches(
        counts,
        probabilities((x) => pmf(x, scale), 40),
        200_000,
      ),
    ).toBe(true);
    expect(
      matches(
        counts,
        probabilities((x) => pmf(x, scale * 1.3), 40),
        200_000,
      ),
    ).toBe(false);
    expect(
      matches(
        counts,
        probabilities((x) => pmf(x, scale / 1.3), 40),
        200_000,
      ),
    ).toBe(false);
  });

  it('of the reference follows its distribution too', () => {
    const exact = reference(2.7, seededRandom(5));
    const counts = tally(() => Number(exact()), 20_000, 20);
    expect(
      matches(
        counts,
        probabilities((x) => pmf(x, 2.7), 20),
        20_000,
      ),
    ).toBe(true);
    expect(
      matches(
        counts,
        probabilities((x) => pmf(x, 2.7 * 1.3), 20),
        20_000,
      ),
    ).toBe(false);
  });

  it('of scale 2^39 looks continuous from afar and is fair in its last bits', () => {
    const scale = 2 ** 39 + 0.37;
    const draw = sampler(scale, seededRandom(23));
    const samples = Array.from({ length: 100_000 }, draw);
    expect(
      fits(
        samples.map((x) => x / scale),
        limit,
      ),
    ).toBe(true);
    expect(
      fits(
        samples.map((x) => x / scale / 1.3),
        limit,
      ),
    ).toBe(false);
    const last = new Array<number>(64).fill(0);
    for (const x of samples) last[Math.abs(x) % 64] = (last[Math.abs(x) % 64] ?? 0) + 1;
    expect(matches(last, new Array<number>(64).fill(1 / 64))).toBe(true);
  });

  it('is 0 where the scale is too small for anything else, and never -0', () => {
    for (const scale of [5e-324, 1e-300, 0.001]) {
      const draw = sampler(scale, seededRandom(2));
      for (let index = 0; index < 1000; index++) expect(Object.is(draw(), 0)).toBe(true);
    }
    const draw = sampler(0.3, seededRandom(2));
    for (let index = 0; index < 10_000; index++) expect(Object.is(draw(), -0)).toBe(false);
  });

  it('of scale 1e300 has the right size, down to the last of its thousand bits', () => {
    const draw = reference(1e300, seededRandom(8));
    const samples = Array.from({ length: 4000 }, draw);
    expect(
      fits(
        samples.map((x) => Number(x) / 1e300),
        limit,
      ),
    ).toBe(true);
    expect(
      fits(
        samples.map((x) => Number(x) / 1.5e300),
        limit,
      ),
    ).toBe(false);
    const odd = samples.filter((x) => x % 2n !== 0n).length;
    expect(matches([odd, samples.length - odd], [0.5, 0.5])).toBe(true);
  });

  it('refuses what is no scale, and a number where only a bigint would do', () => {
    for (const scale of [0, -1, NaN, Infinity, 2 ** 46, 1e300]) {
      expect(() => sampler(scale, secureRandom())).toThrow(`${parameter} must be greater than 0 and at most 2^45`);
    }
    for (const scale of [0, -1, NaN, Infinity]) {
      expect(() => reference(scale, secureRandom())).toThrow(`${parameter} must be a finite number greater than 0`);
    }
  });
});
