import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyticGaussianSigma,
  discreteGaussianEvent,
  epsilonDeltaEvent,
  gaussianEvent,
  gdpDelta,
  laplaceEvent,
  nonPrivateEvent,
  poissonSampled,
  repeated,
  shuffledReports,
  type DpEvent,
} from '../../../kernel-lib/src/accounting/index.js';
import { parseBudget } from '../../../kernel-lib/src/ledger/index.js';
import {
  FILTER_NAMES,
  defaultFilterName,
  filterNamed,
  type Filter,
} from '../../../kernel-lib/src/ledger/filters/index.js';

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
          if (Math.abs(after.spent() - budget.epsilon) > 1e-6) expect(admitted).toBe(after.spent() <= budget.epsilon);
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
          // (What is solved for is so to some digits only.)
          expect(after.spent()).toBeGreaterThanOrEqual(filter.spent() * (1 - 1e-9));
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

describe('the filter of sums first, and then Gaussian DP', () => {
  const fresh = (): Filter => filterNamed('pure, then gaussian-dp', budget, 'add-or-remove-one');
  const after = (filter: Filter, released: readonly DpEvent[]): Filter =>
    released.reduce((spent, event) => spent.spend(event), filter);

  it('counts Laplace releases by their sum, where Gaussian DP would count more', () => {
    const three = Array.from({ length: 3 }, () => laplaceEvent(10));
    expect(after(fresh(), three).spent()).toBeCloseTo(0.3, 12);
    expect(after(filterNamed('gaussian-dp', budget, 'add-or-remove-one'), three).spent()).toBeGreaterThan(0.9);
  });

  it('adds a Gaussian release at its own epsilon to the sum so far, and admits exactly what is left', () => {
    const counted = after(fresh(), [laplaceEvent(10), laplaceEvent(5)]);
    const model = gaussianEvent(analyticGaussianSigma(0.7, 1e-6) * 1.0001);
    expect(counted.admits(model)).toBe(true);
    expect(counted.spend(model).spent()).toBeCloseTo(1, 3);
    expect(counted.admits(gaussianEvent(analyticGaussianSigma(0.71, 1e-6)))).toBe(false);
  });

  it('counts what comes after the first Gaussian release by Gaussian DP, which is less than the sum', () => {
    const models = Array.from({ length: 10 }, () => gaussianEvent(analyticGaussianSigma(0.2, 1e-6)));
    expect(after(fresh(), models).spent()).toBeLessThan(0.75);
    expect(after(fresh(), [...models, laplaceEvent(100)]).spent()).toBeGreaterThan(after(fresh(), models).spent());
  });

  it('admits nothing more that is not private at delta 0 once the sum has used up epsilon', () => {
    const full = after(fresh(), [laplaceEvent(1)]);
    expect(full.admits(gaussianEvent(1e6))).toBe(false);
    expect(full.admits(laplaceEvent(1e6))).toBe(false);
  });

  it('says which events neither part has a bound for', () => {
    expect(
      fresh()
        .spend(poissonSampled(0.1, laplaceEvent(1)))
        .spent(),
    ).toBeCloseTo(Math.log1p(0.1 * Math.expm1(1)), 9);
    expect(() => fresh().spend(shuffledReports(1000, 1))).toThrow('no bound for a shuffled-reports event');
  });

  it('charges a release that is (ε, δ)-DP both, and admits it only while both are left', () => {
    const spent = fresh().spend(epsilonDeltaEvent(0.25, 4e-7));
    expect(spent.spent()).toBeCloseTo(0.25, 12);
    expect(spent.admits(epsilonDeltaEvent(0.25, 5e-7))).toBe(true);
    expect(spent.admits(epsilonDeltaEvent(0.25, 7e-7))).toBe(false);
    expect(spent.admits(epsilonDeltaEvent(0.8, 1e-9))).toBe(false);
    expect(spent.spend(epsilonDeltaEvent(0.25, 7e-7)).spent()).toBe(Infinity);
    const model = gaussianEvent(analyticGaussianSigma(0.75, 6e-7) * 1.0001);
    expect(spent.admits(model)).toBe(true);
    expect(spent.admits(gaussianEvent(analyticGaussianSigma(0.75, 1e-6)))).toBe(false);
  });

  it.each(['zcdp', 'gaussian-dp', 'rdp'] as const)('does not let %s divide delta by what comes out', (name) => {
    const filter = filterNamed(name, budget, 'add-or-remove-one');
    expect(() => filter.spend(epsilonDeltaEvent(0.05, 4e-7))).toThrow();
    expect(filter.admits(epsilonDeltaEvent(0.05, 0))).toBe(true);
  });

  it('has a bound for sampled Laplace noise before and after a model', () => {
    const sampled = poissonSampled(0.1, laplaceEvent(10));
    const model = gaussianEvent(analyticGaussianSigma(0.3, 1e-6));
    expect(fresh().spend(model).admits(sampled)).toBe(true);
    expect(fresh().spend(sampled).admits(model)).toBe(true);
  });

  it('takes no refund: a loss below zero is refused', () => {
    expect(() => fresh().spend({ kind: 'laplace', noiseMultiplier: -1 } as never)).toThrow('event must be');
  });

  it('is refused by a name it does not know, and by one that needs a delta where there is none', () => {
    expect(() => filterNamed('pld' as never, budget, 'add-or-remove-one')).toThrow('accountant must be one of');
    const pure = parseBudget({ epsilon: 1 });
    expect(() => filterNamed('zcdp', pure, 'add-or-remove-one')).toThrow('pure where delta is 0');
  });

  // The worst a run can do: two-point mechanisms whose loss is ±ε, then Gaussian noise on what is left, chosen by what came out.
  it('keeps delta in a run that chooses its Gaussian release by the outcome of its pure ones', () => {
    const delta = ([0.2, 0.5] as const).reduce((sum, spent) => {
      const rest = 1 - spent;
      const mu = 1 / analyticGaussianSigma(rest, 1e-6);
      // Half of the runs take each branch; given the branch, the pure loss is +spent with probability e^spent / (1 + e^spent).
      const up = Math.exp(spent) / (1 + Math.exp(spent));
      return sum + (up * gdpDelta(mu, 1 - spent) + (1 - up) * gdpDelta(mu, 1 + spent)) / 2;
    }, 0);
    expect(delta).toBeLessThanOrEqual(1e-6);
    expect(delta).toBeGreaterThan(1e-7);
  });
});

describe('the default filter', () => {
  it('is the sum of epsilons at delta 0, and else smoothed Gaussian DP', () => {
    expect(defaultFilterName(parseBudget({ epsilon: 1 }))).toBe('pure');
    expect(defaultFilterName(budget)).toBe('smoothed-gaussian-dp');
  });

  it('is the only one with a reserve', () => {
    const reserved = parseBudget({ epsilon: 1, delta: 1e-6, reserve: 0.2 });
    expect(() => filterNamed('zcdp', reserved, 'add-or-remove-one')).toThrow('where the budget has a reserve');
    expect(() => parseBudget({ epsilon: 1, delta: 1e-6, reserve: 1 })).toThrow('budget.reserve must be');
    expect(() => parseBudget({ epsilon: 1, delta: 1e-6, deltaShare: 1 })).toThrow('budget.deltaShare must be');
  });
});

describe('the rdp filter', () => {
  it('accounts for the sampled Gaussian noise of DP-SGD', () => {
    const sampled = poissonSampled(0.01, gaussianEvent(1));
    const filter = filterNamed('rdp', parseBudget({ epsilon: 3, delta: 1e-5 }), 'add-or-remove-one');
    const spent = filter.spend(repeated(sampled, 1000)).spent();
    expect(spent).toBeGreaterThan(1.8);
    expect(spent).toBeLessThan(3);
  });
});

describe('zCDP', () => {
  it('charges the discrete Gaussian what it charges the continuous one', () => {
    const zcdp = filterNamed('zcdp', budget, 'add-or-remove-one');
    const discrete = zcdp.spend(discreteGaussianEvent(20, 2)).spent();
    expect(discrete).toBeCloseTo(zcdp.spend(gaussianEvent(10)).spent(), 10);
  });
});
