import { count } from '../../core/quantities.js';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { requireLayout, weightsOf } from '../../weights/index.js';
import { denseLayers, networkOf } from './network.js';
import { evaluatePlainly, trainPlainly } from './plain.js';
import { RoundsKernel } from './rounds-kernel.js';
function checkRows(network, rows) {
    requireOptions(rows, '{ count, inputs, targets }');
    const [inputs, outputs] = [network.widths[0], network.widths.at(-1)];
    const targets = network.loss === 'cross-entropy' ? 1 : outputs;
    count(rows.count, 'rows.count', 0);
    if (!(rows.inputs instanceof Float32Array) || rows.inputs.length !== rows.count * inputs)
        throw invalidArgument('rows.inputs', `a Float32Array of ${String(inputs)} numbers a row`);
    if (!(rows.targets instanceof Float32Array) || rows.targets.length !== rows.count * targets)
        throw invalidArgument('rows.targets', `a Float32Array of ${String(targets)} numbers a row`);
    if (!rows.inputs.every(Number.isFinite))
        throw invalidArgument('rows.inputs', 'finite numbers');
    const allowed = network.loss === 'cross-entropy'
        ? (value) => Number.isInteger(value) && value >= 0 && value < outputs
        : Number.isFinite;
    if (!rows.targets.every(allowed))
        throw invalidArgument('rows.targets', network.loss === 'cross-entropy' ? `class numbers of 0 to ${String(outputs - 1)}` : 'finite numbers');
}
/** Standard normal numbers for weights to begin with: Box and Muller's transform of uniform words. */
function normals(size, random) {
    const words = new Uint32Array(2 * size);
    random.fill(new Uint8Array(words.buffer));
    return Float64Array.from({ length: size }, (_, at) => {
        const [u, v] = [(words[2 * at] + 1) / 2 ** 32, words[2 * at + 1] / 2 ** 32];
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
    });
}
/**
 * A dense network to be trained by clients.
 * @throws PrivacyError `invalid-argument` for widths that are not whole numbers
 */
export function denseModel(options) {
    requireOptions(options, "{ widths: [64, 10], loss: 'cross-entropy' }");
    const { widths, loss, zeros = false } = options;
    if (!Array.isArray(widths) || widths.length < 2 || widths.length > 64)
        throw invalidArgument('widths', 'a list of 2 to 64 whole numbers');
    widths.forEach((width, index) => count(width, `widths[${String(index)}]`));
    if (!['cross-entropy', 'squared-error'].includes(loss))
        throw invalidArgument('loss', "'cross-entropy' or 'squared-error'");
    if (zeros && widths.length > 2)
        throw invalidArgument('zeros', 'false where there are hidden layers: their units would stay alike');
    const network = networkOf(widths, loss);
    /** A client trains on the same rows in every round: they are laid out once. */
    const kernels = new WeakMap();
    const kernelOf = (rows, batch) => {
        const known = kernels.get(rows);
        if (known?.batch === batch)
            return known.kernel;
        checkRows(network, rows);
        const kernel = RoundsKernel.of(network, [rows], batch);
        kernels.set(rows, { batch, kernel });
        return kernel;
    };
    return Object.freeze({
        description: `dense ${widths.join('-')}, ${loss}`,
        network,
        layout: network.layout,
        initial(random) {
            const values = new Float32Array(network.layout.size);
            if (!zeros) {
                const drawn = normals(values.length, random);
                for (const { inputs, outputs, kernel } of denseLayers(network)) {
                    for (let at = kernel; at < kernel + inputs * outputs; at++)
                        values[at] = drawn[at] * Math.sqrt(2 / inputs);
                }
            }
            return weightsOf(network.layout, values);
        },
        train(weights, rows, training) {
            requireLayout(weights, network.layout, 'weights');
            const kernel = training.optimizer === 'adam' ? undefined : kernelOf(rows, training.batchSize);
            if (kernel !== undefined)
                return kernel.train(0, weights.values, training);
            checkRows(network, rows);
            return trainPlainly(network, weights.values, rows, training);
        },
        evaluate(weights, rows) {
            requireLayout(weights, network.layout, 'weights');
            checkRows(network, rows);
            return evaluatePlainly(network, weights.values, rows);
        },
    });
}
export { checkRows };
//# sourceMappingURL=dense.js.map