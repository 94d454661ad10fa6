import type { Step } from '../../work/step.js';
import { type LocalClass } from './local-class.js';
import type { Problem } from './problem.js';
/** A table cut into classes of their own levels. */
export interface LocalPartition {
    readonly classes: readonly LocalClass[];
    /** Distinct rows that are suppressed. */
    readonly suppressed: readonly number[];
}
/**
 * Cuts a table into classes that meet all models, each at levels of its own.
 *
 * A sweep: combinations of levels are tried from the least penalty to the largest; at each, rows that no class has yet are grouped, and
 * groups that meet the models are classes. Where none does for long, combinations are passed over, ever more. Rows that are left join the class that it costs least, or are suppressed where that is
 * allowed and costs no more. Undefined where even all rows together fail.
 */
export declare function searchLocal(problem: Problem): Generator<Step, LocalPartition | undefined, void>;
