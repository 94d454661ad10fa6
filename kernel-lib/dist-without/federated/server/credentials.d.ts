import 'reflect-metadata';
import { type Identity, type Roster } from '../secure/roster.js';
/** A certificate and its private key in PEM, and the public key: one Ed25519 key shows a client's certificate and signs its tokens. */
export interface Credentials {
    readonly certificate: string;
    readonly key: string;
    readonly publicKey: string;
}
/** What a client has: its certificate, and its key of secure sums. */
export interface ClientCredentials extends Credentials {
    readonly identity: Identity;
}
/** An authority of one federation: its certificate, which everybody gets, and what is signed with its key, which nobody does. */
export interface FederationCredentials {
    readonly authority: string;
    readonly server: Credentials;
    readonly clients: Readonly<Record<string, ClientCredentials>>;
    /** All clients' keys of secure sums, for the server to hand out: it can't put its own in their place. */
    readonly roster: Roster;
}
/**
 * Makes the keys and certificates of a federation: an authority whose key is thrown away, a server with these names or addresses, and clients.
 * Each client's belong on its own machine alone.
 * @param options.days how long they are good for; default 365
 * @throws PrivacyError `invalid-argument`
 */
export declare function federationCredentials(options: {
    readonly hosts: readonly string[];
    readonly clients: readonly string[];
    readonly days?: number;
}): Promise<FederationCredentials>;
