import type { Lattice } from './lattice.js';
/**
 * A guess at a logarithm over the lattice, learnt from the nodes that were checked: a constant and a term for each step of each column,
 * by ridge regression. Searches order their checks by it; no result depends on it.
 */
export declare class LevelModel {
    #private;
    constructor(lattice: Lattice);
    learn(levels: Uint8Array, value: number): void;
    /** Fits all that was learnt; gives the deviation of what was seen from what it would have guessed. */
    fit(): number;
    guess(levels: ArrayLike<number>): number;
    /** The change that a column's step to a level is guessed to make. */
    step(column: number, level: number): number;
    /** The guesses for all nodes. */
    guesses(into: Float64Array): void;
}
