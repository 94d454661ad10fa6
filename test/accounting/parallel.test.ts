import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delta } from '../../kernel-lib/src/core/index.js';
import {
  accountant,
  advancedFilter,
  basic,
  composed,
  discreteGaussianEvent,
  epsilonDeltaEvent,
  exponentialEvent,
  gaussianDp,
  gaussianEvent,
  groupEvent,
  laplaceEvent,
  optimal,
  parallel,
  permuteAndFlipEvent,
  pld,
  poissonSampled,
  pure,
  randomizedResponseEvent,
  rdp,
  rdpAtOrder,
  rdpOverOrders,
  repeated,
  zcdp,
  type DpEvent,
  type LossAlgebra,
} from '../../kernel-lib/src/accounting/index.js';
import { FILTER_NAMES, filterNamed } from '../../kernel-lib/src/ledger/filters/named.js';
import { decodeEvent } from '../../kernel-lib/src/ledger/codec/event.js';
import { parseBudget } from '../../kernel-lib/src/ledger/budget.js';

const ACCOUNTANTS: readonly LossAlgebra<never>[] = [
  pure(),
  basic(),
  zcdp(),
  gaussianDp(),
  rdp(),
  rdpAtOrder(8),
  rdpOverOrders(),
  optimal(),
  advancedFilter('add-or-remove-one', 0.1),
  pld(),
] as never;
const DELTA = 1e-5 as Delta;

const epsilonOf = (algebra: LossAlgebra<never>, event: DpEvent): number =>
  accountant(algebra).profile(event).epsilon(DELTA);

const release = fc.oneof(
  fc.double({ min: 2, max: 20, noNaN: true }).map(laplaceEvent),
  fc.double({ min: 0.05, max: 1, noNaN: true }).map(exponentialEvent),
  fc.double({ min: 0.05, max: 1, noNaN: true }).map(permuteAndFlipEvent),
  fc.double({ min: 0.3, max: 0.9, noNaN: true }).map((uniform) => randomizedResponseEvent(uniform)),
);
/** One to three releases of one part. */
const part = fc
  .array(
    fc.oneof(
      release,
      fc.tuple(release, fc.integer({ min: 1, max: 3 })).map((of) => repeated(...of)),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map(composed);

describe('events on parts that have no unit in common', () => {
  it.each(ACCOUNTANTS)('cost no less than any part does, and no more than all do: $name', (algebra) => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 }), (parts, moved) => {
        const together = epsilonOf(algebra, parallel(parts, moved));
        const slack = algebra.name === 'pld' ? 1 - 1e-3 : 1 - 1e-12;
        for (const each of parts) {
          const alone = repeated(each, Math.min(moved, parts.length));
          expect(together).toBeGreaterThanOrEqual(epsilonOf(algebra, alone) * slack);
        }
        if (moved === 1) expect(together * slack).toBeLessThanOrEqual(epsilonOf(algebra, composed(parts)));
      }),
      { numRuns: algebra.name === 'pld' ? 15 : 60 },
    );
  });

  it.each([pure(), zcdp(), gaussianDp(), rdpAtOrder(8)])(
    'cost exactly what the worst does, where losses add up: $name',
    (algebra) => {
      fc.assert(
        fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
          const each = parts.map((one) => accountant(algebra).profile(one).epsilon(DELTA));
          expect(accountant(algebra).profile(parallel(parts)).epsilon(DELTA)).toBe(Math.max(...each));
        }),
      );
    },
  );

  it('have the divergence of the worst part, wherever one overtakes another, by privacy loss distributions', () => {
    const [few, wide] = [laplaceEvent(2), gaussianEvent(2.5)];
    const profile = accountant(pld()).profile(parallel([few, wide]));
    for (const epsilon of [0, 0.1, 0.3, 0.45, 0.6, 1, 2]) {
      const each = [few, wide].map((event) =>
        accountant(pld())
          .profile(event)
          .delta(epsilon as never),
      );
      expect(profile.delta(epsilon as never)).toBeGreaterThanOrEqual(Math.max(...each) * (1 - 1e-9));
      expect(profile.delta(epsilon as never)).toBeLessThanOrEqual(Math.max(...each) * (1 + 1e-3) + 1e-12);
    }
  });

  it('cost what whichever parts a unit is in each time do, composed often', () => {
    const [one, other] = [laplaceEvent(4), gaussianEvent(5)];
    const both = accountant(pld())
      .profile(repeated(parallel([one, other]), 20))
      .interval(DELTA);
    expect(both.upper - both.lower).toBeLessThan(1e-2 * both.upper);
    for (const times of [0, 5, 10, 15, 20]) {
      const mixed = composed([repeated(one, times), repeated(other, 20 - times)]);
      expect(both.upper).toBeGreaterThanOrEqual(accountant(pld()).profile(mixed).interval(DELTA).lower);
    }
  });

  it('have bounds in their order where parts have several releases', () => {
    fc.assert(
      fc.property(part, part, (first, second) => {
        const { lower, upper } = accountant(pld())
          .profile(parallel([first, second]))
          .interval(DELTA);
        const each = [first, second].map((one) => accountant(pld()).profile(one).interval(DELTA));
        expect(lower).toBeLessThanOrEqual(upper);
        expect(upper).toBeGreaterThanOrEqual(Math.max(...each.map((found) => found.lower)));
      }),
      { numRuns: 15 },
    );
  });

  it('cost what the worst does where nothing else is released, though the parts have many releases', () => {
    const run = repeated(poissonSampled(0.01, gaussianEvent(1)), 1000);
    const epsilon = (event: DpEvent): number => accountant(pld()).profile(event).epsilon(DELTA);
    for (const noise of [0.1, 1, 10]) {
      const release = laplaceEvent(noise);
      expect(epsilon(parallel([run, release]))).toBe(Math.max(epsilon(run), epsilon(release)));
      const profile = accountant(pld()).profile(parallel([run, release, gaussianEvent(2)]));
      for (const at of [0, 0.5, 2, 8])
        for (const each of [run, release, gaussianEvent(2)])
          expect(profile.delta(at as never)).toBeGreaterThanOrEqual(
            accountant(pld())
              .profile(each)
              .delta(at as never),
          );
      // Once something is composed with it, both have to be dominated by one pair.
      const more = epsilon(composed([parallel([run, release]), laplaceEvent(20)]));
      expect(more).toBeGreaterThanOrEqual(epsilon(composed([run, laplaceEvent(20)])) * (1 - 1e-3));
      const { lower } = accountant(pld())
        .profile(composed([parallel([run, release]), laplaceEvent(20)]))
        .interval(DELTA);
      const each = [run, release].map((one) => epsilon(composed([one, laplaceEvent(20)])));
      expect(lower).toBeLessThanOrEqual(Math.max(...each));
    }
  });

  // Two parts of one person each, who answers by randomised response; neighbours swap a bit of whoever is in either.
  it('are what the distributions of all answers say', () => {
    const uniforms = [0.5, 0.7];
    const events = uniforms.map((uniform) => randomizedResponseEvent(uniform));
    const answer = (uniform: number, bit: number, said: number): number =>
      said === bit ? 1 - uniform / 2 : uniform / 2;
    const probability = (bits: readonly number[], said: readonly number[]): number =>
      uniforms.reduce((product, uniform, k) => product * answer(uniform, bits[k] ?? 0, said[k] ?? 0), 1);
    const outputs = [0, 1].flatMap((one) => [0, 1].map((other) => [one, other]));
    const divergence = (epsilon: number, changed: readonly number[]): number =>
      outputs.reduce(
        (sum, said) => sum + Math.max(0, probability(changed, said) - Math.exp(epsilon) * probability([0, 0], said)),
        0,
      );
    for (const epsilon of [0, 0.2, 0.5, 0.9, 1.05, 1.5]) {
      const truth = Math.max(divergence(epsilon, [1, 0]), divergence(epsilon, [0, 1]));
      const found = accountant(pld())
        .profile(parallel(events))
        .delta(epsilon as never);
      expect(found).toBeGreaterThanOrEqual(truth * (1 - 1e-12));
      expect(found).toBeLessThanOrEqual(truth * (1 + 1e-6) + 1e-12);
      // Who may be in both parts changes both answers.
      const inBoth = accountant(pld())
        .profile(parallel(events, 2))
        .delta(epsilon as never);
      expect(inBoth).toBeGreaterThanOrEqual(divergence(epsilon, [1, 1]) * (1 - 1e-12));
    }
  });

  const mixtures: readonly (readonly DpEvent[])[] = [
    [laplaceEvent(10), laplaceEvent(20)],
    [laplaceEvent(10), exponentialEvent(0.2)],
    [gaussianEvent(20), gaussianEvent(30)],
    [gaussianEvent(20), laplaceEvent(10)],
    [discreteGaussianEvent(20), laplaceEvent(10)],
    [epsilonDeltaEvent(0.1, 1e-9), gaussianEvent(20)],
    [repeated(poissonSampled(0.01, gaussianEvent(2)), 20), laplaceEvent(10)],
    [composed([laplaceEvent(20), gaussianEvent(30)]), gaussianEvent(20)],
  ];

  it.each(FILTER_NAMES)('are admitted by the filter %s for no less than each and less than all', (name) => {
    const budget = parseBudget({ epsilon: 5, delta: 1e-5 });
    for (const relation of ['add-or-remove-one', 'replace-one', 'zero-out'] as const)
      for (const events of mixtures) {
        const costs = (event: DpEvent): number => {
          try {
            return filterNamed(name, budget, relation).spend(laplaceEvent(20)).spend(event).spent();
          } catch {
            return Infinity;
          }
        };
        const each = Math.max(...events.map(costs));
        const together = costs(parallel(events));
        // A mixture of kinds is charged by its own pair, which may be closer than what one of them is charged by.
        expect(together).toBeGreaterThanOrEqual(each * (1 - 1e-2));
        if (each < Infinity) expect(together).toBeLessThanOrEqual(costs(composed(events)));
        expect(costs(parallel(events, 2))).toBeGreaterThanOrEqual(together);
      }
  });

  it('cost a default session no more than the worst part, where all parts are of a kind', () => {
    const budget = parseBudget({ epsilon: 1, delta: 1e-6 });
    const spent = (event: DpEvent): number =>
      filterNamed('smoothed-gaussian-dp', budget, 'add-or-remove-one').spend(event).spent();
    expect(spent(parallel([laplaceEvent(10), laplaceEvent(20)]))).toBe(spent(laplaceEvent(10)));
    expect(spent(parallel([gaussianEvent(20), gaussianEvent(40)]))).toBe(spent(gaussianEvent(20)));
    const [pureCost, gaussianCost] = [spent(laplaceEvent(5)), spent(gaussianEvent(20))];
    const mixed = spent(parallel([laplaceEvent(5), gaussianEvent(20)]));
    expect(mixed).toBeLessThan(Math.max(pureCost, gaussianCost) * 1.02);
    const some = [discreteGaussianEvent(20), laplaceEvent(5), epsilonDeltaEvent(0.19, 1e-9)];
    expect(spent(parallel(some))).toBeLessThan(Math.max(...some.map(spent)) * 1.02);
  });

  it('are written and read again, and refused where they say that no part is changed', () => {
    const event = parallel([laplaceEvent(2), composed([gaussianEvent(3)])], 2);
    expect(decodeEvent(JSON.parse(JSON.stringify(event)))).toEqual({ event });
    expect(decodeEvent({ ...event, moved: 0 })).toBeUndefined();
    expect(() => parallel([laplaceEvent(2)], 0)).toThrow('moved must be');
    expect(() => parallel([undefined as never])).toThrow('event must be');
  });

  it('cost a group of units no less than it costs them one by one', () => {
    const event = parallel([laplaceEvent(10), laplaceEvent(20)]);
    const spread = composed([laplaceEvent(10), laplaceEvent(20)]);
    expect(epsilonOf(pure() as never, groupEvent(event, 2))).toBeGreaterThanOrEqual(epsilonOf(pure() as never, spread));
    expect(epsilonOf(pure() as never, groupEvent(event, 3))).toBeGreaterThanOrEqual(0.3);
  });

  it('cost nothing where there are none', () => {
    for (const algebra of ACCOUNTANTS) expect(epsilonOf(algebra, parallel([]))).toBe(0);
  });
});
