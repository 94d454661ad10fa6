import { type Values } from '../../weights/index.js';
import type { Evaluation, LocalResult, LocalTraining, Rows } from './model.js';
import { type DenseLayer, type Network } from './network.js';
/** Local training in double precision, one row after another: the reference that the kernel is held to, and what does Adam. */
export declare function trainPlainly(network: Network, start: Values, rows: Rows, training: LocalTraining): LocalResult;
/** Adds the gradient of one row's loss. */
export declare function addGradient({ loss }: Network, layers: readonly DenseLayer[], weights: Values, rows: Rows, row: number, gradient: Float64Array): void;
/** Mean loss, and for classes the share that is right. */
export declare function evaluatePlainly(network: Network, weights: Values, rows: Rows): Evaluation;
