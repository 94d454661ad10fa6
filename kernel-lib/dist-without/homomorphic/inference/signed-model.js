/** Encrypted models as bytes, signed by their sender. */
import { malformed } from '../../core/errors.js';
import { list, number, object, text, whole } from '../../reports/schemas.js';
import { requireInstance } from '../arguments.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { factsSchema, receivedVector, requireKeyName } from '../ckks/received.js';
import { pack, unpack } from '../transfer.js';
import { requireModel } from './encrypted-model.js';
const MOST_UNITS = 2 ** 15;
const modelHeader = object({
    keyName: text,
    inputs: whole,
    outputs: whole,
    hidden: whole,
    outputBias: list(number, MOST_UNITS),
    facts: list(factsSchema, 2 * MOST_UNITS),
});
/** An encrypted model as bytes, signed by whoever encrypted it: its last biases are in the clear. */
export function writeEncryptedModel(model, key) {
    requireModel(model);
    const { bias, columns, hidden, inputs, outputBias, outputs, rows } = model;
    const vectors = [...columns, bias, ...rows];
    const { engine, keyName } = bias.context;
    const header = {
        keyName,
        inputs,
        outputs,
        hidden,
        outputBias: [...outputBias],
        facts: vectors.map(({ bound, copies, error, length, period }) => ({ bound, copies, error, length, period })),
    };
    return pack('encrypted model', header, vectors.map(({ ciphertext }) => engine.bytesOf(ciphertext)), key);
}
/**
 * Reads an encrypted model that a known sender signed.
 * @throws PrivacyError `not-authentic`, `malformed-message`, `foreign-key`, `out-of-range`
 */
export function readEncryptedModel(context, bytes, sender) {
    requireInstance(context, CkksContext, 'context');
    const { header, parts } = unpack('encrypted model', bytes, sender, modelHeader);
    const { facts, hidden, inputs, keyName, outputBias, outputs } = header;
    requireKeyName('model', keyName, context.keyName);
    const isWhole = inputs >= 1 &&
        outputs >= 1 &&
        outputBias.length === outputs &&
        facts.length === inputs + 1 + outputs &&
        parts.length === facts.length &&
        facts.every(({ length, period }) => length === hidden && period === 0);
    if (!isWhole)
        throw malformed('an encrypted model');
    const vectors = facts.map((one, index) => receivedVector(context, one, parts[index]));
    return {
        inputs,
        outputs,
        hidden,
        columns: vectors.slice(0, inputs),
        bias: vectors[inputs],
        rows: vectors.slice(inputs + 1),
        outputBias: Float64Array.from(outputBias),
    };
}
//# sourceMappingURL=signed-model.js.map