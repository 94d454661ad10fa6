import { zeroValues } from '../../weights/weights.js';
import { precisionOf } from '../../weights/index.js';
import { denseLayers } from './network.js';
import { permutation } from './permutation.js';
/** Local training in double precision, one row after another: the reference that the kernel is held to, and what does Adam. */
export function trainPlainly(network, start, rows, training) {
    const { epochs, batchSize, learningRate, proximal, correction, seed, optimizer = 'sgd' } = training;
    const local = Float64Array.from(start);
    const layers = denseLayers(network);
    const gradient = new Float64Array(local.length);
    const [first, second] = [new Float64Array(local.length), new Float64Array(local.length)];
    const batch = Math.min(batchSize, rows.count);
    let steps = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
        const order = batch === rows.count ? undefined : permutation(rows.count, seed + BigInt(epoch));
        for (let from = 0; from < rows.count; from += batch) {
            const to = Math.min(rows.count, from + batch);
            gradient.fill(0);
            for (let at = from; at < to; at++)
                addGradient(network, layers, local, rows, order?.[at] ?? at, gradient);
            steps++;
            for (let index = 0; index < local.length; index++) {
                const pull = proximal * (local[index] - start[index]);
                const g = gradient[index] / (to - from) + pull + (correction?.[index] ?? 0);
                const step = optimizer === 'sgd' ? g : adam(first, second, index, g, steps);
                local[index] = local[index] - learningRate * step;
            }
        }
    }
    const values = zeroValues(local.length, precisionOf(start));
    for (let index = 0; index < local.length; index++)
        values[index] = local[index] - start[index];
    return { values, steps };
}
/** Adam's direction with its usual constants (Kingma and Ba 2015). */
function adam(first, second, index, gradient, step) {
    const m = (first[index] = 0.9 * first[index] + 0.1 * gradient);
    const v = (second[index] = 0.999 * second[index] + 0.001 * gradient * gradient);
    return m / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-7);
}
/** Activations of every layer for one row, the inputs first; outputs are scores, before any softmax. */
function forward(layers, weights, rows, row) {
    const width = layers[0]?.inputs ?? 0;
    const activations = [Float64Array.from(rows.inputs.subarray(row * width, (row + 1) * width))];
    for (const [index, { inputs, outputs, kernel, bias }] of layers.entries()) {
        const input = activations[index];
        const output = Float64Array.from({ length: outputs }, (_, at) => weights[bias + at]);
        for (let i = 0; i < inputs; i++) {
            const value = input[i];
            if (value === 0)
                continue;
            for (let o = 0; o < outputs; o++)
                output[o] = output[o] + value * weights[kernel + i * outputs + o];
        }
        activations.push(index === layers.length - 1 ? output : output.map((value) => Math.max(0, value)));
    }
    return activations;
}
function softmax(scores) {
    const most = scores.reduce((greatest, score) => Math.max(greatest, score), -Infinity);
    const exponentials = scores.map((score) => Math.exp(score - most));
    const sum = exponentials.reduce((total, value) => total + value, 0);
    return exponentials.map((value) => value / sum);
}
/** Adds the gradient of one row's loss. */
export function addGradient({ loss }, layers, weights, rows, row, gradient) {
    const activations = forward(layers, weights, rows, row);
    const scores = activations[layers.length];
    let delta = loss === 'cross-entropy'
        ? softmax(scores).map((value, index) => value - (index === rows.targets[row] ? 1 : 0))
        : scores.map((value, index) => (2 * (value - rows.targets[row * scores.length + index])) / scores.length);
    for (let index = layers.length - 1; index >= 0; index--) {
        const { inputs, outputs, kernel, bias } = layers[index];
        const input = activations[index];
        const below = new Float64Array(inputs);
        for (let o = 0; o < outputs; o++)
            gradient[bias + o] = gradient[bias + o] + delta[o];
        for (let i = 0; i < inputs; i++) {
            const value = input[i];
            // A unit that is off passes nothing on, and its weights have no gradient.
            if (value === 0)
                continue;
            let sum = 0;
            for (let o = 0; o < outputs; o++) {
                const at = kernel + i * outputs + o;
                sum += weights[at] * delta[o];
                gradient[at] = gradient[at] + value * delta[o];
            }
            below[i] = sum;
        }
        delta = below;
    }
}
/** Mean loss, and for classes the share that is right. */
export function evaluatePlainly(network, weights, rows) {
    const layers = denseLayers(network);
    let loss = 0;
    let right = 0;
    for (let row = 0; row < rows.count; row++) {
        const scores = forward(layers, weights, rows, row)[layers.length];
        if (network.loss === 'cross-entropy') {
            const target = rows.targets[row];
            loss -= Math.log(Math.max(Number.MIN_VALUE, softmax(scores)[target] ?? 0));
            const best = scores.reduce((top, score, index) => (score > scores[top] ? index : top), 0);
            if (best === target)
                right++;
        }
        else {
            for (const [index, score] of scores.entries())
                loss += (score - rows.targets[row * scores.length + index]) ** 2 / scores.length;
        }
    }
    const mean = { rows: rows.count, loss: rows.count === 0 ? 0 : loss / rows.count };
    return network.loss === 'cross-entropy' ? { ...mean, accuracy: rows.count === 0 ? 0 : right / rows.count } : mean;
}
//# sourceMappingURL=plain.js.map