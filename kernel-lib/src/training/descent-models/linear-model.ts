import type { NeighboringRelation } from '../../accounting/events/event.js';
import { invalidArgument, outsideDomain, requireOptions } from '../../core/errors.js';
import { count, finite } from '../../core/quantities.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { RunSteps } from '../../session/index.js';
import { matrixOf, vectorOf, type ColumnLike, type TableLike } from '../../tables/table.js';
import { classOf, declaredRows } from '../declared-rows.js';
import { scalingOf, type Bounds } from '../features.js';
import { linearObjective, linearScores } from '../objectives/linear.js';
import type { PreparedRows, PrivateModel, TrainingState, TrainingStep } from '../private-model.js';
import { recipeOf, type Recipe } from '../recipe.js';
import {
  descended,
  descentSettings,
  planOf,
  settingsDescription,
  type DescentModelOptions,
  type DescentModelPlan,
  type DescentSettings,
} from './descent-model.js';

/** What a linear model learnt. */
export interface LinearWeights {
  readonly columns: readonly string[];
  /** One score, or one a class. */
  readonly outputs: number;
  /** For each column its weight in each score, then the scores' intercepts. */
  readonly parameters: readonly number[];
}

/** Rows of features in [−1, 1] / √columns, and what they are to predict. */
export interface LinearRows extends PreparedRows {
  readonly columns: readonly string[];
  readonly features: Float64Array;
  readonly targets: Float64Array;
}

/** What linear regression and multinomial regression share: features, plan and descent. */
abstract class LinearModel implements PrivateModel<LinearWeights, DescentModelPlan, LinearRows> {
  readonly recipe: Recipe | undefined;
  protected readonly settings: DescentSettings;

  protected constructor(
    readonly name: string,
    options: DescentModelOptions,
    readonly classes: number | undefined,
  ) {
    this.settings = descentSettings(options);
    this.recipe = recipeOf(name, options);
  }

  get description(): string {
    return `${this.name}(${settingsDescription(this.settings)})`;
  }

  prepare(features: TableLike, targets: ColumnLike, bounds: Bounds): LinearRows {
    const read = declaredRows(features, targets, {
      argument: 'targets',
      bounds,
      target: (value) => this.target(value),
    });
    const { columns } = read;
    const values = shortened(read.features, columns.length);
    return {
      columns,
      features: values,
      targets: read.targets,
      content: [JSON.stringify(columns), values, read.targets],
    };
  }

  plan(claim: Claim, relation: NeighboringRelation): DescentModelPlan {
    return planOf(this.settings, claim, relation);
  }

  *train(
    rows: LinearRows,
    plan: DescentModelPlan,
    run: RunSteps,
    resume?: TrainingState,
  ): Generator<TrainingStep, LinearWeights, void> {
    const { columns, features, targets } = rows;
    const objective = linearObjective({
      features,
      columns: columns.length,
      targets,
      ...(this.classes !== undefined && { classes: this.classes }),
    });
    const parameters = yield* descended(this.name, objective, plan, this.settings, run, resume);
    return Object.freeze({ columns, outputs: this.outputs, parameters: Object.freeze(Array.from(parameters)) });
  }

  abstract predict(learnt: LinearWeights, features: TableLike, bounds: Bounds): number[];
  abstract score(learnt: LinearWeights, features: TableLike, targets: ColumnLike, bounds: Bounds): number;

  /** A target as it is learnt; undefined where a number is none. */
  protected abstract target(value: number): number | undefined;

  protected get outputs(): number {
    return this.classes === undefined || this.classes === 2 ? 1 : this.classes;
  }

  /** The scores of each row, `outputs` numbers a row. */
  protected scores(learnt: LinearWeights, features: TableLike, bounds: Bounds): Float64Array {
    const matrix = matrixOf(features, 'features');
    const width = learnt.columns.length;
    if (matrix.columns.length !== width)
      throw outsideDomain('features', `a table of the ${String(width)} columns it was fitted on`);
    const values = shortened(scalingOf(bounds, width).apply(matrix), width);
    const all = Array.from({ length: matrix.rows }, (_, row) => row);
    return linearScores(values, width, learnt.outputs, learnt.parameters, all);
  }
}

/** Features of [−1, 1] over √columns: a row's length is at most 1. */
function shortened(features: Float64Array, columns: number): Float64Array {
  const scale = 1 / Math.sqrt(columns);
  return features.map((value) => value * scale);
}

export interface MultinomialRegressionOptions extends DescentModelOptions {
  /** Classes are 0 … classes − 1. */
  readonly classes: number;
}

/** Multinomial logistic regression by private descent, one clipped gradient a row. */
export class MultinomialRegression extends LinearModel {
  constructor(options: MultinomialRegressionOptions) {
    requireOptions(options, '{ classes: 10, units: 1400 }');
    super('multinomialRegression', options, count(options.classes, 'classes', 2));
  }

  override get description(): string {
    return `${super.description}, ${String(this.classes)} classes`;
  }

  /** The likeliest class of each row. */
  predict(learnt: LinearWeights, features: TableLike, bounds: Bounds): number[] {
    const scores = this.scores(learnt, features, bounds);
    const { outputs } = learnt;
    return Array.from({ length: scores.length / outputs }, (_, row) => {
      const own = scores.subarray(row * outputs, (row + 1) * outputs);
      return outputs === 1 ? Number((own[0] as number) >= 0) : own.indexOf(Math.max(...own));
    });
  }

  /** The share of rows whose class is predicted right. */
  score(learnt: LinearWeights, features: TableLike, targets: ColumnLike, bounds: Bounds): number {
    const classes = vectorOf(targets, 'targets');
    const predicted = this.predict(learnt, features, bounds);
    if (classes.length !== predicted.length) throw outsideDomain('targets', 'one for each row of features');
    return predicted.filter((label, row) => label === classes[row]).length / predicted.length;
  }

  protected target(value: number): number | undefined {
    return classOf(this.classes as number)(value);
  }
}

export interface LinearRegressionOptions extends DescentModelOptions {
  /** The least and greatest target, from public knowledge; targets beyond them are clamped. */
  readonly targets: { readonly lower: number; readonly upper: number };
}

/** Linear regression by private descent, one clipped gradient a row. */
export class LinearRegressionByDescent extends LinearModel {
  readonly #lower: number;
  readonly #upper: number;

  constructor(options: LinearRegressionOptions) {
    requireOptions(options, '{ targets: { lower: 0, upper: 100 }, units: 1000 }');
    requireOptions(options.targets, '{ targets: { lower: 0, upper: 100 }, units: 1000 }');
    super('linearRegressionModel', options, undefined);
    this.#lower = finite(options.targets.lower, 'targets.lower');
    this.#upper = finite(options.targets.upper, 'targets.upper');
    if (!(this.#lower < this.#upper && this.#upper - this.#lower < Infinity))
      throw invalidArgument('targets.upper', 'more than targets.lower, by a finite number');
  }

  override get description(): string {
    return `${super.description}, targets ${String(this.#lower)} to ${String(this.#upper)}`;
  }

  /** A number for each row, within the declared targets. */
  predict(learnt: LinearWeights, features: TableLike, bounds: Bounds): number[] {
    const half = (this.#upper - this.#lower) / 2;
    return Array.from(
      this.scores(learnt, features, bounds),
      (score) => this.#lower + half * (1 + Math.max(-1, Math.min(1, score))),
    );
  }

  /** R². */
  score(learnt: LinearWeights, features: TableLike, targets: ColumnLike, bounds: Bounds): number {
    const truth = vectorOf(targets, 'targets');
    const predicted = this.predict(learnt, features, bounds);
    if (truth.length !== predicted.length) throw outsideDomain('targets', 'one for each row of features');
    const mean = truth.reduce((sum, value) => sum + value, 0) / truth.length;
    const missed = truth.reduce((sum, value, row) => sum + (value - (predicted[row] as number)) ** 2, 0);
    return 1 - missed / truth.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }

  /** In [−1, 1]. */
  protected target(value: number): number | undefined {
    if (Number.isNaN(value)) return undefined;
    const half = (this.#upper - this.#lower) / 2;
    return (Math.max(this.#lower, Math.min(this.#upper, value)) - this.#lower) / half - 1;
  }
}

/** Multinomial regression to give to a {@link DPWrapper}: see {@link MultinomialRegression}. */
export const multinomialRegression = (options: MultinomialRegressionOptions): MultinomialRegression =>
  new MultinomialRegression(options);

/** Linear regression to give to a {@link DPWrapper}: see {@link LinearRegressionByDescent}. */
export const linearRegressionModel = (options: LinearRegressionOptions): LinearRegressionByDescent =>
  new LinearRegressionByDescent(options);
