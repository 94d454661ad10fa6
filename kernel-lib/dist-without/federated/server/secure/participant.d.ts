import type { ClientUpdate } from '../../strategies/index.js';
import { type Identity } from '../../secure/roster.js';
import { type Connection } from '../connection.js';
import { type SecureTask } from './terms.js';
/** What a client needs to take part in secure sums. */
export interface SecureMembership {
    /** Its own key, which the roster has. */
    readonly identity: Identity;
    /** Whose signature the roster must have: 32 bytes of an Ed25519 public key. By default that of the certificate in `authority`. */
    readonly authority?: Uint8Array;
}
/** A client's side of a federation's secure sums. It sends its numbers under masks alone. */
export declare class SecureParticipant {
    #private;
    /** @param certificate the authority's, whose key vouches for the roster unless the membership names one */
    constructor({ authority, identity }: SecureMembership, certificate: string | undefined, connection: Connection);
    /**
     * Takes part in one attempt.
     * @param train makes the update, once the client's shares are on their way
     * @returns whether its numbers are in the sum; the server's reason where they are not
     * @throws PrivacyError `malformed-message` where the server does not keep to the protocol: nothing of the update was given away
     */
    takePart(task: SecureTask, about: {
        readonly run: string;
        readonly round: number;
        readonly weights: number;
    }, train: () => Promise<ClientUpdate>): Promise<{
        readonly taken: boolean;
        readonly reason?: string;
    }>;
}
