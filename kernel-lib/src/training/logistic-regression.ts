import { count, positive } from '../core/quantities.js';
import { invalidArgument, outsideDomain } from '../core/errors.js';
import type { RandomSource } from '../core/random.js';
import type { RunSteps } from '../session/index.js';
import type { NeighboringRelation } from '../accounting/events/event.js';
import type { Claim } from '../mechanisms/mechanism.js';
import { matrixOf, vectorOf, type ColumnLike, type Matrix, type TableLike } from '../tables/table.js';
import { NoisySum } from './noisy-sum.js';
import { classOf, declaredRows } from './declared-rows.js';
import { scalingOf, type Bounds } from './features.js';
import { nonPrivatePlan, privatePlan, type DescentOptions, type LogisticPlan } from './plan.js';
import type { PreparedRows, PrivateModel, TrainingState, TrainingStep } from './private-model.js';
import { recipeOf, type Recipe } from './recipe.js';

/** How it learns; every option has a default that suits tables of a few hundred rows and more. */
export type LogisticRegressionOptions = Partial<DescentOptions>;

/** What was learnt: public as soon as its run was debited. */
export interface LogisticWeights {
  /** The columns it was learnt from, in their order. */
  readonly columns: readonly string[];
  /** Where each feature is centred. */
  readonly centre: readonly number[];
  /** One weight a feature, then the intercept's. */
  readonly weights: readonly number[];
}

/** Rows of two classes: features in [−1, 1], and labels 0 or 1. */
export interface LabelledRows extends PreparedRows {
  readonly columns: readonly string[];
  /** Row after row. */
  readonly features: Float64Array;
  readonly labels: Float64Array;
}

/** The value of the constant feature that carries the intercept. */
const INTERCEPT = 0.2;

/** Without privacy: enough steps of Nesterov's method for a few digits, whatever the table. */
const NON_PRIVATE_STEPS = 500;

const DEFAULTS: DescentOptions = { steps: 30, clipNorm: 0.1, learningRate: 33, centringShare: 0.2 };

/** Noise must not move the weights by more than this many units a step: the step is shortened where it would. */
const LARGEST_NOISE_STEP = 11;

const MOST_COLUMNS = 1_000;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Clip norms for which every quantum of a gradient sum is a double with room to spare. */
function clip(value: unknown): number {
  const norm = positive<number>(value, 'clipNorm');
  if (norm < 1e-100 || norm > 1e100) throw invalidArgument('clipNorm', 'a number between 1e-100 and 1e100');
  return norm;
}

function share(value: number | undefined, argument: string): number {
  const parsed: unknown = value ?? DEFAULTS.centringShare;
  if (typeof parsed !== 'number' || !(parsed > 0 && parsed < 1)) throw invalidArgument(argument, 'a number in (0, 1)');
  return parsed;
}

/**
 * Logistic regression for two classes, learnt by gradient descent on all rows with each row's gradient clipped
 * (Abadi et al. 2016, Algorithm 1, at sampling rate 1: with full batches the noise of a step is least for what it tells).
 *
 * A fifth of the privacy is spent on one noisy sum that centres the features and counts the rows, unless their number is declared; a
 * centre that is lost in its noise is shrunk towards the mean of all features (James and Stein 1961, towards the mean as Lindley 1962
 * has it): features scaled by their bounds lie alike, mostly near the lower one. Everything after the noisy sums is post-processing: steps are shortened
 * where noise would dominate them, and the later half of the iterates is averaged (Polyak and Juditsky 1992).
 */
export class LogisticRegression implements PrivateModel<LogisticWeights, LogisticPlan, LabelledRows> {
  readonly recipe: Recipe | undefined;
  readonly #options: DescentOptions;

  constructor(options: LogisticRegressionOptions = {}) {
    this.#options = Object.freeze({
      steps: count(options.steps ?? DEFAULTS.steps, 'steps'),
      clipNorm: clip(options.clipNorm ?? DEFAULTS.clipNorm),
      learningRate: positive<number>(options.learningRate ?? DEFAULTS.learningRate, 'learningRate'),
      centringShare: share(options.centringShare, 'centringShare'),
      ...(options.units !== undefined && { units: count(options.units, 'units') }),
    });
    this.recipe = recipeOf('logisticRegression', this.#options);
  }

  /** All of how it learns, in one line. */
  get description(): string {
    return `logisticRegression(${JSON.stringify(this.#options)})`;
  }

  /** Steps, noise and event of a run that keeps the claim; ε = ∞ is a run without privacy. */
  plan(claim: Claim, relation: NeighboringRelation): LogisticPlan {
    return claim.epsilon === Infinity
      ? nonPrivatePlan(claim, NON_PRIVATE_STEPS)
      : privatePlan(claim, this.#options, relation);
  }

  /**
   * @param features 1 to 1,000 numeric columns
   * @param labels 0 or 1, one a row; a row of another label, as one of missing features, is read as {@link declaredRows} says
   */
  prepare(features: TableLike, labels: ColumnLike, bounds: Bounds): LabelledRows {
    const rows = declaredRows(features, labels, { argument: 'labels', bounds, target: classOf(2) });
    if (rows.columns.length > MOST_COLUMNS || rows.columns.length === 0) {
      throw outsideDomain('features', `a table of 1 to ${String(MOST_COLUMNS)} columns`);
    }
    return {
      columns: rows.columns,
      features: rows.features,
      labels: rows.targets,
      content: [JSON.stringify(rows.columns), rows.features, rows.targets],
    };
  }

  *train(
    rows: LabelledRows,
    plan: LogisticPlan,
    run: RunSteps,
    resume?: TrainingState,
  ): Generator<TrainingStep, LogisticWeights, void> {
    const { columns: names, features, labels } = rows;
    const count = labels.length;
    const columns = names.length;
    const place = centreOf(resume, columns) ?? this.#centre(features, count, columns, plan, run.random);
    const { centre } = place;
    const inputs = centred(features, count, columns, centre);
    const weights =
      plan.gradientNoise === 0
        ? yield* this.#nesterov(inputs, labels, columns + 1, place.size, run)
        : yield* this.#noisyDescent(inputs, labels, place, plan, run, resume);
    return Object.freeze({
      columns: names,
      centre: Object.freeze(Array.from(centre)),
      weights: Object.freeze(Array.from(weights)),
    });
  }

  /** The class, 0 or 1, of each row. */
  predict(learnt: LogisticWeights, features: TableLike, bounds: Bounds): number[] {
    return this.predictProbability(learnt, features, bounds).map((probability) => (probability >= 0.5 ? 1 : 0));
  }

  predictProbability(learnt: LogisticWeights, features: TableLike, bounds: Bounds): number[] {
    const matrix = matrixOf(features, 'features');
    requireColumns(matrix, learnt);
    const scores = this.scores(scalingOf(bounds, matrix.columns.length).apply(matrix), learnt);
    return Array.from(scores, sigmoid);
  }

  /** The share of rows whose class is predicted right. */
  score(learnt: LogisticWeights, features: TableLike, labels: ColumnLike, bounds: Bounds): number {
    const predicted = this.predict(learnt, features, bounds);
    const targets = labelsOf(labels, predicted.length);
    return predicted.filter((label, row) => label === targets[row]).length / predicted.length;
  }

  /** Log-odds of class 1 for each row of scaled features. */
  scores(features: Float64Array, { centre, weights }: LogisticWeights): Float64Array {
    const columns = centre.length;
    const rows = features.length / columns;
    const inputs = centred(features, rows, columns, Float64Array.from(centre));
    const learnt = Float64Array.from(weights);
    const width = columns + 1;
    return Float64Array.from({ length: rows }, (_, row) => dot(inputs, row * width, learnt, 0, width));
  }

  /** Where to centre the features, and about how many rows there are. */
  #centre(features: Float64Array, rows: number, columns: number, plan: LogisticPlan, random: RandomSource): Centre {
    const { units } = this.#options;
    // Each row adds (features / √columns, 1) / √2, or features / √columns where the rows need no counting: of length at most 1.
    const share = units === undefined ? Math.SQRT1_2 : 1;
    const featureWeight = share / Math.sqrt(columns);
    const row = new Float64Array(columns + 1);
    const sum = new NoisySum(columns + 1, 1);
    for (let index = 0; index < rows; index++) {
      for (let column = 0; column < columns; column++) {
        row[column] = (features[index * columns + column] ?? 0) * featureWeight;
      }
      if (units === undefined) row[columns] = share;
      sum.add(row, 0, 1 - 1e-12);
    }
    const noisy =
      plan.centringNoise === 0
        ? { sum: sum.exact(), sigma: 0 }
        : sum.noisy(plan.centringNoise, plan.unitSensitivity, random);
    const size = units ?? Math.max(1, (noisy.sum[columns] ?? 0) / share);
    const perMean = featureWeight * size;
    const means = Float64Array.from({ length: columns }, (_, column) => (noisy.sum[column] ?? 0) / perMean);
    return { centre: shrunk(means, noisy.sigma / perMean), size };
  }

  *#noisyDescent(
    inputs: Float64Array,
    labels: Float64Array,
    { centre, size }: Centre,
    plan: LogisticPlan,
    run: RunSteps,
    resume?: TrainingState,
  ): Generator<TrainingStep, Float64Array, void> {
    const { clipNorm, learningRate } = this.#options;
    const width = centre.length + 1;
    const norms = Float64Array.from(labels, (_, row) =>
      Math.sqrt(dot(inputs, row * width, inputs, row * width, width)),
    );
    const weights = resume?.parameters.slice() ?? new Float64Array(width);
    const average = resume?.mean.slice() ?? new Float64Array(width);
    let averaged = resume?.optimizer['averaged']?.[0] ?? 0;
    for (const step of run) {
      const gradient = new NoisySum(width, clipNorm);
      for (let row = 0; row < labels.length; row++) {
        const error = sigmoid(dot(inputs, row * width, weights, 0, width)) - (labels[row] ?? 0);
        const length = Math.abs(error) * (norms[row] ?? 0);
        // The factor is a hair below the exact one, so that rounding never lets a gradient be longer than it is charged for.
        gradient.add(inputs, row * width, error * Math.min(1, clipNorm / length) * (1 - 1e-12));
      }
      const { sum, sigma } = gradient.noisy(plan.gradientNoise, plan.unitSensitivity, run.random);
      const noiseStep = (sigma * Math.sqrt(width)) / (size * clipNorm);
      const rate = Math.min(learningRate, LARGEST_NOISE_STEP / noiseStep) / (size * clipNorm);
      for (let index = 0; index < width; index++) weights[index] = (weights[index] ?? 0) - rate * (sum[index] ?? 0);
      if (2 * step > run.steps) {
        averaged++;
        for (let index = 0; index < width; index++) {
          average[index] = (average[index] ?? 0) + ((weights[index] ?? 0) - (average[index] ?? 0)) / averaged;
        }
      }
      const optimizer = { centre, size: Float64Array.of(size), averaged: Float64Array.of(averaged) };
      yield {
        done: step,
        of: run.steps,
        state: () => ({ step, parameters: weights.slice(), mean: average.slice(), optimizer, clipNorm }),
      };
    }
    return average;
  }

  /** Accelerated gradient descent (Nesterov 1983): rows have length at most 2.1, so the loss has a smoothness of at most 1.1. */
  *#nesterov(
    inputs: Float64Array,
    labels: Float64Array,
    width: number,
    size: number,
    run: RunSteps,
  ): Generator<TrainingStep, Float64Array, void> {
    const weights = new Float64Array(width);
    const ahead = new Float64Array(width);
    for (const step of run) {
      const gradient = new Float64Array(width);
      for (let row = 0; row < labels.length; row++) {
        const error = sigmoid(dot(inputs, row * width, ahead, 0, width)) - (labels[row] ?? 0);
        for (let index = 0; index < width; index++) {
          gradient[index] = (gradient[index] ?? 0) + error * (inputs[row * width + index] ?? 0);
        }
      }
      const momentum = (step - 1) / (step + 2);
      for (let index = 0; index < width; index++) {
        const next = (ahead[index] ?? 0) - (gradient[index] ?? 0) / (1.1 * size);
        ahead[index] = next + momentum * (next - (weights[index] ?? 0));
        weights[index] = next;
      }
      yield { done: step, of: run.steps };
    }
    return weights;
  }
}

/** Where features are centred, and about how many rows there are. */
interface Centre {
  readonly centre: Float64Array;
  readonly size: number;
}

/** What a training that was cut off had found of the rows, and does not pay for again. */
function centreOf(resume: TrainingState | undefined, columns: number): Centre | undefined {
  if (resume === undefined) return undefined;
  const { centre, size } = resume.optimizer;
  if (centre?.length !== columns || !((size?.[0] ?? 0) > 0))
    throw invalidArgument('resume', 'a checkpoint of a fit of the same columns');
  return { centre, size: size?.[0] as number };
}

/** Noisy means of features in [−1, 1], shrunk towards their own mean by what the noise makes up of their spread. */
function shrunk(means: Float64Array, deviation: number): Float64Array {
  const within = (value: number): number => Math.min(1, Math.max(-1, value));
  const common = within(means.reduce((sum, mean) => sum + mean, 0) / means.length);
  const spread = means.reduce((sum, mean) => sum + (mean - common) ** 2, 0);
  const kept = spread === 0 ? 0 : Math.max(0, 1 - ((means.length - 1) * deviation ** 2) / spread);
  return means.map((mean) => within(common + (mean - common) * kept));
}

/** Whether the columns have names of their own; those of plain arrays are numbered. */
const named = ({ columns }: { readonly columns: readonly string[] }): boolean =>
  columns.some((name, index) => name !== String(index));

/** Checks that a table has the columns that a model was fitted on. */
function requireColumns(matrix: Matrix, learnt: LogisticWeights): void {
  const { length } = learnt.centre;
  if (matrix.columns.length !== length) {
    throw outsideDomain('features', `a table of the ${String(length)} columns that the model was fitted on`);
  }
  if (named(matrix) && named(learnt) && matrix.columns.some((name, index) => name !== learnt.columns[index])) {
    throw outsideDomain('features', 'a table of the columns the model was fitted on, in their order');
  }
}

function labelsOf(labels: ColumnLike, rows: number): Float64Array {
  const targets = vectorOf(labels, 'labels');
  if (targets.length !== rows) throw outsideDomain('labels', `one label for each row of features`);
  if (!targets.every((label) => label === 0 || label === 1)) throw outsideDomain('labels', '0 or 1');
  return targets;
}

/** Rows of (features − centre) / √columns and the constant feature. */
function centred(features: Float64Array, rows: number, columns: number, centre: Float64Array): Float64Array {
  const inputs = new Float64Array(rows * (columns + 1));
  const scale = 1 / Math.sqrt(columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      inputs[row * (columns + 1) + column] = ((features[row * columns + column] ?? 0) - (centre[column] ?? 0)) * scale;
    }
    inputs[row * (columns + 1) + columns] = INTERCEPT;
  }
  return inputs;
}

/** Inner product of the `width` numbers from `offset` on with those of `other` from `otherOffset` on. */
function dot(numbers: Float64Array, offset: number, other: Float64Array, otherOffset: number, width: number): number {
  let sum = 0;
  for (let index = 0; index < width; index++) sum += (numbers[offset + index] ?? 0) * (other[otherOffset + index] ?? 0);
  return sum;
}

/** Logistic regression to give to a {@link DPWrapper}: see {@link LogisticRegression}. */
export const logisticRegression = (options: LogisticRegressionOptions = {}): LogisticRegression =>
  new LogisticRegression(options);
