import { secureRandom, seededRandom } from '../../core/random.js';
/** Draws the seed of one task. */
export function taskSeed(random = secureRandom()) {
    const bytes = new Uint8Array(32);
    random.fill(bytes);
    return { kind: random.kind, bytes };
}
/**
 * A task's own stream of randomness: ChaCha20 under the seed's 256 bits. Of a secure seed it is as unpredictable as its source, and
 * marked so.
 */
export function taskRandom({ kind, bytes }) {
    const { fill } = seededRandom(BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`));
    return Object.freeze({ kind, fill });
}
//# sourceMappingURL=task-random.js.map