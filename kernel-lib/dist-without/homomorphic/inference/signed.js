/** Plans, batches and networks as bytes, signed by their sender. */
import { malformed, requireOptions } from '../../core/errors.js';
import { list, nonNegative, object, positive, whole } from '../../reports/schemas.js';
import { ckksParameters } from '../parameters.js';
import { pack, unpack } from '../transfer.js';
import { requireBatch } from './batch.js';
import { requireNetwork, squareNetwork } from './network.js';
import { isPossiblePlan } from './plan.js';
const planHeader = object({
    parameters: object({ degree: whole, primeBits: list(whole, 64), scaleBits: whole }),
    inputs: whole,
    outputs: whole,
    inputBound: positive,
    outputBound: nonNegative,
    error: nonNegative,
    noise: nonNegative,
});
/** A plan as bytes, signed by whoever made it: both sides have to have the same. */
export function writePlan(plan, key) {
    requireOptions(plan, 'what planInference() gives');
    requireOptions(plan.parameters, 'what planInference() gives');
    return pack('inference plan', plan, [], key);
}
/**
 * Reads a plan that a known sender signed. Its bounds are the sender's word, and with them the noise that `InferenceClient.release` covers: release
 * answers only under plans of senders who are trusted with that.
 * @throws PrivacyError `not-authentic`, `malformed-message`, `weak-parameters`
 */
export function readPlan(bytes, sender) {
    const { header, parts } = unpack('inference plan', bytes, sender, planHeader);
    const { degree, primeBits, scaleBits } = header.parameters;
    const plan = Object.freeze({ ...header, parameters: ckksParameters({ degree, primeBits, scaleBits }) });
    if (parts.length > 0 || !isPossiblePlan(plan))
        throw malformed('an inference plan');
    return plan;
}
/** Slots of the largest ring. */
const MOST_SAMPLES = 2 ** 14;
const batchHeader = object({ samples: whole });
/** Encrypted samples or answers as bytes, signed by whoever encrypted or computed them. */
export function writeBatch(batch, key) {
    requireBatch(batch, MOST_SAMPLES);
    const { ciphertexts, samples } = batch;
    return pack('inference batch', { samples }, ciphertexts, key);
}
/**
 * Reads a batch that a known sender signed. Its ciphertexts are looked at where they are used, which tells what they have to be.
 * @throws PrivacyError `not-authentic`, `malformed-message`
 */
export function readBatch(bytes, sender) {
    const { header, parts } = unpack('inference batch', bytes, sender, batchHeader);
    if (header.samples < 1 || parts.length < 1)
        throw malformed('an inference batch');
    return Object.freeze({ samples: header.samples, ciphertexts: parts });
}
const networkHeader = object({ shapes: list(list(whole, 2), 64) });
const bytesOf = (numbers) => {
    const bytes = new Uint8Array(8 * numbers.length);
    const view = new DataView(bytes.buffer);
    numbers.forEach((number, index) => view.setFloat64(8 * index, number, true));
    return bytes;
};
const numbersOf = (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Float64Array.from({ length: bytes.length / 8 }, (_, index) => view.getFloat64(8 * index, true));
};
/** A network as bytes, signed and **in the clear**: `epsbook/cryptography` encrypts what is to be kept from others. */
export function writeNetwork(network, key) {
    requireNetwork(network);
    const { layers } = network;
    const shapes = layers.map(({ weights }) => [weights.length, weights[0]?.length ?? 0]);
    const parts = layers.flatMap(({ bias, weights }) => [...weights.map(bytesOf), bytesOf(bias)]);
    return pack('inference network', { shapes }, parts, key);
}
/**
 * Reads a network that a known sender signed.
 * @throws PrivacyError `not-authentic`, `malformed-message`; `invalid-argument` for weights that are not finite, and layers that do not fit
 */
export function readNetwork(bytes, sender) {
    const { header, parts } = unpack('inference network', bytes, sender, networkHeader);
    const expected = header.shapes.flatMap(([outputs = 0, inputs = 0]) => [
        ...new Array(Math.min(outputs, parts.length)).fill(8 * inputs),
        8 * outputs,
    ]);
    if (expected.length !== parts.length || parts.some(({ length }, index) => length !== expected[index]))
        throw malformed('an inference network');
    let next = 0;
    const layers = header.shapes.map(([outputs = 0]) => {
        const weights = parts.slice(next, next + outputs).map(numbersOf);
        next += outputs + 1;
        return { weights, bias: numbersOf(parts[next - 1]) };
    });
    return squareNetwork(layers);
}
//# sourceMappingURL=signed.js.map