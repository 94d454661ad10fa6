import { invalidArgument } from '../core/errors.js';
import { CONFIDENCE, confidenceLevel } from '../mechanisms/noise.js';
/**
 * The confidence interval of a released number. It is computed from what was released, and costs nothing.
 * @param confidence 0.95 unless it is given; of analyses, whose noise comes in several parts, 0.95 is the only one known
 * @throws PrivacyError `invalid-argument` where no interval of this confidence is known
 */
export function confidenceInterval(release, confidence = CONFIDENCE) {
    const level = confidenceLevel(confidence);
    const { value, accuracy, noise } = release;
    const [own, ...others] = accuracy?.intervals ?? [];
    if (own !== undefined && others.length === 0 && accuracy?.confidence === level) {
        return Object.freeze({ low: own.low, high: own.high, confidence: level });
    }
    const halfWidth = accuracy?.confidence === level ? accuracy.halfWidth : noise?.reach(level);
    if (halfWidth === undefined) {
        throw invalidArgument('confidence', accuracy === undefined ? 'asked of a release with a known accuracy' : String(accuracy.confidence));
    }
    return Object.freeze({ low: value - halfWidth, high: value + halfWidth, confidence: level });
}
//# sourceMappingURL=confidence-interval.js.map