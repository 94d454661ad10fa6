import { type LossAlgebra } from '../accountants/accountant.js';
import { type DpEvent, type NeighboringRelation } from '../events/event.js';
/**
 * Rényi DP at one order, fixed before anything is released: a filter by Feldman and Zrnic 2021, Theorem 3.1. Its loss is the divergence.
 * @param order above 1; {@link bestFixedOrder} chooses one for a budget
 */
export declare function rdpAtOrder(order: number, relation?: NeighboringRelation): LossAlgebra<number>;
/**
 * Rényi DP over several orders with δ split evenly among them. A run goes on while some order fits its share: runs that end with
 * a given order fitting are runs of that order's own filter, which spends at most its share of δ, and the shares add up to δ.
 * @param orders few are better: each costs ln(number of orders) / (order − 1) in ε
 */
export declare function rdpOverOrders(orders?: readonly number[], relation?: NeighboringRelation): LossAlgebra<Float64Array>;
/**
 * The order to fix for a budget before anything is released: the one at which the planned event, repeated as often as it may be,
 * comes closest to spending it; by default Gaussian noise, whose divergence is proportional to the order.
 * Any order is valid; a good one lasts longest.
 * @param budget ε above 0 and δ in (0, 1)
 */
export declare function bestFixedOrder(budget: {
    readonly epsilon: number;
    readonly delta: number;
}, planned?: DpEvent, relation?: NeighboringRelation): number;
