import type { TableLike } from '../../tables/index.js';
export interface LearnableOptions {
    readonly features: readonly string[];
    readonly target: string;
    /** How often the rows are split into learning and testing. Default 5. */
    readonly folds?: number;
}
export interface Learnable {
    /** Of rows that were not learnt from. */
    readonly accuracy: number;
    /** Of always guessing the commonest value: below it, nothing is learnt. */
    readonly majority: number;
}
/** How well a simple model (naive Bayes of categories, with Laplace's smoothing) still learns a column from others; cross-validated. */
export declare function learnedAccuracy(data: TableLike, { features, target, folds }: LearnableOptions): Learnable;
/** What a table's classes cost, whatever made them. */
export interface ClassUtility {
    /** Σ of each row's class size; suppressed rows cost the whole table. */
    readonly discernibility: number;
    /** Rows for every class; suppressed rows are one. */
    readonly averageClassSize: number;
}
export declare function classUtility(data: TableLike, quasiIdentifiers: readonly string[]): ClassUtility;
