/** What both sides of encrypted inference agree on beforehand: parameters, bounds, and how far answers may be off. */
import { PrivacyError, invalidArgument, requireOptions, weakParameters } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import { formatDown, formatUp } from '../../core/format.js';
import { floodingNoise, precisionBitsOf } from '../ckks/flooding.js';
import { freshError, keySwitchError, rescaleError, rescaleProductError } from '../noise.js';
import { ckksParameters, isWithinTable } from '../parameters.js';
import { requireNetwork } from './network.js';
import { operatorNormBound, rowSumBound } from './norms.js';
const DEFAULT_SCALE_BITS = 36;
const LEAST_SCALE_BITS = 30;
/** The kernels' longest prime; the first primes have to hold the outputs beside the scale. */
const LONGEST_PRIME = 50;
/** Beyond, two primes make up a scale. */
const MOST_SINGLE_SCALE = LONGEST_PRIME - 4;
const MOST_SCALE_BITS = 2 * MOST_SINGLE_SCALE;
/** Bits after the point that a plan for released answers leaves. */
const DEFAULT_PRECISION_BITS = 10;
const BIAS_BITS = 30;
/** Primes that make up the scale, and as many hold the outputs. */
export const primesOfScale = ({ scaleBits }) => (scaleBits > MOST_SINGLE_SCALE ? 2 : 1);
function growthOf({ layers }, inputBound) {
    let bound = inputBound;
    const bounds = layers.map(({ bias, weights }) => {
        const reached = Math.max(...weights.map((row, output) => rowSumBound([row]) * bound + Math.abs(bias[output])));
        bound = reached ** 2;
        return reached;
    });
    return {
        bounds,
        norms: layers.map(({ weights }) => operatorNormBound(weights)),
        inputs: layers[0]?.weights[0]?.length ?? 0,
        outputs: layers.at(-1)?.weights.length ?? 0,
    };
}
/** Whether a plan was made for this network, or for one of its shape with weights no smaller. */
export function isPlanOf(network, { inputBound, inputs, outputBound, outputs, parameters }) {
    const growth = growthOf(network, inputBound);
    const primes = primesOfScale(parameters);
    return (growth.inputs === inputs &&
        growth.outputs === outputs &&
        parameters.primeBits.length === network.layers.length * (primes + 1) + 1 &&
        growth.bounds.at(-1) <= outputBound);
}
/** Whether numbers that somebody says are a plan could be one: then nothing that is made of it can surprise. */
export function isPossiblePlan({ error, inputBound, inputs, noise, outputBound, outputs, parameters, }) {
    const { primeBits, scaleBits } = parameters;
    const primes = primesOfScale(parameters);
    const room = 2 ** (primes * primeBits[0] - scaleBits - 1);
    return (inputs >= 1 &&
        outputs >= 1 &&
        inputBound < Infinity &&
        outputBound < room &&
        noise <= error &&
        scaleBits >= LEAST_SCALE_BITS &&
        scaleBits <= MOST_SCALE_BITS &&
        // Two for each layer or three, and the one that switches keys.
        primeBits.length > primes + 1 &&
        (primeBits.length - 1) % (primes + 1) === 0 &&
        primeBits.every((bits) => bits <= LONGEST_PRIME));
}
const outOfRange = (bound, room) => new PrivacyError('out-of-range', { argument: 'inputBound' }, `outputs could reach ${formatUp(bound)}, and up to ${formatDown(room)} fit: scale the inputs, or the last layer's weights, down`);
/**
 * The primes: those that hold the outputs, for each hidden layer the weights' and the scale's, the first layer's weights' and the one that switches
 * keys. Weights are whole numbers at their prime's scale, so that rescaling by it keeps the scale exactly.
 */
function primeBitsFor(hidden, scaleBits, bound) {
    const isSingle = scaleBits <= MOST_SINGLE_SCALE;
    const half = Math.ceil(scaleBits / 2);
    const scale = isSingle ? [scaleBits] : [half, scaleBits - half];
    const outer = isSingle ? LONGEST_PRIME : Math.max(half, Math.ceil((scaleBits + 1.01 + Math.log2(bound)) / 2));
    if (outer > LONGEST_PRIME)
        throw outOfRange(bound, 2 ** (2 * LONGEST_PRIME - scaleBits - 1));
    const chain = (weightBits) => [
        ...scale.map(() => outer),
        ...Array.from({ length: hidden }, () => [weightBits, ...scale]).flat(),
        weightBits,
        outer,
    ];
    // Larger rings have too few primes of 20 bits.
    const weightBits = isWithinTable(8192, chain(20)) ? 20 : 22;
    return { primeBits: chain(weightBits), weightBits };
}
/**
 * Bounds on the errors of the outputs. What encryption adds is independent from ciphertext to ciphertext, so that a layer makes it larger by
 * its norm as an operator at most; the rounding of weights is not, and grows as fast as values do.
 */
function errorsOf({ layers }, { bounds, norms }, parameters, inputBound, weightBits) {
    const { degree, scaleBits } = parameters;
    const scale = 2 ** scaleBits;
    // A prime of so many bits is at least this.
    const weightScale = 2 ** (weightBits - 1);
    const primes = primesOfScale(parameters);
    const last = layers.length - 1;
    let noise = freshError(degree, scale);
    let rounding = 0;
    let input = inputBound;
    layers.forEach(({ weights }, index) => {
        const bound = bounds[index];
        noise = Math.hypot(noise * norms[index], rescaleError(degree, scale));
        if (index > 0) {
            // The sum of squares has three polynomials: rescaled so, relinearised, and only then rescaled by the weights' prime.
            const level = primes + (last - index) * (primes + 1);
            noise =
                Math.hypot(noise, rescaleProductError(degree, scale * weightScale)) +
                    keySwitchError(parameters, level, scale * weightScale);
        }
        rounding =
            rounding * rowSumBound(weights) +
                ((weights[0]?.length ?? 0) * (input + rounding)) / (2 * weightScale) +
                2 ** -BIAS_BITS;
        if (index === last)
            return;
        noise *= 2 * (bound + rounding) + noise;
        rounding *= 2 * bound + rounding;
        input = bound ** 2;
    });
    return { noise, rounding };
}
/** @throws PrivacyError `out-of-range` where outputs or hidden values do not fit, `depth-exhausted` where no ring is large enough */
function planAt(network, growth, inputBound, scaleBits) {
    const { bounds, inputs, outputs } = growth;
    const outputBound = bounds.at(-1);
    const hidden = network.layers.length - 1;
    const { primeBits, weightBits } = primeBitsFor(hidden, scaleBits, outputBound);
    const parameters = ckksParameters({ primeBits, scaleBits });
    const room = 2 ** (primesOfScale(parameters) * primeBits[0] - scaleBits - 1);
    if (!(outputBound < room))
        throw outOfRange(outputBound, room);
    // Beside hidden values there is at least the weights' prime as well.
    const largest = Math.max(inputBound, ...bounds.slice(0, -1).map((bound) => bound ** 2));
    if (!(largest < room * 2 ** (weightBits - 1)))
        throw new PrivacyError('out-of-range', { argument: 'inputBound' }, `hidden values could reach ${formatUp(largest)}, and up to ${formatDown(room * 2 ** (weightBits - 1))} fit: scale the inputs, or the first layers' weights, down`);
    const { noise, rounding } = errorsOf(network, growth, parameters, inputBound, weightBits);
    return Object.freeze({ parameters, inputs, outputs, inputBound, outputBound, error: noise + rounding, noise });
}
/** The least scale at which answers may be released with the precision that is asked for. */
function planReleased(network, growth, inputBound, { leastPrecisionBits = DEFAULT_PRECISION_BITS, samples, ...options }) {
    if (!Number.isInteger(samples) || samples < 1)
        throw invalidArgument('release.samples', 'a whole number of at least 1');
    let best = -Infinity;
    let refusal;
    for (let scaleBits = LEAST_SCALE_BITS; scaleBits <= MOST_SCALE_BITS; scaleBits++) {
        let plan;
        try {
            plan = planAt(network, growth, inputBound, scaleBits);
        }
        catch (error) {
            // Some scales leave no room for the outputs; two primes may, where one does not.
            refusal = error;
            continue;
        }
        const noise = floodingNoise({ error: plan.noise, length: samples * plan.outputs }, options);
        best = Math.max(best, precisionBitsOf(noise, plan.noise));
        if (best >= leastPrecisionBits)
            return plan;
    }
    if (best === -Infinity)
        throw refusal;
    throw weakParameters('release', `such that at most ${best} bits after the point are left, not ${leastPrecisionBits}: release fewer samples, or scale the weights down`);
}
/**
 * Plans a network: parameters for its depth, and bounds by interval arithmetic.
 * @throws PrivacyError `out-of-range` where outputs may be too large, `depth-exhausted` for too many layers, `weak-parameters` where a release cannot
 * be as precise as it is asked to be
 */
export function planInference(network, options = {}) {
    requireNetwork(network);
    requireOptions(options, '{ inputBound: 1 }');
    const { inputBound = 1, release, scaleBits } = options;
    positive(inputBound, 'inputBound');
    const growth = growthOf(network, inputBound);
    if (release !== undefined) {
        requireOptions(release, '{ samples: 100 }');
        if (scaleBits !== undefined)
            throw invalidArgument('scaleBits', 'left out where a release chooses it');
        return planReleased(network, growth, inputBound, release);
    }
    const bits = scaleBits ?? DEFAULT_SCALE_BITS;
    if (!Number.isInteger(bits) || bits < LEAST_SCALE_BITS || bits > MOST_SCALE_BITS)
        throw invalidArgument('scaleBits', `a whole number of ${LEAST_SCALE_BITS} to ${MOST_SCALE_BITS}`);
    return planAt(network, growth, inputBound, bits);
}
//# sourceMappingURL=plan.js.map