import type { ClientState } from '../../../reports/index.js';
import { type ContentHash, type LayerShape, type Weights } from '../../../weights/index.js';
import type { TrainingTask } from '../../clients/client.js';
import type { FederatedModel } from '../../models/model.js';
import type { Loss } from '../../models/network.js';
import type { SecureTask } from '../secure/terms.js';
/** The media type of encoded weights. */
export declare const WEIGHTS_TYPE = "application/vnd.epsbook.weights";
/** The longest that a client may ask to wait for work, in seconds. */
export declare const LONGEST_WAIT = 25;
/** A model as it is told to clients: one that is built in can be made of it. */
export interface ModelDescription {
    readonly description: string;
    readonly layers: readonly LayerShape[];
    readonly dense?: {
        readonly widths: readonly number[];
        readonly loss: Loss;
    };
}
export declare function describeModel(model: FederatedModel): ModelDescription;
/** The built-in model of a description. @throws PrivacyError `invalid-argument` where it is none */
export declare function builtInModel({ dense, description }: ModelDescription): FederatedModel;
/** What a client asks for when it asks for work. */
export interface WorkRequest {
    /** Rows it will count. */
    readonly examples: number;
    /** Seconds it will wait where there is nothing to do. */
    readonly wait: number;
}
/** A client's task; its weights are fetched by their hash. */
export interface TaskMessage {
    readonly state: 'train';
    readonly run: string;
    readonly round: number;
    readonly model: ContentHash;
    readonly control?: ContentHash;
    readonly epochs: number;
    /** All rows where it is left out. */
    readonly batchSize?: number;
    readonly learningRate: number;
    readonly proximal: number;
    /** In decimal digits. */
    readonly seed: string;
    readonly optimizer: 'sgd' | 'adam';
    /** The update is to be sent under masks. */
    readonly secure?: SecureTask;
}
/** What there is to do: a task; nothing now; nothing more. */
export type WorkMessage = TaskMessage | {
    readonly state: 'wait' | 'done';
    readonly run: string;
    readonly round: number;
};
/** What is said of an update beside its bytes. */
export interface UpdateQuery {
    readonly run: string;
    readonly round: number;
    readonly examples: number;
    readonly steps: number;
}
/** What became of an update. */
export interface UpdateAnswer {
    readonly status: 'counted' | 'already counted';
    readonly round: number;
}
/** A round that is over. */
export interface RoundMessage {
    readonly round: number;
    readonly at: number;
    /** Left out where the size of a round must not show. */
    readonly counted?: number;
    readonly loss?: number;
    readonly accuracy?: number;
    /** Its model, where it is kept. */
    readonly model?: string;
}
export interface RoundsMessage {
    readonly federation: string;
    readonly run: string;
    readonly strategy: string;
    readonly state: 'waiting' | 'running' | 'done' | 'stopped';
    readonly round: number;
    readonly rounds: number;
    readonly model: ModelDescription;
    readonly clients: readonly {
        readonly id: string;
        readonly state: ClientState;
    }[];
    readonly history: readonly RoundMessage[];
    readonly notices: readonly string[];
}
export declare const taskMessage: (run: string, { batchSize, control: _, seed, weights: __, ...task }: TrainingTask, hashes: {
    readonly model: ContentHash;
    readonly control?: ContentHash;
}) => TaskMessage;
export declare const taskOf: (message: TaskMessage, weights: Weights, control: Weights | undefined) => TrainingTask;
/** Checks what a server said before it is used: it may be another program's. */
export declare function parseHash(value: unknown): ContentHash;
