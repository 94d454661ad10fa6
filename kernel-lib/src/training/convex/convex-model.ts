import { nonPrivateEvent, type NeighboringRelation } from '../../accounting/events/event.js';
import { invalidArgument, outsideDomain, PrivacyError, requireOptions } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import type { RandomSource } from '../../core/random.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { gridStep, perturb } from '../../mechanisms/grid.js';
import { discreteGaussianSampler } from '../../mechanisms/sampling/discrete-gaussian.js';
import type { RunSteps } from '../../session/index.js';
import type { ColumnLike, TableLike } from '../../tables/table.js';
import type { Step } from '../../work/step.js';
import type { Bounds } from '../features.js';
import { logisticRegression, type LabelledRows, type LogisticWeights } from '../logistic-regression.js';
import type { PrivateModel, TrainingPlan } from '../private-model.js';
import { recipeOf, type Recipe } from '../recipe.js';
import { logisticLoss, marginLoss, type MarginLoss } from './margin-loss.js';
import { minimize } from './minimize.js';

export interface PerturbationOptions {
  /** λ of λ/2 ‖w‖², added to the sum (not the mean) of the rows' losses; public. Each model states its default. */
  readonly regularization?: number;
  /** The logistic loss, unless another is declared. */
  readonly loss?: MarginLoss;
}

/** What is drawn before the minimiser is sought, and after. */
export interface PerturbationPlan extends TrainingPlan {
  readonly regularization: number;
  /** Deviation of b in b · w; 0 for none. */
  readonly linearNoise: number;
  /** Deviation of what is added to the minimiser; 0 for none. */
  readonly outputNoise: number;
  /** The length of gradient at which a minimiser is taken for exact; what this misses is in the sensitivity of `outputNoise`. */
  readonly tolerance: number;
}

/** The tolerance over the size of what the gradient is a sum of, besides the rows. */
export const TOLERANCE = 2 ** -20;

/** Half of the tolerance is for what rounding hides of the gradient, which grows with the number of rows. */
const ROUNDING = 2 ** -50;

/** A hair, so that rounding never lets a row be longer than 1. */
const HAIR = 1 - 2 ** -40;

/** The constant feature of {@link logisticRegression}, whose weights these models give. */
const INTERCEPT = 0.2;

/** The plan of a fit without noise. */
export const unperturbed = (claim: Claim, regularization: number): PerturbationPlan =>
  Object.freeze({
    claim,
    mechanism: 'none',
    start: undefined,
    step: nonPrivateEvent,
    steps: 1,
    scale: 0,
    regularization,
    linearNoise: 0,
    outputNoise: 0,
    tolerance: TOLERANCE,
  });

/** How many rows one neighbour changes: replacing takes one away and adds another. */
export const changedRows = (relation: NeighboringRelation): 1 | 2 => (relation === 'replace-one' ? 2 : 1);

/** So many draws of Gaussian noise on a grid. */
const noise = (size: number, deviation: number, random: RandomSource): Float64Array => {
  if (deviation === 0) return new Float64Array(size);
  const step = gridStep(deviation, 'epsilon');
  const draw = discreteGaussianSampler(deviation / step, random);
  return Float64Array.from({ length: size }, () => draw() * step);
};

/** Rows (features / √columns, 1) / √2, of a length of at most 1, times their label ±1. */
function signedRows({ columns, features, labels }: LabelledRows): Float64Array {
  const width = columns.length + 1;
  const rows = new Float64Array(labels.length * width);
  const scale = (Math.SQRT1_2 / Math.sqrt(columns.length)) * HAIR;
  labels.forEach((label, row) => {
    const sign = label === 1 ? 1 : -1;
    for (let column = 0; column < columns.length; column++)
      rows[row * width + column] = sign * scale * (features[row * columns.length + column] as number);
    rows[row * width + columns.length] = sign * Math.SQRT1_2 * HAIR;
  });
  return rows;
}

/**
 * A linear classifier whose fit is one minimisation of a strongly convex objective, made private by noise in the objective or on its
 * minimiser. Convexity and bounds are declared with the loss; the minimiser is checked: a fit whose gradient is not shorter than the
 * plan's tolerance at the end is refused, and what the tolerance allows is paid for.
 */
export abstract class ConvexModel implements PrivateModel<LogisticWeights, PerturbationPlan, LabelledRows> {
  readonly recipe: Recipe | undefined;
  protected readonly loss: MarginLoss;
  protected readonly regularization: number | undefined;
  readonly #linear = logisticRegression();

  protected constructor(
    readonly name: string,
    options: PerturbationOptions,
  ) {
    requireOptions(options, '{ regularization: 10 }');
    this.recipe = recipeOf(name, options);
    this.loss = options.loss === undefined ? logisticLoss : marginLoss(options.loss);
    this.regularization =
      options.regularization === undefined ? undefined : positive<number>(options.regularization, 'regularization');
  }

  get description(): string {
    return `${this.name}(${JSON.stringify({ loss: this.loss.description, regularization: this.regularization ?? 'default' })})`;
  }

  abstract plan(claim: Claim, relation: NeighboringRelation): PerturbationPlan;

  prepare(features: TableLike, labels: ColumnLike, bounds: Bounds): LabelledRows {
    const rows = this.#linear.prepare(features, labels, bounds);
    if (rows.labels.length * (rows.columns.length + 8) * ROUNDING > TOLERANCE / 2)
      throw outsideDomain('features', 'a table small enough that rounding cannot hide the minimiser: fewer rows');
    return rows;
  }

  *train(rows: LabelledRows, plan: PerturbationPlan, run: RunSteps): Generator<Step, LogisticWeights, void> {
    const width = rows.columns.length + 1;
    let weights: Float64Array = new Float64Array(width);
    for (const step of run) {
      const linear = noise(width, plan.linearNoise, run.random);
      const problem = { loss: this.loss, rows: signedRows(rows), width, regularization: plan.regularization, linear };
      const search = minimize(problem, plan.tolerance / 2);
      let found = search.next();
      for (; found.done !== true; found = search.next()) yield { done: 0, of: run.steps };
      if (!(found.value.gradientNorm <= plan.tolerance / 2)) {
        throw new PrivacyError(
          'diverged',
          { work: this.name, step },
          `${this.name} did not come near enough to its minimiser: take a larger regularization. What it had debited stays debited`,
        );
      }
      weights =
        plan.outputNoise === 0
          ? found.value.weights.slice()
          : outputOf(found.value.weights, plan.outputNoise, run.random);
      yield { done: step, of: run.steps };
    }
    const scaled = Array.from(
      weights,
      (weight, index) => (weight * Math.SQRT1_2) / (index + 1 < width ? 1 : INTERCEPT),
    );
    return Object.freeze({
      columns: rows.columns,
      centre: Object.freeze(rows.columns.map(() => 0)),
      weights: Object.freeze(scaled),
    });
  }

  predict(learnt: LogisticWeights, features: TableLike, bounds: Bounds): number[] {
    return this.#linear.predict(learnt, features, bounds);
  }

  /** By the logistic function of the score, whatever the loss. */
  predictProbability(learnt: LogisticWeights, features: TableLike, bounds: Bounds): number[] {
    return this.#linear.predictProbability(learnt, features, bounds);
  }

  score(learnt: LogisticWeights, features: TableLike, labels: ColumnLike, bounds: Bounds): number {
    return this.#linear.score(learnt, features, labels, bounds);
  }

  protected refuse(least: number): never {
    throw invalidArgument('regularization', `more than ${String(least)} at this epsilon`);
  }
}

/** The minimiser with noise; the deviation counts the grid's rounding in {@link withGrid}. */
function outputOf(weights: Float64Array, deviation: number, random: RandomSource): Float64Array {
  const step = gridStep(deviation, 'epsilon');
  return Float64Array.from(perturb(Array.from(weights), step, discreteGaussianSampler(deviation / step, random)));
}

/** The most coordinates of a model: 1,000 columns and the intercept. What rounding to the grid adds to a sensitivity is counted for them. */
const MOST_COORDINATES = 1_001;

/** The deviation of noise of a multiplier on a sensitivity, with what rounding to its grid can add. */
export function withGrid(noiseMultiplier: number, sensitivity: number): number {
  const step = gridStep(noiseMultiplier * sensitivity, 'epsilon');
  return noiseMultiplier * (sensitivity + Math.sqrt(MOST_COORDINATES) * step) * (1 + 2 ** -50);
}
