import { describe, expect, it } from 'vitest';
import { secureRandom, seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  bigDiscreteGaussianSampler,
  bigDiscreteLaplaceSampler,
  discreteGaussianPmf,
  discreteGaussianSampler,
  discreteLaplacePmf,
  discreteLaplaceSampler,
  exponential,
  permuteAndFlip,
  reportNoisyMax,
} from '../../kernel-lib/src/mechanisms/index.js';
import { matches, probabilities, tally } from '../support/chi-square.js';
import { addOrRemove, identityQuery } from '../support/identity-query.js';
import { selectionVectors } from '../support/selection-vectors.js';

/*
 * Millions of draws from the operating system's randomness. Every test here fails by chance with probability α = 1e-6; the power is shown
 * beside it, by what must be rejected with the same draws.
 */

const noises = [
  {
    name: 'discrete Laplace',
    sampler: discreteLaplaceSampler,
    reference: bigDiscreteLaplaceSampler,
    pmf: discreteLaplacePmf,
  },
  {
    name: 'discrete Gaussian',
    sampler: discreteGaussianSampler,
    reference: bigDiscreteGaussianSampler,
    pmf: discreteGaussianPmf,
  },
];

describe.each(noises)('$name noise, a million draws', ({ sampler, reference, pmf }) => {
  it.each([0.3, 0.5, 1, 3, 4, 10.1, 100.7])(
    'of scale %d follows its distribution, and not one 2 percent off',
    (scale) => {
      const reach = Math.ceil(12 * scale) + 3;
      const counts = tally(sampler(scale, secureRandom()), 1_000_000, reach);
      expect(
        matches(
          counts,
          probabilities((x) => pmf(x, scale), reach),
          1_000_000,
        ),
      ).toBe(true);
      expect(
        matches(
          counts,
          probabilities((x) => pmf(x, scale * 1.02), reach),
          1_000_000,
        ),
      ).toBe(false);
      expect(
        matches(
          counts,
          probabilities((x) => pmf(x, scale * 1.3), reach),
          1_000_000,
        ),
      ).toBe(false);
    },
  );

  it.each([0.3, 10.1, 4097.3, 2 ** 39 + 0.37, 2 ** 45])('of scale %d is the reference’s, bit for bit', (scale) => {
    const fast = sampler(scale, seededRandom(99));
    const exact = reference(scale, seededRandom(99));
    for (let draw = 0; draw < 30_000; draw++) {
      if (BigInt(fast()) !== exact()) expect.unreachable('a draw differs from the reference');
    }
  });
});

describe('choices, four million draws', () => {
  const mechanisms = [
    { name: 'exponential', make: exponential },
    { name: 'permuteAndFlip', make: permuteAndFlip },
    { name: 'reportNoisyMax', make: reportNoisyMax },
  ] as const;
  const DRAWS = 4_000_000;

  it.each(selectionVectors.flatMap((vector) => mechanisms.map((mechanism) => ({ ...mechanism, vector }))))(
    '$name accepts its own row for $vector.utilities and rejects the others',
    ({ name, make, vector }) => {
      const { utilities, epsilon, sensitivity } = vector;
      const query = identityQuery<readonly number[]>(utilities.length, { sensitivity: { linf: sensitivity } });
      const draw = make({ epsilon }).bind(query, addOrRemove).prepare(utilities);
      const random = secureRandom();
      const counts = new Array<number>(utilities.length).fill(0);
      for (let index = 0; index < DRAWS; index++) {
        const chosen = draw(random);
        counts[chosen] = (counts[chosen] ?? 0) + 1;
      }
      for (const row of ['exponential', 'permuteAndFlip', 'reportNoisyMax', 'exponentialMonotonic'] as const) {
        expect(matches(counts, vector[row])).toBe(row === name);
      }
    },
  );
});
