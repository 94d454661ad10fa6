import { instantiate } from '../../wasm/index.js';
import kernelCode from '../kernels/noise.wasm.js';
import { drawFromStrips, isUnderCurve, knownDigits, STRIPS_BYTES, stripsOf, writeStrips, } from './strips.js';
/** Standard deviation of {@link GridNoise} in steps of its grid. */
export const NOISE_SCALE = 2 ** 32;
/** Bytes of randomness asked for at once, and of noise made at once: both stay in the processor's cache. */
const BLOCK = 65_536;
const DRAWS = BLOCK / 8;
/** 64 bits at a time, straight from the source. */
function wordsOf(random) {
    const pool = new BigUint64Array(64);
    const bytes = new Uint8Array(pool.buffer);
    let next = pool.length;
    return () => {
        if (next === pool.length) {
            random.fill(bytes);
            next = 0;
        }
        const word = pool[next];
        pool[next++] = 0n;
        return word;
    };
}
/** The plain sampler: what runs where WebAssembly cannot, and what the kernel is held to. */
export function plainGridNoise(random, scale = NOISE_SCALE) {
    const strips = stripsOf(scale);
    const word = wordsOf(random);
    return Object.freeze({
        fill(out) {
            for (let index = 0; index < out.length; index++)
                out[index] = drawFromStrips(strips, word);
        },
        perturb(values, step) {
            for (let index = 0; index < values.length; index++) {
                values[index] = (roundToEven(values[index] * (1 / step)) + drawFromStrips(strips, word)) * step;
            }
        },
    });
}
/** The nearest whole number, ties to even, as the kernel rounds. */
function roundToEven(x) {
    const rounded = Math.round(x);
    return Math.abs(x) < 2 ** 52 && rounded - x === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
/** The kernel with its memory: words are drawn a block at a time, used in order, and wiped, as is the noise once it is handed out. */
function compiledGridNoise(random, strips) {
    const word = wordsOf(random);
    const kernel = instantiate(kernelCode, {
        isUnderCurve: (x, box, second) => {
            const known = knownDigits(strips, box);
            return Number(isUnderCurve(strips, x, box, BigInt.asUintN(64, second) >> BigInt(64 - known), known, word));
        },
    });
    if (kernel === undefined)
        return undefined;
    const table = 4096;
    const words = (table + STRIPS_BYTES + 63) & ~63;
    const end = words + BLOCK;
    const { buffer } = kernel.memory;
    writeStrips(strips, buffer, table);
    const pool = new Uint8Array(buffer, words, BLOCK);
    const drawn = new Float64Array(buffer, end, DRAWS);
    let next = end;
    /** Calls `make(from word, address, count)`, which returns what is missing, until all are made. */
    const make = (count, some) => {
        for (let missing = count; missing > 0;) {
            if (end - next < 16) {
                random.fill(pool);
                next = words;
            }
            missing = some(next, end + (count - missing) * 8, missing);
            const used = kernel.unused();
            pool.fill(0, next - words, used - words);
            next = used;
        }
    };
    return Object.freeze({
        fill(out) {
            for (let start = 0; start < out.length; start += DRAWS) {
                const part = drawn.subarray(0, Math.min(DRAWS, out.length - start));
                make(part.length, (from, to, count) => kernel.draw(table, from, end, to, count, 1));
                out.set(part, start);
                part.fill(0);
            }
        },
        perturb(values, step) {
            for (let start = 0; start < values.length; start += DRAWS) {
                const piece = values.subarray(start, start + DRAWS);
                const part = drawn.subarray(0, piece.length);
                part.set(piece);
                make(part.length, (from, to, count) => kernel.perturb(table, from, end, to, count, 1 / step, step));
                piece.set(part);
                part.fill(0);
            }
        },
    });
}
/**
 * The noise stream of training: exact discrete Gaussian draws from the bits of `random`.
 * @param scale s, 2²⁰ to 2⁴⁴
 */
export const gridNoise = (random, scale = NOISE_SCALE) => compiledGridNoise(random, stripsOf(scale)) ?? plainGridNoise(random, scale);
//# sourceMappingURL=grid-noise.js.map