import type { FederatedModel, Rows } from './model.js';
import { type Loss, type Network } from './network.js';
export interface DenseModelOptions {
    /** Inputs, hidden units of each layer (relu), outputs: `[64, 10]` is logistic regression of ten classes. */
    readonly widths: readonly number[];
    readonly loss: Loss;
    /** Begin with zeros, as a network without hidden layers may; default false: He's normal weights (He et al. 2015), zero biases. */
    readonly zeros?: boolean;
}
/** A dense network with relu in between, for any numbers of inputs, layers, units and classes. */
export interface DenseModel extends FederatedModel {
    readonly network: Network;
}
declare function checkRows(network: Network, rows: Rows): void;
/**
 * A dense network to be trained by clients.
 * @throws PrivacyError `invalid-argument` for widths that are not whole numbers
 */
export declare function denseModel(options: DenseModelOptions): DenseModel;
export { checkRows };
