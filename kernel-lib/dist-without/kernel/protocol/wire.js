import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { withIntrinsics } from '../intrinsics.js';
const DELIMITER = '<IDS|MSG>';
/** The version of the protocol that is spoken here. */
export const PROTOCOL = '5.3';
const sign = (key, parts) => {
    const hash = createHmac('sha256', key);
    for (const part of parts)
        hash.update(part);
    return hash.digest('hex');
};
/**
 * Reads the frames of a message.
 * @throws Error where it is no message, or signed with another key
 */
export const parse = (key, frames) => withIntrinsics(() => parsed(key, frames));
function parsed(key, frames) {
    const at = frames.findIndex((frame) => frame.toString('latin1') === DELIMITER);
    const [signature, header, parent, metadata, content] = frames.slice(at + 1);
    if (at < 0 || !signature || !header || !parent || !metadata || !content)
        throw new Error('a message lacks its parts');
    const expected = Buffer.from(sign(key, frames.slice(at + 2)));
    if (key !== '' && (signature.length !== expected.length || !timingSafeEqual(signature, expected)))
        throw new Error('a message is signed with another key');
    const read = (frame) => JSON.parse(frame.toString());
    return {
        identities: frames.slice(0, at),
        header: read(header),
        parent: read(parent),
        content: read(content),
    };
}
/** The frames of a message of a type, as an answer to `parent`. */
export const framesOf = (key, parent, type, content) => withIntrinsics(() => framed(key, parent, type, content));
function framed(key, parent, type, content) {
    const header = {
        msg_id: randomUUID(),
        msg_type: type,
        session: parent.header.session,
        username: parent.header.username,
        version: PROTOCOL,
        date: new Date().toISOString(),
    };
    const parts = [header, parent.header, {}, content].map((part) => JSON.stringify(part));
    return [...parent.identities, DELIMITER, key === '' ? '' : sign(key, parts), ...parts];
}
//# sourceMappingURL=wire.js.map