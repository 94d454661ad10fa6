import { createHash } from 'node:crypto';
import { isSignedBy, newPrivateKey, protocolError, publicKeyOf, rawPublic, signedBy } from './keys.js';
/** A new key for a client. */
export const newIdentity = (id) => Object.freeze({ id, agreement: newPrivateKey('x25519') });
export const memberOf = ({ id, agreement }) => Object.freeze({ id, agreement: rawPublic(agreement) });
/** What is signed of a roster: ids and keys, told apart by their lengths. */
export function rosterDigest(members) {
    const hash = createHash('sha256').update('epsbook roster 1\0');
    for (const { id, agreement } of members)
        hash.update(`${String(Buffer.byteLength(id))}:${id}`).update(agreement);
    return hash.digest();
}
/** Signs a roster, as the federation's authority. */
export const signRoster = (members, authority) => Object.freeze({ members: Object.freeze([...members]), signature: signedBy(authority, rosterDigest(members)) });
/**
 * Checks a roster against the authority's public key.
 * @throws PrivacyError `malformed-message` where it is not the authority's, or two members share an id
 */
export function checkRoster({ members, signature }, authority) {
    if (new Set(members.map(({ id }) => id)).size !== members.length)
        throw protocolError('members of a roster have an id of their own');
    if (!isSignedBy(publicKeyOf('ed25519', authority), rosterDigest(members), signature))
        throw protocolError('the roster must be signed by the authority');
}
//# sourceMappingURL=roster.js.map