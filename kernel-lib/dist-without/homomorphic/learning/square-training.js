/** Trains small networks with squares between their layers, in the clear: networks that can then answer on encrypted samples. */
import { invalidArgument } from '../../core/errors.js';
import { secureRandom } from '../../core/random.js';
import { requireArray, requireList } from '../arguments.js';
import { squareNetwork } from '../inference/network.js';
const KERNEL = 3;
function patchesOf(height, width) {
    const pixels = [];
    for (let row = 0; row + KERNEL <= height; row++)
        for (let column = 0; column + KERNEL <= width; column++)
            pixels.push(Int32Array.from({ length: KERNEL * KERNEL }, (_, tap) => (row + Math.floor(tap / KERNEL)) * width + column + (tap % KERNEL)));
    return { positions: pixels.length, pixels };
}
/** Adam (Kingma and Ba 2015) on one array of parameters. */
function adam(size, rate) {
    const [mean, square] = [new Float64Array(size), new Float64Array(size)];
    let step = 0;
    return (parameters, gradient) => {
        step++;
        const scale = (rate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
        for (let index = 0; index < size; index++) {
            const slope = gradient[index];
            mean[index] = 0.9 * mean[index] + 0.1 * slope;
            square[index] = 0.999 * square[index] + 0.001 * slope * slope;
            parameters[index] =
                parameters[index] - (scale * mean[index]) / (Math.sqrt(square[index]) + 1e-8);
        }
    };
}
/** A convolution, squares, and a dense layer, trained by softmax cross-entropy on images within [0, 1]. */
export function trainSquareConvolution(images, labels, options) {
    const { classes, epochs = 30, filters, height, random = secureRandom(), rate = 0.004, width } = options;
    requireList(images, 'images', 'an array of images');
    for (const image of images)
        requireArray(image, 'images', 'arrays of pixels');
    requireArray(labels, 'labels');
    if (images.length < 1 || images.some(({ length }) => length !== height * width))
        throw invalidArgument('images', `of ${height * width} pixels`);
    if (labels.length !== images.length)
        throw invalidArgument('labels', `of ${images.length} numbers`);
    if (Array.from(labels).some((label) => !Number.isInteger(label) || label < 0 || label >= classes))
        throw invalidArgument('labels', `whole numbers of 0 to ${classes - 1}`);
    const { pixels, positions } = patchesOf(height, width);
    const taps = KERNEL * KERNEL;
    const hidden = positions * filters;
    const uniform = uniforms(random);
    const sizes = { kernel: filters * taps, bias: filters, dense: classes * hidden, out: classes };
    const kernel = Float64Array.from({ length: sizes.kernel }, () => (uniform() - 0.5) * 1.2);
    const bias = new Float64Array(sizes.bias);
    const dense = Float64Array.from({ length: sizes.dense }, () => ((uniform() - 0.5) * 2) / Math.sqrt(hidden));
    const out = new Float64Array(sizes.out);
    const parameters = [kernel, bias, dense, out];
    const optimizers = parameters.map(({ length }) => adam(length, rate));
    const [linear, gradientHidden] = [new Float64Array(hidden), new Float64Array(hidden)];
    const order = Int32Array.from(images.keys());
    const batch = 32;
    for (let epoch = 0; epoch < epochs; epoch++) {
        for (let index = order.length - 1; index > 0; index--) {
            const other = Math.floor(uniform() * (index + 1));
            [order[index], order[other]] = [order[other], order[index]];
        }
        for (let start = 0; start < order.length; start += batch) {
            const gradients = parameters.map(({ length }) => new Float64Array(length));
            const [gradientKernel, gradientBias, gradientDense, gradientOut] = gradients;
            for (const sample of order.subarray(start, start + batch)) {
                const image = images[sample];
                for (let position = 0; position < positions; position++)
                    for (let filter = 0; filter < filters; filter++) {
                        let sum = bias[filter];
                        for (let tap = 0; tap < taps; tap++)
                            sum += kernel[filter * taps + tap] * image[pixels[position]?.[tap]];
                        linear[position * filters + filter] = sum;
                    }
                const scores = Float64Array.from({ length: classes }, (_, one) => {
                    let sum = out[one];
                    for (let unit = 0; unit < hidden; unit++)
                        sum += dense[one * hidden + unit] * linear[unit] ** 2;
                    return sum;
                });
                const highest = Math.max(...scores);
                const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
                gradientHidden.fill(0);
                for (let one = 0; one < classes; one++) {
                    const slope = Math.exp(scores[one] - highest) / total - (labels[sample] === one ? 1 : 0);
                    gradientOut[one] = gradientOut[one] + slope;
                    for (let unit = 0; unit < hidden; unit++) {
                        const place = one * hidden + unit;
                        gradientDense[place] = gradientDense[place] + slope * linear[unit] ** 2;
                        gradientHidden[unit] =
                            gradientHidden[unit] + slope * dense[place] * 2 * linear[unit];
                    }
                }
                for (let position = 0; position < positions; position++)
                    for (let filter = 0; filter < filters; filter++) {
                        const slope = gradientHidden[position * filters + filter];
                        gradientBias[filter] = gradientBias[filter] + slope;
                        for (let tap = 0; tap < taps; tap++) {
                            const place = filter * taps + tap;
                            gradientKernel[place] =
                                gradientKernel[place] + slope * image[pixels[position]?.[tap]];
                        }
                    }
            }
            parameters.forEach((values, index) => {
                const gradient = gradients[index];
                const decay = 1e-4;
                for (let place = 0; place < gradient.length; place++)
                    gradient[place] = gradient[place] / batch + decay * values[place];
                optimizers[index]?.(values, gradient);
            });
        }
    }
    const convolution = Array.from({ length: hidden }, (_, unit) => {
        const row = new Float64Array(height * width);
        pixels[Math.floor(unit / filters)]?.forEach((pixel, tap) => (row[pixel] = kernel[(unit % filters) * taps + tap]));
        return row;
    });
    return squareNetwork([
        { weights: convolution, bias: Float64Array.from({ length: hidden }, (_, unit) => bias[unit % filters]) },
        { weights: Array.from({ length: classes }, (_, one) => dense.slice(one * hidden, (one + 1) * hidden)), bias: out },
    ]);
}
function uniforms(random) {
    const words = new Uint32Array(256);
    let used = words.length;
    return () => {
        if (used === words.length) {
            random.fill(new Uint8Array(words.buffer));
            used = 0;
        }
        return words[used++] / 2 ** 32;
    };
}
//# sourceMappingURL=square-training.js.map