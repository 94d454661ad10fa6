import { log1p, min } from '../../core/math.js';
import { delta as parseDelta, epsilon as parseEpsilon, type Delta, type Epsilon } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import { lossOf, type LossAlgebra } from '../accountants/accountant.js';
import { additive } from '../accountants/additive.js';
import { DEFAULT_RELATION, type DpEvent, type NeighboringRelation } from '../events/event.js';
import { epsilonAtOrder, rdpDelta, rdpEpsilon } from './conversion.js';
import { rdpCurve } from './curve.js';
import { DEFAULT_ORDERS, parseOrder, parseOrders } from './orders.js';
import { rdp } from './rdp.js';

// Two Rényi DP accountants whose bound survives adaptive choice of releases, so that a filter may use them.
// "Go on while some order fits", with the whole δ at each, is not one of them: the order would be chosen with the outputs.

/**
 * Rényi DP at one order, fixed before anything is released: a filter by Feldman and Zrnic 2021, Theorem 3.1. Its loss is the divergence.
 * @param order above 1; {@link bestFixedOrder} chooses one for a budget
 */
export function rdpAtOrder(order: number, relation: NeighboringRelation = DEFAULT_RELATION): LossAlgebra<number> {
  parseOrder(order);
  // The best of several runs is bounded with the help of a second order, whichever helps most.
  const orders = [order, ...DEFAULT_ORDERS];
  return additive(
    `rdp at order ${String(order)}`,
    relation,
    (event) => rdpCurve(event, event.kind === 'repeat-and-select' ? orders : [order], relation)?.[0],
    (loss) => ({
      epsilon: (delta) => epsilonAtOrder(order, loss, delta) as Epsilon,
      delta: (epsilon) => rdpDelta([order], Float64Array.of(loss), epsilon).delta as Delta,
    }),
  );
}

/**
 * Rényi DP over several orders with δ split evenly among them. A run goes on while some order fits its share: runs that end with
 * a given order fitting are runs of that order's own filter, which spends at most its share of δ, and the shares add up to δ.
 * @param orders few are better: each costs ln(number of orders) / (order − 1) in ε
 */
export function rdpOverOrders(
  orders: readonly number[] = [2, 4, 8, 16, 32, 64],
  relation: NeighboringRelation = DEFAULT_RELATION,
): LossAlgebra<Float64Array> {
  const parsed = parseOrders(orders);
  return {
    ...rdp({ orders: parsed, relation }),
    name: `rdp over ${String(parsed.length)} orders`,
    adaptive: true,
    profile: (loss) => ({
      epsilon: (delta) => rdpEpsilon(parsed, loss, delta / parsed.length).epsilon as Epsilon,
      delta: (epsilon) => min(1, roundUp(rdpDelta(parsed, loss, epsilon).delta * parsed.length)) as Delta,
    }),
  };
}

/**
 * The order to fix for a budget before anything is released: the one at which the planned event, repeated as often as it may be,
 * comes closest to spending it; by default Gaussian noise, whose divergence is proportional to the order.
 * Any order is valid; a good one lasts longest.
 * @param budget ε above 0 and δ in (0, 1)
 */
export function bestFixedOrder(
  budget: { readonly epsilon: number; readonly delta: number },
  planned?: DpEvent,
  relation: NeighboringRelation = DEFAULT_RELATION,
): number {
  const epsilon = parseEpsilon(budget.epsilon, 'budget.epsilon');
  const delta = parseDelta(budget.delta, 'budget.delta');
  const cost = planned === undefined ? Float64Array.from(DEFAULT_ORDERS) : lossOf(rdp({ relation }), planned);
  let best = DEFAULT_ORDERS[0] ?? 2;
  let most = -Infinity;
  DEFAULT_ORDERS.forEach((order, index) => {
    const room = epsilon - log1p(-1 / order) + (Math.log(delta) + Math.log(order)) / (order - 1);
    // Where no order leaves room at all, the one that lacks least for its cost is as good as any.
    const times = room > 0 ? room / (cost[index] ?? Infinity) : room * (cost[index] ?? Infinity);
    if (times > most) [best, most] = [order, times];
  });
  return best;
}
