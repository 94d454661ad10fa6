import type { Classes } from '../classes/grouper.js';
import type { Problem } from './problem.js';
/** What a check of one node of the lattice found. */
export interface Verdict {
    /** Whether the models hold once classes are suppressed, within the limit. */
    readonly holds: boolean;
    /** Whether no less general node can hold either. */
    readonly closesBelow: boolean;
    readonly suppressedRows: number;
    /** Rows in classes that fail a condition which no less general node can meet better: `closesBelow` once they exceed the limit. */
    readonly unmetRows: number;
    /** 1 for each suppressed class. */
    readonly suppressed: Uint8Array;
    readonly classes: Classes;
}
/**
 * Checks nodes of the lattice by rolling up: a node's classes are made from those of a less general node that was checked before
 * (LeFevre, DeWitt and Ramakrishnan 2005; Kohlmayer et al. 2012), and only changed columns are generalised again.
 */
export declare class Checker {
    #private;
    readonly problem: Problem;
    private readonly membership;
    checks: number;
    /** Whether a check may end once too many rows are suppressed; it then tells nothing of nodes below. */
    hasty: boolean;
    /** @param membership whether verdicts tell the class of each distinct row, also where no model needs it */
    constructor(problem: Problem, membership?: boolean);
    /** @param keep whether the node's classes are worth keeping for others */
    check(levels: ArrayLike<number>, keep?: boolean): Verdict;
}
