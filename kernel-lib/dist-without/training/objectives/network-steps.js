import { instantiate } from '../../wasm/index.js';
import kernelCode from '../kernels/network.wasm.js';
import { NOISE_SCALE } from '../noise/grid-noise.js';
import { KERNEL_OWN } from './products.js';
/** Rows whose activations are held at once. */
const BLOCK = 256;
/** Numbers of a gradient that are made, noised and moved by while they are in the first-level cache; draws of noise made at once. */
const SLICE = 8192;
/** Products added up before they are added to a sum: rounding grows with the longer of this and the number of such parts. */
const CHAIN = 64;
/** Bytes of rows that are kept in the kernel's memory; larger data are trained in plain steps. */
const MOST_ROWS = 2 ** 30;
/** A score that no class of padding can win with. */
const NO_CLASS = -1e30;
/** Bounds how far one more contribution moves a sum in single precision: products in chains of so many. */
const roundingOf = (largestBatch, chain) => 2 * largestBatch * (chain + Math.ceil(Math.min(BLOCK, largestBatch) / chain) + 6) * 2 ** -24;
/** The arrays of an optimizer's state that a rule moves, by their names. */
const keptBy = (rule) => {
    if (rule === undefined)
        return [];
    if (rule.kind === 'adam')
        return ['first', 'second'];
    // Without momentum nothing is kept, and the kernel writes what it does not read.
    return ['velocity'];
};
/** Multiplications from which another product than the kernel's is worth copying for. */
const LARGE = 5e6;
/**
 * Whole steps of a network of dense layers, its rows, weights and gradients in the kernel's memory: clipping in closed form, and each
 * slice of a gradient noised and descended while it is in the cache.
 */
class NetworkSteps {
    rounding;
    #kernel;
    #options;
    #layers;
    #at;
    #rows;
    #squares;
    #classes;
    #gathered;
    #noise;
    /** Lengths in single precision may be short of the true ones by so much. */
    #hair;
    constructor(kernel, options) {
        const { features, columns, targets, places, largestBatch, products, rule } = options;
        this.#kernel = kernel;
        this.#options = options;
        const size = Math.min(BLOCK, largestBatch);
        const rows = targets.length;
        let next = KERNEL_OWN;
        const place = (bytes) => {
            const at = next;
            next = (next + bytes + 63) & ~63;
            return at;
        };
        let inputs = columns;
        const several = largestBatch > BLOCK;
        this.#layers = places.map((each) => {
            const padded = (each.outputs + 3) & ~3;
            const layer = {
                ...each,
                inputs,
                padded,
                weights: place(inputs * padded * 4),
                biases: place(padded * 4),
                transposed: place(inputs * padded * 4),
                out: place(size * padded * 4),
                deltas: place(size * padded * 4),
                sums: several ? place((inputs + 1) * padded * 8) : 0,
                kept: keptBy(rule).map(() => place((inputs + 1) * padded * 8)),
            };
            inputs = padded;
            return layer;
        });
        this.#at = {
            rows: place(rows * columns * 4),
            squares: place(rows * 4),
            classes: place(rows * 4),
            gathered: place(size * columns * 4),
            gatheredSquares: place(size * 4),
            gatheredClasses: place(size * 4),
            squared: place(size * 4),
            inputSquares: place(size * 4),
            one: place(size * 4),
            slice: place(Math.max(SLICE, ...this.#layers.map(({ padded }) => padded)) * 4),
            noise: place(SLICE * 8),
        };
        const missing = next - kernel.memory.buffer.byteLength;
        if (missing > 0)
            kernel.memory.grow(Math.ceil(missing / 65_536));
        const { buffer } = kernel.memory;
        this.#rows = new Float32Array(buffer, this.#at.rows, rows * columns);
        this.#squares = new Float32Array(buffer, this.#at.squares, rows);
        this.#classes = new Int32Array(buffer, this.#at.classes, rows);
        this.#gathered = new Float32Array(buffer, this.#at.gathered, size * columns);
        this.#noise = new Float64Array(buffer, this.#at.noise, SLICE);
        new Float32Array(buffer, this.#at.one, size).fill(1);
        this.#load(features, columns, targets);
        const widest = Math.max(columns, ...this.#layers.map(({ padded }) => padded));
        this.#hair = 1 - (widest / 8 + 32) * 2 ** -24;
        const large = this.#layers.some((layer) => this.#isLarge(size, layer));
        this.rounding = roundingOf(largestBatch, large && products.name !== 'kernel' ? BLOCK : CHAIN);
    }
    /** A row that is not of numbers, or of no class, becomes one of zeros that no class is right for, which adds nothing. */
    #load(features, columns, targets) {
        const classes = this.#layers.at(-1)?.outputs ?? 0;
        this.#rows.set(features);
        for (let row = 0; row < targets.length; row++) {
            let squared = 1;
            const values = this.#rows.subarray(row * columns, (row + 1) * columns);
            for (let column = 0; column < columns; column++)
                squared += values[column] ** 2;
            const target = targets[row];
            // Rounded up, so that the length is not.
            this.#squares[row] = squared * (1 + 2 ** -23);
            this.#classes[row] = target;
            const isRow = Number.isFinite(this.#squares[row]) && Number.isInteger(target) && target >= 0 && target < classes;
            if (isRow)
                continue;
            values.fill(0);
            this.#squares[row] = 1;
            this.#classes[row] = -1;
        }
    }
    #isLarge(rows, { inputs, padded }) {
        return this.#options.products.name === 'tfjs' && rows * inputs * padded >= LARGE;
    }
    run(parameters, batches, noise, deviation, move, course) {
        if (course?.rule !== this.#options.rule)
            throw new RangeError('a rule other than the steps were made for');
        for (const layer of this.#layers)
            this.#writeWeights(layer, parameters);
        this.#eachKept(course, (kept, state, layer) => this.#writeKept(layer, kept, state));
        const step = deviation / NOISE_SCALE;
        for (const [place, batch] of batches.entries()) {
            const rule = course && { rule: course.rule, rate: course.rule.rate(course.step + place) };
            if (batch.length > this.#options.largestBatch)
                throw new RangeError('a batch larger than the steps were made for');
            for (const { sums, inputs, padded } of this.#layers)
                if (batch.length > BLOCK)
                    this.#kernel.zero(sums, 2 * (inputs + 1) * padded);
            // An empty batch releases noise as any other does.
            for (let start = 0; start < Math.max(1, batch.length); start += BLOCK) {
                const block = batch.subarray(start, start + BLOCK);
                const input = this.#gather(block);
                this.#forward(input, block.length);
                this.#backward(block.length);
                this.#clip(input, block.length);
                const last = start + BLOCK >= batch.length;
                const sums = batch.length > BLOCK;
                for (let layer = 0; layer < this.#layers.length; layer++)
                    this.#descend(layer, input.rows, block.length, { sums, last, noise, step, move, rule });
            }
        }
        for (const layer of this.#layers)
            this.#readWeights(layer, parameters);
        this.#eachKept(course, (kept, state, layer) => this.#readKept(layer, kept, state));
    }
    /** Every array that the optimizer keeps, layer by layer. */
    #eachKept(course, action) {
        if (course === undefined)
            return;
        keptBy(course.rule).forEach((name, index) => {
            const state = course.state[name];
            if (state !== undefined)
                for (const layer of this.#layers)
                    action(layer.kept[index], state, layer);
        });
    }
    /** Where the rows of a block lie, with their squared lengths and classes: in place if they follow one another, else gathered. */
    #gather(block) {
        const { columns } = this.#options;
        const at = this.#at;
        const first = block[0] ?? 0;
        if (block.every((row, place) => row === first + place)) {
            return {
                rows: at.rows + first * columns * 4,
                squares: at.squares + first * 4,
                classes: at.classes + first * 4,
            };
        }
        const { buffer } = this.#kernel.memory;
        const squares = new Float32Array(buffer, at.gatheredSquares, block.length);
        const classes = new Int32Array(buffer, at.gatheredClasses, block.length);
        for (let place = 0; place < block.length; place++) {
            const row = block[place];
            this.#gathered.set(this.#rows.subarray(row * columns, (row + 1) * columns), place * columns);
            squares[place] = this.#squares[row];
            classes[place] = this.#classes[row];
        }
        return { rows: at.gathered, squares: at.gatheredSquares, classes: at.gatheredClasses };
    }
    #forward(input, size) {
        const kernel = this.#kernel;
        let from = input.rows;
        this.#layers.forEach((layer, index) => {
            const { inputs, padded, weights, biases, out } = layer;
            const last = index === this.#layers.length - 1;
            const to = last ? layer.deltas : out;
            kernel.fillRows(to, biases, size, padded);
            if (this.#isLarge(size, layer)) {
                const product = this.#multiply({ at: from, rows: size, columns: inputs }, { at: weights, rows: inputs, columns: padded });
                const scores = this.#numbers(to, product.length);
                for (let place = 0; place < product.length; place++)
                    scores[place] = scores[place] + product[place];
            }
            else
                kernel.gemm(from, inputs * 4, 4, weights, padded * 4, to, padded * 4, size, padded, inputs, CHAIN);
            if (!last)
                kernel.relu(to, size * padded);
            else
                kernel.softmaxDelta(to, input.classes, size, padded);
            from = to;
        });
    }
    #backward(size) {
        const kernel = this.#kernel;
        for (let index = this.#layers.length - 1; index > 0; index--) {
            const { inputs, padded, weights, transposed, deltas } = this.#layers[index];
            const before = this.#layers[index - 1];
            kernel.transpose(transposed, weights, inputs, padded);
            kernel.zero(before.deltas, size * inputs);
            kernel.gemm(deltas, padded * 4, 4, transposed, inputs * 4, before.deltas, inputs * 4, size, inputs, padded, CHAIN);
            kernel.reluGate(before.deltas, before.out, size * inputs);
        }
    }
    /** Shortens each row's gradient by its deltas: its squared length is Σ |delta|² (|input|² + 1) over the layers. */
    #clip(input, size) {
        const kernel = this.#kernel;
        const { squared, inputSquares, one } = this.#at;
        kernel.zero(squared, size);
        this.#layers.forEach(({ deltas, padded }, index) => {
            const before = this.#layers[index - 1];
            let squares = input.squares;
            if (before !== undefined) {
                squares = inputSquares;
                this.#numbers(squares, size).fill(1);
                kernel.addNorms(squares, before.out, size, before.padded, one);
            }
            kernel.addNorms(squared, deltas, size, padded, squares);
        });
        const dropped = kernel.clipFactors(squared, size, this.#options.clipNorm, this.#hair);
        for (const { deltas, out, padded } of this.#layers) {
            kernel.scaleRows(deltas, squared, size, padded);
            if (dropped === 0)
                continue;
            kernel.dropRows(deltas, squared, size, padded);
            kernel.dropRows(out, squared, size, padded);
        }
    }
    /** Makes a layer's gradient in slices: added to the sums, or, of the last block, noised and descended. */
    #descend(index, rows, size, turn) {
        const kernel = this.#kernel;
        const layer = this.#layers[index];
        const { inputs, padded, deltas, width } = layer;
        const { slice, one } = this.#at;
        const from = this.#layers[index - 1]?.out ?? rows;
        const whole = this.#isLarge(size, layer)
            ? this.#multiply({ at: from, rows: size, columns: inputs }, { at: deltas, rows: size, columns: padded }, true)
            : undefined;
        const some = Math.max(1, Math.floor(SLICE / padded));
        for (let row = 0; row < width; row += some) {
            const height = Math.min(some, width - row);
            const count = height * padded;
            if (whole === undefined) {
                kernel.zero(slice, count);
                kernel.gemm(from + row * 4, 4, inputs * 4, deltas, padded * 4, slice, padded * 4, height, padded, size, CHAIN);
            }
            else
                this.#numbers(slice, count).set(whole.subarray(row * padded, row * padded + count));
            this.#move(layer, row, height, turn);
        }
        // The bias's input is a column of ones.
        kernel.zero(slice, padded);
        kernel.gemm(one, 0, 4, deltas, padded * 4, slice, padded * 4, 1, padded, size, CHAIN);
        this.#move(layer, inputs, 1, turn);
    }
    /**
     * Adds the slice to the sums; or moves the weights by both and noise, and leaves padding where it is.
     * @param row the slice's first; the biases are the one after the weights
     */
    #move(layer, row, rows, turn) {
        const { inputs, outputs, padded } = layer;
        const kernel = this.#kernel;
        const { slice, noise } = this.#at;
        const from = row * padded;
        const sums = turn.sums ? layer.sums + from * 8 : 0;
        if (!turn.last) {
            kernel.accumulate(sums, slice, rows * padded);
            return;
        }
        const weights = row === inputs ? layer.biases : layer.weights + from * 4;
        const [runs, length, stride] = outputs === padded ? [1, rows * padded, 0] : [rows, outputs, padded];
        for (let run = 0; run < runs; run++) {
            for (let start = 0; start < length; start += SLICE) {
                const count = Math.min(SLICE, length - start);
                const drawn = this.#noise.subarray(0, count);
                turn.noise.fill(drawn);
                const place = run * stride + start;
                const to = sums === 0 ? 0 : sums + place * 8;
                const gradient = slice + place * 4;
                if (turn.rule === undefined) {
                    const { move, step } = turn;
                    kernel.descend(weights + place * 4, gradient, to, noise, count, 1 / step, step * move);
                }
                else {
                    kernel.release(noise, gradient, to, count, 1 / turn.step, turn.step * turn.move);
                    this.#follow(turn.rule, weights + place * 4, layer.kept, (from + place) * 8, count);
                }
                drawn.fill(0);
            }
        }
    }
    /** Moves weights by the released gradient as the optimizer does. */
    #follow({ rule, rate }, weights, kept, offset, count) {
        const { noise } = this.#at;
        const [first = 0, second = 0] = kept;
        if (rule.kind === 'adam') {
            const { beta1, beta2, stability } = rule;
            this.#kernel.adam(weights, first + offset, second + offset, noise, count, rate, beta1, beta2, stability);
        }
        else {
            const { momentum, nesterov, weightDecay } = rule;
            this.#kernel.momentum(weights, first + offset, noise, count, rate, momentum, Number(nesterov), weightDecay);
        }
    }
    #numbers(at, count) {
        return new Float32Array(this.#kernel.memory.buffer, at, count);
    }
    #multiply(a, b, transposed = false) {
        const matrix = ({ at, rows, columns }) => ({
            values: this.#numbers(at, rows * columns),
            rows,
            columns,
        });
        return this.#options.products.multiply(matrix(a), matrix(b), transposed);
    }
    #writeWeights({ weights, biases, kernel, bias, width, inputs, outputs, padded }, from) {
        const matrix = this.#numbers(weights, inputs * padded).fill(0);
        for (let row = 0; row < width; row++)
            matrix.set(from.subarray(kernel + row * outputs, kernel + (row + 1) * outputs), row * padded);
        const isLast = biases === this.#layers.at(-1)?.biases;
        const vector = this.#numbers(biases, padded).fill(isLast ? NO_CLASS : 0);
        vector.set(from.subarray(bias, bias + outputs));
    }
    #readWeights({ weights, biases, kernel, bias, width, inputs, outputs, padded }, to) {
        const matrix = this.#numbers(weights, inputs * padded);
        for (let row = 0; row < width; row++)
            to.set(matrix.subarray(row * padded, row * padded + outputs), kernel + row * outputs);
        to.set(this.#numbers(biases, padded).subarray(0, outputs), bias);
    }
    #writeKept(layer, kept, from) {
        const { bias, inputs, kernel, outputs, padded, width } = layer;
        const values = new Float64Array(this.#kernel.memory.buffer, kept, (inputs + 1) * padded);
        for (let row = 0; row < width; row++)
            values.set(from.subarray(kernel + row * outputs, kernel + (row + 1) * outputs), row * padded);
        values.set(from.subarray(bias, bias + outputs), inputs * padded);
    }
    #readKept(layer, kept, to) {
        const { bias, inputs, kernel, outputs, padded, width } = layer;
        const values = new Float64Array(this.#kernel.memory.buffer, kept, (inputs + 1) * padded);
        for (let row = 0; row < width; row++)
            to.set(values.subarray(row * padded, row * padded + outputs), kernel + row * outputs);
        to.set(values.subarray(inputs * padded, inputs * padded + outputs), bias);
    }
}
/** Whole steps of a network in the kernel; undefined where it can't run, or the rows are too many for its memory. */
export function networkSteps(options) {
    const { targets, columns } = options;
    if (targets.length * columns * 4 > MOST_ROWS)
        return undefined;
    const kernel = instantiate(kernelCode);
    return kernel && new NetworkSteps(kernel, options);
}
//# sourceMappingURL=network-steps.js.map