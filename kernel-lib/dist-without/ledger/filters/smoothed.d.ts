import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Budget } from '../budget.js';
import type { Filter } from '../filter.js';
/** A fresh filter: smoothed Gaussian DP on the reachable range. δ of the budget is above 0. */
export declare const smoothedGaussianDp: (budget: Budget, relation: NeighboringRelation) => Filter;
