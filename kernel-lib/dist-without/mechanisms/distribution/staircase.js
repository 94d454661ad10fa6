import { epsilon as parseEpsilon, positive } from '../../core/quantities.js';
/** γ of least expected |noise|: 1 / (1 + e^{ε/2}) (Geng and Viswanath 2014, Theorem 4). */
export const staircaseGamma = (epsilon) => 1 / (1 + Math.exp(parseEpsilon(epsilon) / 2));
/** The least expected |noise|, Δ · e^{ε/2} / (e^ε − 1) = Δ / (2 sinh(ε/2)) (ibid., Theorem 4). Laplace noise has Δ/ε. */
export const staircaseExpectedError = (epsilon, sensitivity) => positive(sensitivity, 'sensitivity') / (2 * Math.sinh(parseEpsilon(epsilon) / 2));
/**
 * The variance. |noise| is (k + u)Δ with k geometric, b = e^−ε, and u on [0, 1) with density 1 below γ to b above: with
 * aᵢ = (γⁱ + b(1 − γⁱ))/i it is Δ² · (b(1 + b)/(1 − b)² + 2b/(1 − b) · a₂/a₁ + a₃/a₁).
 */
export function staircaseVariance(epsilon, sensitivity) {
    const gamma = staircaseGamma(epsilon);
    const b = Math.exp(-epsilon);
    const rest = -Math.expm1(-epsilon);
    const moment = (power) => (gamma ** power + b * (1 - gamma ** power)) / power;
    const stairs = (b * (1 + b)) / rest / rest + (2 * b * moment(2)) / rest / moment(1) + moment(3) / moment(1);
    return positive(sensitivity, 'sensitivity') ** 2 * stairs;
}
//# sourceMappingURL=staircase.js.map