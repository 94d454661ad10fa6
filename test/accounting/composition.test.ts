import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delta, Epsilon } from '../../kernel-lib/src/core/index.js';
import {
  accountant,
  advancedEpsilon,
  advancedFilter,
  amplifiedBySampling,
  basicEpsilon,
  composed,
  dworkRothblumVadhanEpsilon,
  epsilonDeltaEvent,
  epsilonSums,
  filterEpsilon,
  fixedSizeSampled,
  gaussianEvent,
  laplaceEvent,
  optimal,
  optimalDelta,
  optimalEpsilon,
  permuteAndFlipEvent,
  poissonSampled,
  pure,
  pureEpsilon,
  repeatAndSelect,
  repeated,
  shuffledReports,
} from '../../kernel-lib/src/accounting/index.js';

const power = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map((log) => Math.exp(log));

/** δ of k-fold randomised response with failures, by the definition: every sequence of answers. */
function bruteDelta(epsilon: number, delta: number, times: number, at: number): number {
  const p = Math.exp(epsilon) / (1 + Math.exp(epsilon));
  let excess = 0;
  for (let answers = 0; answers < 2 ** times; answers++) {
    let [one, other] = [1, 1];
    for (let bit = 0; bit < times; bit++) {
      const worse = ((answers >> bit) & 1) === 1;
      one *= worse ? p : 1 - p;
      other *= worse ? 1 - p : p;
    }
    excess += Math.max(0, one - Math.exp(at) * other);
  }
  return 1 - (1 - delta) ** times * (1 - excess);
}

describe('optimal composition', () => {
  it('is exact: it agrees with the sum over all answers', () => {
    fc.assert(
      fc.property(
        power(0.01, 3),
        fc.constantFrom(0, 1e-4),
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1.1, noNaN: true }),
        (epsilon, delta, times, share) => {
          const at = epsilon * times * share;
          const exact = bruteDelta(epsilon, delta, times, at);
          const bound = optimalDelta(epsilon, delta, times, at);
          expect(bound).toBeGreaterThanOrEqual(exact - 1e-14);
          expect(bound).toBeLessThanOrEqual(exact + 1e-12);
        },
      ),
    );
  });

  it('answers between the lattice points too, and turns back into no more than the delta asked for', () => {
    fc.assert(
      fc.property(power(1e-4, 2), fc.integer({ min: 1, max: 2000 }), power(1e-12, 0.3), (epsilon, times, delta) => {
        const bound = optimalEpsilon(epsilon, 0, times, delta);
        expect(bound).toBeLessThanOrEqual(epsilon * times * (1 + 1e-14));
        expect(bound).toBeLessThanOrEqual(dworkRothblumVadhanEpsilon(epsilon, 0, times, delta));
        expect(bound).toBeLessThanOrEqual(advancedEpsilon(epsilonSums(Array<number>(times).fill(epsilon)), delta));
        // Delta is a difference of doubles near 1, and cannot be told closer than their rounding.
        expect(optimalDelta(epsilon, 0, times, bound)).toBeLessThanOrEqual(delta * (1 + 1e-8) + 1e-16);
      }),
    );
  });

  // mpmath; dp_accounting, which returns lattice points only, says 2.30.
  it('knows that a hundred times 0.05 is 2.2075 at a millionth', () => {
    expect(optimalEpsilon(0.05, 0, 100, 1e-6)).toBeCloseTo(2.2075327009349355, 10);
  });

  it('is infinite where the failures alone exceed delta, and nothing for nothing', () => {
    expect(optimalEpsilon(0.1, 1e-6, 100, 1e-5)).toBe(Infinity);
    expect(optimalEpsilon(0.1, 1e-6, 0, 0)).toBe(0);
    expect(optimalEpsilon(0.1, 0, 5, 0)).toBeCloseTo(0.5, 12);
    expect(() => optimalEpsilon(-1, 0, 5, 0)).toThrow('epsilon must be');
    expect(() => optimalEpsilon(1, 0, 1.5, 0)).toThrow('times must be');
  });

  it('ends quickly with a billion parts', () => {
    const bound = optimalEpsilon(1e-5, 0, 1e9, 1e-6);
    expect(bound).toBeGreaterThan(1);
    expect(bound).toBeLessThan(advancedEpsilon({ parts: 1, total: 1e4, mean: 0.05, squares: 0.1 }, 1e-6));
  });
});

describe('composition of unequal parts', () => {
  it('has Euler’s number inside its logarithm', () => {
    const sums = epsilonSums(Array<number>(200).fill(0.02));
    expect(advancedEpsilon(sums, 1e-7)).toBeCloseTo(1.5816981077193875, 12);
    expect(filterEpsilon(sums, 1e-7)).toBeCloseTo(1.6458939268062889, 12);
  });

  it('never exceeds the sum, never falls below the optimum, and costs more when it may adapt', () => {
    const lists = fc.array(power(1e-3, 2), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lists, power(1e-12, 0.1), (epsilons, delta) => {
        const sums = epsilonSums(epsilons);
        const least = optimalEpsilon(Math.min(...epsilons), 0, epsilons.length, delta);
        expect(advancedEpsilon(sums, delta)).toBeGreaterThanOrEqual(least * (1 - 1e-12));
        expect(advancedEpsilon(sums, delta)).toBeLessThanOrEqual(filterEpsilon(sums, delta) * (1 + 1e-12));
        expect(filterEpsilon(sums, delta)).toBeLessThanOrEqual(basicEpsilon(sums));
      }),
    );
  });

  it('accounts for whole plans, in bounded memory', () => {
    const plan = composed([repeated(laplaceEvent(10), 40), repeated(epsilonDeltaEvent(0.2, 1e-8), 5)]);
    const profile = accountant(optimal()).profile(plan);
    const epsilon = profile.epsilon(1e-6 as Delta);
    expect(epsilon).toBeLessThan(5);
    expect(profile.delta(epsilon)).toBeLessThanOrEqual(1e-6 * (1 + 1e-9));
    expect(profile.epsilon(1e-9 as Delta)).toBe(Infinity);
    const alike = accountant(optimal()).profile(composed(Array.from({ length: 100 }, () => laplaceEvent(20))));
    expect(alike.epsilon(1e-6 as Delta)).toBe(
      optimalEpsilon(pureEpsilon(laplaceEvent(20), 'replace-one') ?? 0, 0, 100, 1e-6),
    );
    expect(() => accountant(optimal()).profile(shuffledReports(10, 1))).toThrow('has no bound');
    expect(
      accountant(optimal())
        .profile(gaussianEvent(1))
        .epsilon(1e-5 as Delta),
    ).toBe(Infinity);
  });

  it('is a filter where it is the adaptive bound', () => {
    expect(optimal().adaptive).toBe(false);
    expect(advancedFilter().adaptive).toBe(true);
    const parts = repeated(epsilonDeltaEvent(0.01, 1e-9), 1000);
    const profile = accountant(advancedFilter('add-or-remove-one', 0.2)).profile(parts);
    const epsilon = profile.epsilon(1e-5 as Delta);
    expect(epsilon).toBeCloseTo(filterEpsilon(epsilonSums(Array<number>(1000).fill(0.01)), 8e-6), 8);
    expect(profile.delta(epsilon)).toBeLessThanOrEqual(1e-5 * (1 + 1e-9));
    expect(profile.delta(20 as Epsilon)).toBeCloseTo(5e-6, 12);
    // A δ that was not set aside in advance is not to be had.
    expect(profile.epsilon(4e-6 as Delta)).toBe(Infinity);
    expect(
      accountant(advancedFilter())
        .profile(parts)
        .epsilon(1e-5 as Delta),
    ).toBe(Infinity);
  });
});

describe('pure ε', () => {
  it('is hidden by sampling under the relation that sampling is for', () => {
    const event = permuteAndFlipEvent(1);
    const grown = Math.log1p(0.1 * Math.expm1(1));
    expect(pureEpsilon(poissonSampled(0.1, event), 'add-or-remove-one')).toBeCloseTo(grown, 14);
    expect(pureEpsilon(poissonSampled(0.1, event), 'replace-one')).toBeUndefined();
    expect(pureEpsilon(fixedSizeSampled(100, 10, event), 'replace-one')).toBeCloseTo(grown, 14);
    expect(pureEpsilon(fixedSizeSampled(100, 10, event), 'add-or-remove-one')).toBeUndefined();
    expect(pureEpsilon(poissonSampled(1, event), 'replace-one')).toBe(1);
    expect(amplifiedBySampling(0.5, 0.2, 1e-5)).toEqual({
      epsilon: expect.closeTo(0.10499168882164654, 12) as number,
      delta: expect.closeTo(5e-6, 15) as number,
    });
  });

  it('is tripled by keeping the best of a geometric number of runs', () => {
    expect(pureEpsilon(repeatAndSelect(laplaceEvent(2), 10, 1), 'replace-one')).toBeCloseTo(1.5, 12);
    expect(pureEpsilon(repeatAndSelect(laplaceEvent(2), 10, 'poisson'), 'replace-one')).toBeUndefined();
  });

  it('of a local report does not need the shuffler', () => {
    expect(pureEpsilon(shuffledReports(1000, 2), 'replace-one')).toBe(2);
    expect(() => accountant(pure()).profile(shuffledReports(1000, 2))).toThrow('under add-or-remove-one');
  });
});
