import { invalidArgument } from '../core/errors.js';
import {
  discreteGaussianAccuracy,
  discreteLaplaceAccuracy,
  gaussianAccuracy,
  laplaceAccuracy,
} from '../mechanisms/accuracy.js';

/** The confidence of the intervals that come with results. */
export const CONFIDENCE = 0.95;

/** How far noise of a scale reaches with probability at most α, by the mechanism's name. */
const REACH: Readonly<Record<string, (scale: number, alpha: number) => number>> = {
  laplace: laplaceAccuracy,
  gaussian: gaussianAccuracy,
  'discrete-laplace': discreteLaplaceAccuracy,
  'discrete-gaussian': discreteGaussianAccuracy,
  none: () => 0,
};

/** Parses a confidence. */
export function confidenceLevel(value: unknown, argument = 'confidence'): number {
  if (typeof value !== 'number' || !(value > 0 && value < 1)) throw invalidArgument(argument, 'a number in (0, 1)');
  return value;
}

/** The noise that something was released with. */
export interface Noise {
  /** The mechanism's name, such as `laplace`. */
  readonly name: string;
  readonly scale: number;
}

/** The h for which noise stays within ±h with the given confidence; undefined for noise of which this is not known. */
export const reach = ({ name, scale }: Noise, confidence: number): number | undefined =>
  REACH[name]?.(scale, 1 - confidence);

/** As {@link reach}, for `draws` independent draws that must all stay within, by the union bound. */
export const jointReach = (noise: Noise, draws: number, confidence = CONFIDENCE): number | undefined =>
  reach(noise, 1 - (1 - confidence) / draws);

/** The standard deviation of noise; undefined for noise of which this is not known. */
export function noiseDeviation({ name, scale }: Noise): number | undefined {
  if (name === 'none') return 0;
  if (name === 'laplace' || name === 'discrete-laplace') return scale * Math.SQRT2;
  return name === 'gaussian' || name === 'discrete-gaussian' ? scale : undefined;
}
