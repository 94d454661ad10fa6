import { normalQuantile } from '../accounting/special/normal.js';
import { invalidArgument } from '../core/errors.js';
import { positive } from '../core/quantities.js';
import { discreteGaussianUpperTail } from './distribution/discrete-gaussian.js';
import { staircaseGamma } from './distribution/staircase.js';
/*
 * How far noise reaches: the a with P(|noise| ≥ a) = α. One draw lies within ±a with confidence 1 − α.
 */
function probability(alpha) {
    if (!(alpha > 0 && alpha < 1))
        throw invalidArgument('alpha', 'a number greater than 0 and less than 1');
    return alpha;
}
/**
 * Laplace noise: a = b · ln(1 / α).
 * @param scale b, in the units of the answer
 * @param alpha in (0, 1), such as 0.05 for a confidence of 95 %
 */
export const laplaceAccuracy = (scale, alpha) => -positive(scale, 'scale') * Math.log(probability(alpha));
/**
 * Gaussian noise: a = σ · Φ⁻¹(1 − α / 2).
 * @param standardDeviation σ, in the units of the answer
 * @param alpha in (0, 1)
 */
export const gaussianAccuracy = (standardDeviation, alpha) => -positive(standardDeviation, 'standardDeviation') * normalQuantile(probability(alpha) / 2);
/**
 * Discrete Laplace noise: a = t · ln(2 / (α(1 + exp(−1 / t)))), where the tail taken at real a is α; 0 where 0 is as likely as 1 − α.
 * Noise is whole: |noise| < a means at most ⌈a⌉ − 1.
 * @param scale t
 * @param alpha in (0, 1)
 */
export const discreteLaplaceAccuracy = (scale, alpha) => Math.max(0, positive(scale, 'scale') * (Math.LN2 - Math.log(probability(alpha)) - Math.log1p(Math.exp(-1 / scale))));
/**
 * Discrete Gaussian noise: the least whole a with P(|noise| ≥ a) ≤ α.
 * @param sigma σ, of any size
 * @param alpha in (0, 1)
 */
export function discreteGaussianAccuracy(sigma, alpha) {
    positive(sigma, 'sigma');
    const half = probability(alpha) / 2;
    let low = 0;
    let high = 1;
    while (discreteGaussianUpperTail(high, sigma) > half) {
        low = high;
        high *= 2;
    }
    for (;;) {
        const middle = Math.floor(low + (high - low) / 2);
        // Neighbours, or whole numbers so large that doubles have none between.
        if (middle <= low || middle >= high)
            return high;
        if (discreteGaussianUpperTail(middle, sigma) > half)
            low = middle;
        else
            high = middle;
    }
}
/**
 * Staircase noise. The density is constant on each stair, so that the tail falls linearly between
 * kΔ, where it is e^−kε, and (k + γ)Δ.
 */
export function staircaseAccuracy(epsilon, sensitivity, alpha) {
    const gamma = staircaseGamma(epsilon);
    const level = Math.floor(-Math.log(probability(alpha)) / epsilon);
    // Within level k: the share of the level's probability that lies beyond a, of the whole e^−kε(1 − b), b = e^−ε.
    const b = Math.exp(-epsilon);
    const beyond = (alpha * Math.exp(level * epsilon) - b) / (1 - b);
    const lower = ((1 - gamma) * b) / (gamma + (1 - gamma) * b);
    const stair = beyond >= lower ? (gamma * (1 - beyond)) / (1 - lower) : 1 - ((1 - gamma) * beyond) / lower;
    return positive(sensitivity, 'sensitivity') * (level + stair);
}
/** So many weights at most are taken apart by partial fractions; of more their differences cancel. */
const FEW_WEIGHTS = 4;
/** Scales nearer to one another than this are taken to differ by as much: their partial fractions would cancel. */
const APART = 1e-3;
/**
 * A weighted sum of independent Laplace noises of scale 1: the a with P(|Σ wᵢNᵢ| ≥ a) = α.
 * @param weights at least one, none of them 0
 */
export function laplaceSumAccuracy(weights, alpha) {
    probability(alpha);
    const scales = weights.map(Math.abs).sort((first, second) => first - second);
    const tail = scales.length <= FEW_WEIGHTS ? tailByFractions(scales) : tailByInversion(scales);
    let [low, high] = [0, Math.max(...scales) * -Math.log(alpha)];
    while (tail(high) > alpha)
        high *= 2;
    for (let step = 0; step < 50; step++) {
        const middle = (low + high) / 2;
        if (tail(middle) > alpha)
            low = middle;
        else
            high = middle;
    }
    return high;
}
/**
 * By partial fractions of the characteristic function, Π 1/(1 + wᵢ²t²), the tail is Σ cᵢ e^(−a/|wᵢ|) with cᵢ = Π_{j≠i} wᵢ²/(wᵢ² − wⱼ²);
 * equal weights are moved apart by a thousandth.
 */
function tailByFractions(rising) {
    const scales = [...rising];
    scales.forEach((scale, index) => {
        const before = scales[index - 1] ?? 0;
        if (index > 0)
            scales[index] = Math.max(scale, before * (1 + APART));
    });
    const shares = scales.map((own, index) => scales.reduce((product, other, at) => (at === index ? product : (product * own * own) / (own * own - other * other)), 1));
    return (a) => scales.reduce((sum, scale, index) => sum + (shares[index] ?? 0) * Math.exp(-a / scale), 0);
}
/** Weights smaller than this part of the largest are taken to be as large, so that the characteristic function ends. */
const LEAST_PART = 1e-2;
/** The characteristic function below which the rest of the integral is left out. */
const NEGLIGIBLE = 1e-12;
/**
 * By inversion of the characteristic function φ: P(|S| ≥ a) = 1 − (2/π) ∫ sin(ta) φ(t)/t dt (Gil-Pelaez 1951). The sum of steps h is the
 * exact probability but for what lies beyond 2π/h − a, which is next to nothing at forty deviations.
 */
function tailByInversion(rising) {
    const largest = rising[rising.length - 1] ?? 0;
    const counts = new Map();
    for (const scale of rising) {
        const own = Math.max(scale, LEAST_PART * largest);
        counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    const deviation = Math.sqrt(rising.reduce((sum, scale) => sum + 2 * scale * scale, 0));
    const step = (2 * Math.PI) / (40 * deviation);
    const values = [];
    for (let index = 1;; index++) {
        const t = index * step;
        let characteristic = 1;
        for (const [scale, times] of counts)
            characteristic /= (1 + scale * scale * t * t) ** times;
        values.push(characteristic / index);
        if (characteristic < NEGLIGIBLE)
            break;
    }
    return (a) => {
        const turn = step * a;
        const sum = values.reduce((total, value, index) => total + value * Math.sin((index + 1) * turn), 0);
        return Math.max(0, 1 - turn / Math.PI - (2 / Math.PI) * sum);
    };
}
//# sourceMappingURL=accuracy.js.map