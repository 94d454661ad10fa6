import { invalidArgument } from '../core/errors.js';
import { secureRandom } from '../core/random.js';
/** Checks an argument that may be text or bytes. */
export function plainBytes(value, argument) {
    if (typeof value === 'string')
        return Buffer.from(value, 'utf8');
    if (value instanceof Uint8Array)
        return value;
    throw invalidArgument(argument, 'a string or a Uint8Array');
}
/** Checks an argument that must be bytes, of a fixed length where one is given. */
export function requireBytes(value, argument, length) {
    if (value instanceof Uint8Array && (length === undefined || value.length === length))
        return value;
    throw invalidArgument(argument, length === undefined ? 'a Uint8Array' : `a Uint8Array of ${length} bytes`);
}
/** Fresh random bytes. */
export function randomBytes(length, random = secureRandom()) {
    const bytes = Buffer.alloc(length);
    random.fill(bytes);
    return bytes;
}
/** A view of the same bytes that has Node's readers. */
export const asBuffer = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Each part behind its length, so that no two lists of parts give the same bytes. */
export function framed(...parts) {
    return Buffer.concat(parts.flatMap((part) => {
        const length = Buffer.alloc(8);
        length.writeBigUInt64BE(BigInt(part.length));
        return [length, part];
    }));
}
//# sourceMappingURL=bytes.js.map