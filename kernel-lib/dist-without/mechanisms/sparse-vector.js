import { invalidArgument, outsideDomain, PrivacyError, requireOptions } from '../core/errors.js';
import { count, epsilon as parseEpsilon, finite } from '../core/quantities.js';
import { roundDown, roundUp } from '../core/rounding.js';
import { epsilonDeltaEvent } from '../accounting/events/event.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import { exactSum, isGreater } from '../sums/exact-sum.js';
import { gridStep, toGrid } from './grid.js';
import { requireMonotonic, sensitivityOf } from './checked-query.js';
import { discreteLaplaceSampler } from './sampling/discrete-laplace.js';
/** Below, the grid would be too coarse for the sensitivity. */
const LEAST_EPSILON = 2 ** -30;
/** With more, the answers' noise would be too many times that of the threshold for one grid. */
const MOST_POSITIVES = 1000;
/**
 * Scales of the noise on threshold and answers, Δ/ε₁ and 2cΔ/ε₂ (cΔ/ε₂ for monotonic questions), where ε = ε₁ + ε₂ is shared as
 * 1 : (2c)^⅔ (1 : c^⅔), which gives their difference the least variance (Lyu, Su and Li 2017, section 4.2).
 */
export function sparseVectorScales(epsilon, positives, monotonic) {
    const factor = (monotonic ? 1 : 2) * positives;
    const share = Math.cbrt(factor * factor);
    return {
        threshold: roundUp((1 + share) / epsilon),
        answer: roundUp((factor * (1 + share)) / share / epsilon),
    };
}
/**
 * A conversation of above-threshold questions: the sparse vector technique, as Lyu, Su and Li 2017 state it in Algorithm 1.
 * The threshold's noise is drawn once, every answer's anew; after `positives` answers "above" it is over. Only "above" or "below" is
 * told, never a noisy value. Half a dozen published variants leave one of these out and are not private (ibid., section 3).
 *
 * All noise is drawn exactly, on one grid, and comparisons are exact.
 */
export class SparseVector {
    #answerNoise;
    #thresholdNoise;
    #step;
    #values;
    #remaining;
    /**
     * @param values the true answers, among which the conversation may ask; one neighbour moves each by less than `sensitivity`
     * @param sensitivity of each answer, greater than 0
     */
    constructor(values, sensitivity, options, random) {
        const scales = sparseVectorScales(options.epsilon, options.positives, options.monotonic);
        this.#values = values;
        this.#remaining = options.positives;
        this.#step = gridStep(sensitivity * Math.min(scales.threshold, scales.answer), 'epsilon');
        // Answers and thresholds are rounded to the grid, which moves an answer's difference between neighbours by a step at most.
        const steps = roundUp(sensitivity / this.#step + 1);
        this.#thresholdNoise = discreteLaplaceSampler(roundUp(scales.threshold * steps), random)() * this.#step;
        this.#answerNoise = discreteLaplaceSampler(roundUp(scales.answer * steps), random);
    }
    /** How many answers may still be "above". */
    get remaining() {
        return this.#remaining;
    }
    /**
     * Whether an answer, with noise, reaches the threshold, with noise. Questions may depend on earlier answers.
     * @param index which of the answers
     * @param threshold chosen without the data; another one each time, if need be
     * @throws PrivacyError `invalid-argument` when the conversation is over, or there is no such answer
     */
    isAbove(index, threshold) {
        const value = this.#values[index];
        if (value === undefined)
            throw invalidArgument('index', `a whole number of 0 to ${String(this.#values.length - 1)}`);
        const line = exactSum(toGrid(finite(threshold, 'threshold'), this.#step), this.#thresholdNoise);
        if (this.#remaining === 0) {
            const allowed = 'asked of a new conversation: as many answers as were paid for have been "above"';
            throw new PrivacyError('invalid-argument', { argument: 'index', allowed }, `index must be ${allowed}`);
        }
        const noisy = exactSum(toGrid(value, this.#step), this.#answerNoise() * this.#step);
        const above = !isGreater(line, noisy);
        if (above)
            this.#remaining--;
        return above;
    }
}
/**
 * The sparse vector technique as noise: bound to a query of several numbers, it releases a {@link SparseVector} to ask which of them
 * reach a threshold. ε-DP for the whole conversation, however many answers are "below"; debited at once.
 */
export class SparseVectorMechanism {
    epsilon;
    positives;
    monotonic;
    description;
    constructor(options) {
        requireOptions(options, '{ epsilon: 1 }');
        this.epsilon = parseEpsilon(options.epsilon);
        if (this.epsilon < LEAST_EPSILON)
            throw invalidArgument('epsilon', 'at least 2^-30 for the sparse vector technique');
        this.positives = count(options.positives ?? 1, 'positives');
        if (this.positives > MOST_POSITIVES)
            throw invalidArgument('positives', `at most ${String(MOST_POSITIVES)}`);
        this.monotonic = options.monotonic ?? false;
        const monotonic = this.monotonic ? ', monotonic' : '';
        this.description = `sparse-vector(epsilon=${String(this.epsilon)}, positives=${String(this.positives)}${monotonic})`;
    }
    /** The sensitivity is that of a single answer, the `linf` norm. */
    bind(query, context) {
        if (this.monotonic)
            requireMonotonic(query, context.relation);
        const sensitivity = sensitivityOf(query, context.relation, 'linf');
        const epsilon = roundDown(this.epsilon / CALIBRATION_MARGIN);
        const { positives, monotonic } = this;
        return Object.freeze({
            name: 'sparse-vector',
            event: epsilonDeltaEvent(epsilon, 0),
            claim: Object.freeze({ epsilon: this.epsilon, delta: 0 }),
            scale: sensitivity * sparseVectorScales(epsilon, positives, monotonic).answer,
            noise: undefined,
            conversation: true,
            prepare(data) {
                const values = query.answer(data);
                if (!Array.isArray(values))
                    throw invalidArgument('mechanism', 'one for what is asked, such as laplace for one number: sparseVector is for several numbers');
                if (!values.every(Number.isFinite))
                    throw outsideDomain('answer', 'made of finite numbers');
                return (random) => new SparseVector(values, sensitivity, { epsilon, positives, monotonic }, random);
            },
        });
    }
}
/** The sparse vector technique: see {@link SparseVectorMechanism}. */
export const sparseVector = (options) => new SparseVectorMechanism(options);
//# sourceMappingURL=sparse-vector.js.map