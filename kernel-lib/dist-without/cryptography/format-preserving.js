/** Format-preserving encryption: FF1 (NIST SP 800-38G), by @noble/ciphers. */
import { FF1 } from '@noble/ciphers/ff1.js';
import { invalidArgument, weakParameters } from '../core/errors.js';
import { plainBytes, requireBytes } from './bytes.js';
/** SP 800-38G revision 1, section 5.2: fewer possible texts could be guessed through. */
const LEAST_DOMAIN = 1_000_000;
/**
 * Encrypts texts of an alphabet to texts of the same alphabet and length. Deterministic: equal texts stay equal, and nothing is
 * authenticated; it is for columns whose format must not change, never for anything else.
 * @param key 16, 24 or 32 bytes
 */
export function formatPreserving(key, options = {}) {
    const { alphabet = '0123456789', tweak = '' } = options;
    if (![16, 24, 32].includes(requireBytes(key, 'key').length))
        throw invalidArgument('key', '16, 24 or 32 bytes');
    const characters = Array.from(alphabet);
    const places = new Map(characters.map((character, place) => [character, place]));
    if (characters.length < 2 || places.size !== characters.length || characters.length >= 2 ** 16)
        throw invalidArgument('alphabet', 'at least 2 different characters');
    const cipher = FF1(characters.length, key, plainBytes(tweak, 'tweak'));
    const apply = (text, permute) => {
        const digits = Array.from(text, (character) => {
            const place = places.get(character);
            if (place === undefined)
                throw invalidArgument('text', 'made of characters of the alphabet');
            return place;
        });
        if (characters.length ** digits.length < LEAST_DOMAIN)
            throw weakParameters('text', `long enough that there are ${LEAST_DOMAIN} of its length`);
        return permute(digits)
            .map((place) => characters[place])
            .join('');
    };
    return Object.freeze({
        encrypt: (text) => apply(text, cipher.encrypt),
        decrypt: (text) => apply(text, cipher.decrypt),
    });
}
//# sourceMappingURL=format-preserving.js.map