import { invalidArgument } from '../../core/errors.js';
const range = (from, to, step = 1) => Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
/** The orders of Rényi divergence that dp_accounting uses too: 1.1 to 10.9, 11 to 63, 128, 256, 512 and 1024. */
export const DEFAULT_ORDERS = Object.freeze([
    ...range(11, 109).map((tenths) => tenths / 10),
    ...range(11, 63),
    128,
    256,
    512,
    1024,
]);
/** The largest order; closed forms at whole orders take time in proportion to it. */
const LARGEST_ORDER = 16_384;
/** Parses one order. */
export function parseOrder(order, argument = 'order') {
    if (!(order > 1 && order <= LARGEST_ORDER))
        throw invalidArgument(argument, `a number greater than 1 and at most ${String(LARGEST_ORDER)}`);
    return order;
}
/** Parses a list of orders: not empty, each above 1. */
export function parseOrders(orders) {
    if (orders.length === 0)
        throw invalidArgument('orders', 'a list of at least one number greater than 1');
    return Object.freeze(orders.map((order, index) => parseOrder(order, `orders[${String(index)}]`)));
}
//# sourceMappingURL=orders.js.map