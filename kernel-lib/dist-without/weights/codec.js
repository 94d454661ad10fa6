import { createHash } from 'node:crypto';
import { PrivacyError } from '../core/errors.js';
import { layoutOf } from './layout.js';
import { precisionOf } from './weights.js';
// The form: "EPSW", a version byte, a precision byte, two zero bytes, the header's length (u32), the header (JSON: names and shapes),
// zeros up to a multiple of 8, the numbers (little-endian), and the SHA-256 of everything before it.
const MAGIC = [0x45, 0x50, 0x53, 0x57];
const VERSION = 1;
const PREFIX = 12;
const DIGEST = 32;
const PRECISIONS = ['float32', 'float64'];
const BYTES = { float32: 4, float64: 8 };
/** The largest header: names and shapes of some ten thousand layers. */
const LARGEST_HEADER = 2 ** 22;
const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const malformed = (why) => new PrivacyError('malformed-message', { expected: 'encoded weights' }, `these bytes are not encoded weights: ${why}`);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const aligned = (offset) => (offset + 7) & ~7;
/** Turns numbers around on a big-endian machine; does nothing elsewhere. */
function toLittleEndian(bytes, width) {
    if (LITTLE_ENDIAN)
        return;
    for (let start = 0; start < bytes.length; start += width)
        bytes.subarray(start, start + width).reverse();
}
/** How many bytes weights of this layout take when encoded. */
export function encodedSize(layout, precision) {
    return aligned(PREFIX + headerOf(layout).length) + layout.size * BYTES[precision] + DIGEST;
}
const headerOf = (layout) => new TextEncoder().encode(JSON.stringify(layout.layers.map(({ name, shape }) => [name, shape])));
/** Weights as bytes that are the same on every machine: little-endian, versioned, and ended by their own SHA-256. */
export function encodeWeights({ layout, values }) {
    const header = headerOf(layout);
    const precision = precisionOf(values);
    const start = aligned(PREFIX + header.length);
    const bytes = new Uint8Array(start + values.byteLength + DIGEST);
    bytes.set([...MAGIC, VERSION, PRECISIONS.indexOf(precision)]);
    new DataView(bytes.buffer).setUint32(8, header.length, true);
    bytes.set(header, PREFIX);
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), start);
    const end = bytes.length - DIGEST;
    toLittleEndian(bytes.subarray(start, end), BYTES[precision]);
    bytes.set(sha256(bytes.subarray(0, end)), end);
    return bytes;
}
function readHeader(bytes) {
    let parsed;
    try {
        parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        throw malformed('their header is not JSON');
    }
    if (!Array.isArray(parsed))
        throw malformed('their header is not a list of layers');
    const shapes = parsed.map((layer) => {
        if (!Array.isArray(layer) || layer.length !== 2)
            throw malformed('a layer is not a name and a shape');
        return { name: layer[0], shape: layer[1] };
    });
    try {
        return layoutOf(shapes);
    }
    catch (error) {
        throw malformed(error instanceof Error ? error.message : 'their layers are not allowed');
    }
}
/**
 * Weights from their bytes, copied. The numbers may be infinite or NaN: whoever takes them from strangers checks that they are finite.
 * @throws PrivacyError `malformed-message` for other bytes, a later version, changed or missing bytes
 */
export function decodeWeights(bytes) {
    if (!(bytes instanceof Uint8Array))
        throw malformed('they are not a Uint8Array');
    if (bytes.length < PREFIX + DIGEST || MAGIC.some((byte, index) => bytes[index] !== byte))
        throw malformed('they do not begin as such');
    if (bytes[4] !== VERSION)
        throw malformed(`their version is ${String(bytes[4])}, this library reads ${String(VERSION)}`);
    const precision = PRECISIONS[bytes[5] ?? -1];
    if (precision === undefined)
        throw malformed('their precision is unknown');
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    const start = aligned(PREFIX + length);
    const end = bytes.length - DIGEST;
    if (length > LARGEST_HEADER || start > end)
        throw malformed('their header is longer than they are');
    if (!sha256(bytes.subarray(0, end)).every((byte, index) => byte === bytes[end + index]))
        throw malformed('their checksum is another: bytes were changed or cut off');
    const layout = readHeader(bytes.subarray(PREFIX, PREFIX + length));
    if (start + layout.size * BYTES[precision] !== end)
        throw malformed('they have another number of values than their layers');
    const numbers = new Uint8Array(end - start);
    numbers.set(bytes.subarray(start, end)); // a Buffer's slice is no copy
    toLittleEndian(numbers, BYTES[precision]);
    const values = precision === 'float32' ? new Float32Array(numbers.buffer) : new Float64Array(numbers.buffer);
    return Object.freeze({ layout, values });
}
//# sourceMappingURL=codec.js.map