const float = new Float64Array(1);
const pattern = new BigUint64Array(float.buffer);
const MANTISSA_BITS = 52n;
const MANTISSA = (1n << MANTISSA_BITS) - 1n;
const EXPONENT = 0x7ffn;
/** Exponent of the last mantissa bit of a double whose exponent field is 0 (IEEE 754-2019, section 3.4). */
const LEAST_EXPONENT = -1074n;
/** The exact value of a finite double. */
export function rational(x) {
    float[0] = x;
    const bits = pattern[0];
    const field = (bits >> MANTISSA_BITS) & EXPONENT;
    const magnitude = field === 0n ? bits & MANTISSA : (bits & MANTISSA) | (1n << MANTISSA_BITS);
    const exponent = LEAST_EXPONENT + (field === 0n ? 0n : field - 1n);
    const mantissa = x < 0 ? -magnitude : magnitude;
    return exponent >= 0n
        ? { numerator: mantissa << exponent, denominator: 1n }
        : { numerator: mantissa, denominator: 1n << -exponent };
}
/** The product of two rational numbers. */
export const product = (first, second) => ({
    numerator: first.numerator * second.numerator,
    denominator: first.denominator * second.denominator,
});
/** The first rational number less the second. */
export const difference = (first, second) => ({
    numerator: first.numerator * second.denominator - second.numerator * first.denominator,
    denominator: first.denominator * second.denominator,
});
//# sourceMappingURL=rational.js.map