/** The part of protobuf's wire format that TenSEAL's messages use: numbers, doubles and bytes by field (protobuf.dev, "Encoding"). */
import { malformed } from '../../core/errors.js';
const VARINT = 0;
const DOUBLE = 1;
const BYTES = 2;
/** @throws PrivacyError `malformed-message` */
export function readFields(bytes, what) {
    if (!(bytes instanceof Uint8Array))
        throw malformed(what);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const fields = new Map();
    let at = 0;
    const varint = () => {
        let value = 0;
        // Lengths and flags: numbers beyond 2^49 do not occur.
        for (let shift = 1; shift < 2 ** 49; shift *= 128) {
            const byte = bytes[at++];
            if (byte === undefined)
                break;
            value += (byte & 127) * shift;
            if (byte < 128)
                return value;
        }
        throw malformed(what);
    };
    const take = (length) => {
        if (length > bytes.length - at)
            throw malformed(what);
        at += length;
        return at - length;
    };
    while (at < bytes.length) {
        const key = varint();
        const [field, type] = [Math.floor(key / 8), key % 8];
        if (type === VARINT)
            fields.set(field, varint());
        else if (type === DOUBLE)
            fields.set(field, view.getFloat64(take(8), true));
        else if (type === BYTES) {
            const length = varint();
            const start = take(length);
            fields.set(field, bytes.subarray(start, start + length));
        }
        else
            throw malformed(what);
    }
    return fields;
}
export const bytesOf = (fields, field) => {
    const value = fields.get(field);
    return value instanceof Uint8Array && value.length > 0 ? value : undefined;
};
export const numberOf = (fields, field) => {
    const value = fields.get(field);
    return typeof value === 'number' ? value : undefined;
};
function varintBytes(value) {
    const bytes = [];
    for (let rest = value;; rest = Math.floor(rest / 128)) {
        if (rest < 128)
            return [...bytes, rest];
        bytes.push((rest % 128) + 128);
    }
}
/** One whole number in the packed form of a repeated field. */
export const packed = (value) => Uint8Array.from(varintBytes(value));
/** The one number of a packed repeated field. */
export function unpacked(bytes, what) {
    // A message of one field, number 1, whose value the packed number is.
    const value = numberOf(readFields(Uint8Array.from([8, ...bytes]), what), 1);
    if (value === undefined)
        throw malformed(what);
    return value;
}
export const writeBytes = (field, value) => Buffer.concat([Buffer.from([...varintBytes(8 * field + BYTES), ...varintBytes(value.length)]), value]);
export const writeNumber = (field, value) => Buffer.from([...varintBytes(8 * field + VARINT), ...varintBytes(value)]);
export function writeDouble(field, value) {
    const bytes = Buffer.alloc(9);
    bytes[0] = 8 * field + DOUBLE;
    bytes.writeDoubleLE(value, 1);
    return bytes;
}
//# sourceMappingURL=protobuf.js.map