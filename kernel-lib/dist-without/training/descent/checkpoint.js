import { outsideDomain } from '../../core/errors.js';
const VERSION = 1;
const encoded = (values) => Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
function decoded(text) {
    if (typeof text !== 'string')
        throw malformed();
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length % 8 !== 0)
        throw malformed();
    const values = new Float64Array(bytes.length / 8);
    new Uint8Array(values.buffer).set(bytes);
    return values;
}
const malformed = () => outsideDomain('checkpoint', 'one that checkpointText wrote');
/** A checkpoint as text, to be kept in a file. */
export const checkpointText = (checkpoint) => JSON.stringify({
    version: VERSION,
    ...checkpoint,
    parameters: encoded(checkpoint.parameters),
    mean: encoded(checkpoint.mean),
    optimizer: Object.fromEntries(Object.entries(checkpoint.optimizer).map(([name, values]) => [name, encoded(values)])),
});
/** Reads what {@link checkpointText} wrote. */
export function readCheckpoint(text) {
    let read;
    try {
        read = JSON.parse(text);
    }
    catch {
        throw malformed();
    }
    if (typeof read !== 'object' || read === null)
        throw malformed();
    const { version, label, run, step, parameters, mean, optimizer, clipNorm, planned } = read;
    const valid = version === VERSION &&
        typeof label === 'string' &&
        typeof run === 'string' &&
        Number.isSafeInteger(step) &&
        step >= 0 &&
        typeof clipNorm === 'number' &&
        clipNorm > 0 &&
        (planned === undefined || (Number.isSafeInteger(planned) && planned >= 1)) &&
        typeof optimizer === 'object' &&
        optimizer !== null;
    if (!valid)
        throw malformed();
    const state = Object.entries(optimizer).map(([name, values]) => [name, decoded(values)]);
    return {
        label,
        run,
        step: step,
        parameters: decoded(parameters),
        mean: decoded(mean),
        optimizer: Object.fromEntries(state),
        clipNorm,
        ...(planned !== undefined && { planned: planned }),
    };
}
//# sourceMappingURL=checkpoint.js.map