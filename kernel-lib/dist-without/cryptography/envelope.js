/** Hybrid envelopes: a fresh key encrypts the data, and the recipient's public key encrypts that key. */
import { invalidArgument, malformed, notAuthentic } from '../core/errors.js';
import { aead } from './aead.js';
import { asBuffer, plainBytes, randomBytes, requireBytes } from './bytes.js';
import { hpkeOpen, hpkeSeal } from './hpke.js';
import { keyObject } from './keys.js';
import { rsaDecrypt, rsaEncrypt } from './rsa.js';
const X25519 = Buffer.from('EPSENVX\x01', 'latin1');
const RSA = Buffer.from('EPSENVR\x01', 'latin1');
const CIPHER = 'aes-256-gcm';
const NONCE = Buffer.alloc(12);
const bound = ({ associatedData = '' }) => plainBytes(associatedData, 'associatedData');
/**
 * Encrypts data to the holder of an X25519 key (RFC 9180: HPKE, base mode, AES-256-GCM) or of an RSA key (RSA-OAEP of a fresh
 * AES-256-GCM key). It does not tell who sent it: sign it, if that matters.
 */
export function sealTo(to, data, options = {}) {
    const plain = plainBytes(data, 'data');
    if (to.algorithm === 'x25519') {
        const message = { plain, info: X25519, associatedData: bound(options), cipher: CIPHER };
        return Buffer.concat([X25519, hpkeSeal(keyObject(to, 'to', 'x25519'), message)]);
    }
    if (to.algorithm !== 'rsa')
        throw invalidArgument('to', 'an X25519 or RSA key: Ed25519 keys sign');
    // The key is used once, so that its nonce may be constant.
    const key = randomBytes(32);
    const wrapped = rsaEncrypt(key, to, { label: RSA });
    const head = Buffer.concat([RSA, wrapped]);
    return Buffer.concat([head, aead(CIPHER).seal(key, NONCE, plain, Buffer.concat([head, bound(options)]))]);
}
/**
 * Opens an envelope.
 * @throws PrivacyError `malformed-message`, `not-authentic`
 */
export function openEnvelope(key, sealed, options = {}) {
    const bytes = asBuffer(requireBytes(sealed, 'sealed'));
    const kind = bytes.subarray(0, RSA.length);
    const isX25519 = kind.equals(X25519);
    if (!isX25519 && !kind.equals(RSA))
        throw malformed('an envelope of version 1');
    if ((key.algorithm === 'x25519') !== isX25519)
        throw notAuthentic('envelope');
    const rest = bytes.subarray(kind.length);
    if (isX25519) {
        const message = { info: X25519, associatedData: bound(options), cipher: CIPHER };
        return hpkeOpen(keyObject(key, 'key', 'x25519'), rest, message);
    }
    const length = (keyObject(key, 'key', 'rsa').asymmetricKeyDetails?.modulusLength ?? 0) / 8;
    const dataKey = rsaDecrypt(rest.subarray(0, length), key, { label: RSA });
    if (dataKey.length !== 32)
        throw notAuthentic('envelope');
    const head = bytes.subarray(0, kind.length + length);
    return aead(CIPHER).open(dataKey, NONCE, bytes.subarray(head.length), Buffer.concat([head, bound(options)]));
}
//# sourceMappingURL=envelope.js.map