/** What travels between the key's owner and whoever computes: a header and bytes, signed by the sender. */
import * as v from 'valibot';
import { malformed } from '../core/errors.js';
import { openSigned, signed } from '../cryptography/signatures.js';
import { list, whole } from '../reports/schemas.js';
const VERSION = 1;
const context = (kind) => `epsbook ${kind}`;
/** What a header can be at most, and so what is parsed. */
const MOST_HEADER = 2 ** 22;
const MOST_PARTS = 2 ** 18;
/** The header is checked apart, by the schema of its kind. */
const envelope = v.object({
    version: whole,
    parts: list(whole, MOST_PARTS),
    header: v.unknown(),
});
/** A value in the form that is expected; fields that nobody knows are dropped. */
function parsed(schema, value, kind) {
    const result = v.safeParse(schema, value, { abortEarly: true });
    if (!result.success)
        throw malformed(`a ${kind} of version ${VERSION}`);
    return result.output;
}
function json(text, kind) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw malformed(`a ${kind} of version ${VERSION}`);
    }
}
/** A header and parts as bytes. */
export function pack(kind, header, parts, key) {
    const about = { version: VERSION, parts: parts.map(({ length }) => length), header };
    const head = Buffer.from(JSON.stringify(about), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(head.length);
    return signed(Buffer.concat([length, head, ...parts]), context(kind), key);
}
/**
 * The header and parts, once the signature is known to be the pinned sender's: only then are they looked at, and even then a header is
 * taken for nothing that its schema does not say.
 * @throws PrivacyError `not-authentic`, `malformed-message`
 */
export function unpack(kind, bytes, sender, schema) {
    const payload = openSigned(bytes, context(kind), sender);
    const headBytes = payload.length < 4 ? Infinity : payload.readUInt32BE();
    const start = 4 + headBytes;
    if (start > payload.length || headBytes > MOST_HEADER)
        throw malformed(`a ${kind}`);
    const { header, parts: lengths, version } = parsed(envelope, json(payload.toString('utf8', 4, start), kind), kind);
    if (version !== VERSION)
        throw malformed(`a ${kind} of version ${VERSION}: they are of version ${version}`);
    let end = start;
    const parts = lengths.map((length) => payload.subarray(end, (end += length)));
    if (end !== payload.length)
        throw malformed(`a ${kind}: its parts are of another length`);
    return { header: parsed(schema, header, kind), parts };
}
//# sourceMappingURL=transfer.js.map