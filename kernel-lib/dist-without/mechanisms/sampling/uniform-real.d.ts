import type { BitSource } from './bit-source.js';
/**
 * A uniform real number of [0, 1) of which only the leading binary digits are known; more are drawn when a decision needs them.
 * It lies in [digits, digits + 1) · 2^−length. A decision taken on it is exact, however long it takes.
 */
export declare class UniformReal {
    readonly bits: BitSource;
    digits: bigint;
    length: number;
    /**
     * @param digits the digits known so far, as a whole number
     * @param length how many they are
     */
    constructor(bits: BitSource, digits?: bigint, length?: number);
    /** Draws 32 digits more. */
    refine(): void;
}
