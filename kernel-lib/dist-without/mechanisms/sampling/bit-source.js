import { invalidArgument } from '../../core/errors.js';
/** 8 KB: large enough that a call into the operating system costs little per word, small enough to be drawn at once. */
const POOL_WORDS = 2048;
/**
 * Uniform words taken one at a time from a random source that is asked in larger pieces.
 * A word is erased as it is given out, so that memory read later tells nothing about noise already drawn.
 */
export class BitSource {
    #random;
    #pool = new Uint32Array(POOL_WORDS);
    #bytes = new Uint8Array(this.#pool.buffer);
    #next = POOL_WORDS;
    constructor(random) {
        this.#random = random;
    }
    /** 32 independent fair bits, as a whole number of 0 to 2³² − 1. */
    word() {
        if (this.#next === POOL_WORDS) {
            this.#random.fill(this.#bytes);
            this.#next = 0;
        }
        const index = this.#next++;
        const word = this.#pool[index];
        this.#pool[index] = 0;
        return word;
    }
}
const sources = new WeakMap();
/** The words of a random source. One pool per source, whoever asks: a sampler made for a single draw wastes none. */
export function bitSource(random) {
    let source = sources.get(random);
    if (source === undefined) {
        source = new BitSource(random);
        sources.set(random, source);
    }
    return source;
}
const WORD = 2 ** 32;
/**
 * A whole number of 0 to `limit` − 1, each exactly as likely as the others: bits just enough for `limit`, drawn again when they pass it.
 * @param limit a whole number of 1 to 2⁵³
 */
export function uniformBelow(bits, limit) {
    if (!(Number.isInteger(limit) && limit >= 1 && limit <= 2 ** 53)) {
        throw invalidArgument('limit', 'a whole number of 1 to 2^53');
    }
    const largest = limit - 1;
    if (largest < WORD) {
        const unused = Math.clz32(largest);
        if (unused === 32)
            return 0;
        for (;;) {
            const drawn = bits.word() >>> unused;
            if (drawn < limit)
                return drawn;
        }
    }
    const unused = Math.clz32(Math.floor(largest / WORD));
    for (;;) {
        const drawn = (bits.word() >>> unused) * WORD + bits.word();
        if (drawn < limit)
            return drawn;
    }
}
//# sourceMappingURL=bit-source.js.map