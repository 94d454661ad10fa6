function dot(values, first, second, width) {
    let sum = 0;
    for (let index = 0; index < width; index++)
        sum += values[first + index] * values[second + index];
    return sum;
}
/**
 * Adds to `norms` an upper bound of each unit's squared length, above it by no more than rounding can hide: where many long outer
 * products cancel, the computed length may be too small by 2⁻⁵² of what was added up, and so much is added.
 */
export function addSquaredNorms(layer, norms) {
    const { inputs, deltas, width, outputs, starts } = layer;
    const one = layer.bias === undefined ? 0 : 1;
    /** Made where it is needed first. */
    let gradient;
    for (let unit = 0; unit + 1 < starts.length; unit++) {
        const first = starts[unit];
        const end = starts[unit + 1];
        const positions = end - first;
        let sum = 0;
        /** Σ |a| |d| over the positions. */
        let size = 0;
        for (let p = first; p < end; p++) {
            const square = (dot(inputs, p * width, p * width, width) + one) * dot(deltas, p * outputs, p * outputs, outputs);
            size += Math.sqrt(square);
            sum += square;
        }
        if (positions * (width + outputs) > 4 * width * outputs) {
            // So many positions that writing the gradient out is less work.
            gradient ??= new Float64Array((width + one) * outputs);
            gradient.fill(0);
            for (let p = first; p < end; p++)
                addOuter(layer, p, 1, gradient, 0, width * outputs);
            sum = 0;
            for (const value of gradient)
                sum += value * value;
        }
        else {
            for (let p = first; p < end; p++) {
                for (let q = first; q < p; q++) {
                    sum += 2 * (dot(inputs, p * width, q * width, width) + one) * dot(deltas, p * outputs, q * outputs, outputs);
                }
            }
        }
        const rounding = (width + outputs + positions * positions) * 2 ** -51 * size * size;
        norms[unit] = norms[unit] + Math.max(0, sum) + rounding;
    }
}
function addOuter(layer, position, factor, sum, kernel, bias) {
    const { inputs, deltas, width, outputs } = layer;
    const delta = position * outputs;
    for (let row = 0; row < width; row++) {
        const scaled = factor * inputs[position * width + row];
        if (scaled === 0)
            continue;
        const at = kernel + row * outputs;
        for (let out = 0; out < outputs; out++)
            sum[at + out] = sum[at + out] + scaled * deltas[delta + out];
    }
    if (layer.bias === undefined || bias === undefined)
        return;
    for (let out = 0; out < outputs; out++)
        sum[bias + out] = sum[bias + out] + factor * deltas[delta + out];
}
/** Adds Σ factor · gradient of the units to the parameters' sum. */
export function addWeighted(layer, sum, factors) {
    const { starts } = layer;
    for (let unit = 0; unit + 1 < starts.length; unit++) {
        const factor = factors[unit];
        if (factor === 0)
            continue;
        for (let position = starts[unit]; position < starts[unit + 1]; position++)
            addOuter(layer, position, factor, sum, layer.kernel, layer.bias);
    }
}
/** Rounding of a sum of up to 2²⁴ doubles, over the sum of their sizes. */
export const DOUBLE_ROUNDING = 2 ** -28;
//# sourceMappingURL=outer-products.js.map