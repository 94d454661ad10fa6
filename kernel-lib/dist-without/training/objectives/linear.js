import { invalidArgument, outsideDomain } from '../../core/errors.js';
import { layoutOf } from '../../weights/index.js';
import { logisticSteps, MOST_FUSED_FEATURES } from './logistic-steps.js';
import { rowsAsUnits, selectUnits, weighDeltas } from './objective.js';
import { addSquaredNorms, addWeighted, DOUBLE_ROUNDING } from './outer-products.js';
const sigmoid = (score) => 1 / (1 + Math.exp(-score));
/** Softmax of the scores, in place, less 1 for the class that is right. */
function softmaxDelta(scores, from, classes, target) {
    let greatest = -Infinity;
    for (let index = 0; index < classes; index++)
        greatest = Math.max(greatest, scores[from + index]);
    let sum = 0;
    for (let index = 0; index < classes; index++) {
        const value = Math.exp(scores[from + index] - greatest);
        scores[from + index] = value;
        sum += value;
    }
    for (let index = 0; index < classes; index++)
        scores[from + index] = scores[from + index] / sum;
    scores[from + target] = scores[from + target] - 1;
}
/** Scores of rows: features · kernel + bias. */
export function linearScores(features, columns, outputs, parameters, rows) {
    const scores = new Float64Array(rows.length * outputs);
    const bias = columns * outputs;
    for (let place = 0; place < rows.length; place++) {
        const to = place * outputs;
        for (let out = 0; out < outputs; out++)
            scores[to + out] = parameters[bias + out];
        const from = rows[place] * columns;
        for (let column = 0; column < columns; column++) {
            const value = features[from + column];
            if (value === 0)
                continue;
            for (let out = 0; out < outputs; out++)
                scores[to + out] = scores[to + out] + value * parameters[column * outputs + out];
        }
    }
    return scores;
}
/** The slope of each row's loss in its scores. */
function linearDeltas({ features, columns, targets, classes }, parameters, outputs, rows) {
    const deltas = linearScores(features, columns, outputs, parameters, rows);
    rows.forEach((row, place) => {
        const target = targets[row];
        if (classes === undefined)
            deltas[place] = deltas[place] - target;
        else if (classes === 2)
            deltas[place] = sigmoid(deltas[place]) - target;
        else
            softmaxDelta(deltas, place * outputs, outputs, target);
    });
    return deltas;
}
/** A linear model and its rows. */
export function linearObjective(options) {
    const { features, columns, targets, classes } = options;
    const rows = targets.length;
    if (features.length !== rows * columns)
        throw outsideDomain('features', 'a row for each target');
    if (classes !== undefined && !(Number.isInteger(classes) && classes >= 2))
        throw invalidArgument('classes', 'a whole number of at least 2');
    const outputs = classes === undefined || classes === 2 ? 1 : classes;
    const units = options.units ?? rowsAsUnits(rows);
    const layout = layoutOf([
        { name: 'kernel', shape: [columns, outputs] },
        { name: 'bias', shape: [outputs] },
    ]);
    const kind = classes === undefined ? 'linear regression' : classes === 2 ? 'logistic regression' : 'multinomial regression';
    return Object.freeze({
        description: `${kind} of ${columns} features${classes === undefined ? '' : `, ${classes} classes`}`,
        layout,
        units: units.units,
        physicalBatch: 4096,
        rounding: (largestBatch) => 2 * largestBatch * DOUBLE_ROUNDING,
        fused: (clipNorm, largestBatch, rule) => rule === undefined &&
            classes === 2 &&
            columns <= MOST_FUSED_FEATURES &&
            units.units === rows &&
            largestBatch <= 2 ** 20
            ? logisticSteps(options, clipNorm, largestBatch)
            : undefined,
        initial: () => new Float64Array(layout.size),
        gradient(parameters, batch, groups) {
            const selected = selectUnits(units, batch, groups);
            const deltas = linearDeltas(options, parameters, outputs, selected.rows);
            weighDeltas(deltas, outputs, selected);
            const inputs = new Float64Array(selected.rows.length * columns);
            selected.rows.forEach((row, place) => {
                inputs.set(features.subarray(row * columns, (row + 1) * columns), place * columns);
            });
            const layer = {
                inputs,
                width: columns,
                deltas,
                outputs,
                starts: selected.starts,
                kernel: 0,
                bias: columns * outputs,
            };
            const squaredNorms = new Float64Array(selected.weights.length);
            addSquaredNorms(layer, squaredNorms);
            return {
                squaredNorms,
                addTo: (sum, factors) => addWeighted(layer, sum, factors),
            };
        },
    });
}
//# sourceMappingURL=linear.js.map