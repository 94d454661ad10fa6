/** Rotations as automorphisms of the ring, X to Xᵉ, and the keys for them in SEAL's bytes. */
import { PrivacyError } from '../../core/errors.js';
import { CIPHERTEXT_HEADER, KEYS_HEADER, residueBytes } from './layout.js';
/** The Galois element 3^steps of a rotation modulo 2N. */
export function galoisElement(steps, degree) {
    const slots = degree / 2;
    let element = 1;
    for (let count = ((steps % slots) + slots) % slots; count > 0; count--)
        element = (element * 3) % (2 * degree);
    return element;
}
/**
 * Where the polynomials of the key for a Galois element begin: for each data prime two, with the residues modulo all primes. Undefined where it was not made.
 * @param rotation keys of the layout that `requireKeyLayout` holds them to
 */
export function rotationKeyPlaces(rotation, element, degree, primes) {
    const view = new DataView(rotation.buffer, rotation.byteOffset, rotation.byteLength);
    const pair = CIPHERTEXT_HEADER + 2 * primes * residueBytes(degree);
    let at = KEYS_HEADER;
    for (let row = (element - 1) / 2; row > 0; row--)
        at += 8 + Number(view.getBigUint64(at, true)) * pair;
    const count = Number(view.getBigUint64(at, true));
    if (count === 0)
        return undefined;
    return Array.from({ length: count }, (_, digit) => at + 8 + digit * pair + CIPHERTEXT_HEADER);
}
/** The error for an automorphism without a key. */
export const missingKey = (what) => new PrivacyError('missing-key', { key: what }, `the key for a ${what} was not made: name it in \`rotations\` when the keys are made`);
//# sourceMappingURL=galois.js.map