import { type Weights } from '../../weights/index.js';
import type { Client } from '../clients/client.js';
import { type ServerAccess } from './connection.js';
import { type RoundsMessage } from './protocol/messages.js';
import { type SecureMembership } from './secure/participant.js';
export interface JoinOptions extends ServerAccess {
    /** The federation's name; `federation` unless it is given. */
    readonly federation?: string;
    /** The client, on its own rows; or what makes it of what the server says of the federation. */
    readonly client: Client | ((federation: RoundsMessage) => Client | Promise<Client>);
    /** Updates are sent under masks alone: a server that asks for a plain one gets none. */
    readonly secure?: SecureMembership;
    /** Sees every update that was sent, and what became of it. */
    readonly onUpdate?: (update: {
        readonly round: number;
        readonly taken: boolean;
        readonly reason?: string;
    }) => void;
}
export interface JoinResult {
    /** The model at the end. */
    readonly weights: Weights;
    /** Updates of this client that counted. */
    readonly counted: number;
    readonly rounds: number;
}
/**
 * Takes part in a server's federation until its end, from where the rows are: asks what to do, trains, and sends the update until it is taken.
 * A server that is away is asked again with growing pauses; a client that was ended can join again, and goes on in the round that is under way.
 * @throws PrivacyError `invalid-argument`; `server-unreachable`; `server-refused` where the server does not know the client, or runs
 * another federation than when it joined; `aborted`; whatever the client throws when it trains
 * @example
 * await joinFederation({ url: 'https://server:8443', id: 'hospital-1', key, authority, client: localClient({ id: 'hospital-1', model, rows }) });
 */
export declare function joinFederation(options: JoinOptions): Promise<JoinResult>;
