/**
 * A sum of vectors whose lengths are bounded. Every coordinate is cut towards zero to a whole number of quanta before it is added, so
 * that the sum is exact in any order and one row moves it by at most its own length: the sensitivity holds in floating point as well
 * (Casacuberta et al. 2022 show how it can fail).
 */
export declare class BoundedSum {
    #private;
    readonly dimension: number;
    readonly length: number;
    /**
     * @param dimension coordinates of each vector
     * @param length the greatest Euclidean length a vector may have; the caller bounds it
     */
    constructor(dimension: number, length: number);
    /** Adds `factor` times the `dimension` numbers of `vectors` from `offset` on. */
    add(vectors: Float64Array, offset: number, factor: number): void;
    /** The exact sum. */
    exact(): number[];
}
