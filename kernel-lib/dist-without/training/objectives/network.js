import { invalidArgument, outsideDomain } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { bitSource, uniformBelow } from '../../mechanisms/sampling/bit-source.js';
import { layoutOf } from '../../weights/index.js';
import { networkSteps } from './network-steps.js';
import { rowsAsUnits, selectUnits, weighDeltas } from './objective.js';
import { addSquaredNorms, addWeighted, DOUBLE_ROUNDING } from './outer-products.js';
import { builtInProducts } from './products.js';
function layoutFor({ columns, hidden, classes }) {
    const widths = [columns, ...hidden, classes];
    const layout = layoutOf(widths.slice(1).flatMap((outputs, layer) => [
        { name: `dense${String(layer + 1)}/kernel`, shape: [widths[layer], outputs] },
        { name: `dense${String(layer + 1)}/bias`, shape: [outputs] },
    ]));
    const places = widths.slice(1).map((outputs, layer) => ({
        width: widths[layer],
        outputs,
        kernel: layout.layers[2 * layer]?.offset ?? 0,
        bias: layout.layers[2 * layer + 1]?.offset ?? 0,
    }));
    return { layout, places };
}
/** Scores of rows through the layers; gives what went into each layer, and the scores last. */
function forward(parameters, places, rows, count, products) {
    const inputs = [rows];
    places.forEach(({ width, outputs, kernel, bias }, layer) => {
        // A plain loop: an array made by a function of the index takes many times as long.
        const weights = new Float32Array(width * outputs);
        for (let index = 0; index < weights.length; index++)
            weights[index] = parameters[kernel + index];
        const scores = products.multiply({ values: inputs[layer], rows: count, columns: width }, { values: weights, rows: width, columns: outputs });
        const last = layer === places.length - 1;
        for (let index = 0, out = 0; index < scores.length; index++) {
            const score = scores[index] + parameters[bias + out];
            scores[index] = last || score > 0 ? score : 0;
            out = out + 1 === outputs ? 0 : out + 1;
        }
        inputs.push(scores);
    });
    return inputs;
}
/** Softmax less one for the class that is right, in place. */
function softmaxDeltas(scores, classes, targets, rows) {
    for (let place = 0; place < rows.length; place++) {
        const row = scores.subarray(place * classes, (place + 1) * classes);
        let greatest = -Infinity;
        for (const score of row)
            greatest = Math.max(greatest, score);
        let sum = 0;
        for (let index = 0; index < classes; index++) {
            const value = Math.exp(row[index] - greatest);
            row[index] = value;
            sum += value;
        }
        const target = targets[rows[place]];
        for (let index = 0; index < classes; index++)
            row[index] = row[index] / sum - (index === target ? 1 : 0);
        if (!(target >= 0 && target < classes && Number.isInteger(target)))
            row.fill(NaN);
    }
}
/**
 * A network of dense layers with rectifiers, for classes. Each row's gradient is an outer product a layer, so that its length is
 * |input| · |delta| and no gradient by row is ever written out.
 */
export function networkObjective(options) {
    const { features, columns, targets, classes } = options;
    count(classes, 'classes', 2);
    options.hidden.forEach((width, layer) => count(width, `hidden[${String(layer)}]`));
    const rows = targets.length;
    if (features.length !== rows * columns)
        throw outsideDomain('features', 'a row for each target');
    if (columns < 1)
        throw invalidArgument('columns', 'a whole number of at least 1');
    const units = options.units ?? rowsAsUnits(rows);
    const products = options.products ?? builtInProducts();
    const { layout, places } = layoutFor(options);
    const single = units.units === rows;
    return {
        description: `network ${[columns, ...options.hidden, classes].join('-')}`,
        layout,
        units: units.units,
        physicalBatch: 256,
        // Rows that are units of their own are summed in single precision, at most 256 in a chain; others in double.
        rounding: (largestBatch) => 2 * largestBatch * (single ? (Math.min(256, largestBatch) + 4) * 2 ** -24 : DOUBLE_ROUNDING),
        ...(single && {
            fused: (clipNorm, largestBatch, rule) => networkSteps({ features, columns, targets, places, clipNorm, largestBatch, products, rule }),
        }),
        initial: (random) => {
            const bits = bitSource(random);
            const start = new Float64Array(layout.size);
            for (const { width, outputs, kernel } of places) {
                // Uniform within ±√(6 / (inputs + outputs)) (Glorot and Bengio 2010).
                const limit = Math.sqrt(6 / (width + outputs));
                for (let index = 0; index < width * outputs; index++)
                    start[kernel + index] = (uniformBelow(bits, 2 ** 30) / 2 ** 29 - 1) * limit;
            }
            return start;
        },
        gradient(parameters, batch, groups) {
            const selected = selectUnits(units, batch, groups);
            const size = selected.rows.length;
            const inputs0 = new Float32Array(size * columns);
            selected.rows.forEach((row, place) => {
                inputs0.set(features.subarray(row * columns, (row + 1) * columns), place * columns);
            });
            const inputs = forward(parameters, places, inputs0, size, products);
            const layers = [];
            let deltas = inputs.pop();
            softmaxDeltas(deltas, classes, targets, selected.rows);
            weighDeltas(deltas, classes, selected);
            for (let layer = places.length - 1; layer >= 0; layer--) {
                const { width, outputs, kernel, bias } = places[layer];
                const input = inputs[layer];
                layers.push({ inputs: input, width, deltas, outputs, starts: selected.starts, kernel, bias });
                if (layer === 0)
                    break;
                const transposed = new Float32Array(width * outputs);
                for (let row = 0; row < width; row++)
                    for (let out = 0; out < outputs; out++)
                        transposed[out * width + row] = parameters[kernel + row * outputs + out];
                const before = products.multiply({ values: deltas, rows: size, columns: outputs }, { values: transposed, rows: outputs, columns: width });
                for (let index = 0; index < before.length; index++)
                    if (input[index] <= 0)
                        before[index] = 0;
                deltas = before;
            }
            const squaredNorms = new Float64Array(selected.weights.length);
            for (const layer of layers)
                addSquaredNorms(layer, squaredNorms);
            const alone = single && groups === undefined;
            return {
                squaredNorms,
                addTo: (sum, factors) => {
                    for (const layer of layers) {
                        if (alone)
                            addByProduct(layer, sum, factors, products);
                        else
                            addWeighted(layer, sum, factors);
                    }
                },
            };
        },
    };
}
/** Σ factor · input ⊗ delta as one matrix product, for contributions of one row each. */
function addByProduct(layer, sum, factors, products) {
    const { width, outputs, kernel, bias } = layer;
    const rows = factors.length;
    const scaled = Float32Array.from(layer.deltas);
    let inputs = layer.inputs;
    for (let row = 0; row < rows; row++) {
        const factor = factors[row];
        if (factor === 0) {
            // Whatever its numbers are.
            scaled.fill(0, row * outputs, (row + 1) * outputs);
            if (inputs === layer.inputs)
                inputs = inputs.slice();
            inputs.fill(0, row * width, (row + 1) * width);
        }
        else {
            for (let index = row * outputs; index < (row + 1) * outputs; index++)
                scaled[index] = scaled[index] * factor;
        }
    }
    const gradient = products.multiply({ values: inputs, rows, columns: width }, { values: scaled, rows, columns: outputs }, true);
    for (let index = 0; index < gradient.length; index++)
        sum[kernel + index] = sum[kernel + index] + gradient[index];
    if (bias === undefined)
        return;
    for (let row = 0; row < rows; row++)
        for (let out = 0; out < outputs; out++)
            sum[bias + out] = sum[bias + out] + scaled[row * outputs + out];
}
/** Class scores of rows, by what was learnt. */
export function networkScores(options, parameters) {
    const { places } = layoutFor({ ...options, targets: [] });
    const rows = options.features.length / options.columns;
    return forward(parameters, places, Float32Array.from(options.features), rows, options.products ?? builtInProducts()).pop();
}
//# sourceMappingURL=network.js.map