import type { RandomSource } from '../../core/random.js';
/**
 * Uniform words taken one at a time from a random source that is asked in larger pieces.
 * A word is erased as it is given out, so that memory read later tells nothing about noise already drawn.
 */
export declare class BitSource {
    #private;
    constructor(random: RandomSource);
    /** 32 independent fair bits, as a whole number of 0 to 2³² − 1. */
    word(): number;
}
/** The words of a random source. One pool per source, whoever asks: a sampler made for a single draw wastes none. */
export declare function bitSource(random: RandomSource): BitSource;
/**
 * A whole number of 0 to `limit` − 1, each exactly as likely as the others: bits just enough for `limit`, drawn again when they pass it.
 * @param limit a whole number of 1 to 2⁵³
 */
export declare function uniformBelow(bits: BitSource, limit: number): number;
