/** γ of least expected |noise|: 1 / (1 + e^{ε/2}) (Geng and Viswanath 2014, Theorem 4). */
export declare const staircaseGamma: (epsilon: number) => number;
/** The least expected |noise|, Δ · e^{ε/2} / (e^ε − 1) = Δ / (2 sinh(ε/2)) (ibid., Theorem 4). Laplace noise has Δ/ε. */
export declare const staircaseExpectedError: (epsilon: number, sensitivity: number) => number;
/**
 * The variance. |noise| is (k + u)Δ with k geometric, b = e^−ε, and u on [0, 1) with density 1 below γ to b above: with
 * aᵢ = (γⁱ + b(1 − γⁱ))/i it is Δ² · (b(1 + b)/(1 − b)² + 2b/(1 − b) · a₂/a₁ + a₃/a₁).
 */
export declare function staircaseVariance(epsilon: number, sensitivity: number): number;
