/**
 * Authenticated encryption with associated data, by OpenSSL: AES-GCM (NIST SP 800-38D) and ChaCha20-Poly1305 (RFC 8439).
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { invalidArgument, malformed, notAuthentic } from '../core/errors.js';
import { asBuffer, plainBytes, randomBytes, requireBytes } from './bytes.js';
/** In the order of the number that names them in bytes: append only. */
const NAMES = ['aes-256-gcm', 'chacha20-poly1305', 'aes-192-gcm', 'aes-128-gcm'];
const KEY_BYTES = {
    'aes-256-gcm': 32,
    'chacha20-poly1305': 32,
    'aes-192-gcm': 24,
    'aes-128-gcm': 16,
};
const NONCE = 12;
const TAG = 16;
const NOTHING = new Uint8Array(0);
function checkedNonce(name, nonce) {
    const bytes = requireBytes(nonce, 'nonce');
    if (name === 'chacha20-poly1305')
        return requireBytes(bytes, 'nonce', NONCE);
    // GCM hashes nonces of other lengths; OpenSSL takes up to 128 bytes.
    if (bytes.length < 1 || bytes.length > 128)
        throw invalidArgument('nonce', 'a Uint8Array of 12 bytes (1 to 128)');
    return bytes;
}
function named(name) {
    const keyBytes = KEY_BYTES[name];
    // Node types the two modes apart; both take the tag's length.
    const mode = name;
    return Object.freeze({
        name,
        keyBytes,
        tagBytes: TAG,
        seal(key, nonce, plain, associatedData = NOTHING) {
            const iv = checkedNonce(name, nonce);
            const cipher = createCipheriv(mode, requireBytes(key, 'key', keyBytes), iv, { authTagLength: TAG });
            if (associatedData.length > 0)
                cipher.setAAD(associatedData, { plaintextLength: plain.length });
            const body = cipher.update(requireBytes(plain, 'plain'));
            cipher.final();
            return Buffer.concat([body, cipher.getAuthTag()]);
        },
        open(key, nonce, sealed, associatedData = NOTHING) {
            const iv = checkedNonce(name, nonce);
            const secret = requireBytes(key, 'key', keyBytes);
            const length = requireBytes(sealed, 'sealed').length - TAG;
            if (length < 0)
                throw notAuthentic('ciphertext');
            const decipher = createDecipheriv(mode, secret, iv, { authTagLength: TAG });
            if (associatedData.length > 0)
                decipher.setAAD(associatedData, { plaintextLength: length });
            decipher.setAuthTag(sealed.subarray(length));
            const plain = decipher.update(sealed.subarray(0, length));
            try {
                decipher.final();
            }
            catch {
                plain.fill(0);
                throw notAuthentic('ciphertext');
            }
            return plain;
        },
    });
}
const AEADS = Object.fromEntries(NAMES.map((name) => [name, named(name)]));
/** The cipher of a name. */
export function aead(name) {
    if (!NAMES.includes(name))
        throw invalidArgument('cipher', NAMES.map((one) => `"${one}"`).join(', '));
    return AEADS[name];
}
/** The number that names a cipher in bytes. */
export const aeadNumber = (name) => NAMES.indexOf(aead(name).name);
/** The cipher of a number in bytes; undefined for none of ours. */
export const aeadOfNumber = (number) => {
    const name = NAMES[number ?? -1];
    return name === undefined ? undefined : AEADS[name];
};
/** A fresh key for {@link encrypt}, {@link encryptStream} and {@link encryptFile}: 256 random bits. */
export const generateKey = (random) => randomBytes(32, random);
const MAGIC = 0xeb;
/**
 * Encrypts data that fit into memory, with a random nonce of 96 bits: at most 2³² messages under one key (SP 800-38D, section 8.3).
 * @returns two bytes that name the format and the cipher, the nonce, the ciphertext, the tag
 */
export function encrypt(data, key, options = {}) {
    const { cipher = 'aes-256-gcm', associatedData = NOTHING, random } = options;
    const head = Buffer.from([MAGIC, aeadNumber(cipher)]);
    const nonce = randomBytes(NONCE, random);
    const bound = Buffer.concat([head, plainBytes(associatedData, 'associatedData')]);
    return Buffer.concat([head, nonce, aead(cipher).seal(key, nonce, plainBytes(data, 'data'), bound)]);
}
/**
 * Decrypts what {@link encrypt} gave.
 * @throws PrivacyError `malformed-message`, `not-authentic`
 */
export function decrypt(sealed, key, options = {}) {
    const bytes = asBuffer(requireBytes(sealed, 'sealed'));
    const cipher = bytes[0] === MAGIC ? aeadOfNumber(bytes[1]) : undefined;
    if (cipher === undefined || bytes.length < 2 + NONCE + TAG)
        throw malformed('what encrypt() gives');
    const bound = Buffer.concat([bytes.subarray(0, 2), plainBytes(options.associatedData ?? NOTHING, 'associatedData')]);
    return cipher.open(key, bytes.subarray(2, 2 + NONCE), bytes.subarray(2 + NONCE), bound);
}
//# sourceMappingURL=aead.js.map