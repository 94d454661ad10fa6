import { type Accuracy, type Noise } from '../mechanisms/noise.js';
/**
 * With the confidence, the exact answer about these very rows lies within; or, where `sampling` was asked for, the one about the population
 * that they were drawn from.
 */
export interface ConfidenceInterval {
    readonly low: number;
    readonly high: number;
    readonly confidence: number;
}
/** The part of a release that an interval follows from. */
export interface ReleasedNumber {
    readonly value: number;
    /** The noise on the number itself; undefined for one that was worked out from several noisy ones. */
    readonly noise: Noise | undefined;
    readonly accuracy: Accuracy | undefined;
}
/**
 * The confidence interval of a released number. It is computed from what was released, and costs nothing.
 * @param confidence 0.95 unless it is given; of analyses, whose noise comes in several parts, 0.95 is the only one known
 * @throws PrivacyError `invalid-argument` where no interval of this confidence is known
 */
export declare function confidenceInterval(release: ReleasedNumber, confidence?: number): ConfidenceInterval;
