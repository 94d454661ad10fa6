import { invalidArgument } from '../../core/errors.js';
import { nearestDecimal } from '../../core/format.js';
import type { Delta } from '../../core/quantities.js';
import { basic } from '../../accounting/accountants/basic.js';
import { gaussianDp } from '../../accounting/accountants/gaussian-dp.js';
import { zcdp } from '../../accounting/accountants/zcdp.js';
import type { NeighboringRelation } from '../../accounting/events/event.js';
import { bestFixedOrder, rdpAtOrder } from '../../accounting/rdp/index.js';
import { deltaShareOf, type Budget } from '../budget.js';
import { filterOf, type Filter } from './filter.js';
import { pureThen } from './pure-then.js';
import { smoothedGaussianDp } from './smoothed.js';

const gaussianDpFilter = (budget: Budget, relation: NeighboringRelation): Filter =>
  filterOf(gaussianDp(relation), budget);

/** The accountants a session can be asked for by name. */
const BY_NAME = {
  /** Sum of ε's, and of δ's where releases have them; the default at δ = 0. */
  pure: (budget: Budget, relation: NeighboringRelation) => filterOf(basic(relation), budget),
  /** Zero-concentrated DP: exact for the discrete Gaussian, good for many Laplace releases. */
  zcdp: (budget: Budget, relation: NeighboringRelation) => filterOf(zcdp(relation), budget),
  /** Gaussian DP: exact for Gaussian noise. */
  'gaussian-dp': gaussianDpFilter,
  /** Rényi DP at the order that suits the budget best: for sampled Gaussian noise, as of DP-SGD. */
  rdp: (budget: Budget, relation: NeighboringRelation) =>
    filterOf(rdpAtOrder(bestFixedOrder(budget), relation), budget),
  /** Everything, in any order, near what it would cost had it been planned in advance: the default with δ > 0. */
  'smoothed-gaussian-dp': smoothedGaussianDp,
  /** The sum of ε's for a ledger's first releases, Gaussian DP from the first that is not ε-DP. */
  'pure, then gaussian-dp': (budget: Budget, relation: NeighboringRelation) =>
    pureThen((rest) => gaussianDpFilter(rest, relation), budget, relation),
} as const;

export type FilterName = keyof typeof BY_NAME;

/** The filters that a session can be opened with, by name. */
export const FILTER_NAMES = Object.freeze(Object.keys(BY_NAME) as FilterName[]);

/** δ's that releases are asked at where they bring none of their own. */
export interface DefaultDeltas {
  /** For noise whose ε is stated at a δ. */
  readonly delta: Delta | undefined;
  /** For mechanisms that fail with a probability of δ. */
  readonly failureDelta: Delta | undefined;
}

/** Part of what is left of the share of δ that is set aside, which a failure with the default δ takes: so there is always more. */
const FAILURE_SHARE = 1 / 10;
/** Rounded to a short decimal, as the margin of every calibration covers. */
const short = (delta: number): Delta => nearestDecimal(delta, 12) as Delta;

/**
 * The δ's that a budget has for its releases. Under the default accountant noise is stated at what is left of δ beside the share that is
 * set aside, so that noise that claims all of ε fits; and what fails with probability δ takes a small part of what is left of that share.
 */
export function defaultDeltas(name: FilterName, budget: Budget, shareLeft = deltaShareOf(budget)): DefaultDeltas {
  const { delta } = budget;
  if (delta === 0) return { delta: undefined, failureDelta: undefined };
  const share = deltaShareOf(budget);
  const failureDelta = short(shareLeft * FAILURE_SHARE * (1 - 1e-9));
  return { delta: name === 'smoothed-gaussian-dp' ? short(delta - share) : delta, failureDelta };
}

/** The accountant a session uses unless it is asked for another. */
export const defaultFilterName = (budget: Budget): FilterName => (budget.delta === 0 ? 'pure' : 'smoothed-gaussian-dp');

/** A fresh filter by its accountant's name. */
export function filterNamed(name: FilterName, budget: Budget, relation: NeighboringRelation): Filter {
  if (!FILTER_NAMES.includes(name)) throw invalidArgument('accountant', `one of ${FILTER_NAMES.join('; ')}`);
  if (budget.delta === 0 && name !== 'pure') {
    throw invalidArgument('accountant', 'pure where delta is 0: every other bound needs a delta above 0');
  }
  if (budget.reserve !== undefined && name !== 'smoothed-gaussian-dp') {
    throw invalidArgument('accountant', 'smoothed-gaussian-dp where the budget has a reserve');
  }
  return BY_NAME[name](budget, relation);
}
