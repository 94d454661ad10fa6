import type { Problem } from './problem.js';
/** A class of local recoding: it has levels of its own, and each of its cells is the group of `codes` at the column's level. */
export interface LocalClass {
    readonly levels: Uint8Array;
    readonly codes: Int32Array;
    /** The distinct rows that it is made of. */
    readonly members: readonly number[];
    /** Released rows. */
    readonly rows: number;
    /** The normalised certainty penalty of a row: the mean over its cells. */
    readonly penalty: number;
}
/** Makes and joins classes, and tells what they cost. */
export declare class LocalClasses {
    #private;
    private readonly problem;
    constructor(problem: Problem);
    /** The class that a generalised key stands for. @param row its place among `keys` */
    of(levels: ArrayLike<number>, keys: Int32Array, row: number, { members, rows }: Pick<LocalClass, 'members' | 'rows'>): LocalClass;
    /** A distinct row, alone. */
    alone(row: number): LocalClass;
    /** How much the rows of two classes cost more as one; infinite where they cannot be, or once it is known to reach `most`. */
    costOfJoining(one: LocalClass, other: LocalClass, most?: number): number;
    /** Two classes as one, generalised as far as both need; the cost of joining them has to be finite. */
    joined(one: LocalClass, other: LocalClass): LocalClass;
}
