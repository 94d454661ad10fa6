/**
 * Streams of any length, 0 bytes to petabytes, in memory of a few chunks: the STREAM construction (Hoang, Reyhanitabar, Rogaway and
 * Vizár 2015, section 7) over a key of its own for each stream, as age and Tink do. Chunks cannot be changed, reordered, repeated,
 * left out or cut off at the end without being noticed.
 */
import { timingSafeEqual } from 'node:crypto';
import { invalidArgument, malformed, notAuthentic } from '../core/errors.js';
import { aead, aeadNumber, aeadOfNumber } from './aead.js';
import { asBuffer, framed, plainBytes, randomBytes, requireBytes } from './bytes.js';
import { deriveKey } from './key-derivation.js';
const MAGIC = Buffer.from('EPSBOOK\x01', 'latin1');
const SALT = 32;
const COMMITMENT = 32;
const HEADER = MAGIC.length + 2 + SALT + COMMITMENT;
const CHUNK_BITS = { least: 10, most: 24 };
/** Chunks are numbered by doubles below 2⁵³, which no stream reaches. */
function nonceOf(chunk, last) {
    const nonce = Buffer.alloc(12);
    nonce.writeBigUInt64BE(BigInt(chunk), 3);
    nonce[11] = last ? 1 : 0;
    return nonce;
}
/** The stream's own key, and bytes that commit to it: no stream opens under two keys, and a wrong key is noticed at once. */
function streamKeys(cipher, key, head, salt, associatedData) {
    const purpose = framed(Buffer.from('epsbook stream'), head, plainBytes(associatedData, 'associatedData'));
    const both = deriveKey(requireBytes(key, 'key', 32), purpose, salt, cipher.keyBytes + COMMITMENT);
    return [both.subarray(0, cipher.keyBytes), both.subarray(cipher.keyBytes)];
}
/** The source cut into pieces of `size` bytes, each with whether it is the last; the last is empty only where all is. */
async function* pieces(source, size) {
    let piece = Buffer.allocUnsafeSlow(size);
    let used = 0;
    for await (const given of source) {
        const bytes = requireBytes(given, 'source');
        for (let start = 0; start < bytes.length;) {
            if (used === size) {
                yield [piece, false];
                piece = Buffer.allocUnsafeSlow(size);
                used = 0;
            }
            const part = bytes.subarray(start, start + size - used);
            piece.set(part, used);
            used += part.length;
            start += part.length;
        }
    }
    yield [piece.subarray(0, used), true];
}
/**
 * Encrypts a stream.
 * @param key 32 bytes; each stream derives a key of its own from it, so that one key serves any number of streams
 */
export async function* encryptStream(source, key, options = {}) {
    const { cipher: name = 'aes-256-gcm', associatedData = '', chunkBytes = 65_536, random } = options;
    const bits = Math.log2(chunkBytes);
    if (!Number.isInteger(bits) || bits < CHUNK_BITS.least || bits > CHUNK_BITS.most)
        throw invalidArgument('chunkBytes', 'a power of two, 1024 to 16777216');
    const cipher = aead(name);
    const head = Buffer.concat([MAGIC, Buffer.from([aeadNumber(name), bits])]);
    const salt = randomBytes(SALT, random);
    const [streamKey, commitment] = streamKeys(cipher, key, head, salt, associatedData);
    yield Buffer.concat([head, salt, commitment]);
    let chunk = 0;
    for await (const [piece, last] of pieces(source, chunkBytes))
        yield cipher.seal(streamKey, nonceOf(chunk++, last), piece);
}
async function* each(source) {
    for await (const bytes of source)
        yield bytes;
}
/** Reads exactly `length` bytes, and gives back an iterator of the rest. */
async function split(source, length) {
    const iterator = each(source);
    const head = [];
    for (let read = 0; read < length;) {
        const next = await iterator.next();
        if (next.done === true)
            throw malformed('an encrypted stream');
        head.push(requireBytes(next.value, 'source'));
        read += next.value.length;
    }
    const all = Buffer.concat(head);
    const rest = async function* () {
        yield all.subarray(length);
        yield* iterator;
    };
    return [all.subarray(0, length), rest()];
}
/**
 * Decrypts a stream, chunk by chunk. **Each chunk is authentic when it is given out, but that the stream is complete is known only
 * at its end**: act on a whole only after the last chunk came without an error ({@link decryptFile} does).
 * @throws PrivacyError `malformed-message`, `not-authentic`
 */
export async function* decryptStream(source, key, options = {}) {
    const [header, rest] = await split(source, HEADER);
    const head = header.subarray(0, MAGIC.length + 2);
    const cipher = aeadOfNumber(head[MAGIC.length]);
    const bits = head[MAGIC.length + 1];
    if (!head.subarray(0, MAGIC.length).equals(MAGIC))
        throw malformed('an encrypted stream of version 1');
    if (cipher === undefined || bits < CHUNK_BITS.least || bits > CHUNK_BITS.most)
        throw malformed('an encrypted stream');
    const salt = header.subarray(head.length, head.length + SALT);
    const [streamKey, commitment] = streamKeys(cipher, key, head, salt, options.associatedData ?? '');
    if (!timingSafeEqual(commitment, header.subarray(-COMMITMENT)))
        throw notAuthentic('stream');
    let chunk = 0;
    for await (const [piece, last] of pieces(rest, 2 ** bits + cipher.tagBytes)) {
        if (chunk > 0 && piece.length === cipher.tagBytes)
            throw notAuthentic('stream');
        yield cipher.open(streamKey, nonceOf(chunk++, last), asBuffer(piece));
    }
}
//# sourceMappingURL=stream.js.map