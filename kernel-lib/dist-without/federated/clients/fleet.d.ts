import { type DenseModel } from '../models/dense.js';
import type { Rows } from '../models/model.js';
import { RoundsKernel } from '../models/rounds-kernel.js';
import { type LocalClient } from './local-client.js';
/** Many clients of one dense model in this process, whose rounds can be computed in one call. */
export interface Fleet {
    readonly model: DenseModel;
    readonly clients: readonly LocalClient[];
    /** A kernel with all clients' rows; undefined where this machine has none. */
    kernel(batchSize: number): RoundsKernel | undefined;
}
/** Makes a fleet: the way to simulate hundreds of clients. */
export declare function fleet(options: {
    readonly model: DenseModel;
    readonly rows: readonly Rows[];
    /** Names of clients by their index; `client-0`, … by default. */
    readonly name?: (index: number) => string;
}): Fleet;
/** Whether clients were given as a fleet. */
export declare const isFleet: (clients: unknown) => clients is Fleet;
