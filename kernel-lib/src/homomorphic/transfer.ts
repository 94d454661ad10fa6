/** What travels between the key's owner and whoever computes: a header and bytes, signed by the sender. */
import { malformed } from '../core/errors.js';
import { openSigned, signed } from '../cryptography/signatures.js';
import type { PrivateKey, PublicKey } from '../cryptography/keys.js';

export type TransferKind = 'ckks context' | 'ckks vector' | 'bfv context' | 'bfv vector';

const VERSION = 1;

const context = (kind: TransferKind): string => `epsbook ${kind}, version ${VERSION}`;

/** A header and parts as bytes. */
export function pack(kind: TransferKind, header: object, parts: readonly Uint8Array[], key: PrivateKey): Uint8Array {
  const head = Buffer.from(JSON.stringify({ ...header, parts: parts.map(({ length }) => length) }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return signed(Buffer.concat([length, head, ...parts]), context(kind), key);
}

/**
 * The header and parts, once the signature is known to be the pinned sender's: only then are they looked at.
 * @throws PrivacyError `not-authentic`, `malformed-message`
 */
export function unpack(
  kind: TransferKind,
  bytes: Uint8Array,
  sender: PublicKey,
): { header: Record<string, unknown>; parts: readonly Uint8Array[] } {
  const payload = openSigned(bytes, context(kind), sender);
  const start = payload.length < 4 ? Infinity : 4 + payload.readUInt32BE();
  if (start > payload.length) throw malformed(`a ${kind}`);
  const header = JSON.parse(payload.toString('utf8', 4, start)) as Record<string, unknown>;
  let end = start;
  const parts = (header['parts'] as number[]).map((length) => payload.subarray(end, (end += length)));
  if (end !== payload.length) throw malformed(`a ${kind}`);
  return { header, parts };
}
