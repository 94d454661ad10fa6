/**
 * Real numbers as whole ones: mantissa · 16^exponent, the mantissa modulo n, exactly as python-paillier's `EncodedNumber` does.
 */
import { PrivacyError, invalidArgument } from '../../core/errors.js';
export const BASE = 16n;
const BASE_BITS = 4;
const MANTISSA_BITS = 53;
/** Of 16, and so beyond every double's. */
export const MOST_EXPONENT = 1024;
/** Mantissas in the middle third of 0 … n − 1 are neither positive nor negative: an overflow. */
export const largestMantissa = (n) => n / 3n - 1n;
export const overflow = (argument) => new PrivacyError('out-of-range', { argument }, `${argument} is out of range for this key: use fewer digits (a larger exponent), or a key of more bits`);
/** A finite double as mantissa · 2^power, exactly. */
function exactly(value) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    const bits = view.getBigUint64(0);
    const biased = Number((bits >> 52n) & 0x7ffn);
    const fraction = bits & 0xfffffffffffffn;
    const magnitude = biased === 0 ? fraction : fraction | (1n << 52n);
    return { mantissa: value < 0 ? -magnitude : magnitude, power: (biased === 0 ? 1 : biased) - 1075 };
}
/** Rounds mantissa · 2^power to the nearest whole number, halves to even. */
function rounded(mantissa, power) {
    if (power >= 0)
        return mantissa << BigInt(power);
    const shift = BigInt(-power);
    const below = mantissa >> shift;
    const rest = mantissa - (below << shift);
    const half = 1n << (shift - 1n);
    if (rest > half || (rest === half && (below & 1n) === 1n))
        return below + 1n;
    return below;
}
/** log₂ of a double's last place, as `math.frexp` of Python has it. */
function lastPlace(value) {
    const { mantissa, power } = exactly(value);
    const magnitude = mantissa < 0n ? -mantissa : mantissa;
    return magnitude === 0n ? -MANTISSA_BITS : power + magnitude.toString(2).length - MANTISSA_BITS;
}
/**
 * Encodes a number: whole ones with exponent 0, doubles exactly, unless an exponent is given.
 * @param exponent of 16; a larger one keeps fewer digits, and one fixed for all hides how large a number is
 */
export function encodeNumber(value, n, exponent) {
    if (typeof value !== 'bigint' && !Number.isFinite(value))
        throw invalidArgument('value', 'a finite number');
    if (exponent !== undefined && !(Number.isInteger(exponent) && Math.abs(exponent) <= MOST_EXPONENT))
        throw invalidArgument('exponent', `a whole number of -${MOST_EXPONENT} to ${MOST_EXPONENT}`);
    const isWhole = typeof value === 'bigint';
    const chosen = exponent ?? (isWhole || Number.isSafeInteger(value) ? 0 : Math.floor(lastPlace(value) / BASE_BITS));
    const { mantissa, power } = isWhole ? { mantissa: value, power: 0 } : exactly(value);
    const scaled = rounded(mantissa, power - BASE_BITS * chosen);
    const largest = largestMantissa(n);
    if (scaled > largest || scaled < -largest)
        throw overflow('value');
    return { encoding: scaled < 0n ? scaled + n : scaled, exponent: chosen };
}
/** The signed mantissa of an encoding; throws where a sum or product has overflowed. */
export function mantissaOf(encoding, n) {
    const largest = largestMantissa(n);
    if (encoding <= largest)
        return encoding;
    if (encoding >= n - largest)
        return encoding - n;
    throw overflow('decrypted value');
}
/** mantissa · 16^exponent as the nearest double; infinite beyond the doubles' range. */
export function decodeNumber({ encoding, exponent }, n) {
    const mantissa = mantissaOf(encoding, n);
    if (exponent >= 0)
        return Number(mantissa * BASE ** BigInt(exponent));
    const magnitude = mantissa < 0n ? -mantissa : mantissa;
    const bits = magnitude.toString(2).length;
    const power = BASE_BITS * exponent;
    // To 64 bits with the rest as one sticky bit, so that one rounding is left, in Number().
    const drop = bits - 64;
    const kept = drop > 0 ? (magnitude >> BigInt(drop)) | ((magnitude & ((1n << BigInt(drop)) - 1n)) === 0n ? 0n : 1n) : magnitude;
    const scale = power + Math.max(drop, 0);
    // Two factors, since 2^scale alone may be smaller than every double.
    const half = Math.trunc(scale / 2);
    const value = Number(kept) * 2 ** half * 2 ** (scale - half);
    return mantissa < 0n ? -value : value;
}
//# sourceMappingURL=encoding.js.map