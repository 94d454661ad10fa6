/** Many small whole numbers in one ciphertext, side by side: a sum of ciphertexts adds them all at once. */
import { PrivacyError, invalidArgument, malformed, requireOptions } from '../../core/errors.js';
import { overflow } from './encoding.js';
import { foreignKey } from './number.js';
import { PaillierPrivateKey } from './private-key.js';
import { requireArray, requireInstance } from '../arguments.js';
import { PaillierPublicKey } from './public-key.js';
function checkedWeight(weight, largest) {
    if (weight > largest)
        throw new PrivacyError('out-of-range', { argument: 'weight' }, `the sum of weights would be ${weight}, and lanes are wide enough for ${largest}: pack with a larger largestWeight`);
    return weight;
}
/** How numbers are packed under a key. */
export function packing(publicKey, options) {
    requireInstance(publicKey, PaillierPublicKey, 'publicKey');
    requireOptions(options, '{ valueBits: 20, largestWeight: 100 }');
    const { largestWeight, valueBits } = options;
    if (!Number.isInteger(valueBits) || valueBits < 2 || valueBits > 48)
        throw invalidArgument('valueBits', 'a whole number of 2 to 48');
    if (!Number.isSafeInteger(largestWeight) || largestWeight < 1)
        throw invalidArgument('largestWeight', 'a whole number of at least 1');
    // A lane holds value + 2^(bits − 1), at least 0, times the weight: below 2^bits · weight, which carries nothing over.
    const laneBits = valueBits + Math.ceil(Math.log2(largestWeight + 1));
    const lanes = Math.floor((publicKey.bits - 2) / laneBits);
    const offset = 2 ** (valueBits - 1);
    const width = BigInt(laneBits);
    const own = (numbers) => {
        requirePacked(numbers);
        if (numbers.publicKey.n !== publicKey.n)
            throw foreignKey('the packed numbers');
        if (numbers.laneBits !== laneBits || numbers.valueBits !== valueBits)
            throw invalidArgument('numbers', 'packed with the same valueBits and largestWeight');
        return numbers;
    };
    return Object.freeze({
        laneBits,
        lanes,
        encrypt(values) {
            requireArray(values, 'values');
            const ciphertexts = [];
            for (let start = 0; start < values.length; start += lanes) {
                let message = 0n;
                for (let index = Math.min(start + lanes, values.length) - 1; index >= start; index--) {
                    const value = values[index];
                    if (!Number.isInteger(value))
                        throw invalidArgument('values', 'whole numbers');
                    if (value < -offset || value >= offset)
                        throw overflow('values');
                    message = (message << width) + BigInt(value + offset);
                }
                ciphertexts.push(publicKey.encryptWhole(message));
            }
            return Object.freeze({ publicKey, ciphertexts, length: values.length, weight: 1, valueBits, laneBits });
        },
        add(one, other) {
            if (own(one).length !== own(other).length || one.ciphertexts.length !== other.ciphertexts.length)
                throw invalidArgument('other', `of ${one.length} numbers, as the first is`);
            const weight = checkedWeight(one.weight + other.weight, largestWeight);
            const ciphertexts = one.ciphertexts.map((ciphertext, index) => (ciphertext * other.ciphertexts[index]) % publicKey.nSquared);
            return Object.freeze({ ...one, ciphertexts, weight });
        },
        scale(numbers, weight) {
            if (!Number.isSafeInteger(weight) || weight < 1)
                throw invalidArgument('weight', 'a whole number of at least 1');
            const total = checkedWeight(own(numbers).weight * weight, largestWeight);
            const ciphertexts = numbers.ciphertexts.map((ciphertext) => publicKey.power(ciphertext, BigInt(weight)));
            return Object.freeze({ ...numbers, ciphertexts, weight: total });
        },
    });
}
/** @throws PrivacyError `invalid-argument` for what has no form of packed numbers */
export function requirePacked(numbers) {
    requireOptions(numbers, 'what packing().encrypt() gives');
    requireInstance(numbers.publicKey, PaillierPublicKey, 'numbers.publicKey');
}
/** Whether what somebody says of packed numbers can be so: lanes that hold the weight, ciphertexts for all numbers, and below n². */
export function arePossible({ ciphertexts, laneBits, length, publicKey, valueBits, weight }) {
    const isShaped = Number.isInteger(valueBits) &&
        valueBits >= 2 &&
        valueBits <= 48 &&
        Number.isSafeInteger(weight) &&
        weight >= 1 &&
        Number.isInteger(laneBits) &&
        weight < 2 ** (laneBits - valueBits) &&
        laneBits <= publicKey.bits - 2 &&
        Number.isSafeInteger(length) &&
        length >= 0;
    return (isShaped &&
        Array.isArray(ciphertexts) &&
        ciphertexts.length === Math.ceil(length / Math.floor((publicKey.bits - 2) / laneBits)) &&
        ciphertexts.every((one) => typeof one === 'bigint' && one > 0n && one < publicKey.nSquared));
}
/**
 * The (weighted) sums of packed numbers.
 * @throws PrivacyError `foreign-key`; `out-of-range` where a lane has overflowed; `malformed-message`, `not-authentic` for what is no sum of packed numbers
 */
export function unpack(key, numbers) {
    requireInstance(key, PaillierPrivateKey, 'key');
    requirePacked(numbers);
    const { laneBits, length, publicKey, valueBits, weight } = numbers;
    if (publicKey.n !== key.publicKey.n)
        throw foreignKey('the packed numbers');
    if (!arePossible(numbers))
        throw malformed('packed numbers of this key');
    const lanes = Math.floor((publicKey.bits - 2) / laneBits);
    const mask = (1n << BigInt(laneBits)) - 1n;
    const offset = BigInt(2 ** (valueBits - 1)) * BigInt(weight);
    const values = new Float64Array(length);
    numbers.ciphertexts.forEach((ciphertext, place) => {
        let message = key.decryptWhole(ciphertext);
        for (let index = place * lanes; index < Math.min((place + 1) * lanes, length); index++) {
            values[index] = Number((message & mask) - offset);
            message >>= BigInt(laneBits);
        }
        if (message !== 0n)
            throw overflow('the sum');
    });
    return values;
}
//# sourceMappingURL=packing.js.map