import type { AbortSignalLike } from '../../work/index.js';
import type { Values, Weights } from '../../weights/index.js';
import type { Evaluation } from '../models/model.js';
import type { ClientDescription, ClientUpdate } from '../strategies/index.js';
/** What a client is asked to do in a round. */
export interface TrainingTask {
    /** Rounds that were finished when the task was set, which its update must name. */
    readonly round: number;
    readonly weights: Weights;
    readonly epochs: number;
    readonly batchSize: number;
    readonly learningRate: number;
    readonly proximal: number;
    /** SCAFFOLD's c; a client that is given one keeps a variate of its own and sends how it moved. */
    readonly control?: Values;
    readonly seed: bigint;
    readonly optimizer: 'sgd' | 'adam';
}
/** A client: in this process, in a thread, or behind a connection. Its rows never leave it. */
export interface Client extends ClientDescription {
    /** Trains on the client's rows. A failure drops the client from the round, and no more. */
    train(task: TrainingTask, signal: AbortSignalLike): Promise<ClientUpdate>;
    /** Evaluates a model on the client's own rows: private, unless the client says otherwise. */
    evaluate?(weights: Weights, signal: AbortSignalLike): Promise<Evaluation>;
}
