import { isDeepStrictEqual } from 'node:util';
/** How a value that JSON does not know is written: the name of what it is, and its content. */
const TAG = '$epsbook';
const isTagged = (value) => typeof value === 'object' && value !== null && TAG in value;
const ARRAYS = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array };
function replaced(value) {
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
        return { [TAG]: 'number', content: Object.is(value, -0) ? '-0' : String(value) };
    }
    for (const [name, Type] of Object.entries(ARRAYS)) {
        if (value instanceof Type) {
            const { buffer, byteLength, byteOffset } = value;
            return { [TAG]: name, content: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
        }
    }
    return value;
}
function restored(value) {
    if (!isTagged(value))
        return typeof value === 'object' ? Object.freeze(value) : value;
    if (value[TAG] === 'number')
        return Number(value.content);
    const Type = ARRAYS[value[TAG]];
    return new Type(new Uint8Array(Buffer.from(value.content, 'base64')).buffer);
}
/**
 * What was released, as text: numbers (∞ and NaN too), texts, arrays, records and typed arrays.
 * @returns undefined where the text would not give back the same, as for an object with functions: such an answer is not kept
 */
export function encodeAnswer(released) {
    try {
        const text = JSON.stringify(released, (_, value) => replaced(value));
        return text !== undefined && isDeepStrictEqual(decodeAnswer(text), released) ? text : undefined;
    }
    catch {
        return undefined; // circles, bigints, accessors that throw
    }
}
export const decodeAnswer = (text) => JSON.parse(text, (_, value) => restored(value));
//# sourceMappingURL=answers.js.map