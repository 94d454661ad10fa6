import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discreteGaussianEvent,
  epsilonDeltaEvent,
  gaussianEvent,
  laplaceEvent,
  nonPrivateEvent,
  poissonSampled,
  shuffledReports,
  type DpEvent,
} from '../../kernel-lib/src/accounting/index.js';
import {
  FILTER_NAMES,
  defaultFilterName,
  filterNamed,
  parseBudget,
  type Filter,
} from '../../kernel-lib/src/ledger/index.js';

const budget = parseBudget({ epsilon: 1, delta: 1e-6 });

const events = fc.array(
  fc.oneof(
    fc.double({ min: 0.5, max: 1000, noNaN: true }).map((multiplier): DpEvent => laplaceEvent(multiplier)),
    fc.double({ min: 3, max: 1000, noNaN: true }).map((multiplier): DpEvent => gaussianEvent(multiplier)),
  ),
  { maxLength: 40 },
);

describe.each(FILTER_NAMES.filter((name) => name !== 'pure'))('the %s filter', (name) => {
  const fresh = (): Filter => filterNamed(name, budget, 'add-or-remove-one');

  it('admits exactly while the proven epsilon stays within the budget', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let filter = fresh();
        for (const event of sequence) {
          const admitted = filter.admits(event);
          const after = filter.spend(event);
          // The two directions of a profile are each rounded up, so they may disagree by rounding at the very edge.
          if (Math.abs(after.spent() - budget.epsilon) > 1e-9) expect(admitted).toBe(after.spent() <= budget.epsilon);
          if (admitted) filter = after;
        }
        expect(filter.spent()).toBeLessThanOrEqual(budget.epsilon * (1 + 1e-12));
      }),
      { numRuns: 50 },
    );
  });

  it('never spends less with one more release', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let filter = fresh();
        for (const event of sequence) {
          const after = filter.spend(event);
          expect(after.spent()).toBeGreaterThanOrEqual(filter.spent());
          filter = after;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('admits nothing without privacy', () => {
    expect(fresh().admits(nonPrivateEvent)).toBe(false);
    expect(fresh().spend(nonPrivateEvent).spent()).toBe(Infinity);
  });
});

describe('the default filter', () => {
  it('is the sum of epsilons at delta 0, and else that or Gaussian DP', () => {
    expect(defaultFilterName(parseBudget({ epsilon: 1 }))).toBe('pure');
    expect(defaultFilterName(budget)).toBe('pure or gaussian-dp');
  });

  it('counts a few Laplace releases by their sum, where Gaussian DP would count more', () => {
    let filter = filterNamed('pure or gaussian-dp', budget, 'add-or-remove-one');
    for (let release = 1; release <= 3; release++) filter = filter.spend(laplaceEvent(10));
    expect(filter.spent()).toBeCloseTo(0.3, 12);
  });

  it('counts many releases by Gaussian DP, where their sum would be more', () => {
    let filter = filterNamed('pure or gaussian-dp', budget, 'add-or-remove-one');
    for (let release = 1; release <= 100; release++) filter = filter.spend(laplaceEvent(100));
    expect(filter.spent()).toBeLessThan(0.65);
  });

  it('goes on with the other accountant where one has no bound, and says so where neither has', () => {
    const filter = filterNamed('pure or gaussian-dp', budget, 'add-or-remove-one');
    const sampled = filter.spend(poissonSampled(0.1, laplaceEvent(1)));
    expect(sampled.spent()).toBeCloseTo(Math.log1p(0.1 * Math.expm1(1)), 10);
    expect(() => filter.spend(shuffledReports(1000, 1))).toThrow('no bound for this event');
    expect(filter.admits(shuffledReports(1000, 1))).toBe(false);
    expect(() => filter.spend(epsilonDeltaEvent(0.1, 1e-9))).toThrow('no bound');
  });

  it('is refused by a name it does not know', () => {
    expect(() => filterNamed('pld' as never, budget, 'add-or-remove-one')).toThrow('accountant must be one of');
  });
});

describe('zCDP', () => {
  it('charges the discrete Gaussian what it charges the continuous one', () => {
    const zcdp = filterNamed('zcdp', budget, 'add-or-remove-one');
    const discrete = zcdp.spend(discreteGaussianEvent(20, 2)).spent();
    expect(discrete).toBeCloseTo(zcdp.spend(gaussianEvent(10)).spent(), 10);
  });
});
