/** Points of a distribution of the loss, and how many times it is composed. */
export interface Weighted {
    readonly losses: Float64Array;
    readonly masses: Float64Array;
    readonly times: number;
}
/** K(λ) = Σ times · ln E[e^{λL}] and its first two derivatives: mean and variance of the loss tilted by e^{λL}. */
export interface Moments {
    readonly log: number;
    readonly mean: number;
    readonly variance: number;
}
/** The cumulant generating function of the composed loss; λ + 1 is the order of the Rényi divergence. */
export declare function cumulant(parts: readonly Weighted[], order: number): Moments;
/**
 * ln of about what divergence there is at ε = K′(λ), by the saddle point: the tilted loss taken as normal,
 * E[e^{−λt}(1 − e^{−t})₊] for t normal around 0, with ∫ e^{−λt} φ ≈ 1/(2 + λS√2π).
 */
export declare function saddleLogDelta({ log, mean, variance }: Moments, order: number): number;
/** The order whose tilt brings `loss` to the middle of the distribution; 0 for losses below its mean. */
export declare function orderOfMean(parts: readonly Weighted[], loss: number): number;
/** The order whose tilt brings the divergence e^`logDelta` to the middle of the distribution. */
export declare const saddleOrder: (parts: readonly Weighted[], logDelta: number, start: number) => number;
/** A loss that the tilted loss passes with little probability, and the order whose Chernoff bound shows it. */
export interface Reach {
    readonly loss: number;
    readonly order: number;
}
/**
 * How far the loss tilted by `order` reaches down (or up): it is further with probability at most e^`logProbability`, by Chernoff's
 * bound P_λ(L ≤ ℓ) ≤ exp(K(s) − K(λ) + (λ − s)ℓ) at the order s < λ (or s > λ) that brings ℓ closest.
 */
export declare function reach(parts: readonly Weighted[], order: number, logProbability: number, direction: 1 | -1): Reach;
