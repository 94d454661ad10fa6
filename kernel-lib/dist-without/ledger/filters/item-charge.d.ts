import { type Range } from './charge.js';
import type { Item } from './items.js';
import type { Terms } from './terms.js';
/** The least M with x∘G_m ≤ d + G_M on the range, rounded up; ∞ where there is none. */
export declare function chargeOf(item: Item, m: number, range: Range, terms: Terms): number;
/** How far the excess of an item is above what M pays for; at most 0 where it is enough. */
export declare function excessOf(item: Item, m: number, most: number, range: Range, terms: Terms): number;
export declare function widened({ low, high }: Range, item: Item): Range;
/** μ² of the most Gaussian noise that an item leaves of M: the greatest m at which M is enough, rounded down. */
export declare function roomAfter(item: Item, most: number, range: Range, terms: Terms): number;
