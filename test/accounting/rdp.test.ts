import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delta, Epsilon } from '../../kernel-lib/src/core/index.js';
import {
  DEFAULT_ORDERS,
  accountant,
  analyticGaussianEpsilon,
  bestFixedOrder,
  composed,
  discreteGaussianEvent,
  discreteLaplaceEvent,
  epsilonDeltaEvent,
  exponentialEvent,
  fixedSizeSampled,
  gaussianDp,
  gaussianEvent,
  laplaceEvent,
  lossOf,
  nonPrivateEvent,
  permuteAndFlipEvent,
  pld,
  poissonSampled,
  randomizedResponseEvent,
  rdp,
  rdpAtOrder,
  rdpCurve,
  rdpDelta,
  rdpEpsilon,
  rdpEpsilonMironov,
  rdpOverOrders,
  repeatAndSelect,
  repeated,
  treeAggregationEvent,
  zcdpEvent,
  type AtomicEvent,
  type NeighboringRelation,
  type ReleaseEvent,
} from '../../kernel-lib/src/accounting/index.js';

const at = (event: AtomicEvent, order: number, relation: NeighboringRelation = 'add-or-remove-one'): number =>
  rdpCurve(event, [order], relation)?.[0] ?? Number.NaN;

const power = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map((log) => Math.exp(log));

/** Every kind of mechanism that has a divergence, at every magnitude. */
const releases: fc.Arbitrary<ReleaseEvent> = power(1e-3, 1e3).chain((scale) =>
  fc.constantFrom<ReleaseEvent>(
    gaussianEvent(scale),
    laplaceEvent(scale),
    discreteLaplaceEvent(scale, 3),
    discreteGaussianEvent(scale, 2),
    randomizedResponseEvent(Math.min(1, scale), 5),
    exponentialEvent(scale),
    permuteAndFlipEvent(scale),
    zcdpEvent(scale, 0.1),
  ),
);
const rates = power(1e-9, 1);
const orders = fc.oneof(fc.constantFrom(...DEFAULT_ORDERS), power(1.0001, 1024));

describe('Rényi DP', () => {
  it('uses 156 orders', () => {
    expect(DEFAULT_ORDERS.length).toBe(156);
    expect(rdp().zero.length).toBe(156);
  });

  // mpmath quadrature, 30 digits.
  it.each([
    [0.01, 1, 1.5, 0.00012725374332744983],
    [0.05, 0.8, 2.7, 0.01571422183506492],
    [0.2, 4, 17.3, 0.02674003295664794],
  ])('is exact for sampled Gaussian noise at fractional orders: q %d, sigma %d, order %d', (q, sigma, order, exact) => {
    const divergence = at(poissonSampled(q, gaussianEvent(sigma)), order);
    expect(divergence / exact).toBeGreaterThanOrEqual(1);
    expect(divergence / exact).toBeLessThan(1 + 1e-12);
  });

  it('agrees with itself across whole orders of sampled Gaussian noise', () => {
    fc.assert(
      fc.property(power(1e-4, 0.99), power(0.3, 30), fc.integer({ min: 2, max: 60 }), (q, sigma, order) => {
        const event = poissonSampled(q, gaussianEvent(sigma));
        const whole = at(event, order);
        expect(at(event, order * (1 + 1e-9)) / whole).toBeCloseTo(1, 5);
        expect(at(event, order * (1 - 1e-9)) / whole).toBeCloseTo(1, 5);
      }),
    );
  });

  it('is never negative, never not a number, never falls with the order, and sampling never adds to it', () => {
    fc.assert(
      fc.property(releases, rates, orders, orders, (event, rate, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        for (const each of [event, poissonSampled(rate, event)]) {
          const divergence = at(each, low);
          expect(divergence).toBeGreaterThanOrEqual(0);
          expect(at(each, high)).toBeGreaterThanOrEqual(divergence * (1 - 1e-9));
        }
        expect(at(poissonSampled(rate, event), low)).toBeLessThanOrEqual(at(event, low) * (1 + 1e-9));
      }),
      { numRuns: 300 },
    );
  });

  it('ends with a number at scales far from any use', () => {
    for (const sigma of [1e-300, 1e-160, 1e-8, 1e-3, 1e3, 1e8, 1e160, 1e300]) {
      for (const rate of [1e-300, 1e-12, 0.5, 1 - 1e-16]) {
        const curve = rdpCurve(poissonSampled(rate, gaussianEvent(sigma)), DEFAULT_ORDERS, 'add-or-remove-one');
        for (const divergence of curve ?? []) expect(divergence).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('composes as it repeats', () => {
    const event = poissonSampled(0.02, gaussianEvent(1.1));
    const algebra = rdp();
    const looped = lossOf(algebra, composed(Array.from({ length: 50 }, () => event)));
    const folded = lossOf(algebra, repeated(event, 50));
    looped.forEach((divergence, index) => {
      expect(divergence / (folded[index] ?? 0)).toBeCloseTo(1, 12);
    });
  });

  it.each<NeighboringRelation>(['add-or-remove-one', 'replace-one', 'zero-out'])(
    'charges a randomised response at least the delta of its two answers under %s',
    (relation) => {
      for (const [uniform, categories] of [
        [0.5379, 2],
        [0.9, 2],
        [0.3, 7],
        [1e-6, 3],
        [1 - 1e-9, 2],
      ] as const) {
        const event = randomizedResponseEvent(uniform, categories);
        const other = uniform / categories;
        const truth = 1 - uniform + other;
        const byRdp = accountant(rdp({ relation })).profile(event);
        for (const share of [0, 0.2, 0.8, 0.999]) {
          const epsilon = (share * Math.log(truth / other)) as Epsilon;
          expect(byRdp.delta(epsilon)).toBeGreaterThanOrEqual((truth - Math.exp(epsilon) * other) * (1 - 1e-12));
        }
      }
    },
  );

  it.each<NeighboringRelation>(['add-or-remove-one', 'replace-one', 'zero-out'])(
    'reads a sample of everybody as privacy loss distributions and Gaussian DP do under %s',
    (relation) => {
      for (const sigma of [0.7, 2, 30]) {
        const whole = poissonSampled(1, gaussianEvent(sigma));
        const almost = poissonSampled(1 - 1e-9, gaussianEvent(sigma));
        const delta = 1e-6 as Delta;
        const mu = (relation === 'replace-one' ? 2 : 1) / sigma;
        const exact = analyticGaussianEpsilon(1 / mu, delta);
        const byGdp = accountant(gaussianDp(relation)).profile(whole).epsilon(delta);
        const byPld = accountant(pld({ relation })).profile(whole).epsilon(delta);
        const byRdp = accountant(rdp({ relation })).profile(whole).epsilon(delta);
        expect(byGdp / exact).toBeCloseTo(1, 9);
        expect(byPld).toBeGreaterThanOrEqual(byGdp * (1 - 1e-9));
        expect(byRdp).toBeGreaterThanOrEqual(byPld * (1 - 1e-3));
        expect(accountant(pld({ relation })).profile(almost).epsilon(delta) / byPld).toBeCloseTo(1, 3);
        if (relation !== 'replace-one')
          expect(accountant(rdp({ relation })).profile(almost).epsilon(delta) / byRdp).toBeCloseTo(1, 3);
      }
    },
  );

  it('has the divergence of the distributions themselves', () => {
    const brute = (p: readonly number[], q: readonly number[], order: number): number =>
      Math.log(p.reduce((sum, mass, index) => sum + mass ** order * (q[index] ?? 0) ** (1 - order), 0)) / (order - 1);
    const cases: readonly [ReleaseEvent, readonly number[], readonly number[], NeighboringRelation][] = [
      [randomizedResponseEvent(0.5, 4), [0.625, 0.125, 0.125, 0.125], [0.125, 0.625, 0.125, 0.125], 'replace-one'],
      [randomizedResponseEvent(0.5, 4), [0.625, 0.125, 0.125, 0.125], [0.125, 0.625, 0.125, 0.125], 'zero-out'],
    ];
    for (const [event, p, q, relation] of cases) {
      for (const order of [1.5, 3, 10]) {
        expect(at(event, order, relation)).toBeCloseTo(Math.max(brute(p, q, order), brute(q, p, order)), 12);
      }
    }
    const noise = Array.from({ length: 400 }, (_, x) => Math.exp(-Math.abs(x - 200) / 2.5) * Math.tanh(0.2));
    const moved = Array.from({ length: 400 }, (_, x) => Math.exp(-Math.abs(x - 203) / 2.5) * Math.tanh(0.2));
    expect(at(discreteLaplaceEvent(2.5, 3), 4)).toBeCloseTo(brute(noise, moved, 4), 12);
    const mixed = noise.map((mass, x) => 0.9 * mass + 0.1 * (moved[x] ?? 0));
    expect(at(poissonSampled(0.1, discreteLaplaceEvent(2.5, 3)), 4)).toBeCloseTo(brute(mixed, noise, 4), 12);
  });

  it('bounds both directions of a sampled pure mechanism', () => {
    fc.assert(
      fc.property(power(0.01, 5), power(0.01, 1), power(1.01, 60), (epsilon, rate, order) => {
        const rare = 1 / (1 + Math.exp(epsilon));
        const [q, p] = [[rare, 1 - rare] as const, [1 - rare, rare] as const];
        const mixture = q.map((mass, index) => (1 - rate) * mass + rate * (p[index] ?? 0));
        const divergence = (a: readonly number[], b: readonly number[]): number =>
          Math.log(a.reduce((sum, mass, index) => sum + mass ** order * (b[index] ?? 0) ** (1 - order), 0)) /
          (order - 1);
        const bound = at(poissonSampled(rate, permuteAndFlipEvent(epsilon)), order);
        expect(bound).toBeGreaterThanOrEqual(divergence(mixture, q) - 1e-12);
        expect(bound).toBeGreaterThanOrEqual(divergence(q, mixture) - 1e-12);
      }),
    );
  });

  it('refuses what has no divergence bound, by relation too', () => {
    const account = accountant(rdp());
    expect(() => account.profile(epsilonDeltaEvent(1, 1e-6))).toThrow('has no bound for a epsilon-delta event');
    expect(() => account.profile(fixedSizeSampled(100, 10, gaussianEvent(1)))).toThrow('under add-or-remove-one');
    expect(() => account.profile(treeAggregationEvent(1, 8))).toThrow('under add-or-remove-one');
    const replace = accountant(rdp({ relation: 'replace-one' }));
    expect(() => replace.profile(poissonSampled(0.1, gaussianEvent(1)))).toThrow('under replace-one');
    expect(account.profile(nonPrivateEvent).epsilon(1e-5 as Delta)).toBe(Infinity);
    expect(() => rdp({ orders: [2, 1] })).toThrow('orders[1] must be');
  });

  it('amplifies a fixed-size sample, whatever the mechanism', () => {
    for (const event of [gaussianEvent(2), laplaceEvent(2), zcdpEvent(0.1)]) {
      const all = at(event, 4, 'replace-one');
      const some = at(fixedSizeSampled(1000, 10, event), 4, 'replace-one');
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all / 10);
      expect(at(fixedSizeSampled(1000, 1000, event), 4, 'replace-one')).toBe(all);
    }
  });

  it('prices the best of one run as that run', () => {
    const one = at(gaussianEvent(3), 8);
    expect(at(repeatAndSelect(gaussianEvent(3), 1, 1), 8)).toBeGreaterThanOrEqual(one);
    expect(at(repeatAndSelect(gaussianEvent(3), 5, 0), 8)).toBeGreaterThan(one);
    const several = accountant(rdp()).profile(repeatAndSelect(poissonSampled(0.01, gaussianEvent(2)), 20, 'poisson'));
    expect(several.epsilon(1e-6 as Delta)).toBeGreaterThan(0);
  });
});

describe('the conversion of Rényi DP to epsilon and delta', () => {
  it('is a bound on the exact curve of Gaussian noise, and close to it', () => {
    fc.assert(
      fc.property(power(0.5, 20), power(1e-12, 1e-2), (sigma, delta) => {
        const exact = analyticGaussianEpsilon(sigma, delta);
        const bound = accountant(rdp())
          .profile(gaussianEvent(sigma))
          .epsilon(delta as Delta);
        expect(bound).toBeGreaterThanOrEqual(exact);
        expect(bound).toBeLessThan(exact * 1.3 + 0.2);
      }),
    );
  });

  it('goes back and forth without going below', () => {
    fc.assert(
      fc.property(releases, power(1e-12, 0.1), (event, delta) => {
        const curve = lossOf(rdp(), event);
        const { epsilon } = rdpEpsilon(DEFAULT_ORDERS, curve, delta);
        if (epsilon === Infinity) return;
        expect(rdpDelta(DEFAULT_ORDERS, curve, epsilon).delta).toBeLessThanOrEqual(delta * (1 + 1e-6));
        expect(rdpEpsilonMironov(DEFAULT_ORDERS, curve, delta).epsilon).toBeGreaterThanOrEqual(epsilon);
      }),
    );
  });

  it('never leaves the unit interval', () => {
    fc.assert(
      fc.property(releases, power(1e-9, 1e6), (event, epsilon) => {
        const { delta } = rdpDelta(DEFAULT_ORDERS, lossOf(rdp(), event), epsilon);
        expect(delta).toBeGreaterThanOrEqual(0);
        expect(delta).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('Rényi DP as a filter', () => {
  it('fixes an order at which a budget of Gaussian noise lasts longest', () => {
    const budget = { epsilon: 2, delta: 1e-6 };
    const best = bestFixedOrder(budget);
    const lasting = (order: number): number => {
      const algebra = rdpAtOrder(order);
      let times = 0;
      while (algebra.profile(algebra.repeat(0.001 * order, times + 1)).delta(2 as Epsilon) <= budget.delta) times++;
      return times;
    };
    for (const order of DEFAULT_ORDERS) expect(lasting(order)).toBeLessThanOrEqual(lasting(best));
    expect(lasting(best)).toBeGreaterThan(10);
  });

  it('fixes another order for another plan', () => {
    const plan = poissonSampled(0.001, gaussianEvent(0.6));
    expect(bestFixedOrder({ epsilon: 2, delta: 1e-6 }, plan)).toBeLessThan(bestFixedOrder({ epsilon: 2, delta: 1e-6 }));
  });

  it('says at one order what the whole curve says there', () => {
    const algebra = rdpAtOrder(8);
    const event = composed([gaussianEvent(4), poissonSampled(0.01, gaussianEvent(1)), laplaceEvent(3)]);
    const index = DEFAULT_ORDERS.indexOf(8);
    expect(lossOf(algebra, event)).toBeCloseTo(lossOf(rdp(), event)[index] ?? 0, 12);
    expect(algebra.adaptive).toBe(true);
    expect(rdp().adaptive).toBe(false);
    expect(lossOf(algebra, repeatAndSelect(gaussianEvent(5), 3, 1))).toBeGreaterThan(0);
  });

  it('splits delta among the orders it may end with', () => {
    const split = accountant(rdpOverOrders([4, 8])).profile(gaussianEvent(3));
    const each = [4, 8].map((order) => accountant(rdpAtOrder(order)).profile(gaussianEvent(3)));
    expect(split.epsilon(1e-6 as Delta)).toBe(Math.min(...each.map((profile) => profile.epsilon(5e-7 as Delta))));
    const least = Math.min(...each.map((profile) => profile.delta(1 as Epsilon)));
    expect(split.delta(1 as Epsilon)).toBeCloseTo(2 * least, 12);
  });
});
