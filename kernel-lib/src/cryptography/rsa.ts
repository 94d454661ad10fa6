/** RSA-OAEP (RFC 8017, section 7.1): for short secrets, such as keys. Larger data go into an envelope. */
import { constants, privateDecrypt, publicEncrypt } from 'node:crypto';
import { invalidArgument, notAuthentic } from '../core/errors.js';
import { plainBytes, requireBytes, type Plain } from './bytes.js';
import { keyObject, type PrivateKey, type PublicKey } from './keys.js';

export type OaepHash = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

const DIGEST_BYTES: Readonly<Record<OaepHash, number>> = { sha1: 20, sha224: 28, sha256: 32, sha384: 48, sha512: 64 };

export interface OaepOptions {
  /** For OAEP and for its mask; SHA-256 unless given. SHA-1 is no weakness here (OAEP needs no collision resistance), and is for others' data. */
  readonly hash?: OaepHash;
  /** Bound to the message; whoever decrypts has to give the same. */
  readonly label?: Plain;
}

function settings({ hash = 'sha256', label = '' }: OaepOptions): {
  oaepHash: string;
  oaepLabel: Uint8Array;
  padding: number;
} {
  if (!(hash in DIGEST_BYTES)) throw invalidArgument('hash', Object.keys(DIGEST_BYTES).join(', '));
  return { oaepHash: hash, oaepLabel: plainBytes(label, 'label'), padding: constants.RSA_PKCS1_OAEP_PADDING };
}

/**
 * Encrypts a short secret to the holder of an RSA key.
 * @param data at most 318 bytes for 3072 bits and SHA-256
 */
export function rsaEncrypt(data: Plain, to: PublicKey, options: OaepOptions = {}): Buffer {
  const key = keyObject(to, 'to', 'rsa');
  const plain = plainBytes(data, 'data');
  const room = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8 - 2 * DIGEST_BYTES[options.hash ?? 'sha256'] - 2;
  const chosen = settings(options);
  if (plain.length > room) throw invalidArgument('data', `at most ${room} bytes; use sealTo for more`);
  return publicEncrypt({ key, ...chosen }, plain);
}

/**
 * Opens what was sealed by RSA-OAEP (RFC 8017, section 7.1).
 * @throws PrivacyError `not-authentic`, without a hint at which of the checks failed
 */
export function rsaDecrypt(sealed: Uint8Array, key: PrivateKey, options: OaepOptions = {}): Buffer {
  const object = keyObject(key, 'key', 'rsa');
  const bytes = requireBytes(sealed, 'sealed');
  const chosen = settings(options);
  try {
    return privateDecrypt({ key: object, ...chosen }, bytes);
  } catch {
    throw notAuthentic('ciphertext');
  }
}
