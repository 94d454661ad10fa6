import { max } from '../../core/math.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import type { LossAlgebra } from '../accountants/accountant.js';
import { DEFAULT_RELATION, type NeighboringRelation } from '../events/event.js';
import { rdpDelta, rdpEpsilon } from './conversion.js';
import { rdpCurve } from './curve.js';
import { DEFAULT_ORDERS, parseOrders } from './orders.js';

export interface RdpOptions {
  /** Orders of divergence, each above 1; by default the 156 of {@link DEFAULT_ORDERS}. */
  readonly orders?: readonly number[];
  /** By default add-or-remove-one. */
  readonly relation?: NeighboringRelation;
}

/** Adds divergences order by order, rounding up. */
function add(first: Float64Array, second: Float64Array): Float64Array {
  // A plain loop: plans of a million releases come here a million times, where `map` takes twenty times as long.
  const sum = new Float64Array(first.length);
  for (let index = 0; index < sum.length; index++) {
    sum[index] = roundUp((first[index] ?? Infinity) + (second[index] ?? Infinity));
  }
  return sum;
}

/**
 * Rényi DP: the divergences add up at each order (Mironov 2017, Proposition 1). Its loss holds one divergence an order.
 * For plans fixed in advance: the best order is chosen at the end, which is not valid for releases chosen adaptively;
 * for those see `rdpAtOrder` and `rdpOverOrders`.
 * Throws `invalid-argument` for orders that are not above 1.
 */
export function rdp(options: RdpOptions = {}): LossAlgebra<Float64Array> {
  const orders = options.orders === undefined ? DEFAULT_ORDERS : parseOrders(options.orders);
  const relation = options.relation ?? DEFAULT_RELATION;
  const zero = new Float64Array(orders.length);
  return {
    name: 'rdp',
    relation,
    adaptive: false,
    zero,
    of: (event) => rdpCurve(event, orders, relation),
    compose: (first, second) => (first === zero ? second : second === zero ? first : add(first, second)),
    repeat: (loss, times) => loss.map((divergence) => (divergence === 0 ? 0 : roundUp(divergence * times))),
    worst: (first, second) => first.map((divergence, index) => max(divergence, second[index] ?? Infinity)),
    profile: (loss) => ({
      epsilon: (delta) => rdpEpsilon(orders, loss, delta).epsilon as Epsilon,
      delta: (epsilon) => rdpDelta(orders, loss, epsilon).delta as Delta,
    }),
  };
}
