import { invalidArgument } from '../../core/errors.js';
import type { Epsilon } from '../../core/quantities.js';
import { lossOf, type LossAlgebra } from '../../accounting/accountants/accountant.js';
import type { DpEvent } from '../../accounting/events/event.js';
import type { Budget } from '../budget.js';

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
  /** What is left of the share of δ that is set aside, where the accountant sets one aside. */
  readonly shareLeft?: number;
  /** What helps where the event is refused, as the end of a sentence. */
  advice?(event: DpEvent): string;
}

/** The filter of one accountant: the budget is fixed in advance, losses add up, and the sum's profile is compared with it. */
export function filterOf<Loss>(algebra: LossAlgebra<Loss>, budget: Budget): Filter {
  if (!algebra.adaptive) {
    const allowed =
      'one whose bound holds for adaptively chosen releases: pure, zcdp, gaussian-dp, or RDP at one fixed order';
    throw invalidArgument('accountant', allowed);
  }
  const lossAlone = remembered(algebra);
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

/** The loss of an event by itself. A session asks about an event before it spends it, and releases of a kind share one. */
export function remembered<Loss>(algebra: LossAlgebra<Loss>): (event: DpEvent) => Loss {
  const losses = new WeakMap<DpEvent, { readonly loss: Loss }>();
  return (event) => {
    const known = losses.get(event);
    if (known !== undefined) return known.loss;
    const loss = lossOf(algebra, event);
    // A loss below zero would be a refund; only an event that was not made by its constructor can have one.
    const numbers = typeof loss === 'object' ? Object.values(loss as object) : [loss];
    if (!numbers.every((part) => typeof part === 'number' && part >= 0)) {
      throw invalidArgument('event', 'one whose parameters are in their ranges');
    }
    losses.set(event, { loss });
    return loss;
  };
}
