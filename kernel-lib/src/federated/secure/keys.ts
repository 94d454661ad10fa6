import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { PrivacyError } from '../../core/errors.js';

/** X25519 (RFC 7748) and Ed25519 (RFC 8032) keys as 32 raw bytes: what stands before a private one in PKCS #8 (RFC 8410). */
const PREFIXES = { x25519: '302e020100300506032b656e04220420', ed25519: '302e020100300506032b657004220420' } as const;

export type Curve = keyof typeof PREFIXES;

const RAW = 32;

export const privateKeyOf = (curve: Curve, raw: Uint8Array): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from(PREFIXES[curve], 'hex'), raw]),
    format: 'der',
    type: 'pkcs8',
  });

/** The key's name in JSON Web Keys (RFC 8037), which Node reads several times faster than DER. */
const NAMES = { x25519: 'X25519', ed25519: 'Ed25519' } as const;

/** @throws PrivacyError `malformed-message` for other than 32 bytes */
export function publicKeyOf(curve: Curve, raw: Uint8Array): KeyObject {
  if (raw.length !== RAW) throw protocolError('a public key is 32 bytes');
  const x = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: NAMES[curve], x }, format: 'jwk' });
}

/** The 32 raw bytes of a public key, or of the one that belongs to a private key. */
export const rawPublic = (key: KeyObject): Uint8Array =>
  new Uint8Array(
    (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'der', type: 'spki' }).subarray(-RAW),
  );

export const newPrivateKey = (curve: Curve): KeyObject =>
  curve === 'x25519' ? generateKeyPairSync('x25519').privateKey : generateKeyPairSync('ed25519').privateKey;

/**
 * 64 bytes from what two X25519 keys agree on: the one-step derivation of NIST SP 800-56C (revision 2, section 4.1) with SHA-512.
 * @throws PrivacyError `malformed-message` for a public key of small order
 */
export function agree(privateKey: KeyObject, publicKey: KeyObject, info: Uint8Array): Uint8Array {
  let shared: Buffer;
  try {
    shared = diffieHellman({ privateKey, publicKey });
  } catch {
    throw protocolError('a public key must not be of small order');
  }
  return createHash('sha512').update(FIRST).update(shared).update(info).digest();
}

/** The derivation's counter: all that is needed fits into its first block. */
const FIRST = Uint8Array.of(0, 0, 0, 1);

export const signedBy = (privateKey: KeyObject, message: Uint8Array): Uint8Array => sign(null, message, privateKey);
export const isSignedBy = (publicKey: KeyObject, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, message, publicKey, signature);

/** What a party of the protocol says when another does not keep to it; nothing of a secret is told. */
export const protocolError = (expected: string): PrivacyError<'malformed-message'> =>
  new PrivacyError('malformed-message', { expected }, `secure aggregation: ${expected}`);
