import { checkPrimeSync, generatePrimeSync } from 'node:crypto';
import { inspect } from 'node:util';
import { invalidArgument, notAuthentic, requireOptions } from '../../core/errors.js';
import { decodeNumber, mantissaOf } from './encoding.js';
import { greatestCommonDivisor, inverse, modularPower } from './modular.js';
import { requireInstance } from '../arguments.js';
import { PaillierNumber, foreignKey } from './number.js';
import { fieldsOf, fromBase64Url, toBase64Url } from './json.js';
import { PaillierPublicKey } from './public-key.js';
/** L(x) = (x − 1) / p. */
const quotient = (value, prime) => (value - 1n) / prime;
function half(prime, n) {
    const square = prime * prime;
    const power = modularPower(square);
    const factor = inverse(quotient(power((1n + n) % square, prime - 1n), prime), prime);
    if (factor === undefined)
        throw invalidArgument('p and q', 'two different primes of about one size');
    return { prime, square, power, factor };
}
const decryptHalf = ({ factor, power, prime, square }, ciphertext) => (quotient(power(ciphertext % square, prime - 1n), prime) * factor) % prime;
function publicKeyOf(p, q) {
    if (typeof p !== 'bigint' || typeof q !== 'bigint')
        throw invalidArgument('p and q', 'two primes, as bigints');
    return new PaillierPublicKey(p * q);
}
/** Decrypts, modulo each prime apart (Paillier 1999, section 7). It is not shown when it is printed. */
export class PaillierPrivateKey {
    publicKey;
    #p;
    #q;
    #inverse;
    constructor(p, q, publicKey = publicKeyOf(p, q)) {
        if (typeof p !== 'bigint' || typeof q !== 'bigint' || p === q || p * q !== publicKey.n)
            throw invalidArgument('p and q', 'the two primes of n');
        this.publicKey = publicKey;
        this.#p = half(p, publicKey.n);
        this.#q = half(q, publicKey.n);
        const found = inverse(p, q);
        if (found === undefined)
            throw invalidArgument('p and q', 'two different primes');
        this.#inverse = found;
    }
    /** The number that was encrypted, as the nearest double. Throws `out-of-range` where sums or products have overflowed. */
    decrypt(number) {
        return decodeNumber({ encoding: this.#opened(number), exponent: number.exponent }, this.publicKey.n);
    }
    /** The signed mantissa of what was encrypted, exactly: the number itself where whole numbers were encrypted. */
    decryptMantissa(number) {
        return mantissaOf(this.#opened(number), this.publicKey.n);
    }
    /** The whole number 0 … n − 1 of a bare ciphertext. */
    decryptWhole(ciphertext) {
        const { prime: p } = this.#p;
        const { prime: q } = this.#q;
        if (typeof ciphertext !== 'bigint')
            throw invalidArgument('ciphertext', 'a whole number, as a bigint');
        if (ciphertext <= 0n || ciphertext >= this.publicKey.nSquared || ciphertext % p === 0n || ciphertext % q === 0n)
            throw notAuthentic('ciphertext');
        const [a, b] = [decryptHalf(this.#p, ciphertext), decryptHalf(this.#q, ciphertext)];
        const difference = ((((b - a) * this.#inverse) % q) + q) % q;
        return a + p * difference;
    }
    /** The key itself, in the clear, as python-paillier's command line reads it. */
    revealJwk(kid = 'epsbook') {
        const [p, q] = [toBase64Url(this.#p.prime), toBase64Url(this.#q.prime)];
        return { kty: 'DAJ', key_ops: ['decrypt'], p, q, pub: this.publicKey.toJwk(kid), kid };
    }
    /** @throws PrivacyError `malformed-message`, `weak-parameters`; `invalid-argument` for numbers that are not the two primes of n */
    static fromJwk(jwk) {
        const { p, pub, q } = fieldsOf(jwk);
        const publicKey = PaillierPublicKey.fromJwk(pub);
        const factors = [fromBase64Url(p, 'p'), fromBase64Url(q, 'q')];
        if (factors[0] * factors[1] !== publicKey.n || !factors.every((factor) => checkPrimeSync(factor)))
            throw invalidArgument('p and q', 'the two primes of n');
        return new PaillierPrivateKey(...factors, publicKey);
    }
    toJSON() {
        return `[Paillier private key, ${this.publicKey.bits} bits]`;
    }
    [inspect.custom]() {
        return this.toJSON();
    }
    #opened(number) {
        requireInstance(number, PaillierNumber, 'number');
        if (number.publicKey.n !== this.publicKey.n)
            throw foreignKey('the number');
        return this.decryptWhole(number.ciphertext);
    }
}
/** Fresh keys; their primes are 3 modulo 4, so that a fixed base may be used. A second or so. */
export function paillierKeys(options = {}) {
    requireOptions(options, '{ securityBits: 128 }');
    const { securityBits = 128 } = options;
    if (![112, 128].includes(securityBits))
        throw invalidArgument('securityBits', '128, or 112 for n of 2048 bits');
    const size = securityBits === 128 ? 1536 : 1024;
    const prime = () => generatePrimeSync(size, { add: 4n, rem: 3n, bigint: true });
    for (;;) {
        const [p, q] = [prime(), prime()];
        const isFit = p !== q && (p * q).toString(2).length === 2 * size;
        if (isFit && greatestCommonDivisor(p - 1n, q - 1n) === 2n)
            return new PaillierPrivateKey(p, q);
    }
}
//# sourceMappingURL=private-key.js.map