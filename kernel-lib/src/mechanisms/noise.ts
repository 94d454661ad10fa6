import { invalidArgument } from '../core/errors.js';
import {
  discreteGaussianAccuracy,
  discreteLaplaceAccuracy,
  gaussianAccuracy,
  laplaceAccuracy,
  laplaceSumAccuracy,
  staircaseAccuracy,
} from './accuracy.js';
import { discreteGaussianVariance } from './distribution/discrete-gaussian.js';
import { discreteLaplaceVariance } from './distribution/discrete-laplace.js';
import { staircaseVariance } from './distribution/staircase.js';

/** The noise on one number, known before it is drawn: symmetric around 0, and the same whatever the data. */
export interface Noise {
  /** The distribution's name in the field, such as `laplace`. */
  readonly distribution: string;
  /** What the distribution follows from: its scale or σ, or ε and the sensitivity. With the name it is all of the noise. */
  readonly parameters: readonly number[];
  /** Standard deviation, in the units of the answer. */
  readonly deviation: number;
  /**
   * The least h, to rounding, for which the noise stays within ±h with this confidence.
   * @param confidence in (0, 1), such as 0.95
   */
  reach(confidence: number): number;
  /**
   * How far a sum of independent draws reaches, each times its weight: what an answer worked out from several noisy numbers is off by.
   * Where the distribution of sums is not known the union bound is taken.
   */
  reachOfSum(weights: readonly number[], confidence: number): number;
}

/** With probability `confidence`, each released number is within `halfWidth` of the exact answer. */
export interface Accuracy {
  readonly confidence: number;
  readonly halfWidth: number;
  /**
   * For each released number an interval of its own, where the noise reaches farther to one side, or farther for one number than for
   * another: narrower than the half-width, with the same confidence.
   */
  readonly intervals?: readonly { readonly low: number; readonly high: number }[];
}

/** The confidence of the intervals that come with results. */
export const CONFIDENCE = 0.95;

/** Parses a confidence. */
export function confidenceLevel(value: unknown, argument = 'confidence'): number {
  if (typeof value !== 'number' || !(value > 0 && value < 1)) throw invalidArgument(argument, 'a number in (0, 1)');
  return value;
}

/** How near a number with this noise is to the exact one, with this confidence; undefined where nothing is known of the noise. */
export const accuracyOf = (noise: Noise | undefined, confidence: number = CONFIDENCE): Accuracy | undefined =>
  noise && Object.freeze({ confidence, halfWidth: noise.reach(confidence) });

type Reach = (alpha: number) => number;
type ReachOfSum = (weights: readonly number[], alpha: number) => number;

/** The reach of a sum of draws, where only the reach of one is known. */
const unionBound =
  (reach: Reach): ReachOfSum =>
  (weights, alpha) =>
    weights.reduce((sum, weight) => sum + Math.abs(weight), 0) * reach(alpha / weights.length);

/** The distributions of the library's noise, by their names in the field. */
type Distribution = 'laplace' | 'gaussian' | 'discrete-laplace' | 'discrete-gaussian' | 'staircase' | 'none';

function noise(
  distribution: Distribution,
  parameters: readonly number[],
  deviation: number,
  reach: Reach,
  reachOfSum: ReachOfSum = unionBound(reach),
): Noise {
  return Object.freeze({
    distribution,
    parameters: Object.freeze(parameters),
    deviation,
    reach: (confidence: number) => reach(1 - confidenceLevel(confidence)),
    reachOfSum: (weights: readonly number[], confidence: number) => {
      const own = weights.filter((weight) => weight !== 0);
      return own.length === 0 ? 0 : reachOfSum(own, 1 - confidenceLevel(confidence));
    },
  });
}

/** The Euclidean length. */
const length = (weights: readonly number[]): number => Math.hypot(...weights);

/**
 * Laplace noise, and how far off an answer is by it.
 * @param scale b, in the units of the answer
 */
export const laplaceNoise = (scale: number): Noise =>
  noise(
    'laplace',
    [scale],
    scale * Math.SQRT2,
    (alpha) => laplaceAccuracy(scale, alpha),
    (weights, alpha) => scale * laplaceSumAccuracy(weights, alpha),
  );

/**
 * Gaussian noise, and how far off an answer is by it.
 * @param standardDeviation σ, in the units of the answer
 */
export const gaussianNoise = (standardDeviation: number): Noise =>
  noise(
    'gaussian',
    [standardDeviation],
    standardDeviation,
    (alpha) => gaussianAccuracy(standardDeviation, alpha),
    (weights, alpha) => gaussianAccuracy(standardDeviation * length(weights), alpha),
  );

/** Whole noise; noise of as much as the accuracy or more is as likely as α, so that its reach is the whole number below. */
export const discreteLaplaceNoise = (scale: number): Noise =>
  noise(
    'discrete-laplace',
    [scale],
    Math.sqrt(discreteLaplaceVariance(scale)),
    (alpha) => Math.max(0, Math.ceil(discreteLaplaceAccuracy(scale, alpha)) - 1),
    // Within a step of continuous noise of the same scale, for every draw.
    (weights, alpha) => scale * laplaceSumAccuracy(weights, alpha),
  );

/** Whole noise, as {@link discreteLaplaceNoise}. */
export const discreteGaussianNoise = (sigma: number): Noise =>
  noise(
    'discrete-gaussian',
    [sigma],
    Math.sqrt(discreteGaussianVariance(sigma)),
    (alpha) => discreteGaussianAccuracy(sigma, alpha) - 1,
    // Of one step or more it is all but continuous; a half step more is for the steps themselves.
    sigma < 1
      ? undefined
      : (weights, alpha) => gaussianAccuracy(sigma * length(weights), alpha) + Math.max(...weights.map(Math.abs)) / 2,
  );

/** Staircase noise at ε for a sensitivity. */
export const staircaseNoise = (epsilon: number, sensitivity: number): Noise =>
  noise('staircase', [epsilon, sensitivity], Math.sqrt(staircaseVariance(epsilon, sensitivity)), (alpha) =>
    staircaseAccuracy(epsilon, sensitivity, alpha),
  );

/** Of a release without privacy: none. */
export const noNoise: Noise = noise('none', [], 0, () => 0);

/** What a distribution's noise is made again from: one that is missing here doesn't compile. */
const MAKERS: Readonly<Record<Distribution, (...parameters: [number, number]) => Noise>> = {
  laplace: laplaceNoise,
  gaussian: gaussianNoise,
  'discrete-laplace': discreteLaplaceNoise,
  'discrete-gaussian': discreteGaussianNoise,
  staircase: staircaseNoise,
  none: () => noNoise,
};

/** Noise again, out of what JSON keeps of it; undefined for noise that is not the library's. */
export function noiseOf(kept: Pick<Noise, 'distribution' | 'parameters'> | undefined): Noise | undefined {
  if (kept === undefined || !isDistribution(kept.distribution)) return undefined;
  const [first = 0, second = 0] = kept.parameters;
  return MAKERS[kept.distribution](first, second);
}

const isDistribution = (name: string): name is Distribution => Object.hasOwn(MAKERS, name);
