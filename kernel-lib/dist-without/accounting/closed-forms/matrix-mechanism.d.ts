/** A factorisation A = BC of the matrix of prefix sums: C x gets Gaussian noise, B carries it to the sums. */
export interface PrefixSumFactorization {
    /** First column of the lower triangular Toeplitz factor C, as many as steps; B is equal to C. */
    readonly coefficients: Float64Array;
    /** L2 sensitivity of C x to one record that takes part in one step: the length of the first column. */
    readonly sensitivity: number;
    /** Largest standard deviation of the error of any prefix sum, per unit of noise multiplier. */
    readonly maxErrorFactor: number;
    /** Root mean square over all steps of the error's standard deviation, per unit of noise multiplier. */
    readonly rmseFactor: number;
}
/**
 * The square root of the prefix-sum matrix: coefficients C(2k, k)/4ᵏ, within an additive constant of the best error that any
 * matrix mechanism has (Fichtenberger, Henzinger and Upadhyay 2023, Theorem 1; Henzinger, Upadhyay and Upadhyay 2023).
 * The release of all steps is one Gaussian event at the noise multiplier, each record taking part once.
 * @param steps at most 2²⁴; memory is 8 bytes a step
 */
export declare function sqrtFactorization(steps: number): PrefixSumFactorization;
/** L2 sensitivity of the complete binary tree over `steps` leaves, filled up to a power of two: the root of its ⌈log₂ steps⌉ + 1 levels, rounded up. */
export declare function treeSensitivity(steps: number): number;
