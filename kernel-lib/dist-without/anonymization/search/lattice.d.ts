/** All combinations of levels, numbered in mixed radix. */
export declare class Lattice {
    #private;
    readonly heights: readonly number[];
    readonly size: number;
    readonly strides: Int32Array;
    constructor(heights: readonly number[]);
    levels(node: number): Uint8Array;
    node(levels: ArrayLike<number>): number;
    /** Writes `value` for a node and all that are less general. */
    markBelow(marks: Uint8Array, levels: ArrayLike<number>, value?: number): void;
    /** Writes `value` for a node and all that are more general. */
    markAbove(marks: Uint8Array, levels: ArrayLike<number>, value?: number): void;
    /** Replaces each node's count by the sum over the node and all that are less general. */
    sumBelow(counts: Int32Array): void;
}
