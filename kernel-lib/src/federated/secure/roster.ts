import { createHash, type KeyObject } from 'node:crypto';
import { isSignedBy, newPrivateKey, protocolError, publicKeyOf, rawPublic, signedBy } from './keys.js';

/** A client's key, which outlives rounds. It stays with the client. */
export interface Identity {
  readonly id: string;
  readonly agreement: KeyObject;
}

/** A client as the others know it: its public key has 32 bytes. */
export interface Member {
  readonly id: string;
  readonly agreement: Uint8Array;
}

/** All clients and their public keys, and the signature of whoever vouches for them: what a server cannot forge. */
export interface Roster {
  readonly members: readonly Member[];
  readonly signature: Uint8Array;
}

/** A new key for a client. */
export const newIdentity = (id: string): Identity => Object.freeze({ id, agreement: newPrivateKey('x25519') });

/** What others may know of a client: its id and the public part of its key. */
export const memberOf = ({ id, agreement }: Identity): Member => Object.freeze({ id, agreement: rawPublic(agreement) });

/** What is signed of a roster: ids and keys, told apart by their lengths. */
export function rosterDigest(members: readonly Member[]): Uint8Array {
  const hash = createHash('sha256').update('epsbook roster 1\0');
  for (const { id, agreement } of members) hash.update(`${String(Buffer.byteLength(id))}:${id}`).update(agreement);
  return hash.digest();
}

/** Signs a roster, as the federation's authority. */
export const signRoster = (members: readonly Member[], authority: KeyObject): Roster =>
  Object.freeze({ members: Object.freeze([...members]), signature: signedBy(authority, rosterDigest(members)) });

/**
 * Checks a roster against the authority's public key.
 * @throws PrivacyError `malformed-message` where it is not the authority's, or two members share an id
 */
export function checkRoster({ members, signature }: Roster, authority: Uint8Array): void {
  if (new Set(members.map(({ id }) => id)).size !== members.length)
    throw protocolError('members of a roster have an id of their own');
  if (!isSignedBy(publicKeyOf('ed25519', authority), rosterDigest(members), signature))
    throw protocolError('the roster must be signed by the authority');
}
