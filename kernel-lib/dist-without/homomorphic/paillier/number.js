import { PrivacyError, invalidArgument } from '../../core/errors.js';
import { BASE, MOST_EXPONENT, encodeNumber, largestMantissa, overflow } from './encoding.js';
import { fieldsOf } from './json.js';
export const foreignKey = (what) => new PrivacyError('foreign-key', { what }, `${what} belongs to another key: encrypt both under one`);
/** Not by its class, whose file needs this one. */
function requireKey(key) {
    if (typeof key !== 'object' || key === null || !('nSquared' in key) || typeof key.nSquared !== 'bigint')
        throw invalidArgument('publicKey', 'a PaillierPublicKey');
}
/** One encrypted number. It can be added to others and multiplied by numbers in the clear. */
export class PaillierNumber {
    publicKey;
    ciphertext;
    /** The number is mantissa · 16^exponent: only the mantissa is encrypted. */
    exponent;
    constructor(publicKey, ciphertext, exponent) {
        requireKey(publicKey);
        if (typeof ciphertext !== 'bigint' || ciphertext <= 0n || ciphertext >= publicKey.nSquared)
            throw invalidArgument('ciphertext', 'a whole number from 1 to n² − 1');
        if (!Number.isInteger(exponent) || Math.abs(exponent) > MOST_EXPONENT)
            throw invalidArgument('exponent', `a whole number of -${MOST_EXPONENT} to ${MOST_EXPONENT}`);
        this.publicKey = publicKey;
        this.ciphertext = ciphertext;
        this.exponent = exponent;
        Object.freeze(this);
    }
    /** The sum with another encrypted number, or with one in the clear. */
    add(other) {
        const { n, nSquared } = this.publicKey;
        const addend = other instanceof PaillierNumber ? this.#sameKey(other) : encodeNumber(other, n);
        const exponent = Math.min(this.exponent, addend.exponent);
        const one = this.#lowered(exponent);
        if (addend instanceof PaillierNumber)
            return new PaillierNumber(this.publicKey, (one * addend.#lowered(exponent)) % nSquared, exponent);
        const lowered = (addend.encoding * BASE ** BigInt(addend.exponent - exponent)) % n;
        return new PaillierNumber(this.publicKey, (one * (1n + lowered * n)) % nSquared, exponent);
    }
    subtract(other) {
        if (other instanceof PaillierNumber)
            return this.add(other.multiply(-1));
        return this.add(typeof other === 'bigint' || typeof other === 'number' ? -other : other);
    }
    /** The product with a number in the clear. It hides that number from whoever holds the key only after {@link refreshed}. */
    multiply(factor) {
        const { n, nSquared } = this.publicKey;
        const { encoding, exponent } = encodeNumber(factor, n);
        const isNegative = encoding > largestMantissa(n);
        const power = this.publicKey.power(this.ciphertext, isNegative ? n - encoding : encoding);
        const product = isNegative ? this.publicKey.inverse(power) : power % nSquared;
        return new PaillierNumber(this.publicKey, product, this.exponent + exponent);
    }
    /** The same number, encrypted anew: nobody can tell from which operations it came. */
    refreshed() {
        const { nSquared } = this.publicKey;
        return new PaillierNumber(this.publicKey, (this.ciphertext * this.publicKey.mask()) % nSquared, this.exponent);
    }
    toJSON() {
        return { v: this.ciphertext.toString(), e: this.exponent };
    }
    static fromJson(publicKey, json) {
        const { e, v } = fieldsOf(json);
        if (typeof v !== 'string' || !/^[0-9]{1,10000}$/.test(v))
            throw invalidArgument('v', 'decimal digits');
        return new PaillierNumber(publicKey, BigInt(v), e);
    }
    #sameKey(other) {
        if (other.publicKey.n !== this.publicKey.n)
            throw foreignKey('the other number');
        return other;
    }
    /** The ciphertext of the same number with a smaller exponent. */
    #lowered(exponent) {
        const by = this.exponent - exponent;
        if (4 * by > this.publicKey.bits)
            throw overflow('sum');
        return by === 0 ? this.ciphertext : this.publicKey.power(this.ciphertext, BASE ** BigInt(by));
    }
}
//# sourceMappingURL=number.js.map