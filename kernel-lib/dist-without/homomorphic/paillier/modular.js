/** Whole numbers modulo another: powers by OpenSSL, inverses and uniform draws. */
import { createDiffieHellman } from 'node:crypto';
import { invalidArgument } from '../../core/errors.js';
import { secureRandom } from '../../core/random.js';
export const bitLength = (value) => (value === 0n ? 0 : value.toString(2).length);
export function bytesOf(value) {
    const hex = value.toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
export const numberOf = (bytes) => (bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString('hex')}`));
/** Square and multiply: the plain way, for moduli that OpenSSL does not take. Its time depends on the exponent. */
export function plainPower(base, exponent, modulus) {
    let result = 1n % modulus;
    let square = base % modulus;
    for (let rest = exponent; rest > 0n; rest >>= 1n) {
        if ((rest & 1n) === 1n)
            result = (result * square) % modulus;
        square = (square * square) % modulus;
    }
    return result;
}
/** The inverse, by Euclid's algorithm; undefined where there is none. */
export function inverse(value, modulus) {
    let [remainder, next] = [modulus, ((value % modulus) + modulus) % modulus];
    let [coefficient, nextCoefficient] = [0n, 1n];
    while (next > 0n) {
        const quotient = remainder / next;
        [remainder, next] = [next, remainder - quotient * next];
        [coefficient, nextCoefficient] = [nextCoefficient, coefficient - quotient * nextCoefficient];
    }
    return remainder === 1n ? ((coefficient % modulus) + modulus) % modulus : undefined;
}
export function greatestCommonDivisor(first, second) {
    let [a, b] = [first, second];
    while (b > 0n)
        [a, b] = [b, a % b];
    return a;
}
/** OpenSSL refuses Diffie–Hellman moduli of other lengths. */
const OPENSSL_BITS = { least: 512, most: 10_000 };
/**
 * Powers modulo one odd number. A Diffie–Hellman secret is just that power, and node:crypto computes it with OpenSSL's modular
 * exponentiation, in a time that does not depend on the exponent's bits; larger moduli are left to BigInt.
 */
export function modularPower(modulus) {
    const plain = (base, exponent) => plainPower(base, exponent, modulus);
    const bits = bitLength(modulus);
    if (bits < OPENSSL_BITS.least || bits > OPENSSL_BITS.most || (modulus & 1n) === 0n)
        return plain;
    const exchange = createDiffieHellman(bytesOf(modulus), bytesOf(2n));
    return (base, exponent) => {
        const reduced = base % modulus;
        // OpenSSL refuses these as public keys, rightly for its own purpose.
        if (reduced <= 1n || exponent === 0n)
            return exponent === 0n ? 1n : reduced;
        if (reduced === modulus - 1n)
            return (exponent & 1n) === 1n ? reduced : 1n;
        const secret = (key) => {
            exchange.setPrivateKey(bytesOf(key));
            return numberOf(exchange.computeSecret(bytesOf(reduced)));
        };
        try {
            return secret(exponent);
        }
        catch {
            // It also refuses to give out the secrets 1 and −1: then the next power is the base, or its opposite.
            const next = secret(exponent + 1n);
            if (next === reduced)
                return 1n;
            return next === modulus - reduced ? modulus - 1n : plain(reduced, exponent);
        }
    };
}
/** Uniform bits. */
export function randomBits(bits, random = secureRandom()) {
    const bytes = Buffer.alloc(Math.ceil(bits / 8));
    random.fill(bytes);
    return numberOf(bytes) >> BigInt(8 * bytes.length - bits);
}
/** Uniform in 1 … bound − 1 and without a common factor with it: rejected else, which for a product of two large primes never happens. */
export function randomUnit(bound, random) {
    const bits = bitLength(bound);
    for (let tries = 0; tries < 1000; tries++) {
        const candidate = randomBits(bits, random);
        if (candidate > 0n && candidate < bound)
            return candidate;
    }
    throw invalidArgument('random', 'a source of random bytes');
}
//# sourceMappingURL=modular.js.map