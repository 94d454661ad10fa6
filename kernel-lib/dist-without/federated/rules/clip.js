import { positive } from '../../core/quantities.js';
import { dotValues } from '../../weights/arithmetic.js';
/** The update, shortened to the Euclidean length `clipNorm` where it is longer; a copy in any case. */
export function clipped(update, clipNorm) {
    const limit = positive(clipNorm, 'clipNorm');
    const length = Math.sqrt(dotValues(update, update));
    return length > limit ? update.map((value) => value * (limit / length)) : update.slice();
}
/** Every update shortened to the same length: bounded influence before any rule. */
export const clipUpdates = (updates, clipNorm) => updates.map((update) => clipped(update, clipNorm));
//# sourceMappingURL=clip.js.map