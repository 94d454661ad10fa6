import { positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { dequantized, quantizationFor, quantized } from './plan.js';
export const DEFAULT_RANGE = 8;
/** Contributions as whole numbers, and sums of these as sums of contributions. */
export class Coding {
    #range;
    #scalarRange;
    #greatest;
    constructor({ range = DEFAULT_RANGE, scalarRange = 1000, greatestWeight = 1 }) {
        this.#range = positive(range, 'range');
        this.#scalarRange = positive(scalarRange, 'scalarRange');
        this.#greatest = positive(greatestWeight, 'greatestWeight');
    }
    #scales(clients) {
        return {
            values: quantizationFor(clients, this.#range),
            scalars: quantizationFor(clients, this.#scalarRange),
            weight: quantizationFor(clients, 1),
        };
    }
    encoded({ values, scalars, weight }, clients) {
        if (!(weight >= 0 && weight <= this.#greatest))
            throw invalidArgument('greatestWeight', 'at least the weight of every update: give the most rows that a client may count');
        const scales = this.#scales(clients);
        const share = weight / this.#greatest;
        const numbers = new Uint32Array(values.length + scalars.length + 1);
        quantized(values, share, scales.values, numbers, 0);
        quantized(scalars, share, scales.scalars, numbers, values.length);
        quantized([share], 1, scales.weight, numbers, numbers.length - 1);
        return numbers;
    }
    decoded(sum, from, clients, { size, scalars }) {
        const scales = this.#scales(clients);
        const value = (at, scale) => dequantized(sum[at], scale, from.length) * this.#greatest;
        return {
            values: Float64Array.from({ length: size }, (_, at) => value(at, scales.values)),
            scalars: Array.from({ length: scalars }, (_, at) => value(size + at, scales.scalars)),
            weight: value(size + scalars, scales.weight),
            from,
        };
    }
}
//# sourceMappingURL=coding.js.map