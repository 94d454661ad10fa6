import type { OptimizerState } from '../optimizers/optimizer.js';
/** All a run needs to go on: nothing but what was released. */
export interface Checkpoint {
    readonly label: string;
    /** What was to be done, in words that tell two runs apart. */
    readonly run: string;
    /** Steps that were made. */
    readonly step: number;
    readonly parameters: Float64Array;
    /** The mean of the parameters so far, where the run averages. */
    readonly mean: Float64Array;
    readonly optimizer: OptimizerState;
    readonly clipNorm: number;
    /** Steps that the run was paid for, where they were paid for together. */
    readonly planned?: number | undefined;
}
/** A checkpoint as text, to be kept in a file. */
export declare const checkpointText: (checkpoint: Checkpoint) => string;
/** Reads what {@link checkpointText} wrote. */
export declare function readCheckpoint(text: string): Checkpoint;
