/**
 * Hybrid public-key encryption (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and an AEAD. Single messages.
 */
import { createHmac, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, } from 'node:crypto';
import { notAuthentic } from '../core/errors.js';
import { aead } from './aead.js';
const KEM_ID = 0x0020;
const KDF_ID = 0x0001;
const AEAD_IDS = { 'aes-128-gcm': 0x0001, 'aes-256-gcm': 0x0002, 'chacha20-poly1305': 0x0003 };
export const X25519_BYTES = 32;
const ascii = (text) => Buffer.from(text, 'latin1');
const number = (value) => Buffer.from([value >> 8, value & 0xff]);
const hmac = (key, ...parts) => createHmac('sha256', key).update(Buffer.concat(parts)).digest();
function labeled(suite) {
    const version = ascii('HPKE-v1');
    return {
        extract: (salt, label, material) => hmac(salt, version, suite, ascii(label), material),
        expand(secret, label, info, length) {
            // HKDF-Expand (RFC 5869, section 2.3).
            const whole = Buffer.concat([number(length), version, suite, ascii(label), info]);
            let block = Buffer.alloc(0);
            const blocks = [];
            for (let index = 1; 32 * blocks.length < length; index++) {
                block = hmac(secret, block, whole, Buffer.from([index]));
                blocks.push(block);
            }
            return Buffer.concat(blocks).subarray(0, length);
        },
    };
}
const rawPublic = (key) => key.export({ type: 'spki', format: 'der' }).subarray(-X25519_BYTES);
const SPKI_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');
const publicOf = (raw) => createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: 'der', type: 'spki' });
/** A private key of its 32 bytes: for test vectors. */
export const x25519PrivateKey = (raw) => createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), raw]),
    format: 'der',
    type: 'pkcs8',
});
/** Section 4.1: the shared secret of both sides. OpenSSL refuses points whose product is zero, as section 7.1.4 demands. */
function sharedSecret(privateKey, publicKey, encapsulated, recipient) {
    const hkdf = labeled(Buffer.concat([ascii('KEM'), number(KEM_ID)]));
    const secret = hkdf.extract(new Uint8Array(0), 'eae_prk', diffieHellman({ privateKey, publicKey }));
    return hkdf.expand(secret, 'shared_secret', Buffer.concat([encapsulated, recipient]), 32);
}
/** Section 5.1: the message's key and nonce. */
function schedule(secret, info, name) {
    const cipher = aead(name);
    const hkdf = labeled(Buffer.concat([ascii('HPKE'), number(KEM_ID), number(KDF_ID), number(AEAD_IDS[name])]));
    const nothing = new Uint8Array(0);
    const context = Buffer.concat([
        Buffer.from([0]),
        hkdf.extract(nothing, 'psk_id_hash', nothing),
        hkdf.extract(nothing, 'info_hash', info),
    ]);
    const secretKey = hkdf.extract(secret, 'secret', nothing);
    return {
        cipher,
        key: hkdf.expand(secretKey, 'key', context, cipher.keyBytes),
        nonce: hkdf.expand(secretKey, 'base_nonce', context, 12),
    };
}
/**
 * Seals one message to a public key.
 * @param ephemeral fresh for each message; given only by tests of published vectors
 * @returns the encapsulated key of 32 bytes, then the ciphertext
 */
export function hpkeSeal(to, message, ephemeral = generateKeyPairSync('x25519').privateKey) {
    const encapsulated = rawPublic(createPublicKey(ephemeral));
    const secret = sharedSecret(ephemeral, to, encapsulated, rawPublic(to));
    const { cipher, key, nonce } = schedule(secret, message.info, message.cipher);
    return Buffer.concat([encapsulated, cipher.seal(key, nonce, message.plain, message.associatedData)]);
}
/** Opens what {@link hpkeSeal} gave. */
export function hpkeOpen(key, sealed, message) {
    const encapsulated = sealed.subarray(0, X25519_BYTES);
    if (encapsulated.length < X25519_BYTES)
        throw notAuthentic('envelope');
    let secret;
    try {
        secret = sharedSecret(key, publicOf(encapsulated), encapsulated, rawPublic(createPublicKey(key)));
    }
    catch {
        throw notAuthentic('envelope');
    }
    const { cipher, key: messageKey, nonce } = schedule(secret, message.info, message.cipher);
    return cipher.open(messageKey, nonce, sealed.subarray(X25519_BYTES), message.associatedData);
}
//# sourceMappingURL=hpke.js.map