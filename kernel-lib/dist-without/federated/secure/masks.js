import { createCipheriv } from 'node:crypto';
const ZEROS = new Uint8Array(65_536);
const IV = new Uint8Array(16);
/** Adds (or, with −1, subtracts) the AES-128-CTR stream of a key, as 32-bit words, modulo 2³². Each key makes one stream only. */
export function addMask(target, key, sign) {
    const cipher = createCipheriv('aes-128-ctr', key.subarray(0, 16), IV);
    for (let start = 0; start < target.length; start += ZEROS.length / 4) {
        const words = Math.min(ZEROS.length / 4, target.length - start);
        const bytes = cipher.update(words * 4 === ZEROS.length ? ZEROS : ZEROS.subarray(0, words * 4));
        const mask = bytes.byteOffset % 4 === 0
            ? new Uint32Array(bytes.buffer, bytes.byteOffset, words)
            : new Uint32Array(new Uint8Array(bytes).buffer);
        const part = target.subarray(start, start + words);
        if (sign === 1)
            for (let at = 0; at < words; at++)
                part[at] = part[at] + mask[at];
        else
            for (let at = 0; at < words; at++)
                part[at] = part[at] - mask[at];
    }
}
//# sourceMappingURL=masks.js.map