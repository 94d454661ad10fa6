/** Packed numbers as bytes, signed by their sender: single ones and keys have python-paillier's form, which nobody signs. */
import { PrivacyError, malformed } from '../../core/errors.js';
import { object, text, whole } from '../../reports/schemas.js';
import { requireInstance } from '../arguments.js';
import { pack, unpack } from '../transfer.js';
import { bytesOf, numberOf } from './modular.js';
import { arePossible, requirePacked } from './packing.js';
import { PaillierPublicKey } from './public-key.js';
const packedHeader = object({
    keyName: text,
    length: whole,
    weight: whole,
    valueBits: whole,
    laneBits: whole,
});
/** Packed numbers as bytes, signed by whoever encrypted or added them. */
export function writePackedNumbers(numbers, key) {
    requirePacked(numbers);
    const { ciphertexts, laneBits, length, publicKey, valueBits, weight } = numbers;
    const header = { keyName: publicKey.keyName, length, weight, valueBits, laneBits };
    return pack('packed numbers', header, ciphertexts.map(bytesOf), key);
}
/**
 * Reads packed numbers that a known sender signed. Their weight, which counts what was added up, is the sender's word.
 * @throws PrivacyError `not-authentic`, `malformed-message`, `foreign-key`
 */
export function readPackedNumbers(publicKey, bytes, sender) {
    requireInstance(publicKey, PaillierPublicKey, 'publicKey');
    const { header, parts } = unpack('packed numbers', bytes, sender, packedHeader);
    const { keyName, ...facts } = header;
    if (keyName !== publicKey.keyName)
        throw new PrivacyError('foreign-key', { what: 'packed numbers' }, 'the packed numbers were encrypted under another key');
    const most = publicKey.bits / 4;
    if (parts.some(({ length }) => length > most))
        throw malformed('packed numbers of this key');
    const numbers = { publicKey, ciphertexts: parts.map((part) => numberOf(Buffer.from(part))), ...facts };
    if (!arePossible(numbers))
        throw malformed('packed numbers of this key');
    return Object.freeze(numbers);
}
//# sourceMappingURL=signed.js.map