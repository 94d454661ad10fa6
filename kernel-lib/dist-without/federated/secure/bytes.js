import { protocolError } from './keys.js';
/** Writes parts one after another, each after its length. */
export function packed(parts) {
    const result = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
    const view = new DataView(result.buffer);
    let at = 0;
    for (const part of parts) {
        view.setUint32(at, part.length, true);
        result.set(part, at + 4);
        at += 4 + part.length;
    }
    return result;
}
/** The parts of {@link packed} bytes, as views. @throws PrivacyError `malformed-message` */
export function unpacked(bytes) {
    if (!(bytes instanceof Uint8Array))
        throw protocolError('messages are bytes');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const parts = [];
    for (let at = 0; at < bytes.length;) {
        if (at + 4 > bytes.length)
            throw protocolError('a message must be whole');
        const length = view.getUint32(at, true);
        at += 4;
        if (at + length > bytes.length)
            throw protocolError('a message must be whole');
        parts.push(bytes.subarray(at, at + length));
        at += length;
    }
    return parts;
}
export const indexBytes = (index) => Uint8Array.of(index & 255, (index >> 8) & 255, (index >> 16) & 255, index >> 24);
export function indexOf(bytes, below) {
    if (bytes?.length !== 4)
        throw protocolError('an index is four bytes');
    const index = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
    if (index >= below)
        throw protocolError('an index must be a member’s');
    return index;
}
/** Indices as four bytes each. */
export const indicesBytes = (indices) => new Uint8Array(Uint32Array.from(indices).buffer);
export function indicesOf(bytes, below) {
    if (bytes === undefined || bytes.length % 4 !== 0)
        throw protocolError('indices are four bytes each');
    const indices = Array.from(new Uint32Array(bytes.slice().buffer));
    if (indices.some((index, at) => index >= below || (at > 0 && index <= indices[at - 1])))
        throw protocolError('indices must be members’, each once, in ascending order');
    return indices;
}
//# sourceMappingURL=bytes.js.map