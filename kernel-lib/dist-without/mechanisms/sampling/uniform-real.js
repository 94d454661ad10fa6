const WORD_BITS = 32;
/**
 * A uniform real number of [0, 1) of which only the leading binary digits are known; more are drawn when a decision needs them.
 * It lies in [digits, digits + 1) · 2^−length. A decision taken on it is exact, however long it takes.
 */
export class UniformReal {
    bits;
    digits;
    length;
    /**
     * @param digits the digits known so far, as a whole number
     * @param length how many they are
     */
    constructor(bits, digits = 0n, length = 0) {
        this.bits = bits;
        this.digits = digits;
        this.length = length;
    }
    /** Draws 32 digits more. */
    refine() {
        this.digits = (this.digits << BigInt(WORD_BITS)) | BigInt(this.bits.word());
        this.length += WORD_BITS;
    }
}
//# sourceMappingURL=uniform-real.js.map