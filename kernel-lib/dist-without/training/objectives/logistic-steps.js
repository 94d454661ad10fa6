import { instantiate } from '../../wasm/index.js';
import { NOISE_SCALE } from '../noise/grid-noise.js';
import kernelCode from '../kernels/logistic.wasm.js';
/** The most features of the fused steps. */
export const MOST_FUSED_FEATURES = 30;
const WIDTH = 32;
const INTERCEPT = 30;
/** Numbers that f32 sums hold exactly. */
const EXACT = 2 ** 24;
/** A hair, so that lengths in single precision can't exceed the clip norm. */
const HAIR = 1 - 2 ** -18;
/** The grid of the clipped sums, in steps of the noise's grid, and what follows from it. */
function gridOf(levels, deviation) {
    const h = deviation / NOISE_SCALE;
    const q = Math.max(1, Math.round(1 / levels / h));
    return { h, q, perClip: HAIR / (q * h) };
}
/** Levels per clip norm, so that a whole batch of them is a sum without rounding. */
const levelsFor = (largestBatch) => Math.min(2 ** 16, EXACT / largestBatch) / 1.001;
/** What rounding each contribution to the grid can add to its length, over the clip norm. */
const gridRounding = (levels) => (Math.sqrt(INTERCEPT + 1) / 2 / levels) * 1.01;
/** The steps in plain numbers: the kernel's reference, and what runs where WebAssembly cannot. */
export function plainLogisticSteps(rows, clipNorm, largestBatch) {
    const { features, columns, targets } = rows;
    const levels = levelsFor(largestBatch);
    return {
        rounding: gridRounding(levels),
        run(parameters, batches, noise, deviation, move) {
            const { h, q, perClip } = gridOf(levels, deviation);
            const clip = clipNorm * HAIR;
            const drawn = new Float64Array(WIDTH * batches.length);
            noise.fill(drawn);
            batches.forEach((batch, step) => {
                const sum = new Float64Array(columns + 1);
                for (const row of batch) {
                    let score = parameters[columns];
                    let squared = 1;
                    for (let column = 0; column < columns; column++) {
                        const value = features[row * columns + column];
                        score += parameters[column] * value;
                        squared += value * value;
                    }
                    const delta = 1 / (1 + Math.exp(-score)) - targets[row];
                    const factor = (delta * perClip) / Math.max(clip, Math.abs(delta) * Math.sqrt(squared));
                    // A row that is not of numbers adds nothing.
                    if (!Number.isFinite(factor) || !Number.isFinite(squared))
                        continue;
                    for (let column = 0; column <= columns; column++) {
                        const value = column === columns ? 1 : features[row * columns + column];
                        sum[column] = sum[column] + Math.round(factor * value);
                    }
                }
                for (let column = 0; column <= columns; column++) {
                    const drawnAt = step * WIDTH + (column === columns ? INTERCEPT : column);
                    parameters[column] =
                        parameters[column] - (sum[column] * q + drawn[drawnAt]) * h * move;
                }
            });
        },
    };
}
/** Steps in one call: more are made by several. */
const MOST_STEPS = 128;
/** The kernel with the rows in its memory; undefined where it can't run. */
function compiledLogisticSteps(rows, clipNorm, largestBatch) {
    const kernel = instantiate(kernelCode);
    if (kernel === undefined)
        return undefined;
    const { features, columns, targets } = rows;
    const count = targets.length;
    const padded = (largestBatch + 3) & ~3;
    const sizes = {
        rows: (count + 1) * WIDTH * 4,
        y: (count + 1) * 4,
        idx: MOST_STEPS * padded * 4,
        ends: MOST_STEPS * 4,
        w: WIDTH * 4,
        noise: MOST_STEPS * WIDTH * 8,
        coef: Math.max(WIDTH * 4, padded * 4),
    };
    let next = 1024;
    const place = (bytes) => {
        const at = next;
        next += (bytes + 63) & ~63;
        return at;
    };
    const at = {
        rows: place(sizes.rows),
        y: place(sizes.y),
        idx: place(sizes.idx),
        ends: place(sizes.ends),
        w: place(sizes.w),
        noise: place(sizes.noise),
        coef: place(sizes.coef),
    };
    const missing = next - kernel.memory.buffer.byteLength;
    if (missing > 0)
        kernel.memory.grow(Math.ceil(missing / 65_536));
    const { buffer } = kernel.memory;
    const x = new Float32Array(buffer, at.rows, (count + 1) * WIDTH);
    const y = new Float32Array(buffer, at.y, count + 1);
    const idx = new Int32Array(buffer, at.idx, MOST_STEPS * padded);
    const ends = new Int32Array(buffer, at.ends, MOST_STEPS);
    const w = new Float32Array(buffer, at.w, WIDTH);
    const drawn = new Float64Array(buffer, at.noise, MOST_STEPS * WIDTH);
    for (let row = 0; row < count; row++) {
        const to = row * WIDTH;
        let squared = 1;
        for (let column = 0; column < columns; column++) {
            const value = Math.fround(features[row * columns + column]);
            x[to + column] = value;
            squared += value * value;
        }
        x[to + INTERCEPT] = 1;
        x[to + INTERCEPT + 1] = squared * (1 + 2 ** -23);
        y[row] = targets[row];
        // A row that is not of numbers is one of zeros, which adds nothing.
        if (!Number.isFinite(x[to + INTERCEPT + 1]) || !Number.isFinite(y[row])) {
            x.fill(0, to, to + WIDTH);
            y[row] = 0;
        }
    }
    const levels = levelsFor(padded);
    return {
        rounding: gridRounding(levels),
        run(parameters, batches, noise, deviation, move) {
            const { h, q, perClip } = gridOf(levels, deviation);
            w.fill(0);
            w.set(parameters.subarray(0, columns));
            w[INTERCEPT] = parameters[columns];
            for (let start = 0; start < batches.length; start += MOST_STEPS) {
                const some = batches.slice(start, start + MOST_STEPS);
                let end = 0;
                some.forEach((batch, step) => {
                    idx.set(batch, end);
                    end += batch.length;
                    // The row of zeros after the last fills the batch up.
                    while (end % 4 !== 0)
                        idx[end++] = count;
                    ends[step] = end;
                });
                const part = drawn.subarray(0, some.length * WIDTH);
                noise.fill(part);
                kernel.logistic(at.rows, at.y, at.idx, at.ends, at.w, at.noise, at.coef, some.length, clipNorm * HAIR, perClip, q, h * move);
                part.fill(0);
            }
            parameters.set(w.subarray(0, columns));
            parameters[columns] = w[INTERCEPT];
        },
    };
}
/**
 * Whole steps of a logistic regression: scores, clipping, an exact sum on a grid, noise and descent, many steps a call.
 * @param largestBatch rows that a batch may have, at most 2²⁰
 */
export const logisticSteps = (rows, clipNorm, largestBatch) => compiledLogisticSteps(rows, clipNorm, largestBatch) ?? plainLogisticSteps(rows, clipNorm, largestBatch);
//# sourceMappingURL=logistic-steps.js.map