/**
 * How SEAL 4.1 writes ciphertexts and keys without compression. It ends its instance on some bytes that are otherwise, so bytes from
 * elsewhere are held to this, byte by byte, before they reach it; whether residues are below their primes it checks itself.
 */
import { malformed } from '../../core/errors.js';
/** SEAL's header (16), parameters' hash (32), form (1), polynomials, degree and primes (8 each), scale (8), correction (8), array header (24). */
export const CIPHERTEXT_HEADER = 113;
export const AT = { size: 49, primes: 65, scale: 73 };
const SEAL_HEADER = 16;
const HASH = 32;
const COUNT = 8;
/** SEAL's header, the parameters' hash, and how many places for keys there are: then the keys of each place, with their number before them. */
export const KEYS_HEADER = SEAL_HEADER + HASH + COUNT;
/** Bytes of one polynomial's residues modulo one prime. */
export const residueBytes = (degree) => 8 * degree;
/** SEAL's header of version 4.1, uncompressed, of an object of so many bytes with it. */
function sealHeader(view, at, bytes) {
    [0x5e, 0xa1, SEAL_HEADER, 4, 1, 0, 0, 0].forEach((byte, index) => view.setUint8(at + index, byte));
    view.setBigUint64(at + 8, BigInt(bytes), true);
}
function writeHash(view, at, hash) {
    for (let word = 0; word < 4; word++)
        view.setBigUint64(at + 8 * word, hash[word] ?? 0n, true);
}
/** The header of a ciphertext, as SEAL writes it. */
export function ciphertextHeader({ degree, hash, isTransformed, primes, scale, size }) {
    const bytes = new Uint8Array(CIPHERTEXT_HEADER);
    const view = new DataView(bytes.buffer);
    const numbers = size * primes * degree;
    sealHeader(view, 0, CIPHERTEXT_HEADER + 8 * numbers);
    writeHash(view, SEAL_HEADER, hash);
    view.setUint8(SEAL_HEADER + HASH, isTransformed ? 1 : 0);
    [size, degree, primes].forEach((count, index) => view.setBigUint64(AT.size + COUNT * index, BigInt(count), true));
    view.setFloat64(AT.scale, scale, true);
    // The correction of BGV, which the other schemes leave at 1; then the numbers, with a header of their own.
    view.setBigUint64(AT.scale + 8, 1n, true);
    sealHeader(view, AT.scale + 16, 24 + 8 * numbers);
    view.setBigUint64(AT.scale + 32, BigInt(numbers), true);
    return bytes;
}
/** Bytes that are read from the front, and compared as they are. */
class Cursor {
    bytes;
    what;
    #at = 0;
    constructor(bytes, what) {
        this.bytes = bytes;
        this.what = what;
    }
    expect(expected) {
        const end = this.#at + expected.length;
        if (end > this.bytes.length || expected.some((byte, index) => this.bytes[this.#at + index] !== byte))
            throw malformed(this.what);
        this.#at = end;
    }
    count() {
        if (this.#at + COUNT > this.bytes.length)
            throw malformed(this.what);
        const count = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.#at).getBigUint64(0, true);
        this.#at += COUNT;
        return Number(count);
    }
    skip(length) {
        this.#at += length;
        if (this.#at > this.bytes.length)
            throw malformed(this.what);
    }
    end() {
        if (this.#at !== this.bytes.length)
            throw malformed(this.what);
    }
}
/** @throws PrivacyError `malformed-message` for keys that SEAL 4.1 did not write for these parameters */
export function requireKeyLayout({ encryption, relinearization, rotation }, layout) {
    const { degree, hash, primes } = layout;
    const header = ciphertextHeader({ hash, isTransformed: true, size: 2, degree, primes, scale: 1 });
    const pair = (cursor) => {
        cursor.expect(header);
        cursor.skip(2 * primes * residueBytes(degree));
    };
    const open = new Cursor(encryption, 'a public key of these parameters');
    pair(open);
    open.end();
    const switching = (bytes, what, rows, isWhole) => {
        const cursor = new Cursor(bytes, what);
        const start = new Uint8Array(KEYS_HEADER);
        const view = new DataView(start.buffer);
        sealHeader(view, 0, bytes.length);
        writeHash(view, SEAL_HEADER, hash);
        view.setBigUint64(SEAL_HEADER + HASH, BigInt(rows), true);
        cursor.expect(start);
        for (let row = 0; row < rows; row++) {
            // One for each data prime; rotations that were not made have none.
            const count = cursor.count();
            if (count !== primes - 1 && (isWhole || count !== 0))
                throw malformed(what);
            for (let index = 0; index < count; index++)
                pair(cursor);
        }
        cursor.end();
    };
    switching(relinearization, 'relinearisation keys of these parameters', 1, true);
    if (rotation !== undefined)
        switching(rotation, 'rotation keys of these parameters', degree, false);
}
//# sourceMappingURL=layout.js.map