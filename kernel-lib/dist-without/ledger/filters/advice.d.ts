import type { Item } from './items.js';
import { Spending } from './spending.js';
/**
 * What helps where a release is refused: what would fit, whether it would have fitted had it been asked first, and whether a reserve for
 * pure releases, declared when the session was opened, would have held it.
 */
export declare function advice(spending: Spending, items: readonly Item[]): string;
