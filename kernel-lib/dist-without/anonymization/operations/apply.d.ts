import { type TableLike } from '../../tables/index.js';
import type { AnonymizationPlan } from './plan.js';
export interface ApplyOptions {
    /** At least 16 bytes, or a text of 16 characters, from which pseudonyms, fakes and FF1 get their keys. Whoever has it can undo them. */
    readonly secret?: Uint8Array | string;
}
/**
 * Applies a plan, operation after operation, and gives a table of the same shape. What is missing stays missing.
 *
 * Masks, pseudonyms and fakes hide who a cell is about, not who a row is about: what is left in other columns may still single people out,
 * so measure the result (`measureRisk`). Equal cells stay equal, which alone may tell a frequent value.
 * @throws PrivacyError `invalid-argument` on unknown columns and operations, parameters without meaning, and a missing or short secret
 */
export declare function applyPlan(data: TableLike, plan: AnonymizationPlan, { secret }?: ApplyOptions): TableLike;
/** Reads a plan that was saved with `JSON.stringify`. @throws PrivacyError `invalid-argument` where it is none */
export declare function parsePlan(json: string): AnonymizationPlan;
/** Counts, and means of numeric columns, by groups of at least k rows; smaller groups are left out. */
export declare function aggregate(data: TableLike, { by, means, k }: {
    readonly by: readonly string[];
    readonly means?: readonly string[];
    readonly k: number;
}): Record<string, unknown>[];
