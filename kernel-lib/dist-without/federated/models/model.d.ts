import type { RandomSource } from '../../core/random.js';
import type { Layout, Values, Weights } from '../../weights/index.js';
/** Rows a client keeps: inputs one after another, and their targets. */
export interface Rows {
    readonly count: number;
    /** `count` times as many numbers as the model has inputs. */
    readonly inputs: Float32Array;
    /** For a classifier one class number a row, else as many numbers as the model has outputs. */
    readonly targets: Float32Array;
}
/** How a client trains in a round. */
export interface LocalTraining {
    /** Passes over the client's rows. */
    readonly epochs: number;
    /** Rows of a step; Infinity takes all of them. */
    readonly batchSize: number;
    readonly learningRate: number;
    /** μ of the proximal term; 0 without. */
    readonly proximal: number;
    /** Added to every gradient: SCAFFOLD's c − cᵢ. */
    readonly correction?: Values;
    /** The order of rows follows from it. */
    readonly seed: bigint;
    /** `adam` keeps its moments for one round alone. */
    readonly optimizer?: 'sgd' | 'adam';
}
/** What local training leads to. */
export interface LocalResult {
    /** The local model minus the one it began with. */
    readonly values: Values;
    readonly steps: number;
}
/** How well a model does on some rows. */
export interface Evaluation {
    readonly rows: number;
    readonly loss: number;
    /** Share of rows classified rightly; left out by regressions. */
    readonly accuracy?: number;
}
/** A model that clients can train: pure, so that the same code runs in the kernel, in threads and behind a server. */
export interface FederatedModel {
    /** In words; two models with the same description train alike. */
    readonly description: string;
    readonly layout: Layout;
    /** Weights to begin with. */
    initial(random: RandomSource): Weights;
    train(weights: Weights, rows: Rows, training: LocalTraining): LocalResult;
    evaluate(weights: Weights, rows: Rows): Evaluation;
}
