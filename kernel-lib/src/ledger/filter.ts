import { PrivacyError, invalidArgument } from '../core/errors.js';
import type { Epsilon } from '../core/quantities.js';
import { lossOf, type LossAlgebra } from '../accounting/accountant.js';
import type { DpEvent, NeighboringRelation } from '../accounting/event.js';
import { gaussianDp } from '../accounting/gaussian-dp.js';
import { pure } from '../accounting/pure.js';
import { zcdp } from '../accounting/zcdp.js';
import type { Budget } from './budget.js';

/**
 * A privacy filter: it admits a release only while everything so far and that release together stay within the budget,
 * and its bound holds although each release may be chosen after seeing the earlier ones (Rogers et al. 2016).
 * An immutable value: `spend` gives the next one.
 */
export interface Filter {
  /** The accountant's name, as shown beside every number that comes from it. */
  readonly accountant: string;
  admits(event: DpEvent): boolean;
  /** The filter after the event, admitted or not. */
  spend(event: DpEvent): Filter;
  /** The proven ε of all that was spent, at the budget's δ; ∞ where this accountant has no bound. */
  spent(): Epsilon;
}

/** The filter of one accountant: the budget is fixed in advance, losses add up, and the sum's profile is compared with it. */
export function filterOf<Loss>(algebra: LossAlgebra<Loss>, budget: Budget): Filter {
  if (!algebra.adaptive) {
    const allowed =
      'one whose bound holds for adaptively chosen releases: pure, zcdp, gaussian-dp, or RDP at one fixed order';
    throw invalidArgument('accountant', allowed);
  }
  // A session asks about an event before it spends it; its loss is the same.
  const losses = new WeakMap<DpEvent, { readonly loss: Loss }>();
  const lossAlone = (event: DpEvent): Loss => {
    const known = losses.get(event);
    if (known !== undefined) return known.loss;
    const loss = lossOf(algebra, event);
    losses.set(event, { loss });
    return loss;
  };
  const after = (loss: Loss): Filter => {
    const lossWith = (event: DpEvent): Loss => algebra.compose(loss, lossAlone(event));
    return {
      accountant: algebra.name,
      admits: (event) => algebra.profile(lossWith(event)).delta(budget.epsilon) <= budget.delta,
      spend: (event) => after(lossWith(event)),
      spent: () => algebra.profile(loss).epsilon(budget.delta),
    };
  };
  return after(algebra.zero);
}

/** The filter after the event, or undefined where its accountant has no bound for the event: it is of no use from then on. */
function afterOrClosed(filter: Filter | undefined, event: DpEvent): Filter | undefined {
  try {
    return filter?.spend(event);
  } catch (error) {
    if (error instanceof PrivacyError && error.code === 'unsupported-event') return undefined;
    throw error;
  }
}

/**
 * Admits what the sum of ε's admits, or else what `other` admits. The simple sum is better for a few releases, `other` for many.
 *
 * Why "either" is valid here, though in general it is not: let L be the privacy loss of all releases. Where the run ends with the
 * sum of ε's within the budget, L ≤ ε surely. All other runs end with `other` still admitting; since what is spent never shrinks,
 * it admitted all along, so these runs have the same probabilities, on both neighbours, as if `other` alone had been asked.
 * Hence the mass where L exceeds ε, which is what δ counts, is at most δ. The pure part needs no δ of its own.
 */
export function pureOr(other: Filter, simple: Filter): Filter {
  const accountant = `${simple.accountant} or ${other.accountant}`;
  const either = (first: Filter | undefined, second: Filter | undefined): Filter => ({
    accountant,
    admits: (event) =>
      (afterOrClosed(first, event) !== undefined && first?.admits(event) === true) ||
      (afterOrClosed(second, event) !== undefined && second?.admits(event) === true),
    spend(event) {
      const [firstAfter, secondAfter] = [afterOrClosed(first, event), afterOrClosed(second, event)];
      if (firstAfter === undefined && secondAfter === undefined) {
        const message = `the ${accountant} accountant has no bound for this event beside what was released before`;
        throw new PrivacyError('unsupported-event', { accountant, event: event.kind }, message);
      }
      return either(firstAfter, secondAfter);
    },
    spent: () => Math.min(first?.spent() ?? Infinity, second?.spent() ?? Infinity) as Epsilon,
  });
  return either(simple, other);
}

/** The accountants a session can be asked for by name. */
const BY_NAME = {
  /** Sum of ε's; for budgets with δ = 0. */
  pure: (budget: Budget, relation: NeighboringRelation) => filterOf(pure(relation), budget),
  /** Zero-concentrated DP, exact for the discrete Gaussian. */
  zcdp: (budget: Budget, relation: NeighboringRelation) => filterOf(zcdp(relation), budget),
  /** Gaussian DP, exact for Gaussian noise. */
  'gaussian-dp': (budget: Budget, relation: NeighboringRelation) => filterOf(gaussianDp(relation), budget),
  /** The sum of ε's where that is enough, else Gaussian DP: the default with δ > 0. */
  'pure or gaussian-dp': (budget: Budget, relation: NeighboringRelation) =>
    pureOr(filterOf(gaussianDp(relation), budget), filterOf(pure(relation), budget)),
} as const;

export type FilterName = keyof typeof BY_NAME;

export const FILTER_NAMES = Object.freeze(Object.keys(BY_NAME) as FilterName[]);

/** The accountant a session uses unless it is asked for another. */
export const defaultFilterName = (budget: Budget): FilterName => (budget.delta === 0 ? 'pure' : 'pure or gaussian-dp');

/** A fresh filter by its accountant's name. */
export function filterNamed(name: FilterName, budget: Budget, relation: NeighboringRelation): Filter {
  if (!FILTER_NAMES.includes(name)) throw invalidArgument('accountant', `one of ${FILTER_NAMES.join(', ')}`);
  return BY_NAME[name](budget, relation);
}
