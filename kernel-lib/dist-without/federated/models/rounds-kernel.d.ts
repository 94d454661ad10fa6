import type { Values } from '../../weights/index.js';
import type { LocalResult, LocalTraining, Rows } from './model.js';
import { type Network } from './network.js';
/** A client in a round: its place, how many epochs it trains, and what its update counts. */
export interface RoundClient {
    /** Which of the clients the kernel holds, counted from 0. */
    readonly index: number;
    readonly epochs: number;
    readonly weight: number;
}
/** The rows of some clients, laid out in a kernel's memory, and rounds of training on them. */
export declare class RoundsKernel {
    #private;
    private constructor();
    /** Undefined where this machine cannot run the kernel, or the memory would not suffice. */
    static of(network: Network, clients: readonly Rows[], batchSize: number): RoundsKernel | undefined;
    /** Trains one client, as {@link LocalTraining} says; `optimizer` is plain descent. */
    train(index: number, start: Values, training: LocalTraining): LocalResult;
    /** Names the clients of the rounds to come; they stay until others are named. */
    select(clients: readonly RoundClient[]): void;
    /**
     * Adds to `total` the weighted updates of the selected clients first … last − 1.
     * @param clip the greatest length of an update, or Infinity
     */
    round(start: Values, first: number, last: number, training: Pick<LocalTraining, 'learningRate' | 'proximal' | 'seed'>, clip: number, total: Float64Array): void;
}
