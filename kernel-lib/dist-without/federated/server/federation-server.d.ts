import type { FederationReport } from '../../reports/index.js';
import type { BlobStore } from '../../weights/index.js';
import { type AbortSignalLike } from '../../work/index.js';
import type { FederationResult } from '../federate.js';
import { type HttpOptions } from './http/application.js';
import type { ServedRoundsOptions } from './rounds/options.js';
export interface FederationServerOptions extends ServedRoundsOptions, HttpOptions {
    /** A folder that survives the server: its journal, models and updates; or a `postgres://` address, with `blobs` beside it. */
    readonly place: string;
    /** Where weights are kept, this federation's alone; a folder in `place` by default. */
    readonly blobs?: BlobStore;
    readonly signal?: AbortSignalLike;
}
/** A server that is under way. */
export interface FederationServer {
    /** Where clients join. */
    readonly url: string;
    /** The run's id: updates of another are refused. */
    readonly run: string;
    /** The model of the last round. Fails where the rounds cannot go on; the server answers until it is closed. */
    readonly result: Promise<FederationResult>;
    report(): FederationReport;
    /** Ends the server. What it has kept goes on when one is begun in the same place. */
    close(): Promise<void>;
}
/**
 * Serves a federation to clients that join over HTTP, each from where its rows are. Clients are told what to train on (`/train`), send their
 * updates (`/aggregate`), and follow models and rounds (`/model`, `/rounds`); `/openapi.json` describes it. Every request is of a known client,
 * by a token that is signed for it alone or by a certificate.
 *
 * What counts is on disk before it is said: a server that is killed and begun again with the same options goes on in the round it was
 * in, with the updates that had come. An update counts once, however often it is sent. Where all clients of each round send theirs before its
 * timeout, the final model is the one that `federate` gives for the same seed and clients, whatever failed in between.
 *
 * The server sees single updates, unless they come under a secure sum (`secure`): see SECURITY.md for what they tell it.
 * @throws PrivacyError `invalid-argument`; `store-unavailable`
 * @example
 * const server = await federationServer({ model, strategy: fedAvg(), rounds: 50, clients: [{ id: 'a', key }], tls, place: 'federation' });
 * const { weights } = await server.result;
 * await server.close();
 */
export declare function federationServer(options: FederationServerOptions): Promise<FederationServer>;
