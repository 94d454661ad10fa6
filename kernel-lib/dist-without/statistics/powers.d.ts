import type { UnitScale } from './bounds.js';
import { type Missing } from './cells.js';
import type { RecordVector } from './record-sums.js';
/**
 * Reads each record as 1 and the powers of its value on [−1, 1], from the first on, each times its weight. A record without a value has none.
 * @param weights of the powers, at most 1 each
 */
export declare const powersOf: (column: string | undefined, missing: Missing | undefined, scale: UnitScale, weights: readonly number[]) => RecordVector["read"];
