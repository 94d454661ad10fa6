import type { LossAlgebra } from '../accountants/accountant.js';
import { type NeighboringRelation } from '../events/event.js';
export interface RdpOptions {
    /** Orders of divergence, each above 1; by default the 156 of {@link DEFAULT_ORDERS}. */
    readonly orders?: readonly number[];
    /** By default add-or-remove-one. */
    readonly relation?: NeighboringRelation;
}
/**
 * Rényi DP: the divergences add up at each order (Mironov 2017, Proposition 1). Its loss holds one divergence an order.
 * For plans fixed in advance: the best order is chosen at the end, which is not valid for releases chosen adaptively;
 * for those see `rdpAtOrder` and `rdpOverOrders`.
 * Throws `invalid-argument` for orders that are not above 1.
 */
export declare function rdp(options?: RdpOptions): LossAlgebra<Float64Array>;
