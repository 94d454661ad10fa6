import { createHash } from 'node:crypto';
import { invalidArgument, PrivacyError, requireOptions } from '../core/errors.js';
import { withForm } from '../core/form.js';
import { delta as parseDelta, nonNegative } from '../core/quantities.js';
import { decodeWeights, encodeWeights } from '../weights/index.js';
import { modelForm } from './model-form.js';
// The form: "EPSM", a version byte, three zero bytes, the header's length (u32), the header (JSON), the encoded weights, and the SHA-256
// of everything before it, so that a claim cannot be changed by accident. It is no signature: who can write can make another.
const MAGIC = [0x45, 0x50, 0x53, 0x4d];
const VERSION = 1;
const PREFIX = 12;
const DIGEST = 32;
const LARGEST_HEADER = 2 ** 16;
const malformed = (why) => new PrivacyError('malformed-message', { expected: 'a learnt model' }, `these bytes are not a learnt model: ${why}`);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
function parse(model) {
    requireOptions(model, '{ model: "logistic regression", weights, claim }');
    requireOptions(model.claim, '{ epsilon: 1, delta: 1e-5 }');
    if (typeof model.model !== 'string')
        throw invalidArgument('model', 'a text');
    if (model.dataset !== undefined && typeof model.dataset !== 'string')
        throw invalidArgument('dataset', 'a text');
    const epsilon = model.claim.epsilon;
    const learnt = {
        model: model.model,
        weights: model.weights,
        claim: Object.freeze({
            epsilon: epsilon === Infinity ? Infinity : nonNegative(epsilon, 'claim.epsilon'),
            delta: model.claim.delta === 0 ? 0 : parseDelta(model.claim.delta, 'claim.delta'),
        }),
        ...(model.dataset !== undefined && { dataset: model.dataset }),
    };
    return Object.freeze(withForm(learnt, formOf));
}
const formOf = ({ claim, dataset, model, weights }) => modelForm({
    label: 'learnt model',
    model,
    claim,
    parameters: weights.values.length,
    ...(dataset !== undefined && { facts: [`learnt from ${dataset}`] }),
});
/**
 * A learnt model as bytes, with its claim: to give it away is post-processing, and spends nothing.
 * @example await writeFile('model.epsm', encodeLearnt({ model: 'tumours', weights: trained.weights, claim: trained.claim }));
 */
export function encodeLearnt(learnt) {
    const { model, weights, claim, dataset } = parse(learnt);
    // JSON has no ∞.
    const epsilon = claim.epsilon === Infinity ? null : claim.epsilon;
    const header = new TextEncoder().encode(JSON.stringify({ model, epsilon, delta: claim.delta, dataset }));
    if (header.length > LARGEST_HEADER)
        throw invalidArgument('model', 'a shorter text');
    const body = encodeWeights(weights);
    const end = PREFIX + header.length + body.length;
    const bytes = new Uint8Array(end + DIGEST);
    bytes.set([...MAGIC, VERSION]);
    new DataView(bytes.buffer).setUint32(8, header.length, true);
    bytes.set(header, PREFIX);
    bytes.set(body, PREFIX + header.length);
    bytes.set(sha256(bytes.subarray(0, end)), end);
    return bytes;
}
/**
 * A learnt model from its bytes.
 * @throws PrivacyError `malformed-message` for other bytes, a later version, changed or missing bytes
 */
export function decodeLearnt(bytes) {
    if (!(bytes instanceof Uint8Array))
        throw malformed('they are not a Uint8Array');
    if (bytes.length < PREFIX + DIGEST || MAGIC.some((byte, index) => bytes[index] !== byte))
        throw malformed('they do not begin as such');
    if (bytes[4] !== VERSION)
        throw malformed(`their version is ${String(bytes[4])}, this library reads ${String(VERSION)}`);
    const end = bytes.length - DIGEST;
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    if (length > LARGEST_HEADER || PREFIX + length > end)
        throw malformed('their header is longer than they are');
    if (!sha256(bytes.subarray(0, end)).every((byte, index) => byte === bytes[end + index]))
        throw malformed('their checksum is another: bytes were changed or cut off');
    const weights = decodeWeights(bytes.slice(PREFIX + length, end));
    try {
        const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(PREFIX, PREFIX + length)));
        return parse({
            model: header.model,
            weights,
            claim: {
                epsilon: header.epsilon === null ? Infinity : header.epsilon,
                delta: header.delta,
            },
            ...(header.dataset !== undefined && { dataset: header.dataset }),
        });
    }
    catch (error) {
        throw malformed(`their header says nothing of a model: ${error instanceof Error ? error.message : String(error)}`);
    }
}
//# sourceMappingURL=learnt-model.js.map