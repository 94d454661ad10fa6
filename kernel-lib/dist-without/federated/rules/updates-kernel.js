import { instantiate } from '../../wasm/index.js';
import base64 from '../kernels/updates.wasm.js';
import { notFinite } from './rule.js';
/** Columns of a block, and the bytes from one row to the next: not a power of two, since such rows would share cache sets. */
const COLUMNS = 1024;
const STRIDE = COLUMNS * 4 + 64;
/** Where a kernel's own data begin. */
const START = 1024;
/** Fewer numbers than this are not worth a call. */
const WORTH_IT = 4096;
const aligned = (bytes) => (bytes + 63) & ~63;
/** A memory laid out for so many rows: views of it stay valid, since it never grows again. */
export class UpdatesKernel {
    #exports;
    #rows;
    #block;
    #out;
    #pairs;
    #height;
    constructor(exports, rows, pairs) {
        // Distances are computed by threes: the rows that fill up are zero.
        this.#height = Math.ceil(rows / 3) * 3;
        this.#pairs = START;
        this.#out = aligned(this.#pairs + 8 * pairs);
        this.#block = aligned(this.#out + Math.max(4 * COLUMNS, 8 * this.#height * this.#height));
        const end = this.#block + STRIDE * this.#height + 256;
        const missing = end - exports.memory.buffer.byteLength;
        if (missing > 0)
            exports.memory.grow(Math.ceil(missing / 65_536));
        this.#exports = exports;
        const { buffer } = exports.memory;
        this.#rows = Array.from({ length: rows }, (_, row) => new Float32Array(buffer, this.#block + STRIDE * row, COLUMNS));
    }
    /** Copies some columns of every update into the block; what does not fill four columns is zero. */
    *#blocks(updates) {
        const size = updates[0].length;
        for (let start = 0; start < size; start += COLUMNS) {
            const width = Math.min(COLUMNS, size - start);
            for (const [index, row] of this.#rows.entries()) {
                const update = updates[index];
                row.set(width === size ? update : update.subarray(start, start + width));
                if (width < COLUMNS)
                    row.fill(0, width);
            }
            const padded = (width + 3) & ~3;
            if (this.#exports.finite(this.#block, STRIDE, padded, updates.length) === 0) {
                throw notFinite(this.#rows.findIndex((row) => !row.subarray(0, width).every(Number.isFinite)));
            }
            yield { start, width, padded };
        }
    }
    /** The network's comparators applied to every column, and what `take` writes to its address for each block. */
    #sorted(updates, comparators, take) {
        const { buffer } = this.#exports.memory;
        new Uint32Array(buffer, this.#pairs, comparators.length).set(comparators);
        const out = new Float32Array(buffer, this.#out, COLUMNS);
        const result = new Float32Array(updates[0].length);
        for (const { start, width, padded } of this.#blocks(updates)) {
            this.#exports.network(this.#block, STRIDE, padded, this.#pairs, comparators.length / 2);
            take(this.#block, padded, this.#out);
            result.set(width === COLUMNS ? out : out.subarray(0, width), start);
        }
        return result;
    }
    /** The mean of ranks first … last − 1 of every coordinate. */
    meanOfRanks(updates, comparators, first, last) {
        return this.#sorted(updates, comparators, (block, columns, out) => this.#exports.meanRows(block, STRIDE, columns, first, last, out));
    }
    /** The mean of the `keep` values nearest the median of every coordinate. */
    meanNearestMedian(updates, comparators, keep) {
        return this.#sorted(updates, comparators, (block, columns, out) => this.#exports.nearestMedian(block, STRIDE, columns, updates.length, keep, out));
    }
    /** Squared distances of all pairs, row after row. */
    squaredDistances(updates) {
        const [rows, height] = [updates.length, this.#height];
        const all = new Float64Array(this.#exports.memory.buffer, this.#out, height * height);
        all.fill(0);
        for (const { padded } of this.#blocks(updates))
            this.#exports.squaredDistances(this.#block, STRIDE, padded, height, this.#out);
        const result = new Float64Array(rows * rows);
        for (let i = 0; i < rows; i++) {
            for (let j = i + 1; j < rows; j++)
                result[i * rows + j] = result[j * rows + i] = all[i * height + j];
        }
        return result;
    }
}
/** A kernel laid out for the updates; undefined where the plain reference has to do: other precisions, few numbers, or another machine. */
export function kernelFor(updates, pairs = 0) {
    const size = updates[0].length;
    if (size * updates.length < WORTH_IT || !updates.every((update) => update instanceof Float32Array))
        return undefined;
    const exports = instantiate(base64);
    return exports === undefined ? undefined : new UpdatesKernel(exports, updates.length, pairs);
}
//# sourceMappingURL=updates-kernel.js.map