/** Networks that can be computed on encrypted data: linear layers with squares between them. */
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { requireArray, requireList } from '../arguments.js';
/** What is no number becomes NaN, and is refused as that. */
const numbersOf = (values) => Float64Array.from(values, (value) => (typeof value === 'number' ? value : NaN));
/** @throws PrivacyError `invalid-argument` for what squareNetwork() has not made */
export function requireNetwork(network) {
    requireOptions(network, 'what squareNetwork() gives');
    if (!Array.isArray(network.layers) || network.layers.length < 1)
        throw invalidArgument('network', 'one with layers, such as squareNetwork() gives');
}
const isFinite = (values) => values.every((value) => Number.isFinite(value));
/** Checks that layers fit together and hold finite numbers. */
export function squareNetwork(layers) {
    requireList(layers, 'layers', 'an array of at least one layer');
    if (layers.length < 1)
        throw invalidArgument('layers', 'an array of at least one layer');
    let inputs;
    const checked = layers.map((given, index) => {
        requireOptions(given, '{ weights: [[1, 2]], bias: [0] }');
        const { bias, weights } = given;
        const name = `layers[${index}]`;
        requireList(weights, `${name}.weights`, 'an array of rows');
        requireArray(bias, `${name}.bias`);
        const rows = weights.map((row) => {
            requireArray(row, `${name}.weights`, 'rows of numbers');
            return numbersOf(row);
        });
        const width = rows[0]?.length ?? 0;
        if (width < 1 || rows.some(({ length }) => length !== width))
            throw invalidArgument(`${name}.weights`, 'rows of one length');
        if (inputs !== undefined && width !== inputs)
            throw invalidArgument(`${name}.weights`, `rows of ${inputs} numbers, as the layer before has outputs`);
        if (bias.length !== rows.length)
            throw invalidArgument(`${name}.bias`, `of ${rows.length} numbers`);
        inputs = rows.length;
        const layer = { weights: rows, bias: numbersOf(bias) };
        if (!rows.every(isFinite) || !isFinite(layer.bias))
            throw invalidArgument(name, 'finite numbers');
        return layer;
    });
    return Object.freeze({ layers: checked });
}
/**
 * What the network makes of a sample in the clear, operation by operation: the sample itself, then each layer's sums and their squares; the last sums
 * come twice, since on encrypted samples they are relinearised.
 */
export function layerValues({ layers }, sample) {
    let values = Float64Array.from(sample);
    const all = [values];
    layers.forEach(({ bias, weights }, index) => {
        const sums = Float64Array.from(weights, (row, output) => row.reduce((sum, weight, input) => sum + weight * values[input], bias[output]));
        values = index < layers.length - 1 ? sums.map((value) => value * value) : sums;
        all.push(sums, values);
    });
    return all;
}
/** What the network says in the clear: the same sums and squares. */
export function predict(network, sample) {
    requireNetwork(network);
    requireArray(sample, 'sample');
    const inputs = network.layers[0]?.weights[0]?.length ?? 0;
    if (sample.length !== inputs || Array.from(sample).some((value) => !Number.isFinite(value)))
        throw invalidArgument('sample', `${inputs} finite numbers`);
    return layerValues(network, sample).at(-1);
}
/** The convolution ("valid") as a matrix: on encrypted numbers, pixels are ciphertexts, and a convolution is a linear layer like any other. */
export function convolutionLayer(convolution) {
    requireOptions(convolution, '{ height, width, channels, kernel, bias, filters, kernelSize: [3, 3], stride: 1 }');
    requireList(convolution.kernelSize, 'kernelSize', 'rows and columns');
    const { bias, channels, filters, height, kernel, kernelSize, stride, width } = convolution;
    const [kernelHeight, kernelWidth] = kernelSize;
    const rows = Math.floor((height - kernelHeight) / stride) + 1;
    const columns = Math.floor((width - kernelWidth) / stride) + 1;
    if (rows < 1 || columns < 1 || !Number.isInteger(stride))
        throw invalidArgument('kernelSize', 'no larger than the image');
    if (kernel.length !== filters * kernelHeight * kernelWidth * channels)
        throw invalidArgument('kernel', 'filters × height × width × channels numbers');
    const weights = [];
    const biases = [];
    for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
            for (let filter = 0; filter < filters; filter++) {
                const line = new Float64Array(height * width * channels);
                for (let y = 0; y < kernelHeight; y++)
                    for (let x = 0; x < kernelWidth; x++)
                        for (let channel = 0; channel < channels; channel++)
                            line[((row * stride + y) * width + column * stride + x) * channels + channel] = kernel[((filter * kernelHeight + y) * kernelWidth + x) * channels + channel];
                weights.push(line);
                biases.push(bias[filter]);
            }
    return { weights, bias: Float64Array.from(biases) };
}
/**
 * The network of a tfjs model of dense and convolutional layers (channels last, "valid"), trained with squares between them. Layers
 * must have no other activation: a square is no activation tfjs knows by name, so it stands in a layer of its own, which is skipped here.
 * @param inputShape height, width and channels, where the first layer is a convolution
 */
export function networkOfTfjs(model, inputShape) {
    requireOptions(model, 'a layers model of tfjs');
    requireList(model.layers, 'model', 'a layers model of tfjs');
    let shape = inputShape;
    const layers = [];
    for (const layer of model.layers) {
        const weights = layer.getWeights();
        const name = layer.getClassName();
        if (weights.length === 0)
            continue;
        const [kernel, bias] = weights;
        const activation = layer.getConfig()['activation'] ?? 'linear';
        if (activation !== 'linear')
            throw invalidArgument(`activation of ${name}`, '"linear": squares stand between layers; other functions cannot be computed on encrypted numbers');
        if (kernel === undefined)
            continue;
        const values = kernel.dataSync();
        if (name === 'Dense') {
            const [inputs = 0, outputs = 0] = kernel.shape;
            layers.push({
                weights: Array.from({ length: outputs }, (_, output) => Float64Array.from({ length: inputs }, (__, input) => values[input * outputs + output])),
                bias: bias === undefined ? new Float64Array(outputs) : Float64Array.from(bias.dataSync()),
            });
        }
        else if (name === 'Conv2D') {
            if (shape === undefined)
                throw invalidArgument('inputShape', 'height, width and channels, for a convolution');
            const [kernelHeight = 0, kernelWidth = 0, channels = 0, filters = 0] = kernel.shape;
            const config = layer.getConfig();
            if (config['padding'] !== 'valid')
                throw invalidArgument('padding', '"valid"');
            const [stride = 1] = config['strides'];
            const reordered = Float64Array.from({ length: values.length }, (_, index) => {
                const filter = Math.floor(index / (kernelHeight * kernelWidth * channels));
                return values[(index % (kernelHeight * kernelWidth * channels)) * filters + filter];
            });
            const [height, width] = shape;
            layers.push(convolutionLayer({
                height,
                width,
                channels,
                filters,
                stride,
                kernel: reordered,
                kernelSize: [kernelHeight, kernelWidth],
                bias: bias === undefined ? new Float64Array(filters) : bias.dataSync(),
            }));
            shape = [
                Math.floor((height - kernelHeight) / stride) + 1,
                Math.floor((width - kernelWidth) / stride) + 1,
                filters,
            ];
        }
        else
            throw invalidArgument(`layer ${name}`, 'Dense or Conv2D');
    }
    return squareNetwork(layers);
}
//# sourceMappingURL=network.js.map