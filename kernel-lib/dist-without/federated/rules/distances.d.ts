import type { Values } from '../../weights/index.js';
/**
 * The squared distances of all pairs of updates. What a rule needs of a combination Σaᵢxᵢ with Σaᵢ = 1 follows from them without
 * touching the updates again, which are long: ‖Σaᵢxᵢ − xⱼ‖² = Σᵢaᵢdᵢⱼ − ½Σᵢₖaᵢaₖdᵢₖ.
 */
export declare class Distances {
    #private;
    readonly count: number;
    constructor(count: number, squared: Float64Array);
    squared(one: number, other: number): number;
    /** The squared distances from one update to all. */
    row(one: number): Float64Array;
    /** The squared distances from the combination with these coefficients, which sum to 1, to every update. */
    fromCombination(coefficients: Float64Array): Float64Array;
}
/** @throws PrivacyError where a number is not finite */
export declare function distancesOf(updates: readonly Values[]): Distances;
/** The indices of the `keep` smallest values; of equal ones the first. */
export declare function smallest(values: ArrayLike<number>, keep: number): readonly number[];
