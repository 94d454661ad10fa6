import { type TableLike } from '../tables/index.js';
import { type GeneralizationOptions } from './generalization.js';
import type { LossMeasure } from './loss/loss.js';
import { type LossName } from './loss/measures.js';
export interface AnonymizeOptions extends GeneralizationOptions {
    /** What is to be least. Default `entropy`. */
    readonly loss?: LossName | LossMeasure;
}
/** A generalised table, and what is known of it. */
export interface Anonymized {
    /** Of the shape that was given, without the rows that are not released. */
    readonly data: TableLike;
    /** The level of each quasi-identifier. */
    readonly levels: Readonly<Record<string, number>>;
    readonly loss: {
        readonly measure: string;
        readonly value: number;
    };
    /** The mean share of its column's domain that a cell covers: 0 as it came, 1 suppressed (Xu et al. 2006). */
    readonly certaintyPenalty: number;
    readonly suppressedRows: number;
    /** Equivalence classes that are released. */
    readonly classes: number;
    /** How many combinations of levels there are, and how many were looked at to prove the best. */
    readonly nodes: number;
    readonly checks: number;
}
/**
 * Generalises a table as a whole so that privacy models hold, with the least loss of information that any levels have: an optimum, proven.
 * Ties go to the lower sum of levels, then to the lower levels column by column.
 *
 * No guarantee against attackers who know more than the quasi-identifiers; see `limitsOf` for what each model leaves open.
 * @throws PrivacyError `invalid-argument` on unknown columns, hierarchies with holes, and models that no generalisation meets, such as a
 * k larger than the table; `aborted` where it was stopped
 */
export declare function anonymize(data: TableLike, options: AnonymizeOptions): Promise<Anonymized>;
