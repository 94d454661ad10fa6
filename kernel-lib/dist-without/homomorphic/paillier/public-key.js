import { createHash } from 'node:crypto';
import { PrivacyError, invalidArgument, notAuthentic, requireOptions, weakParameters } from '../../core/errors.js';
import { encodeNumber } from './encoding.js';
import { fixedBaseMask } from './fixed-base.js';
import { bitLength, bytesOf, inverse, modularPower, randomUnit } from './modular.js';
import { fieldsOf, fromBase64Url, toBase64Url } from './json.js';
import { PaillierNumber } from './number.js';
/** Below, factoring n takes fewer than 2¹¹² operations (NIST SP 800-57 part 1, table 2). */
export const LEAST_BITS = 2048;
const MOST_BITS = 16_384;
/**
 * Paillier's public key with g = n + 1 (Paillier 1999): encrypts, adds and multiplies, and cannot decrypt. Semantically secure as
 * long as n-th residues modulo n² cannot be told from others.
 */
export class PaillierPublicKey {
    n;
    nSquared;
    bits;
    /** Names the key: SHA-256 of n. */
    keyName;
    /** In bits: 128 for n of 3072 bits, 112 for 2048. */
    securityBits;
    #power;
    #random;
    #mask;
    /** @param random for encryption; the operating system, unless it is given */
    constructor(n, random) {
        if (typeof n !== 'bigint' || n <= 0n || (n & 1n) === 0n)
            throw invalidArgument('n', 'a product of two odd primes');
        this.bits = bitLength(n);
        if (this.bits < LEAST_BITS)
            throw weakParameters('n', `of at least ${LEAST_BITS} bits`);
        if (this.bits > MOST_BITS)
            throw invalidArgument('n', `of at most ${MOST_BITS} bits`);
        this.n = n;
        this.nSquared = n * n;
        this.keyName = createHash('sha256').update(bytesOf(n)).digest('hex').slice(0, 32);
        this.securityBits = this.bits >= 3072 ? 128 : 112;
        this.#power = modularPower(this.nSquared);
        this.#random = random;
        this.#mask = () => this.#power(randomUnit(n, random), n);
    }
    /** An encryption of a finite number. */
    encrypt(value, options = {}) {
        requireOptions(options, '{ exponent: -8 }');
        const encoded = encodeNumber(value, this.n, options.exponent);
        return new PaillierNumber(this, this.encryptWhole(encoded.encoding), encoded.exponent);
    }
    /** The ciphertext (1 + m·n)·rⁿ of a whole number 0 … n − 1. */
    encryptWhole(message) {
        if (typeof message !== 'bigint' || message < 0n || message >= this.n)
            throw invalidArgument('message', 'a whole number of 0 to n - 1');
        return ((1n + message * this.n) * this.mask()) % this.nSquared;
    }
    /** A fresh random n-th power: an encryption of 0. */
    mask() {
        return this.#mask();
    }
    /**
     * From now on masks are powers of one fixed base with exponents of half the bits, by a table: about three times as fast (Damgård,
     * Jurik and Nielsen 2010, section 4.2). **It assumes more than Paillier does**: that such short powers cannot be told from all
     * (and that both primes are 3 modulo 4, as they are in keys made here). A table takes 12 MB for 3072 bits; its look-ups are not
     * constant in time.
     */
    useFixedBase(windowBits = 6) {
        if ((this.n & 3n) !== 1n)
            throw invalidArgument('n', 'a product of two primes that are 3 modulo 4, for a fixed base');
        if (!Number.isInteger(windowBits) || windowBits < 1 || windowBits > 10)
            throw invalidArgument('windowBits', 'a whole number of 1 to 10');
        this.#mask = fixedBaseMask({
            n: this.n,
            nSquared: this.nSquared,
            power: this.#power,
            windowBits,
            ...(this.#random !== undefined && { random: this.#random }),
        });
        return this;
    }
    power(base, exponent) {
        if (typeof base !== 'bigint' || typeof exponent !== 'bigint')
            throw invalidArgument('base', 'a bigint, as the exponent');
        return this.#power(base, exponent);
    }
    /** @throws PrivacyError `not-authentic` for what shares a factor with n, and so is no ciphertext */
    inverse(value) {
        const found = typeof value === 'bigint' ? inverse(value, this.nSquared) : undefined;
        if (found === undefined)
            throw notAuthentic('ciphertext');
        return found;
    }
    toJwk(kid = 'epsbook') {
        return { kty: 'DAJ', alg: 'PAI-GN1', key_ops: ['encrypt'], n: toBase64Url(this.n), kid };
    }
    static fromJwk(jwk) {
        const { alg, kty, n } = fieldsOf(jwk);
        if (kty !== 'DAJ' || alg !== 'PAI-GN1')
            throw new PrivacyError('malformed-message', { expected: 'a Paillier key' }, 'not a Paillier key: kty must be DAJ, alg PAI-GN1');
        return new PaillierPublicKey(fromBase64Url(n, 'n'));
    }
}
//# sourceMappingURL=public-key.js.map