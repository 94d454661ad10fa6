/**
 * The number of units from which a partition is named, counted with Laplace noise of this scale: a partition with one unit is
 * named with probability at most δ′, 1 + b · ln(1 / 2δ′) (Desfontaines, Voss, Gipson and Mandayam 2022, section 2).
 * @param scale b, at least κ/ε
 * @param delta for all partitions together
 * @param maxPartitions κ, in how many partitions one unit takes part at most
 */
export declare function laplaceThreshold(scale: number, delta: number, maxPartitions?: number): number;
/** As {@link laplaceThreshold}, with Gaussian noise: 1 + σ · Φ⁻¹(1 − δ′). */
export declare function gaussianThreshold(standardDeviation: number, delta: number, maxPartitions?: number): number;
