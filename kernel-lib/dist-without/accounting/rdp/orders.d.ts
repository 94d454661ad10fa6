/** The orders of Rényi divergence that dp_accounting uses too: 1.1 to 10.9, 11 to 63, 128, 256, 512 and 1024. */
export declare const DEFAULT_ORDERS: readonly number[];
/** Parses one order. */
export declare function parseOrder(order: number, argument?: string): number;
/** Parses a list of orders: not empty, each above 1. */
export declare function parseOrders(orders: readonly number[]): readonly number[];
