import type { Norm } from '../core/norm.js';
/**
 * Sums whose sensitivity holds in floating point as well, in any order of the rows (Casacuberta et al. 2022 show how it fails).
 * Every term is a whole number of units, at most {@link LARGEST_TERM}; whole numbers are added without error, and the total is
 * rounded to a double once. An array has less than 2³² rows, so that a total has less than 2⁷² units, where two neighbouring
 * doubles are 2¹⁹ units apart: rounding moves the totals of neighbours apart by at most that much.
 */
export declare const LARGEST_TERM: number;
/** Sums that are exact however many rows are added, each rounded to a double once, when it is asked for. */
export declare class ExactSums {
    #private;
    constructor(dimension: number);
    /**
     * Adds the terms of one row, whole numbers of at most {@link LARGEST_TERM}.
     * @param start the sum that the first of them belongs to
     */
    add(terms: Float64Array, start?: number): void;
    totals(): number[];
}
/**
 * Exact sums over rows, each rounded to a double once.
 * @param terms writes the terms of one row, all 0 for a row that is left out
 */
export declare function exactSums(rows: number, dimension: number, terms: (row: number, into: Float64Array) => void): number[];
/** A length in units, made longer by what rounding the terms and the totals can add to it. */
export declare const withRounding: (units: number, dimension: number, norm: Norm) => number;
