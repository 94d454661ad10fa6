import { invalidArgument } from '../../../core/errors.js';
import { parseContentHash } from '../../../weights/index.js';
import { denseModel } from '../../models/dense.js';
// What server and clients say to each other. Numbers and names are JSON by a schema; weights are bytes (`weights/codec.ts`: a header with
// layers, little-endian numbers, a digest), and are named by their content hash.
/** The media type of encoded weights. */
export const WEIGHTS_TYPE = 'application/vnd.epsbook.weights';
/** The longest that a client may ask to wait for work, in seconds. */
export const LONGEST_WAIT = 25;
export function describeModel(model) {
    const layers = model.layout.layers.map(({ name, shape }) => ({ name, shape }));
    const { network } = model;
    return {
        description: model.description,
        layers,
        ...(network !== undefined && { dense: { widths: network.widths, loss: network.loss } }),
    };
}
/** The built-in model of a description. @throws PrivacyError `invalid-argument` where it is none */
export function builtInModel({ dense, description }) {
    if (dense === undefined)
        throw invalidArgument('client', `made by your own code: the server's model (${description}) is none of the built-in ones`);
    return denseModel(dense);
}
export const taskMessage = (run, { batchSize, control: _, seed, weights: __, ...task }, hashes) => ({
    state: 'train',
    run,
    ...task,
    ...hashes,
    ...(batchSize !== Infinity && { batchSize }),
    seed: String(seed),
});
export const taskOf = (message, weights, control) => ({
    round: message.round,
    weights,
    epochs: message.epochs,
    batchSize: message.batchSize ?? Infinity,
    learningRate: message.learningRate,
    proximal: message.proximal,
    ...(control !== undefined && { control: control.values }),
    seed: BigInt(message.seed),
    optimizer: message.optimizer,
});
/** Checks what a server said before it is used: it may be another program's. */
export function parseHash(value) {
    return parseContentHash(value, 'model');
}
//# sourceMappingURL=messages.js.map