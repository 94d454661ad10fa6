import type { NeighboringRelation } from '../../accounting/events/event.js';
import { invalidArgument, outsideDomain, requireOptions } from '../../core/errors.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { RunSteps } from '../../session/index.js';
import { columnNames, matrixOf, vectorOf, type ColumnLike, type TableLike } from '../../tables/table.js';
import {
  descended,
  descentSettings,
  planOf,
  settingsDescription,
  type DescentModelOptions,
  type DescentModelPlan,
  type DescentSettings,
} from '../descent-models/descent-model.js';
import { classOf, declaredRows } from '../declared-rows.js';
import { scalingOf, type Bounds } from '../features.js';
import type { PreparedRows, PrivateModel, TrainingState, TrainingStep } from '../private-model.js';
import type { ExampleLoss } from './example-loss.js';
import { requireOneInput, type LayersModelLike, type VariableLike } from './layers.js';
import { lossOf } from './losses.js';
import { tfjsObjective } from './objective.js';
import { rowTable, type RowTable } from './rows.js';
import { tensorflow, type Tensor, type TensorFlow } from './tensorflow.js';

export interface LayersModelOptions extends DescentModelOptions {
  /** A tfjs `LayersModel` of one input; a row's features are given the shape of it. */
  readonly model: LayersModelLike;
  /** tfjs's name of a loss, or a function of truth and prediction that gives one number an example. */
  readonly loss: string | ExampleLoss;
  /** Classes of 0 … classes − 1, which the model's output has one number for each of; left out for a number to predict. */
  readonly classes?: number;
  /** Rows whose gradients are held at once; 256 unless it is given. */
  readonly physicalBatch?: number;
}

/** What was learnt: all trainable weights, one after another. */
export interface LayersWeights {
  readonly columns: number;
  readonly parameters: readonly number[];
}

interface TensorRows extends PreparedRows {
  readonly columns: number;
  readonly x: RowTable;
  readonly y: RowTable;
}

/** A tfjs model as a {@link PrivateModel}: its features scaled to [−1, 1] by declared bounds, each row's gradient clipped. */
export class LayersModel implements PrivateModel<LayersWeights, DescentModelPlan, TensorRows> {
  readonly #options: LayersModelOptions;
  readonly #settings: DescentSettings;
  /** tfjs as the model was made with; known from the first fit or {@link ready} on. */
  #tf: TensorFlow | undefined;

  constructor(options: LayersModelOptions) {
    requireOptions(options, "{ model, loss: 'categoricalCrossentropy', classes: 2, units: 1000 }");
    requireOneInput(options.model);
    this.#options = options;
    this.#settings = descentSettings(options);
  }

  get description(): string {
    const { model, loss } = this.#options;
    const shapes = (model.trainableWeights as readonly VariableLike[]).map(({ name, shape }) => [name, shape]);
    const named = typeof loss === 'string' ? loss : loss.toString();
    return `layersModel(${JSON.stringify(shapes)}, ${named}, ${settingsDescription(this.#settings)})`;
  }

  /** Loads tfjs-node. */
  async ready(): Promise<void> {
    this.#tf ??= await tensorflow();
  }

  prepare(features: TableLike, targets: ColumnLike, bounds: Bounds): TensorRows {
    const { classes } = this.#options;
    const target =
      classes === undefined ? (value: number) => (Number.isFinite(value) ? value : undefined) : classOf(classes);
    const taken = this.#shape.reduce((product, side) => product * side, 1);
    const own = columnNames(features, 'features').length;
    // An empty array has no columns of its own.
    if (own > 0) this.#requireColumns(own);
    const read = declaredRows(features, targets, { argument: 'targets', bounds, target, width: taken });
    this.#requireColumns(read.columns.length);
    const x = this.#table(read.features, read.columns.length);
    const truth = read.targets;
    const width = classes ?? 1;
    const rows = new Float32Array(truth.length * width);
    truth.forEach((value, row) => {
      if (classes === undefined) rows[row] = value;
      else rows[row * width + value] = 1;
    });
    const y = rowTable({ shape: [truth.length, width], dataSync: () => rows }, 'targets');
    return { columns: read.columns.length, x, y, content: [x.values, truth] };
  }

  plan(claim: Claim, relation: NeighboringRelation): DescentModelPlan {
    return planOf(this.#settings, claim, relation);
  }

  *train(
    rows: TensorRows,
    plan: DescentModelPlan,
    run: RunSteps,
    resume?: TrainingState,
  ): Generator<TrainingStep, LayersWeights, void> {
    const { model, loss, physicalBatch } = this.#options;
    const tf = this.#tensorflow();
    const objective = tfjsObjective(tf, {
      model,
      loss: lossOf(tf, loss),
      x: rows.x,
      y: rows.y,
      physicalBatch: physicalBatch ?? 256,
    });
    const parameters = yield* descended('layersModel', objective, plan, this.#settings, run, resume);
    return Object.freeze({ columns: rows.columns, parameters: Object.freeze(Array.from(parameters)) });
  }

  /** The likeliest class of each row, or the number. */
  predict(learnt: LayersWeights, features: TableLike, bounds: Bounds): number[] {
    const { classes, model } = this.#options;
    const { table, columns } = this.#rows(features, bounds);
    if (columns !== learnt.columns)
      throw outsideDomain('features', `a table of the ${String(learnt.columns)} columns it was fitted on`);
    const tf = this.#tensorflow();
    return tf.tidy(() => {
      this.#load(tf, learnt);
      const all = Int32Array.from({ length: table.rows }, (_, row) => row);
      const output = model.apply(table.tensor(tf, all, table.rows) as never) as Tensor;
      return Array.from((classes === undefined ? output : tf.argMax(output, -1)).dataSync());
    });
  }

  /** The share of rows whose class is right; of numbers, R². */
  score(learnt: LayersWeights, features: TableLike, targets: ColumnLike, bounds: Bounds): number {
    const truth = vectorOf(targets, 'targets');
    const predicted = this.predict(learnt, features, bounds);
    if (truth.length !== predicted.length) throw outsideDomain('targets', 'one for each row of features');
    if (this.#options.classes !== undefined)
      return predicted.filter((label, row) => label === truth[row]).length / truth.length;
    const mean = truth.reduce((sum, value) => sum + value, 0) / truth.length;
    const missed = truth.reduce((sum, value, row) => sum + (value - (predicted[row] as number)) ** 2, 0);
    return 1 - missed / truth.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }

  #tensorflow(): TensorFlow {
    if (this.#tf === undefined) throw invalidArgument('model', 'ready first: await model.ready(), or fit it');
    return this.#tf;
  }

  #load(tf: TensorFlow, { parameters }: LayersWeights): void {
    let from = 0;
    for (const variable of this.#options.model.trainableWeights as readonly VariableLike[]) {
      const shape = variable.shape.map((side) => side ?? 0);
      const size = shape.reduce((product, side) => product * side, 1);
      variable.write(tf.tensor(parameters.slice(from, from + size), shape));
      from += size;
    }
  }

  #rows(features: TableLike, bounds: Bounds): { readonly table: RowTable; readonly columns: number } {
    const matrix = matrixOf(features, 'features');
    const columns = matrix.columns.length;
    this.#requireColumns(columns);
    return { table: this.#table(scalingOf(bounds, columns).apply(matrix), columns), columns };
  }

  /** The shape of one row's features. */
  get #shape(): readonly number[] {
    const [, ...shape] = this.#options.model.inputs[0]?.shape ?? [];
    return shape.map((side) => side ?? 0);
  }

  #requireColumns(columns: number): void {
    const size = this.#shape.reduce((product, side) => product * side, 1);
    if (size !== columns)
      throw outsideDomain('features', `a table of the ${String(size)} columns that the model takes`);
  }

  /** Scaled features in the shape that the model takes. */
  #table(features: Float64Array, columns: number): RowTable {
    const values = Float32Array.from(features);
    return rowTable({ shape: [features.length / columns, ...this.#shape], dataSync: () => values }, 'features');
  }
}

/** A tfjs model to give to a {@link DPWrapper}: see {@link LayersModel}. */
export const layersModel = (options: LayersModelOptions): LayersModel => new LayersModel(options);
