import { invalidArgument } from '../core/errors.js';
import {
  discreteGaussianAccuracy,
  discreteLaplaceAccuracy,
  gaussianAccuracy,
  laplaceAccuracy,
  staircaseAccuracy,
} from './accuracy.js';
import { discreteGaussianVariance } from './distribution/discrete-gaussian.js';
import { discreteLaplaceVariance } from './distribution/discrete-laplace.js';
import { staircaseVariance } from './distribution/staircase.js';

/** The noise on one number, known before it is drawn: symmetric around 0, and the same whatever the data. */
export interface Noise {
  /** The distribution's name in the field, such as `laplace`. */
  readonly distribution: string;
  /** Standard deviation, in the units of the answer. */
  readonly deviation: number;
  /**
   * The least h, to rounding, for which the noise stays within ±h with this confidence.
   * @param confidence in (0, 1), such as 0.95
   */
  reach(confidence: number): number;
}

/** With probability `confidence`, each released number is within `halfWidth` of the exact answer. Known before the draw. */
export interface Accuracy {
  readonly confidence: number;
  readonly halfWidth: number;
}

/** The confidence of the intervals that come with results. */
export const CONFIDENCE = 0.95;

/** Parses a confidence. */
export function confidenceLevel(value: unknown, argument = 'confidence'): number {
  if (typeof value !== 'number' || !(value > 0 && value < 1)) throw invalidArgument(argument, 'a number in (0, 1)');
  return value;
}

/** How near a number with this noise is to the exact one, with a confidence; undefined for noise of which nothing is known. */
export const accuracyOf = (noise: Noise | undefined, confidence: number = CONFIDENCE): Accuracy | undefined =>
  noise && Object.freeze({ confidence, halfWidth: noise.reach(confidence) });

const noise = (distribution: string, deviation: number, reach: (alpha: number) => number): Noise =>
  Object.freeze({
    distribution,
    deviation,
    reach: (confidence: number) => reach(1 - confidenceLevel(confidence)),
  });

/** @param scale b, in the units of the answer */
export const laplaceNoise = (scale: number): Noise =>
  noise('laplace', scale * Math.SQRT2, (alpha) => laplaceAccuracy(scale, alpha));

/** @param standardDeviation σ, in the units of the answer */
export const gaussianNoise = (standardDeviation: number): Noise =>
  noise('gaussian', standardDeviation, (alpha) => gaussianAccuracy(standardDeviation, alpha));

/** Whole noise; noise of as much as the accuracy or more is as likely as α, so that its reach is the whole number below. */
export const discreteLaplaceNoise = (scale: number): Noise =>
  noise('discrete-laplace', Math.sqrt(discreteLaplaceVariance(scale)), (alpha) =>
    Math.max(0, Math.ceil(discreteLaplaceAccuracy(scale, alpha)) - 1),
  );

/** Whole noise, as {@link discreteLaplaceNoise}. */
export const discreteGaussianNoise = (sigma: number): Noise =>
  noise(
    'discrete-gaussian',
    Math.sqrt(discreteGaussianVariance(sigma)),
    (alpha) => discreteGaussianAccuracy(sigma, alpha) - 1,
  );

/** Staircase noise at ε for a sensitivity. */
export const staircaseNoise = (epsilon: number, sensitivity: number): Noise =>
  noise('staircase', Math.sqrt(staircaseVariance(epsilon, sensitivity)), (alpha) =>
    staircaseAccuracy(epsilon, sensitivity, alpha),
  );

/** Of a release without privacy: none. */
export const noNoise: Noise = noise('none', 0, () => 0);
