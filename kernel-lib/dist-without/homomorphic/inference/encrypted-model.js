/** A network whose weights are encrypted: whoever computes with it sees neither them nor the answers. For small models. */
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { requireArray, requireInstance, requireList } from '../arguments.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { CkksVector } from '../ckks/ckks-vector.js';
import { requireNetwork } from './network.js';
const WEIGHT_BOUND = 16;
/**
 * Encrypts the weights of a network with one hidden layer. The last biases stay in the clear: the key's owner adds them.
 * Needs a depth of 3, and `rotations: 'sums'`.
 */
export function encryptModel(context, network) {
    requireInstance(context, CkksContext, 'context');
    requireNetwork(network);
    const { layers } = network;
    const [first, second] = layers;
    if (first === undefined || second === undefined || layers.length !== 2)
        throw invalidArgument('network', 'of two layers');
    const inputs = first.weights[0]?.length ?? 0;
    const encrypt = (values) => context.encrypt(values, { bound: WEIGHT_BOUND });
    return {
        inputs,
        outputs: second.weights.length,
        hidden: first.weights.length,
        columns: Array.from({ length: inputs }, (_, input) => encrypt(first.weights.map((row) => row[input]))),
        bias: encrypt(first.bias),
        rows: second.weights.map(encrypt),
        outputBias: second.bias,
    };
}
/** @throws PrivacyError `invalid-argument` for what is no encrypted model */
export function requireModel(model) {
    requireOptions(model, 'what encryptModel() gives');
    requireInstance(model.bias, CkksVector, 'model.bias');
    requireList(model.columns, 'model.columns', 'encrypted vectors');
    requireList(model.rows, 'model.rows', 'encrypted vectors');
}
/** What a hidden unit may reach, squared or not: said, since intervals are too pessimistic for weights that are not known. */
const UNIT_BOUND = 32;
/**
 * The encrypted answers to one sample, each in every slot, without the last bias.
 * @param sample numbers in the clear, or one encrypted vector for each feature with the number in `hidden` slots
 */
export function answerEncrypted(model, sample) {
    requireModel(model);
    requireArray(sample, 'sample', 'an array of numbers, or of vectors');
    if (sample.length !== model.inputs)
        throw invalidArgument('sample', `of ${model.inputs} features`);
    let sum;
    model.columns.forEach((column, input) => {
        const term = column.multiply(sample[input]).assuming(UNIT_BOUND);
        sum = sum === undefined ? term : sum.add(term).assuming(UNIT_BOUND);
    });
    const hidden = sum.add(model.bias).assuming(UNIT_BOUND).square();
    return model.rows.map((row) => row.multiply(hidden).assuming(UNIT_BOUND).sum());
}
//# sourceMappingURL=encrypted-model.js.map