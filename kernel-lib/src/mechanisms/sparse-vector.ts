import { invalidArgument, outsideDomain, PrivacyError, requireOptions } from '../core/errors.js';
import { count, epsilon as parseEpsilon, finite, type Delta, type Epsilon } from '../core/quantities.js';
import type { RandomSource } from '../core/random.js';
import { roundDown, roundUp } from '../core/rounding.js';
import { epsilonDeltaEvent } from '../accounting/events/event.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import { exactSum, isGreater, type ExactSum } from '../sums/exact-sum.js';
import { gridStep, toGrid } from './grid.js';
import { requireMonotonic, sensitivityOf } from './checked-query.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import type { Query } from './query.js';
import { discreteLaplaceSampler } from './sampling/discrete-laplace.js';

/** Below, the grid would be too coarse for the sensitivity. */
const LEAST_EPSILON = 2 ** -30;

/** With more, the answers' noise would be too many times that of the threshold for one grid. */
const MOST_POSITIVES = 1000;

export interface SparseVectorOptions {
  /** The privacy of the whole conversation, however many questions are answered "below". */
  readonly epsilon: number;
  /** How many answers may be "above", after which no more are given; 1 unless it is given. */
  readonly positives?: number;
  /** Whether one more record moves all answers in the same direction, as it does counts. Only of queries that declare it; not under `replace-one`. */
  readonly monotonic?: boolean;
}

/** The noise of a conversation, per unit of sensitivity. */
export interface SparseVectorScales {
  readonly threshold: number;
  readonly answer: number;
}

/**
 * Scales of the noise on threshold and answers, Δ/ε₁ and 2cΔ/ε₂ (cΔ/ε₂ for monotonic questions), where ε = ε₁ + ε₂ is shared as
 * 1 : (2c)^⅔ (1 : c^⅔), which gives their difference the least variance (Lyu, Su and Li 2017, section 4.2).
 */
export function sparseVectorScales(epsilon: number, positives: number, monotonic: boolean): SparseVectorScales {
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
  readonly #answerNoise: () => number;
  readonly #thresholdNoise: number;
  readonly #step: number;
  readonly #values: readonly number[];
  #remaining: number;

  /**
   * @param values the true answers, among which the conversation may ask; one neighbour moves each by less than `sensitivity`
   * @param sensitivity of each answer, greater than 0
   */
  constructor(
    values: readonly number[],
    sensitivity: number,
    options: Required<SparseVectorOptions>,
    random: RandomSource,
  ) {
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
  get remaining(): number {
    return this.#remaining;
  }

  /**
   * Whether an answer, with noise, reaches the threshold, with noise. Questions may depend on earlier answers.
   * @param index which of the answers
   * @param threshold chosen without the data; another one each time, if need be
   * @throws PrivacyError `invalid-argument` when the conversation is over, or there is no such answer
   */
  isAbove(index: number, threshold: number): boolean {
    const value = this.#values[index];
    if (value === undefined)
      throw invalidArgument('index', `a whole number of 0 to ${String(this.#values.length - 1)}`);
    const line = exactSum(toGrid(finite(threshold, 'threshold'), this.#step), this.#thresholdNoise);
    if (this.#remaining === 0) {
      const allowed = 'asked of a new conversation: as many answers as were paid for have been "above"';
      throw new PrivacyError('invalid-argument', { argument: 'index', allowed }, `index must be ${allowed}`);
    }
    const noisy: ExactSum = exactSum(toGrid(value, this.#step), this.#answerNoise() * this.#step);
    const above = !isGreater(line, noisy);
    if (above) this.#remaining--;
    return above;
  }
}

/**
 * The sparse vector technique as noise: bound to a query of several numbers, it releases a {@link SparseVector} to ask which of them
 * reach a threshold. ε-DP for the whole conversation, however many answers are "below"; debited at once.
 */
export class SparseVectorMechanism implements Mechanism<unknown, readonly number[], SparseVector> {
  readonly epsilon: Epsilon;
  readonly positives: number;
  readonly monotonic: boolean;
  readonly description: string;

  constructor(options: SparseVectorOptions) {
    requireOptions(options, '{ epsilon: 1 }');
    this.epsilon = parseEpsilon(options.epsilon);
    if (this.epsilon < LEAST_EPSILON)
      throw invalidArgument('epsilon', 'at least 2^-30 for the sparse vector technique');
    this.positives = count(options.positives ?? 1, 'positives');
    if (this.positives > MOST_POSITIVES) throw invalidArgument('positives', `at most ${String(MOST_POSITIVES)}`);
    this.monotonic = options.monotonic ?? false;
    const monotonic = this.monotonic ? ', monotonic' : '';
    this.description = `sparse-vector(epsilon=${String(this.epsilon)}, positives=${String(this.positives)}${monotonic})`;
  }

  /** The sensitivity is that of a single answer, the `linf` norm. */
  bind<Data>(query: Query<Data, readonly number[]>, context: BindingContext): BoundMechanism<Data, SparseVector> {
    if (this.monotonic) requireMonotonic(query, context.relation);
    const sensitivity = sensitivityOf(query, context.relation, 'linf');
    const epsilon = roundDown(this.epsilon / CALIBRATION_MARGIN);
    const { positives, monotonic } = this;
    return Object.freeze({
      name: 'sparse-vector',
      event: epsilonDeltaEvent(epsilon, 0),
      claim: Object.freeze({ epsilon: this.epsilon, delta: 0 as Delta }),
      scale: sensitivity * sparseVectorScales(epsilon, positives, monotonic).answer,
      noise: undefined,
      conversation: true,
      prepare(data: Data) {
        const values = query.answer(data);
        if (!Array.isArray(values))
          throw invalidArgument(
            'mechanism',
            'one for a single number, such as laplace: sparseVector is for several numbers',
          );
        if (!values.every(Number.isFinite)) throw outsideDomain('answer', 'made of finite numbers');
        return (random) => new SparseVector(values, sensitivity, { epsilon, positives, monotonic }, random);
      },
    } satisfies BoundMechanism<Data, SparseVector>);
  }
}

/** The sparse vector technique: see {@link SparseVectorMechanism}. */
export const sparseVector = (options: SparseVectorOptions): SparseVectorMechanism => new SparseVectorMechanism(options);
