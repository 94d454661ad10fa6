import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import {
  gaussianThreshold,
  laplaceThreshold,
  noisyThreshold,
  partitionSelection,
  TruncatedGeometric,
  type UnitCounts,
} from '../../../kernel-lib/src/mechanisms/index.js';
import { analyticGaussianSigma } from '../../../kernel-lib/src/accounting/index.js';
import { matches } from '../../support/chi-square.js';
import { identityQuery } from '../../support/identity-query.js';
import { logUniform } from '../../support/log-uniform.js';
import { scriptedRandom } from '../../support/scripted-random.js';

const relative = (value: number, expected: number): number => (expected === 0 ? value : Math.abs(value / expected - 1));

// Desfontaines, Voss, Gipson and Mandayam 2022, the recursion: ε, δ, units, the probability of naming, the least number that is certain.
const vectors: [number, number, number[], number[], number | null][] = [
  [
    1,
    1e-5,
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30],
    [
      0.0, 1e-5, 3.7182818284590455e-5, 0.00011107337927389696, 0.00031192874850577364, 0.0008579102488372161,
      0.002342041839862982, 0.006376329774790333, 0.017342661359074914, 0.04715224122949219, 0.12818308050524602,
      0.3484477384533131, 0.7603109969226272, 0.9675666530270665, 0.9956156559483508, 0.9994116757032073,
      0.9999254111119027, 0.9999949376389471, 1.0, 1.0, 1.0, 1.0,
    ],
    23,
  ],
  [
    0.1,
    1e-8,
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 32, 52, 72, 92, 112, 132, 152, 172, 192, 212, 232, 252, 272, 292],
    [
      0.0, 1e-8, 2.105170918075648e-8, 3.3265736762358184e-8, 4.676432483811822e-8, 6.168257181453093e-8,
      7.816978452153222e-8, 9.639097252543731e-8, 1.1652849960014208e-7, 1.3878390888506678e-7, 1.6337993999663632e-7,
      1.905627582812268e-7, 2.2060441852069118e-7, 2.2375510861455874e-6, 1.71408831617772e-5, 0.00012726243992961192,
      0.0009409568005887202, 0.006953390078882387, 0.051379596863271926, 0.3796473310558199, 0.9109364389444303,
      0.9879466399536747, 0.9983688373193692, 0.9997793283518034, 0.9999702175551806, 0.9999960515995865,
      0.9999995478573032,
    ],
    null,
  ],
];

const context = { relation: 'add-or-remove-one', delta: 1e-5 as never } as const;

const counts = (partitions: number) =>
  identityQuery<UnitCounts<string>>(1, {
    sensitivity: { l1: partitions, l2: Math.sqrt(partitions), linf: 1 },
    integer: true,
  });

describe('truncated geometric partition selection', () => {
  it.each(vectors)(
    'at epsilon %d and delta %d names with the optimal probabilities',
    (epsilon, delta, users, expected, certain) => {
      const selection = new TruncatedGeometric(epsilon, delta);
      users.forEach((n, index) => {
        expect(relative(selection.keepProbability(n), expected[index] ?? NaN)).toBeLessThan(1e-9);
      });
      if (certain !== null) {
        expect(selection.keepProbability(certain)).toBe(1);
        expect(selection.keepProbability(certain - 1)).toBeLessThan(1);
      }
    },
  );

  it('follows the recursion, which is what (epsilon, delta)-DP allows', () => {
    fc.assert(
      fc.property(logUniform(-7, 5), logUniform(-40, -0.1), (epsilon, delta) => {
        const selection = new TruncatedGeometric(epsilon, delta);
        let keep = 0;
        for (let n = 0; n < 200; n++) {
          expect(relative(selection.keepProbability(n), keep)).toBeLessThan(1e-9);
          keep = Math.min(Math.exp(epsilon) * keep + delta, 1 - Math.exp(-epsilon) * (1 - keep - delta), 1);
        }
      }),
    );
  });

  // χ² at α = 1e-6 over 100,000 draws each.
  it('draws with these probabilities, and not with those of another epsilon', () => {
    const selection = new TruncatedGeometric(0.7, 0.01);
    const other = new TruncatedGeometric(0.7 * 1.3, 0.01);
    const random = seededRandom(2);
    const draws = 100_000;
    for (const n of [2, 4, 6, 8]) {
      let kept = 0;
      for (let draw = 0; draw < draws; draw++) if (selection.keeps(n, random)) kept++;
      const row = (of: TruncatedGeometric): number[] => [of.keepProbability(n), 1 - of.keepProbability(n)];
      expect(matches([kept, draws - kept], row(selection))).toBe(true);
      expect(matches([kept, draws - kept], row(other))).toBe(false);
    }
    expect(selection.keeps(0, random)).toBe(false);
  });

  it('decides exactly at the words that floating point leaves open', () => {
    for (const [epsilon, delta] of [
      [1, 1e-5],
      [0.1, 1e-8],
      [1e-3, 1e-3],
      [3, 0.2],
    ] as const) {
      const selection = new TruncatedGeometric(epsilon, delta);
      for (const n of [1, 2, 5, selection.crossing, selection.crossing + 1, selection.crossing + 3]) {
        const scaled = selection.keepProbability(n) * 2 ** 32;
        const word = Math.floor(scaled);
        if (word >= 2 ** 32) continue;
        // 32 digits more, on either side of the next 20 binary digits of the probability as a double gives them.
        const rest = (scaled - word) * 2 ** 32;
        const far = Math.max(2 ** 12, rest * 1e-3);
        if (rest - far > 0) expect(selection.keeps(n, scriptedRandom([word, Math.floor(rest - far)]))).toBe(true);
        if (rest + far < 2 ** 32) expect(selection.keeps(n, scriptedRandom([word, Math.ceil(rest + far)]))).toBe(false);
      }
    }
  });

  it('stands extreme parameters', () => {
    for (const [epsilon, delta] of [
      [1e-300, 1e-300],
      [1e-9, 1e-12],
      [700, 1e-300],
      [50, 0.999],
      [5e-324, 0.5],
    ] as const) {
      const selection = new TruncatedGeometric(epsilon, delta);
      let before = 0;
      for (const n of [0, 1, 2, 1000, 1e9, 2 ** 53 - 1]) {
        const keep = selection.keepProbability(n);
        expect(keep).toBeGreaterThanOrEqual(before);
        expect(keep).toBeLessThanOrEqual(1);
        expect(typeof selection.keeps(n, seededRandom(n))).toBe('boolean');
        before = keep;
      }
    }
  });

  it('shares epsilon and delta among the partitions one unit is in', () => {
    const draw = partitionSelection({ epsilon: 1, delta: 0.5 }).bind(counts(3), context);
    const random = seededRandom(5);
    const share = new TruncatedGeometric(1 / 3, -Math.expm1(Math.log1p(-0.5) / 3));
    let kept = 0;
    for (let index = 0; index < 50_000; index++) kept += draw.prepare(new Map([['a', 2]]))(random).length;
    const keep = share.keepProbability(2);
    expect(matches([kept, 50_000 - kept], [keep, 1 - keep])).toBe(true);
  });

  it('tells keys in their own order, not in the order the data brought them up', () => {
    const mechanism = partitionSelection({ epsilon: 1 }).bind(counts(1), context);
    const forwards = mechanism.prepare(
      new Map([
        ['b', 100],
        ['a', 200],
        ['c', 0],
      ]),
    )(seededRandom(1));
    expect(forwards).toEqual(['a', 'b']);
  });

  it('refuses bad input by name', () => {
    expect(() => partitionSelection({ epsilon: 0 })).toThrow('epsilon must be');
    expect(() => partitionSelection({ epsilon: 1, delta: 0 })).toThrow('delta must be');
    const noise = partitionSelection({ epsilon: 1 });
    expect(() => noise.bind(counts(1), { ...context, delta: undefined })).toThrow('delta must be given');
    const twice = identityQuery<UnitCounts<string>>(1, { sensitivity: 2, integer: true });
    expect(() => noise.bind(twice, context)).toThrow('query must be one that counts units');
    for (const bad of [-1, 0.5, NaN]) {
      expect(() => noise.bind(counts(1), context).prepare(new Map([['a', bad]]))).toThrow('answer must be');
    }
  });
});

describe('thresholds on noisy counts', () => {
  it.each([
    [1, 1e-5, 11.819778284410283, 18.156923496268583],
    [0.1, 1e-8, 178.2753356339242, 271.8097495017349],
  ])('at epsilon %d and delta %d are the known ones', (epsilon, delta, laplace, gaussian) => {
    expect(relative(laplaceThreshold(1 / epsilon, delta), laplace)).toBeLessThan(1e-8);
    expect(laplaceThreshold(1 / epsilon, delta)).toBeGreaterThanOrEqual(laplace * (1 - 2 ** -52));
    const sigma = analyticGaussianSigma(epsilon, delta / 2);
    expect(relative(gaussianThreshold(sigma, delta / 2), gaussian)).toBeLessThan(1e-8);
    expect(gaussianThreshold(sigma, delta / 2)).toBeGreaterThanOrEqual(gaussian * (1 - 1e-12));
  });

  // At δ = .02 and 100,000 draws: a partition of one unit is named with probability δ (Laplace) or δ/2, χ² at α = 1e-6.
  it.each([
    ['laplace', 0.02],
    ['gaussian', 0.01],
  ] as const)('of %s noise name a partition of one unit with the probability they may', (noise, delta) => {
    const draw = noisyThreshold({ noise, epsilon: 1, delta: 0.02 })
      .bind(counts(1), context)
      .prepare(new Map([['a', 1]]));
    const random = seededRandom(9);
    let named = 0;
    for (let index = 0; index < 100_000; index++) named += draw(random).size;
    expect(matches([named, 100_000 - named], [delta, 1 - delta])).toBe(true);
    expect(matches([named, 100_000 - named], [delta * 1.3, 1 - delta * 1.3])).toBe(false);
  });

  it('release large partitions with their noisy counts, in the order of the keys', () => {
    for (const noise of ['laplace', 'gaussian'] as const) {
      const mechanism = noisyThreshold({ noise, epsilon: 1 }).bind(counts(2), context);
      const released = mechanism.prepare(
        new Map([
          ['b', 5000],
          ['a', 7000],
          ['c', 1],
        ]),
      )(seededRandom(6));
      expect([...released.keys()]).toEqual(['a', 'b']);
      expect(Math.abs((released.get('a') ?? 0) - 7000)).toBeLessThan(100);
      expect(mechanism.event.kind).toBe('composed');
      expect(mechanism.claim).toEqual({ epsilon: 1, delta: 1e-5 });
    }
  });

  it('refuse bad input by name', () => {
    expect(() => noisyThreshold({ noise: 'uniform' as never, epsilon: 1 })).toThrow(
      "noise must be 'laplace' or 'gaussian'",
    );
    expect(() => laplaceThreshold(1, 0)).toThrow('delta must be');
    expect(() => gaussianThreshold(1, 1e-5, 0)).toThrow('maxPartitions must be');
  });
});
