import { invalidArgument } from '../core/errors.js';
import { discreteGaussianAccuracy, discreteLaplaceAccuracy, gaussianAccuracy, laplaceAccuracy, laplaceSumAccuracy, staircaseAccuracy, } from './accuracy.js';
import { discreteGaussianVariance } from './distribution/discrete-gaussian.js';
import { discreteLaplaceVariance } from './distribution/discrete-laplace.js';
import { staircaseVariance } from './distribution/staircase.js';
/** The confidence of the intervals that come with results. */
export const CONFIDENCE = 0.95;
/** Parses a confidence. */
export function confidenceLevel(value, argument = 'confidence') {
    if (typeof value !== 'number' || !(value > 0 && value < 1))
        throw invalidArgument(argument, 'a number in (0, 1)');
    return value;
}
/** How near a number with this noise is to the exact one, with a confidence; undefined for noise of which nothing is known. */
export const accuracyOf = (noise, confidence = CONFIDENCE) => noise && Object.freeze({ confidence, halfWidth: noise.reach(confidence) });
/** Of a sum of draws of noise of which only the reach of one is known. */
const unionBound = (reach) => (weights, alpha) => weights.reduce((sum, weight) => sum + Math.abs(weight), 0) * reach(alpha / weights.length);
function noise(distribution, parameters, deviation, reach, reachOfSum = unionBound(reach)) {
    return Object.freeze({
        distribution,
        parameters: Object.freeze(parameters),
        deviation,
        reach: (confidence) => reach(1 - confidenceLevel(confidence)),
        reachOfSum: (weights, confidence) => {
            const own = weights.filter((weight) => weight !== 0);
            return own.length === 0 ? 0 : reachOfSum(own, 1 - confidenceLevel(confidence));
        },
    });
}
/** The Euclidean length. */
const length = (weights) => Math.hypot(...weights);
/** @param scale b, in the units of the answer */
export const laplaceNoise = (scale) => noise('laplace', [scale], scale * Math.SQRT2, (alpha) => laplaceAccuracy(scale, alpha), (weights, alpha) => scale * laplaceSumAccuracy(weights, alpha));
/** @param standardDeviation σ, in the units of the answer */
export const gaussianNoise = (standardDeviation) => noise('gaussian', [standardDeviation], standardDeviation, (alpha) => gaussianAccuracy(standardDeviation, alpha), (weights, alpha) => gaussianAccuracy(standardDeviation * length(weights), alpha));
/** Whole noise; noise of as much as the accuracy or more is as likely as α, so that its reach is the whole number below. */
export const discreteLaplaceNoise = (scale) => noise('discrete-laplace', [scale], Math.sqrt(discreteLaplaceVariance(scale)), (alpha) => Math.max(0, Math.ceil(discreteLaplaceAccuracy(scale, alpha)) - 1), 
// Within a step of continuous noise of the same scale, for every draw.
(weights, alpha) => scale * laplaceSumAccuracy(weights, alpha));
/** Whole noise, as {@link discreteLaplaceNoise}. */
export const discreteGaussianNoise = (sigma) => noise('discrete-gaussian', [sigma], Math.sqrt(discreteGaussianVariance(sigma)), (alpha) => discreteGaussianAccuracy(sigma, alpha) - 1, 
// Of one step or more it is all but continuous; a half step more is for the steps themselves.
sigma < 1
    ? undefined
    : (weights, alpha) => gaussianAccuracy(sigma * length(weights), alpha) + Math.max(...weights.map(Math.abs)) / 2);
/** Staircase noise at ε for a sensitivity. */
export const staircaseNoise = (epsilon, sensitivity) => noise('staircase', [epsilon, sensitivity], Math.sqrt(staircaseVariance(epsilon, sensitivity)), (alpha) => staircaseAccuracy(epsilon, sensitivity, alpha));
/** Of a release without privacy: none. */
export const noNoise = noise('none', [], 0, () => 0);
/** What a distribution's noise is made again from: one that is missing here doesn't compile. */
const MAKERS = {
    laplace: laplaceNoise,
    gaussian: gaussianNoise,
    'discrete-laplace': discreteLaplaceNoise,
    'discrete-gaussian': discreteGaussianNoise,
    staircase: staircaseNoise,
    none: () => noNoise,
};
/** Noise again, out of what JSON keeps of it; undefined for noise that is not the library's. */
export function noiseOf(kept) {
    if (kept === undefined || !isDistribution(kept.distribution))
        return undefined;
    const [first = 0, second = 0] = kept.parameters;
    return MAKERS[kept.distribution](first, second);
}
const isDistribution = (name) => Object.hasOwn(MAKERS, name);
//# sourceMappingURL=noise.js.map