/** Signatures: Ed25519 (RFC 8032), and RSA-PSS with SHA-256 and a salt of 32 bytes (RFC 8017, section 8.1). */
import { constants, sign as opensslSign, verify as opensslVerify } from 'node:crypto';
import { malformed, notAuthentic } from '../core/errors.js';
import { asBuffer, framed, plainBytes, requireBytes } from './bytes.js';
import { keyObject } from './keys.js';
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
/** A signature of data: by Ed25519 or RSA-PSS, as the key says. */
export function sign(data, key) {
    const object = keyObject(key, 'key', 'ed25519', 'rsa');
    const bytes = plainBytes(data, 'data');
    return key.algorithm === 'rsa'
        ? opensslSign('sha256', bytes, { key: object, ...PSS })
        : opensslSign(null, bytes, object);
}
/** Whether a signature is this key's for these data. */
export function verify(data, signature, key) {
    const object = keyObject(key, 'key', 'ed25519', 'rsa');
    const bytes = plainBytes(data, 'data');
    requireBytes(signature, 'signature');
    return key.algorithm === 'rsa'
        ? opensslVerify('sha256', bytes, { key: object, ...PSS }, signature)
        : opensslVerify(null, bytes, object, signature);
}
const MAGIC = Buffer.from('EPSSIGN\x01', 'latin1');
const signedPart = (context, payload) => framed(MAGIC, Buffer.from(context, 'utf8'), payload);
/**
 * The payload and its sender's signature in one piece.
 * @param context what the bytes are, such as `ckks ciphertext`: bytes signed as one thing are refused as another
 */
export function signed(payload, context, key) {
    const signature = sign(signedPart(context, requireBytes(payload, 'payload')), key);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(signature.length);
    return Buffer.concat([MAGIC, length, signature, payload]);
}
/**
 * The payload, once its signature is known to be the pinned sender's. A view of the same bytes.
 * @throws PrivacyError `malformed-message`, `not-authentic`
 */
export function openSigned(bytes, context, sender) {
    const all = asBuffer(requireBytes(bytes, 'bytes'));
    const start = MAGIC.length + 2;
    if (all.length < start || !all.subarray(0, MAGIC.length).equals(MAGIC))
        throw malformed('signed bytes of version 1');
    const end = start + all.readUInt16BE(MAGIC.length);
    if (all.length < end)
        throw malformed('signed bytes: they are cut off');
    const payload = all.subarray(end);
    if (!verify(signedPart(context, payload), all.subarray(start, end), sender))
        throw notAuthentic(context);
    return payload;
}
//# sourceMappingURL=signatures.js.map