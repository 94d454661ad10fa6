import { invalidArgument } from '../core/errors.js';
import type { Accuracy } from '../mechanisms/mechanism.js';
import { CONFIDENCE, confidenceLevel, reach, type Noise } from './confidence.js';

/** With the confidence, the exact answer about these very rows lies within; what sampling them from a population adds is not in it. */
export interface ConfidenceInterval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/** The part of a release that an interval follows from. */
export interface ReleasedNumber {
  readonly value: number;
  readonly mechanism: string;
  readonly scale: number;
  readonly accuracy: Accuracy | undefined;
}

/** Whether the released number is the exact one plus one draw of the noise, so that its accuracy is that of one draw. */
function isPlain(noise: Noise, accuracy: Accuracy | undefined): boolean {
  const draw = accuracy === undefined ? undefined : reach(noise, accuracy.confidence);
  return draw !== undefined && Math.abs(draw - (accuracy?.halfWidth ?? NaN)) <= 1e-9 * draw;
}

/**
 * The confidence interval of a released number, from the noise alone. It is computed from what was released, and costs nothing.
 * @param confidence 0.95 unless it is given; of analyses, whose noise comes in several parts, 0.95 is the only one known
 * @throws PrivacyError `invalid-argument` where no interval of this confidence is known
 */
export function confidenceInterval(release: ReleasedNumber, confidence: number = CONFIDENCE): ConfidenceInterval {
  const level = confidenceLevel(confidence);
  const { value, accuracy, mechanism, scale } = release;
  const noise = { name: mechanism, scale };
  const halfWidth =
    accuracy?.confidence === level ? accuracy.halfWidth : isPlain(noise, accuracy) ? reach(noise, level) : undefined;
  if (halfWidth === undefined) {
    throw invalidArgument(
      'confidence',
      accuracy === undefined ? 'asked of a release with a known accuracy' : String(accuracy.confidence),
    );
  }
  return Object.freeze({ low: value - halfWidth, high: value + halfWidth, confidence: level });
}
