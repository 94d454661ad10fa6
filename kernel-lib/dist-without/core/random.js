import { chacha20 } from '@noble/ciphers/chacha.js';
import { invalidArgument } from './errors.js';
/** The most bytes one call of `getRandomValues` gives (Web Cryptography API, section 10.1.1). */
const QUOTA = 65_536;
const operatingSystem = Object.freeze({
    kind: 'secure',
    fill(bytes) {
        for (let start = 0; start < bytes.length; start += QUOTA)
            crypto.getRandomValues(bytes.subarray(start, start + QUOTA));
    },
});
/** Randomness of the operating system, unpredictable even to whoever saw all earlier output. The default of every release. */
export const secureRandom = () => operatingSystem;
/** Whether noise from it is what `secure` says, and not a source of somebody's own that calls itself so. */
export const isSecure = (random) => random === operatingSystem;
/**
 * A reproducible stream, for teaching and tests: the ChaCha20 key stream of the seed.
 * Whoever knows the seed can subtract the noise, so every result drawn from it is marked "seeded".
 * @param seed a whole number of 0 to 2²⁵⁶ − 1
 */
export function seededRandom(seed) {
    const whole = typeof seed === 'bigint' ? seed : Number.isSafeInteger(seed) ? BigInt(seed) : -1n;
    if (whole < 0n || whole >= 1n << 256n)
        throw invalidArgument('seed', 'a whole number of 0 to 2^256 - 1');
    const key = new Uint8Array(32);
    for (let index = 0, rest = whole; rest > 0n; index++, rest >>= 8n)
        key[index] = Number(rest & 0xffn);
    const nonce = new Uint8Array(12);
    const block = new Uint8Array(4096);
    let blocks = 0;
    let used = block.length;
    return Object.freeze({
        kind: 'seeded',
        fill(bytes) {
            for (let start = 0; start < bytes.length;) {
                if (used === block.length) {
                    block.fill(0);
                    chacha20(key, nonce, block, block, (blocks * block.length) / 64);
                    blocks++;
                    used = 0;
                }
                const part = block.subarray(used, used + bytes.length - start);
                bytes.set(part, start);
                start += part.length;
                used += part.length;
            }
        },
    });
}
//# sourceMappingURL=random.js.map