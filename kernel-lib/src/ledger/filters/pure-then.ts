import { PrivacyError } from '../../core/errors.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import { basic } from '../../accounting/accountants/basic.js';
import type { DpEvent, NeighboringRelation } from '../../accounting/events/event.js';
import type { ApproximateDp } from '../../accounting/profile.js';
import type { Budget } from '../budget.js';
import { remembered, type Filter } from './filter.js';

/**
 * Adds up ε's (and δ's, where releases are (ε, δ)-DP) until the first release that has no ε of its own, and from then on asks another
 * accountant, with all that is left of the budget. For a few counts and then a model this is far tighter than the other accountant alone.
 *
 * Why it is valid: let the first part of a run, h, have spent ε(h). Then p(h) ≤ e^ε(h) q(h) on neighbours p and q, surely. What
 * follows is filtered to be (ε − ε(h), δ)-DP given h. The mass where the whole loss exceeds ε, which is what δ counts, is therefore
 * Σ (p(h) p(o|h) − e^ε q(h) q(o|h))₊ ≤ Σ p(h) (p(o|h) − e^(ε − ε(h)) q(o|h))₊ ≤ Σ p(h) δ = δ. That ε(h) depends on h does no harm.
 * A first part that is ε(h)-DP but for a probability δ(h) leaves δ − δ(h) to the rest, for good: releases known only by an (ε, δ) are
 * not admitted later, since a δ that is divided according to what comes out is spent more than once.
 */
export function pureThen(rest: (budget: Budget) => Filter, budget: Budget, relation: NeighboringRelation): Filter {
  const accountant = `pure, then ${rest(budget).accountant}`;
  const sums = basic(relation);
  const lossAlone = remembered(sums);
  const summed = (event: DpEvent): ApproximateDp | undefined => {
    try {
      const loss = lossAlone(event);
      return loss.epsilon === Infinity ? undefined : loss;
    } catch (error) {
      if (error instanceof PrivacyError && error.code === 'unsupported-event') return undefined;
      throw error;
    }
  };
  const later = (before: ApproximateDp, filter: Filter): Filter => ({
    accountant,
    admits: (event) => before.epsilon < budget.epsilon && before.delta < budget.delta && filter.admits(event),
    spend: (event) => later(before, filter.spend(event)),
    spent: () => roundUp(before.epsilon + filter.spent()) as Epsilon,
  });
  const switchAfter = (spent: ApproximateDp): Filter => {
    const epsilon = Math.max(0, roundDown(budget.epsilon - spent.epsilon)) as Epsilon;
    const delta = Math.max(0, spent.delta === 0 ? budget.delta : roundDown(budget.delta - spent.delta)) as Delta;
    return later(spent, rest({ epsilon, delta }));
  };
  const first = (spent: ApproximateDp): Filter => ({
    accountant,
    admits(event) {
      const loss = summed(event);
      if (loss === undefined) return switchAfter(spent).admits(event);
      const total = sums.compose(spent, loss);
      return total.epsilon <= budget.epsilon && total.delta <= budget.delta;
    },
    spend(event) {
      const loss = summed(event);
      return loss === undefined ? switchAfter(spent).spend(event) : first(sums.compose(spent, loss));
    },
    spent: () => (spent.delta <= budget.delta ? spent.epsilon : Infinity) as Epsilon,
  });
  return first(sums.zero);
}
