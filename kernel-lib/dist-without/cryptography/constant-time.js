import { createHmac, timingSafeEqual } from 'node:crypto';
import { plainBytes, randomBytes } from './bytes.js';
/**
 * Whether two secrets are equal, in a time that tells nothing of where they differ, nor of whether their lengths do: what is compared
 * are their HMACs under a key that is drawn for this one comparison.
 */
export function equalInConstantTime(first, second) {
    const key = randomBytes(32);
    const digest = (bytes) => createHmac('sha256', key).update(bytes).digest();
    return timingSafeEqual(digest(plainBytes(first, 'first')), digest(plainBytes(second, 'second')));
}
//# sourceMappingURL=constant-time.js.map