import { type Values, type Weights } from '../../weights/index.js';
import type { FederatedModel, Rows } from '../models/model.js';
import type { Client } from './client.js';
export interface LocalClientOptions {
    readonly id: string;
    readonly model: FederatedModel;
    readonly rows: Rows;
    /**
     * Layers that stay at the client, by name, as FedBN keeps normalisation local (Li et al. 2021): they are never sent, and the client goes on
     * with its own.
     */
    readonly local?: (layer: string) => boolean;
}
/** A client in this process that keeps personal layers and can fine-tune. */
export interface LocalClient extends Client {
    readonly rows: Rows;
    /** The model as this client uses it: the shared layers, and its own where it keeps some. */
    personal(weights: Weights): Weights;
    /** The shared model trained on for some epochs on the client's rows alone. */
    fineTuned(weights: Weights, options: {
        readonly epochs: number;
        readonly learningRate: number;
        readonly batchSize?: number;
    }): Weights;
}
/** Parses a client's id: text that fits into a log line and a path. */
export declare function parseClientId(value: unknown, argument?: string): string;
/** A client that trains in this process. */
export declare function localClient(options: LocalClientOptions): LocalClient;
/** Weights moved by an update. */
export declare function moved(weights: Weights, update: Values): Weights;
