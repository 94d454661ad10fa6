/** What the probabilities of a choice depend on besides the scores. */
export interface SelectionParameters {
    readonly epsilon: number;
    /** How far one neighbour can move a score. */
    readonly sensitivity: number;
    /** As of the mechanism's options. */
    readonly monotonic?: boolean;
}
/** The exact probability of each candidate under the exponential mechanism. */
export declare function exponentialProbabilities(utilities: readonly number[], parameters: SelectionParameters): number[];
/**
 * The probability of each candidate under permute-and-flip: ∫ qᵢ Π_{j≠i} (1 − t·qⱼ) dt over [0, 1], with q = exp(−gap), for each candidate
 * may be given a uniform arrival time t. Quadrature on panels that halve towards 0; accurate to about 10⁻¹³.
 */
export declare function permuteAndFlipProbabilities(utilities: readonly number[], parameters: SelectionParameters): number[];
/**
 * The probability of each candidate under report noisy max with Laplace noise: ∫ f(x − uᵢ) Π_{j≠i} F(x − uⱼ) dx.
 * Quadrature between the kinks at the scores, in panels of at most half a scale; accurate to about 10⁻¹³.
 */
export declare function reportNoisyMaxProbabilities(utilities: readonly number[], parameters: SelectionParameters): number[];
