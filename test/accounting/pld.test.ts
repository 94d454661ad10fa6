import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delta, Epsilon } from '../../kernel-lib/src/core/index.js';
import {
  accountant,
  analyticGaussianEpsilon,
  composed,
  discreteGaussianEvent,
  discreteLaplaceEvent,
  epsilonDeltaEvent,
  exponentialEvent,
  fixedSizeSampled,
  gaussianEvent,
  laplaceEvent,
  noEvent,
  nonPrivateEvent,
  permuteAndFlipEvent,
  pld,
  poissonSampled,
  randomizedResponseEvent,
  rdp,
  repeated,
  shuffledReports,
  truncatedPoissonSampled,
  zcdpEvent,
  type DpEvent,
  type ReleaseEvent,
} from '../../kernel-lib/src/accounting/index.js';

const profileOf = (event: DpEvent) => accountant(pld()).profile(event);
const d = (delta: number): Delta => delta as Delta;
const e = (epsilon: number): Epsilon => epsilon as Epsilon;
const training = (rate: number, noise: number, steps: number): DpEvent =>
  repeated(poissonSampled(rate, gaussianEvent(noise)), steps);

const logarithmic = (least: number, greatest: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(least), max: Math.log(greatest), noNaN: true }).map(Math.exp);

const releases: fc.Arbitrary<ReleaseEvent> = fc.oneof(
  logarithmic(0.3, 100).map(gaussianEvent),
  logarithmic(0.3, 100).map(laplaceEvent),
  fc.tuple(logarithmic(0.5, 50), fc.integer({ min: 1, max: 20 })).map(([scale, by]) => discreteLaplaceEvent(scale, by)),
  fc.tuple(logarithmic(0.5, 50), fc.integer({ min: 1, max: 5 })).map(([sigma, by]) => discreteGaussianEvent(sigma, by)),
  fc.tuple(logarithmic(0.05, 1), fc.integer({ min: 2, max: 9 })).map(([p, k]) => randomizedResponseEvent(p, k)),
  logarithmic(0.01, 2).map(permuteAndFlipEvent),
  fc.tuple(logarithmic(0.01, 2), logarithmic(1e-12, 1e-9)).map(([at, delta]) => epsilonDeltaEvent(at, delta)),
);
const events: fc.Arbitrary<DpEvent> = fc
  .tuple(releases, logarithmic(1e-4, 1), fc.boolean(), logarithmic(1, 2000).map(Math.round))
  .map(([release, rate, sampled, times]) => repeated(sampled ? poissonSampled(rate, release) : release, times));
const plans = fc.array(events, { minLength: 1, maxLength: 3 }).map(composed);
const deltas = logarithmic(1e-9, 1e-2);
const LAWS = { numRuns: 25, seed: 20_240_613 };

describe('bounds from both sides', () => {
  it('keep the truth of a Gaussian between them, whose curve is known', () => {
    for (const [sigma, times, delta] of [
      [0.5, 1, 1e-5],
      [5, 100, 1e-9],
      [100, 10_000, 1e-7],
    ] as const) {
      const { lower, upper } = profileOf(repeated(gaussianEvent(sigma), times)).interval(d(delta));
      const truth = analyticGaussianEpsilon(sigma / Math.sqrt(times), delta);
      expect(lower).toBeLessThanOrEqual(truth * (1 + 1e-12));
      expect(upper).toBeGreaterThanOrEqual(truth * (1 - 1e-12));
      expect(upper - lower).toBeLessThan(1e-9 * upper);
    }
  });

  it('keep the truth of a Gaussian between them on a lattice too', () => {
    // A Laplace release so noisy that it adds nothing forces the Gaussian onto the lattice.
    for (const delta of [1e-3, 1e-6, 1e-12, 1e-18, 1e-60]) {
      const event = composed([repeated(gaussianEvent(3), 9), laplaceEvent(1e9)]);
      const { lower, upper } = profileOf(event).interval(d(delta));
      const truth = analyticGaussianEpsilon(1, delta);
      expect(lower).toBeLessThanOrEqual(truth);
      expect(upper).toBeGreaterThanOrEqual(truth);
      expect(upper - lower).toBeLessThan(5e-4 * upper);
    }
  });

  it('meet on randomised response, where composition is a binomial sum', () => {
    const [flip, times] = [0.4, 30];
    const truth = 1 - flip / 2;
    const loss = Math.log(truth / (1 - truth));
    // δ(ε) = Σ P(k true answers) (1 − e^{ε − loss of k})₊
    const delta = (epsilon: number): number => {
      let sum = 0;
      let mass = (1 - truth) ** times;
      for (let k = 0; k <= times; k++) {
        sum += mass * Math.max(0, -Math.expm1(epsilon - (2 * k - times) * loss));
        mass *= (((times - k) / (k + 1)) * truth) / (1 - truth);
      }
      return sum;
    };
    const profile = profileOf(repeated(randomizedResponseEvent(flip), times));
    for (const epsilon of [0, 3, 10, 25, 40]) {
      const { lower, upper } = profile.deltaInterval(e(epsilon));
      expect(lower / delta(epsilon)).toBeCloseTo(1, 9);
      expect(upper / delta(epsilon)).toBeCloseTo(1, 9);
    }
  });

  it('are within a thousandth of ε for private training', () => {
    for (const [rate, noise, steps, delta] of [
      [0.01, 1, 1000, 1e-5],
      [1e-3, 0.5, 10_000, 1e-5],
      [0.004, 0.7, 11_250, 1e-5],
      [0.2, 4, 100, 1e-6],
      [1e-4, 0.6, 1000, 1e-6],
    ] as const) {
      const { lower, upper } = profileOf(training(rate, noise, steps)).interval(d(delta));
      expect(lower).toBeLessThanOrEqual(upper);
      expect(upper - lower).toBeLessThan(1e-3 * upper);
    }
  });

  it('close in as the precision is raised', () => {
    const width = (precision: number): number => {
      const { lower, upper } = accountant(pld({ precision }))
        .profile(training(0.01, 1, 1000))
        .interval(d(1e-5));
      return (upper - lower) / upper;
    };
    expect(width(1e-2)).toBeLessThan(1e-2);
    expect(width(1e-5)).toBeLessThan(2e-5);
  });

  it('hold of any composition', () => {
    fc.assert(
      fc.property(plans, deltas, (plan, delta) => {
        const { lower, upper } = profileOf(plan).interval(d(delta));
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(upper);
        expect(upper - lower).toBeLessThanOrEqual(0.01 * upper + 1e-4);
      }),
      LAWS,
    );
  });
});

describe('laws', () => {
  it('more steps cost more', () => {
    fc.assert(
      fc.property(releases, logarithmic(1e-3, 1), deltas, (release, rate, delta) => {
        const costs = [2, 20, 200, 2000].map((times) =>
          profileOf(repeated(poissonSampled(rate, release), times)).epsilon(d(delta)),
        );
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
      }),
      LAWS,
    );
  });

  it('composition commutes', () => {
    fc.assert(
      fc.property(events, events, deltas, (first, second, delta) => {
        const forth = profileOf(composed([first, second])).epsilon(d(delta));
        const back = profileOf(composed([second, first])).epsilon(d(delta));
        expect(back === forth || Math.abs(back - forth) <= 1e-3 * forth + 1e-9).toBe(true);
      }),
      LAWS,
    );
  });

  it('ε at δ costs no more than δ', () => {
    fc.assert(
      fc.property(plans, deltas, (plan, delta) => {
        const profile = profileOf(plan);
        const epsilon = profile.epsilon(d(delta));
        if (epsilon < Infinity) expect(profile.delta(epsilon)).toBeLessThanOrEqual(delta);
      }),
      LAWS,
    );
  });

  it('a larger δ needs no larger ε', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const profile = profileOf(plan);
        const costs = [1e-9, 1e-7, 1e-5, 1e-3, 1e-1].map((delta) => profile.epsilon(d(delta)));
        costs.slice(1).forEach((cost, k) => expect(cost).toBeLessThanOrEqual(costs[k] as number));
      }),
      LAWS,
    );
  });

  it('is never above Rényi DP', () => {
    const all = fc.oneof(
      releases,
      logarithmic(0.01, 2).map(exponentialEvent),
      logarithmic(1e-4, 0.1).map((rho) => zcdpEvent(rho)),
    );
    fc.assert(
      fc.property(all, fc.integer({ min: 1, max: 1000 }), deltas, (release, times, delta) => {
        if (release.kind === 'epsilon-delta') return;
        const event = repeated(release, times);
        expect(profileOf(event).epsilon(d(delta))).toBeLessThanOrEqual(
          accountant(rdp()).profile(event).epsilon(d(delta)) * (1 + 1e-4),
        );
      }),
      LAWS,
    );
  });

  it('repeating and composing the same event are the same, also ten thousand deep', () => {
    const event = poissonSampled(0.01, gaussianEvent(1.3));
    let nested: DpEvent = noEvent;
    for (let k = 0; k < 10_000; k++) nested = composed([nested, poissonSampled(0.01, gaussianEvent(1.3))]);
    expect(profileOf(nested).epsilon(d(1e-6))).toBe(profileOf(repeated(event, 10_000)).epsilon(d(1e-6)));
  });
});

describe('edges', () => {
  it('nothing released costs nothing', () => {
    for (const event of [noEvent, repeated(gaussianEvent(1), 0), discreteLaplaceEvent(1, 0)]) {
      expect(profileOf(event).epsilon(d(0))).toBe(0);
      expect(profileOf(event).delta(e(0))).toBe(0);
      expect(profileOf(event).interval(d(1e-6))).toEqual({ lower: 0, upper: 0 });
    }
  });

  it('no privacy costs everything, whatever else was released', () => {
    const profile = profileOf(composed([repeated(gaussianEvent(1), 5), nonPrivateEvent]));
    expect(profile.epsilon(d(0.5))).toBe(Infinity);
    expect(profile.delta(e(100))).toBe(1);
  });

  it('δ = 0 has a finite ε exactly where every loss is bounded', () => {
    expect(profileOf(repeated(laplaceEvent(2), 3)).epsilon(d(0))).toBeCloseTo(1.5, 12);
    expect(profileOf(repeated(laplaceEvent(2), 3)).epsilon(d(0))).toBeGreaterThanOrEqual(1.5);
    expect(profileOf(repeated(poissonSampled(0.1, laplaceEvent(1)), 4)).epsilon(d(0))).toBeCloseTo(
      4 * Math.log1p(0.1 * Math.expm1(1)),
      12,
    );
    expect(profileOf(training(0.01, 1, 10)).epsilon(d(0))).toBe(Infinity);
    expect(profileOf(gaussianEvent(1)).epsilon(d(0))).toBe(Infinity);
  });

  it('ε = 0 asks for the total variation', () => {
    expect(profileOf(gaussianEvent(1)).delta(e(0))).toBeCloseTo(0.3829249225480262, 12);
    expect(profileOf(laplaceEvent(1)).delta(e(0))).toBeCloseTo(1 - Math.exp(-0.5), 12);
  });

  it('a δ above the total variation costs nothing', () => {
    expect(profileOf(training(1e-4, 10, 100)).epsilon(d(0.3))).toBe(0);
  });

  it('the δ of (ε, δ)-DP events adds up and cannot be undercut', () => {
    const profile = profileOf(repeated(epsilonDeltaEvent(0.1, 1e-6), 10));
    expect(profile.epsilon(d(5e-6))).toBe(Infinity);
    expect(profile.epsilon(d(2e-5))).toBeLessThanOrEqual(1);
  });

  it('answers at ε = 0.01 for a million steps, and for a million releases made one by one', () => {
    const { lower, upper } = profileOf(training(0.01, 2500, 1e6)).interval(d(1e-5));
    expect(upper).toBeLessThan(0.02);
    expect(upper - lower).toBeLessThan(2e-3 * upper);
    const loop = composed(Array.from({ length: 1e6 }, () => discreteGaussianEvent(500)));
    expect(profileOf(loop).epsilon(d(1e-6))).toBeCloseTo(analyticGaussianEpsilon(0.5, 1e-6), 2);
  });

  it('answers with a number for noise of any size', () => {
    for (const noise of [1e-300, 1e-9, 1e-3, 1e3, 1e9, 1e300]) {
      for (const event of [
        gaussianEvent(noise),
        laplaceEvent(noise),
        discreteLaplaceEvent(noise),
        discreteGaussianEvent(noise),
      ]) {
        for (const plan of [event, repeated(event, 7), repeated(poissonSampled(0.3, event), 7)]) {
          const epsilon = profileOf(plan).epsilon(d(1e-6));
          expect(epsilon, JSON.stringify(plan)).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });

  it('says what it has no bound for', () => {
    const kinds = (relation: 'replace-one' | 'add-or-remove-one', event: DpEvent) => () =>
      accountant(pld({ relation })).profile(event);
    expect(kinds('add-or-remove-one', shuffledReports(1000, 1))).toThrow(/pld accountant has no bound for a shuffled/);
    expect(kinds('add-or-remove-one', fixedSizeSampled(100, 10, laplaceEvent(1)))).toThrow(/fixed-size-sampled/);
    expect(kinds('replace-one', poissonSampled(0.1, laplaceEvent(1)))).toThrow(/poisson-sampled/);
  });

  it('names a precision and an interval that are not allowed', () => {
    for (const precision of [0, -1, NaN, 0.5]) expect(() => pld({ precision })).toThrow(/precision must be/);
    for (const interval of [0, NaN, Infinity]) expect(() => pld({ interval })).toThrow(/interval must be/);
  });
});

describe('sampling', () => {
  it('of everybody is no sampling', () => {
    expect(profileOf(training(1, 2, 10)).epsilon(d(1e-6))).toBeCloseTo(
      analyticGaussianEpsilon(2 / Math.sqrt(10), 1e-6),
      3,
    );
  });

  it('of one release is the exact amplification of its curve', () => {
    // (1 − q)Q + qP against Q: δ′(ε′) = q δ(ε), e^ε′ = 1 + q(e^ε − 1) (Balle, Barthe and Gaboardi 2018, Theorem 8).
    const [q, epsilon] = [0.02, 1.5];
    const amplified = Math.log1p(q * Math.expm1(epsilon));
    const inner = profileOf(gaussianEvent(1)).delta(e(epsilon));
    expect(profileOf(poissonSampled(q, gaussianEvent(1))).delta(e(amplified)) / (q * inner)).toBeCloseTo(1, 9);
  });

  it('without replacement under replace-one amplifies likewise', () => {
    const profile = accountant(pld({ relation: 'replace-one' })).profile(fixedSizeSampled(100, 2, gaussianEvent(1)));
    const inner = profileOf(gaussianEvent(1)).delta(e(1.5));
    expect(profile.delta(e(Math.log1p(0.02 * Math.expm1(1.5)))) / (0.02 * inner)).toBeCloseTo(1, 9);
  });

  it('of a replaced unit costs up to what twice the sensitivity does', () => {
    const replaced = (rate: number): number =>
      accountant(pld({ relation: 'replace-one' }))
        .profile(repeated(poissonSampled(rate, gaussianEvent(4)), 5))
        .epsilon(d(1e-6));
    expect(replaced(1)).toBeCloseTo(analyticGaussianEpsilon(2 / Math.sqrt(5), 1e-6), 3);
    expect(replaced(0.1)).toBeLessThan(replaced(1));
    expect(replaced(0.1)).toBeGreaterThan(profileOf(training(0.1, 4, 5)).epsilon(d(1e-6)));
  });

  it('into batches that are cut costs more, and nothing more where they never are', () => {
    const cut = (largest: number): number =>
      profileOf(repeated(truncatedPoissonSampled(0.01, 10_000, largest, gaussianEvent(1)), 1000)).epsilon(d(1e-5));
    const plain = profileOf(training(0.01, 1, 1000)).epsilon(d(1e-5));
    expect(cut(10_000)).toBeCloseTo(plain, 6);
    expect(cut(140)).toBeGreaterThan(plain);
    expect(cut(100)).toBeGreaterThan(cut(140));
  });
});

describe('a schedule of noise', () => {
  const schedule = (steps: number): DpEvent =>
    composed(Array.from({ length: steps }, (_, k) => poissonSampled(0.01, gaussianEvent(1 + k / steps))));

  it('costs no less than with the most of the noise, and no more than with the least', () => {
    const { lower, upper } = profileOf(schedule(50)).interval(d(1e-6));
    expect(lower).toBeGreaterThan(profileOf(training(0.01, 2, 50)).epsilon(d(1e-6)));
    expect(upper).toBeLessThan(profileOf(training(0.01, 1, 50)).epsilon(d(1e-6)));
    expect(upper - lower).toBeLessThan(1e-3 * upper);
  });

  it('of too many different multipliers is rounded, outwards', () => {
    const fine = profileOf(schedule(120)).interval(d(1e-6));
    const rounded = profileOf(
      composed([
        ...Array.from({ length: 120 }, (_, k) => poissonSampled(0.01, gaussianEvent(1 + k / 120))),
        // Next to nothing, but distinct.
        ...Array.from({ length: 200 }, (_, k) => poissonSampled(1e-8, gaussianEvent(1000 + k))),
      ]),
    ).interval(d(1e-6));
    expect(rounded.lower).toBeLessThanOrEqual(fine.upper);
    expect(rounded.upper).toBeGreaterThanOrEqual(fine.lower);
    expect(rounded.upper - rounded.lower).toBeLessThan(0.2 * rounded.upper);
  });
});
