import { type KeyObject } from 'node:crypto';
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
export declare const newIdentity: (id: string) => Identity;
export declare const memberOf: ({ id, agreement }: Identity) => Member;
/** What is signed of a roster: ids and keys, told apart by their lengths. */
export declare function rosterDigest(members: readonly Member[]): Uint8Array;
/** Signs a roster, as the federation's authority. */
export declare const signRoster: (members: readonly Member[], authority: KeyObject) => Roster;
/**
 * Checks a roster against the authority's public key.
 * @throws PrivacyError `malformed-message` where it is not the authority's, or two members share an id
 */
export declare function checkRoster({ members, signature }: Roster, authority: Uint8Array): void;
