/** What python-paillier's JSON is made of. */
import { invalidArgument } from '../../core/errors.js';
import { bytesOf, numberOf } from './modular.js';
/** Far more than the longest key has. */
const MOST_CHARACTERS = 2 ** 16;
export const toBase64Url = (value) => bytesOf(value).toString('base64url');
export function fromBase64Url(text, argument) {
    if (typeof text !== 'string' || !/^[A-Za-z0-9_-]+=*$/.test(text) || text.length > MOST_CHARACTERS)
        throw invalidArgument(argument, 'URL-safe base64');
    return numberOf(Buffer.from(text, 'base64url'));
}
/** The fields of what should be an object. */
export const fieldsOf = (json) => typeof json === 'object' && json !== null ? json : {};
//# sourceMappingURL=json.js.map