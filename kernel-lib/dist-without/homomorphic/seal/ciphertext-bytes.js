/** Where the residues lie in a ciphertext that SEAL 4.1 saved uncompressed, and how such bytes are made and checked. */
import { malformed } from '../../core/errors.js';
import { AT, CIPHERTEXT_HEADER, residueBytes } from './layout.js';
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
export function readCiphertext(bytes, degree) {
    if (!(bytes instanceof Uint8Array) || bytes.length < CIPHERTEXT_HEADER)
        throw malformed('a ciphertext');
    const view = viewOf(bytes);
    const size = Number(view.getBigUint64(AT.size, true));
    const primes = Number(view.getBigUint64(AT.primes, true));
    if (bytes.length !== CIPHERTEXT_HEADER + size * primes * residueBytes(degree))
        throw malformed('a ciphertext of this ring');
    return { bytes, size, primes, scale: view.getFloat64(AT.scale, true) };
}
/** Where one polynomial's residues modulo one prime begin. */
export const residuesAt = (polynomial, prime, primes, degree) => CIPHERTEXT_HEADER + (polynomial * primes + prime) * residueBytes(degree);
/** Makes bytes of one level: a header as SEAL writes it, with room for the residues. */
export function blankCiphertext(engine, level, size, scale) {
    const bytes = new Uint8Array(CIPHERTEXT_HEADER + size * (level + 1) * residueBytes(engine.parameters.degree));
    bytes.set(engine.header(level, size, scale));
    return bytes;
}
/** Whether all residues modulo this prime are below it: `words` are their lower and upper halves. */
function areBelow(words, start, end, prime) {
    const [high, low] = [Number(prime >> 32n), Number(prime & 0xffffffffn)];
    for (let at = start; at < end; at += 2) {
        const upper = words[at + 1];
        if (upper > high || (upper === high && words[at] >= low))
            return false;
    }
    return true;
}
/**
 * A ciphertext from elsewhere: its header is byte for byte what SEAL writes for this level and these polynomials, and its residues are below
 * their primes. So nothing in it can surprise SEAL or a kernel; what it encrypts, nobody can tell.
 * @param isScale whether its scale is one that is expected here
 * @throws PrivacyError `malformed-message`
 */
export function foreignCiphertext(engine, bytes, { isScale, level, size }) {
    const { degree } = engine.parameters;
    const read = readCiphertext(bytes, degree);
    const isAsWritten = isScale(read.scale) &&
        read.primes === level + 1 &&
        read.size === size &&
        engine.header(level, size, read.scale).every((byte, index) => bytes[index] === byte);
    if (!isAsWritten)
        throw malformed('a ciphertext of this context, at the level that is expected');
    // A copy: a Buffer's slice would be a view, at any offset.
    const words = new Uint32Array(new Uint8Array(bytes.subarray(CIPHERTEXT_HEADER)).buffer);
    for (let place = 0; place < size * read.primes; place++)
        if (!areBelow(words, 2 * degree * place, 2 * degree * (place + 1), engine.primes[place % read.primes]))
            throw malformed('a ciphertext: its numbers are too large');
    return read;
}
/** A scale that is off by no more than primes are from powers of two. */
export const scaleNear = (bits) => (scale) => Math.abs(Math.log2(scale) - bits) < 1;
/**
 * A vector's ciphertext from elsewhere: relinearised, of a level from `lowest` on, and of that level's own scale.
 * @throws PrivacyError `malformed-message`
 */
export function foreignVector(engine, bytes, scales, lowest) {
    const level = readCiphertext(bytes, engine.parameters.degree).primes - 1;
    if (level < lowest || level > engine.topLevel)
        throw malformed('a ciphertext of this context');
    foreignCiphertext(engine, bytes, { level, size: 2, isScale: (scale) => scale === scales[level] });
    return engine.ciphertextOf(bytes);
}
//# sourceMappingURL=ciphertext-bytes.js.map