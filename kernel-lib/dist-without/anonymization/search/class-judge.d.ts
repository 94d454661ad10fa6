import type { Problem } from './problem.js';
/** Tells of one class after another whether all models hold, from the distinct rows that it is made of. */
export declare class ClassJudge {
    #private;
    private readonly problem;
    /** No class of fewer released rows holds. */
    readonly leastRows: number;
    /** Whether a class of so many rows holds whatever they are. */
    readonly isBySize: boolean;
    /** Whether a class that holds still does with more rows. */
    readonly survivesMerging: boolean;
    constructor(problem: Problem);
    /** Whether the class of these distinct rows meets every model. */
    holds(members: readonly number[] | Int32Array): boolean;
}
