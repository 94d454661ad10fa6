import { invalidArgument } from '../../core/errors.js';
import { denseLayers } from '../models/network.js';
/**
 * What the update of one step tells about the rows behind it (Phong et al. 2018, section 3; Geiping et al. 2020, section 3): the first layer's
 * gradient is δ xᵀ and its bias's is δ, so that their quotient is x itself: exactly, when the step was on one row, or when a unit was active for
 * one row only. Of several rows a quotient is a mean of them, weighted by their errors.
 *
 * Clipping only shortens the update, and does not hide the row; noise and secure sums do.
 * @param update local model minus the round's model, of a client without local layers
 */
export function invertUpdate(model, update) {
    if (update.length !== model.layout.size)
        throw invalidArgument('update', 'of the model’s size');
    const [first] = denseLayers(model.network);
    if (first === undefined)
        return [];
    const { inputs, outputs, kernel, bias } = first;
    const recovered = [];
    for (let unit = 0; unit < outputs; unit++) {
        const delta = update[bias + unit];
        if (delta === 0)
            continue;
        recovered.push({
            unit,
            inputs: Float64Array.from({ length: inputs }, (_, at) => update[kernel + at * outputs + unit] / delta),
        });
    }
    // Units with the largest error tell most precisely.
    return recovered.sort((one, other) => Math.abs(update[bias + other.unit]) - Math.abs(update[bias + one.unit]));
}
/** How alike two rows are: the correlation of their numbers. */
export function correlation(one, other) {
    const mean = (values) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
    const [a, b] = [mean(one), mean(other)];
    let [ab, aa, bb] = [0, 0, 0];
    for (let at = 0; at < one.length; at++) {
        const [u, v] = [one[at] - a, other[at] - b];
        ab += u * v;
        aa += u * u;
        bb += v * v;
    }
    return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}
//# sourceMappingURL=gradient-inversion.js.map