import type { Step } from '../../work/step.js';
import type { Problem } from './problem.js';
/** The best levels for the whole table. */
export interface Optimum {
    /** The level of each quasi-identifier, in the order they were given. */
    readonly levels: readonly number[];
    readonly loss: number;
    readonly suppressedRows: number;
    /** Classes that are released. */
    readonly classes: number;
    /** How many of the lattice's nodes were looked at to find and to prove it. */
    readonly checks: number;
    readonly nodes: number;
}
/**
 * The full-domain generalisation of least loss: proven, since every node with a lower bound below it was checked or lies under one that failed.
 *
 * Ties: of nodes with equal loss (to 1e-12) the one with the lowest sum of levels, and of those the first in the order of their levels,
 * column by column. Yields as it goes; the result is undefined where no node holds.
 */
export declare function searchFullDomain(problem: Problem): Generator<Step, Optimum | undefined, void>;
