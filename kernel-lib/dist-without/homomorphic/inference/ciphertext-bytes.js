/** Where the residues lie in a ciphertext that SEAL 4.1 saved uncompressed, and how such bytes are made. */
import { malformed } from '../../core/errors.js';
/** SEAL's header (16), parameters' hash (32), form (1), polynomials, degree and primes (8 each), scale (8), correction (8), array header (24). */
const HEADER = 113;
const AT = { parametersHash: 16, size: 49, primes: 65, scale: 73, arrayHeader: 89 };
/** Bytes of one polynomial's residues modulo one prime. */
export const residueBytes = (degree) => 8 * degree;
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
export function readCiphertext(bytes, degree) {
    if (bytes.length < HEADER)
        throw malformed('a ciphertext');
    const view = viewOf(bytes);
    const size = Number(view.getBigUint64(AT.size, true));
    const primes = Number(view.getBigUint64(AT.primes, true));
    if (bytes.length !== HEADER + size * primes * residueBytes(degree))
        throw malformed('a ciphertext of this ring');
    return { bytes, size, primes, scale: view.getFloat64(AT.scale, true) };
}
/** Where one polynomial's residues modulo one prime begin. */
export const residuesAt = (polynomial, prime, primes, degree) => HEADER + (polynomial * primes + prime) * residueBytes(degree);
/** Makes bytes of one level: a header as SEAL writes it, with room for the residues. */
export function blankCiphertext(engine, level, size, scale) {
    const bytes = new Uint8Array(HEADER + size * (level + 1) * residueBytes(engine.parameters.degree));
    bytes.set(writtenHeader(engine, level, size, scale));
    return bytes;
}
/** The header of a ciphertext of these polynomials and this scale. */
function writtenHeader(engine, level, size, scale) {
    const { degree } = engine.parameters;
    const head = headerOf(engine, level).slice();
    const primes = level + 1;
    const view = viewOf(head);
    view.setBigUint64(8, BigInt(HEADER + size * primes * residueBytes(degree)), true);
    view.setBigUint64(AT.size, BigInt(size), true);
    view.setFloat64(AT.scale, scale, true);
    // The array behind has a header of its own, with its length, and how many numbers there are.
    view.setBigUint64(AT.arrayHeader + 8, BigInt(24 + size * primes * residueBytes(degree)), true);
    view.setBigUint64(AT.arrayHeader + 16, BigInt(size * primes * degree), true);
    return head;
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
 * @param scaleBits log₂ of its scale, which may be off by the primes' distance from powers of two
 * @throws PrivacyError `malformed-message`
 */
export function foreignCiphertext(engine, bytes, { level, scaleBits, size }) {
    const { degree } = engine.parameters;
    if (!(bytes instanceof Uint8Array))
        throw malformed('a ciphertext');
    const read = readCiphertext(bytes, degree);
    const expected = writtenHeader(engine, level, size, read.scale);
    const isAsWritten = Math.abs(Math.log2(read.scale) - scaleBits) < 1 &&
        read.primes === level + 1 &&
        read.size === size &&
        expected.every((byte, index) => bytes[index] === byte);
    if (!isAsWritten)
        throw malformed('a ciphertext of this context, at the level that the plan says');
    const words = new Uint32Array(bytes.slice(HEADER).buffer);
    for (let place = 0; place < size * read.primes; place++)
        if (!areBelow(words, 2 * degree * place, 2 * degree * (place + 1), engine.primes[place % read.primes]))
            throw malformed('a ciphertext: its numbers are too large');
    return read;
}
const headers = new WeakMap();
/** The header of some ciphertext of the level, from SEAL itself. */
function headerOf(engine, level) {
    const known = headers.get(engine) ?? new Map();
    headers.set(engine, known);
    let head = known.get(level);
    if (head === undefined) {
        const plain = engine.encode(new Float64Array(1), 2 ** 20, engine.topLevel);
        const fresh = engine.encrypt(plain);
        const lowered = engine.switchTo(fresh, level);
        head = engine.bytesOf(lowered).slice(0, HEADER);
        for (const one of [plain, fresh, lowered])
            one.dispose();
        known.set(level, head);
    }
    return head;
}
//# sourceMappingURL=ciphertext-bytes.js.map