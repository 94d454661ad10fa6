import { invalidArgument, outsideDomain } from '../../core/errors.js';
import { layoutOf } from '../../weights/index.js';
import {
  rowsAsUnits,
  selectUnits,
  type BatchGradient,
  type Objective,
  type SelectedRows,
  type UnitRows,
} from '../objectives/objective.js';
import type { ExampleLoss } from './example-loss.js';
import { gradientParts, type GradientPart } from './gradient-parts.js';
import {
  everyLayer,
  isContainer,
  requireOneInput,
  type KnownLayer,
  type LayersModelLike,
  type VariableLike,
} from './layers.js';
import { isEmbedding, lookedUp } from './lookup.js';
import { isOverlappingPool, overlappingPool } from './overlapping-pool.js';
import { kindOf, only, recordedCall, type Pass } from './recording.js';
import type { RowTable } from './rows.js';
import type { Tensor, TensorFlow } from './tensorflow.js';

/** Layers whose output for one example depends on the others of its batch: no clipping bounds what one example does. */
const MIXING = ['BatchNormalization'];

/** Squared lengths are sums in single precision: so much is added, relative to them, that they are not too small. */
const NORM_ROUNDING = 2 ** -17;

/** Numbers of written-out gradients that are held at once. */
const MOST_WRITTEN = 2 ** 24;

export interface TfjsObjectiveOptions {
  readonly model: LayersModelLike;
  readonly loss: ExampleLoss;
  readonly x: RowTable;
  readonly y: RowTable;
  /** Rows whose gradients are held at once. */
  readonly physicalBatch: number;
  readonly units?: UnitRows;
  /** How gradients by example are found: from the layers' inputs and deltas, or one backward pass an example. */
  readonly gradients?: 'layers' | 'loop';
}

/** A tfjs model and its rows; what it learns is written into the model. */
export interface TfjsObjective extends Objective {
  /** Writes parameters into the model. */
  load(parameters: Float64Array): void;
}

/** A tfjs model and its rows. */
export function tfjsObjective(tf: TensorFlow, options: TfjsObjectiveOptions): TfjsObjective {
  const { model, loss, x, y } = options;
  if (x.rows !== y.rows) throw outsideDomain('y', 'a row for each row of x');
  const units = options.units ?? rowsAsUnits(x.rows);
  requireOneInput(model);
  const weights = model.trainableWeights as readonly VariableLike[];
  if (weights.length === 0) throw invalidArgument('model', 'one with trainable weights');
  const layout = layoutOf(
    weights.map(({ name, shape }, index) => ({
      name: `${name}${weights.findIndex((other) => other.name === name) === index ? '' : `#${String(index)}`}`,
      shape: shape.map((side) => side ?? 0),
    })),
  );
  const offsets = new Map(weights.map(({ id }, index) => [id, layout.layers[index]?.offset ?? 0]));
  const known = knownLayers(model);
  requireShape(model, x);
  const loop = options.gradients === 'loop' || known === undefined;
  const physicalBatch = Math.max(
    1,
    loop ? Math.min(options.physicalBatch, Math.floor(MOST_WRITTEN / layout.size) || 1) : options.physicalBatch,
  );
  const run = new TfjsRun(tf, model, loss, x, y, weights, offsets, known ?? [], physicalBatch);
  run.tryLoss();
  return {
    description: `tfjs model of ${String(layout.size)} parameters`,
    layout,
    units: units.units,
    physicalBatch,
    // Sums over a physical batch are in single precision: each term is rounded at most so often, and is as long as a contribution.
    rounding: (largestBatch) => 2 * largestBatch * (physicalBatch + 2) * 2 ** -24,
    load: (parameters) => run.load(parameters),
    isHealthy: (parameters) => run.isHealthy(parameters),
    ...(run.isPenalized && { addPenalty: (parameters, gradient) => run.addPenalty(parameters, gradient) }),
    ...(run.isConstrained && { constrain: (parameters) => run.constrain(parameters) }),
    initial: () => {
      const values = new Float64Array(layout.size);
      weights.forEach((weight, index) => values.set(weight.read().dataSync(), layout.layers[index]?.offset));
      return values;
    },
    gradient(parameters, batch, groups) {
      run.load(parameters);
      const selected = selectUnits(units, batch, groups);
      const single = selected.starts.every((start, place) => start === place);
      if (single && !loop) return run.byRow(selected.rows);
      return run.byContribution(selected, loop);
    },
  };
}

function requireShape(model: LayersModelLike, x: RowTable): void {
  const [, ...shape] = model.inputs[0]?.shape ?? [];
  if (shape.length !== x.shape.length || shape.some((side, axis) => side !== null && side !== x.shape[axis]))
    throw outsideDomain(
      'x',
      `rows of the shape that the model takes: [${shape.map((side) => side ?? 'any').join(', ')}]`,
    );
}

/** The layers with weights, where all of them are known; throws where one mixes examples, of a batch or of batches. */
function knownLayers(model: LayersModelLike): readonly KnownLayer[] | undefined {
  const stateful = everyLayer(model).find((layer) => layer.stateful === true && layer.layers === undefined);
  if (stateful !== undefined) {
    throw invalidArgument(
      'model',
      `one whose layers take each example by itself: "${stateful.name}" is stateful, so that a batch goes on where the last one ended; ` +
        'make it without stateful',
    );
  }
  const weighted = everyLayer(model).filter((layer) => !isContainer(layer) && layer.trainableWeights.length > 0);
  const mixing = everyLayer(model).find((layer) => MIXING.includes(layer.getClassName()));
  if (mixing !== undefined) {
    throw invalidArgument(
      'model',
      `one whose layers take each example by itself: "${mixing.name}" is ${mixing.getClassName()}, which mixes the examples of a ` +
        'batch, so that no gradient by example is known; use layerNormalization in its place',
    );
  }
  return weighted.every((layer) => kindOf(layer) !== undefined) ? weighted : undefined;
}

class TfjsRun {
  #shapes: (readonly number[])[] | undefined;
  #loaded: Float64Array | undefined;
  /** Layers that are called in a way of ours whenever the loss is computed: an embedding must not refuse a record. */
  readonly #guarded: Calls;
  /** Layers that are called otherwise where gradients come from their inputs and deltas. */
  readonly #pools: Calls;
  /** What regularizers add to the loss. */
  readonly #penalties: readonly (() => Tensor)[];
  readonly isConstrained: boolean;

  constructor(
    readonly tf: TensorFlow,
    readonly model: LayersModelLike,
    readonly loss: ExampleLoss,
    readonly x: RowTable,
    readonly y: RowTable,
    readonly weights: readonly VariableLike[],
    readonly offsets: ReadonlyMap<number, number>,
    readonly known: readonly KnownLayer[],
    readonly physicalBatch: number,
  ) {
    const layers = everyLayer(model);
    this.#guarded = new Map(
      layers.filter(isEmbedding).map((layer) => [layer, (inputs) => lookedUp(tf, layer, only(inputs)).values]),
    );
    this.#pools = new Map(layers.filter(isOverlappingPool).map((layer) => [layer, overlappingPool(tf, layer)]));
    // Asked of layers: a model that isn't compiled, and a recurrent layer, forget what theirs add.
    this.#penalties = layers.filter((layer) => !isContainer(layer)).flatMap(({ losses }) => losses);
    this.isConstrained = weights.some(({ constraint }) => hasConstraint(constraint));
  }

  /** Writes the parameters into the model. */
  load(parameters: Float64Array): void {
    if (this.#loaded !== undefined && this.#loaded.every((value, index) => value === parameters[index])) return;
    this.#loaded = parameters.slice();
    this.tf.tidy(() => {
      for (const weight of this.weights) {
        const shape = weight.shape.map((side) => side ?? 0);
        const from = this.offsets.get(weight.id) as number;
        const size = shape.reduce((product, side) => product * side, 1);
        weight.write(this.tf.tensor(Float32Array.from(parameters.subarray(from, from + size)), shape));
      }
    });
  }

  get isPenalized(): boolean {
    return this.#penalties.length > 0;
  }

  /** Adds the derivative of what regularizers add to the loss: of the parameters alone. */
  addPenalty(parameters: Float64Array, gradient: Float64Array): void {
    const { tf } = this;
    this.load(parameters);
    // Of frozen weights, and of a strength of 0, a penalty depends on nothing, which tfjs refuses to derive.
    const nothing = (): Tensor => tf.mul(0, tf.sum((this.weights[0] as VariableLike).read()));
    const penalty = (): Tensor => tf.addN([nothing(), ...this.#penalties.map((value) => value())]);
    tf.tidy(() => this.#addDerivative(penalty, gradient));
  }

  /** Moves the weights that a layer constrains to where it allows them. */
  constrain(parameters: Float64Array): void {
    // Writing a weight applies its constraint.
    this.load(parameters);
    for (const weight of this.weights) {
      if (hasConstraint(weight.constraint)) parameters.set(weight.read().dataSync(), this.offsets.get(weight.id));
    }
    this.#loaded = parameters.slice();
  }

  /** Whether the loss of any of three made-up rows is a number: asked of public values alone. */
  isHealthy(parameters: Float64Array): boolean {
    this.load(parameters);
    return this.tf.tidy(() => this.#madeUpLosses().some((value) => Number.isFinite(value)));
  }

  /** Tries the loss on made-up rows before anything is paid: it must give a number an example, and depend on the prediction. */
  tryLoss(): void {
    this.tf.tidy(() => {
      this.#madeUpLosses();
      try {
        this.tf.variableGrads(() => this.tf.sum(this.#losses(...this.#madeUp())));
      } catch (error) {
        if (!(error instanceof Error && error.message.includes('Cannot find a connection'))) throw error;
        throw invalidArgument('loss', 'a differentiable function of the prediction');
      }
    });
  }

  #madeUpLosses(): number[] {
    return [...this.#losses(...this.#madeUp()).dataSync()];
  }

  /** Rows of 0, ½ and 1, whose truth is 0, 1, and 1 in the first place only. */
  #madeUp(): [Tensor, Tensor] {
    const { tf, x, y } = this;
    const rows = (table: RowTable, values: readonly number[]): Tensor =>
      tf.concat(
        values.map((value) => tf.fill([1, ...table.shape], value, table.type)),
        0,
      );
    const width = y.shape.reduce((product, side) => product * side, 1);
    const first = tf.tensor(
      Float32Array.from({ length: width }, (_, index) => (index === 0 ? 1 : 0)),
      [1, ...y.shape],
      y.type,
    );
    return [rows(x, [0, 0.5, 1]), tf.concat([rows(y, [0, 1]), first], 0)];
  }

  /** One loss an example. */
  #losses(x: Tensor, y: Tensor, calls: Calls = this.#guarded): Tensor {
    const prediction = calledBy(calls, () => this.model.apply(x as never, { training: true } as never) as Tensor);
    const losses = this.loss(y as never, prediction as never) as Tensor;
    if (losses.rank === 0 || losses.shape[0] !== x.shape[0]) {
      throw invalidArgument(
        'loss',
        'one number an example, of shape [batch]: the mean of a batch cannot be taken apart (use Reduction.NONE, or a mean over axis 1)',
      );
    }
    return losses.rank === 1 ? losses : this.tf.mean(this.tf.reshape(losses, [losses.shape[0], -1]), 1);
  }

  /** Rows as tensors, filled up with zeros, so that every batch is computed in the same order. */
  #rows(rows: Int32Array, size: number): [Tensor, Tensor] {
    return [this.x.tensor(this.tf, rows, size), this.y.tensor(this.tf, rows, size)];
  }

  /** Runs the model with zeros added where deltas are wanted, and gives the parts of the rows' gradients. Call inside `tf.tidy`. */
  #parts(rows: Int32Array): GradientPart[] {
    const { tf } = this;
    const [x, y] = this.#rows(rows, this.physicalBatch);
    const kept: Tensor[] = [];
    const uses: Pass['uses'] = [];
    const shapes: (readonly number[])[] = [];
    let given: readonly Tensor[] | undefined;
    const pass: Pass = {
      uses,
      zeros: (shape) => {
        shapes.push(shape);
        return { tensor: given?.[shapes.length - 1] ?? tf.zeros([...shape]), index: shapes.length - 1 };
      },
      keep: (tensor) => {
        // A clone: what came in may be somebody else's, and not to be disposed.
        const clone = tf.keep(tensor.clone());
        kept.push(clone);
        return clone;
      },
    };
    const recorded: Calls = new Map([
      ...this.#pools,
      ...this.known.map((layer): [KnownLayer, KnownLayer['call']] => [
        layer,
        recordedCall(tf, layer, kindOf(layer) as NonNullable<ReturnType<typeof kindOf>>, pass),
      ]),
    ]);
    try {
      if (this.#shapes === undefined) {
        tf.tidy(() => void this.#losses(x, y, recorded));
        this.#shapes = shapes.splice(0);
        uses.length = 0;
        tf.dispose(kept.splice(0));
      }
      const deltas = tf.grads((...zeros: Tensor[]) => {
        given = zeros;
        return tf.sum(this.#losses(x, y, recorded));
      })(this.#shapes.map((shape) => tf.zeros([...shape])));
      return gradientParts(tf, pass, deltas, this.offsets);
    } finally {
      tf.dispose(kept);
    }
  }

  /** Gradients by row, in whatever form is shortest. */
  byRow(rows: Int32Array): BatchGradient {
    const { tf, physicalBatch } = this;
    let parts: readonly GradientPart[] = [];
    // Nothing is given out of it: tfjs would look for tensors in every number of an array.
    tf.tidy(() => {
      parts = this.#parts(rows);
      for (const part of parts) for (const value of Object.values(part)) if (isTensor(value)) tf.keep(value);
    });
    const squaredNorms = new Float64Array(rows.length);
    const squares = tf.tidy(() => {
      const sums = parts.flatMap((part) => {
        if (part.form === 'lookup') return [];
        if (part.form === 'written') return [tf.sum(tf.square(part.values), 1)];
        return [tf.mul(tf.sum(tf.square(part.input), 1), tf.sum(tf.square(part.delta), 1))];
      });
      return sums.length === 0 ? new Float32Array(physicalBatch) : (tf.addN(sums).dataSync() as Float32Array);
    });
    for (let row = 0; row < rows.length; row++) squaredNorms[row] = (squares[row] as number) * (1 + NORM_ROUNDING);
    for (const part of parts) if (part.form === 'lookup') addLookupNorms(part, squaredNorms);
    let disposed = false;
    return {
      squaredNorms,
      addTo: (sum, factors) => {
        if (disposed) throw invalidArgument('gradient', 'added once: it is disposed then');
        disposed = true;
        const padded = new Float32Array(physicalBatch);
        padded.set(factors);
        tf.tidy(() => {
          const column = tf.tensor2d(padded, [physicalBatch, 1]);
          // What adds nothing, as a row that only fills up the batch, may not be a number: 0 times it isn't one either.
          const finite = squares.every(Number.isFinite) && squaredNorms.every(Number.isFinite);
          const counted = finite ? undefined : tf.greater(tf.abs(column), 0);
          const masked = (values: Tensor): Tensor =>
            counted === undefined ? values : tf.where(counted, values, tf.zerosLike(values));
          for (const part of parts) {
            if (part.form === 'lookup') {
              addLookup(part, sum, factors);
              continue;
            }
            if (part.form === 'ghost') {
              const delta = tf.mul(masked(part.delta), column);
              addNumbers(sum, part.offset, tf.matMul(masked(part.input), delta, true, false), 1);
              continue;
            }
            addNumbers(sum, part.offset, tf.matMul(column, masked(part.values), true, false), 1);
          }
        });
        for (const part of parts) for (const value of Object.values(part)) if (isTensor(value)) tf.dispose(value);
      },
    };
  }

  /** Gradients of contributions of several rows, or of layers that only a backward pass of their own tells; one after another. */
  byContribution({ rows, starts, weights }: SelectedRows, loop: boolean): BatchGradient {
    const members = starts.length - 1;
    const written = (contribution: number): Float64Array => {
      const some = rows.subarray(starts[contribution], starts[contribution + 1]);
      const gradient = new Float64Array(
        [...this.offsets.keys()].length === 0 ? 0 : (this.#loaded as Float64Array).length,
      );
      for (let start = 0; start < some.length; start += this.physicalBatch) {
        const part = some.subarray(start, start + this.physicalBatch);
        if (loop) this.#addBackward(part, gradient);
        else this.byRowExact(part, gradient);
      }
      const weight = weights[contribution] as number;
      return weight === 1 ? gradient : gradient.map((value) => value * weight);
    };
    const squaredNorms = new Float64Array(members);
    // Few contributions are kept; where there are many, each is computed again when it is added.
    const keepAll = members * (this.#loaded as Float64Array).length <= MOST_WRITTEN;
    const kept: Float64Array[] = [];
    for (let member = 0; member < members; member++) {
      const gradient = written(member);
      squaredNorms[member] = gradient.reduce((sum, value) => sum + value * value, 0) * (1 + 2 ** -30);
      if (keepAll) kept.push(gradient);
    }
    return {
      squaredNorms,
      addTo: (sum, factors) => {
        for (let member = 0; member < members; member++) {
          const factor = factors[member] as number;
          if (factor === 0) continue;
          const gradient = kept[member] ?? written(member);
          for (let index = 0; index < sum.length; index++)
            sum[index] = (sum[index] as number) + factor * (gradient[index] as number);
        }
      },
    };
  }

  /** Adds the sum of the rows' gradients, unclipped. */
  byRowExact(rows: Int32Array, gradient: Float64Array): void {
    this.tf.tidy(() => {
      const ones = new Float64Array(rows.length).fill(1);
      const padded = new Float32Array(this.physicalBatch);
      padded.fill(1, 0, rows.length);
      const column = this.tf.tensor2d(padded, [this.physicalBatch, 1]);
      for (const part of this.#parts(rows)) {
        if (part.form === 'lookup') addLookup(part, gradient, ones);
        else if (part.form === 'ghost')
          addNumbers(
            gradient,
            part.offset,
            this.tf.matMul(part.input, this.tf.mul<Tensor>(part.delta, column), true, false),
            1,
          );
        else addNumbers(gradient, part.offset, this.tf.sum(this.tf.mul(part.values, column), 0), 1);
      }
    });
  }

  /** One backward pass over the rows together. */
  #addBackward(rows: Int32Array, gradient: Float64Array): void {
    const { tf } = this;
    tf.tidy(() => {
      const [x, y] = this.#rows(rows, rows.length);
      this.#addDerivative(() => tf.sum(this.#losses(x, y)), gradient);
    });
  }

  /** Adds the derivative by the weights. Call inside `tf.tidy`. */
  #addDerivative(value: () => Tensor, gradient: Float64Array): void {
    const { grads } = this.tf.variableGrads(value as () => never);
    for (const weight of this.weights) {
      const variable = weight.read() as unknown as { readonly name: string };
      const found = grads[variable.name];
      if (found !== undefined) addNumbers(gradient, this.offsets.get(weight.id) as number, found, 1);
    }
  }
}

/** Layers, and what is called in the place of their own `call`. */
type Calls = ReadonlyMap<KnownLayer, KnownLayer['call']>;

function calledBy<T>(calls: Calls, action: () => T): T {
  for (const [layer, call] of calls) layer.call = call;
  try {
    return action();
  } finally {
    // The layer's own call, of its class, is visible again.
    for (const layer of calls.keys()) delete (layer as Partial<KnownLayer>).call;
  }
}

const hasConstraint = (constraint: unknown): boolean => constraint !== undefined && constraint !== null;

const isTensor = (value: unknown): value is Tensor =>
  typeof value === 'object' && value !== null && 'dataSync' in value;

function addNumbers(sum: Float64Array, offset: number, tensor: Tensor, factor: number): void {
  const values = tensor.dataSync();
  for (let index = 0; index < values.length; index++)
    sum[offset + index] = (sum[offset + index] as number) + factor * (values[index] as number);
}

type Lookup = Extract<GradientPart, { form: 'lookup' }>;

/** Adds to the squared lengths: what is added to one row of the table more than once is added up first. */
function addLookupNorms({ positions, width, rows, deltas }: Lookup, norms: Float64Array): void {
  for (let example = 0; example < norms.length; example++) {
    const looked = new Map<number, Float64Array>();
    for (let position = 0; position < positions; position++) {
      const at = example * positions + position;
      const row = rows[at] as number;
      const sum = looked.get(row) ?? new Float64Array(width);
      looked.set(row, sum);
      for (let index = 0; index < width; index++)
        sum[index] = (sum[index] as number) + (deltas[at * width + index] as number);
    }
    let squared = 0;
    for (const sum of looked.values()) for (const value of sum) squared += value * value;
    norms[example] = (norms[example] as number) + squared;
  }
}

function addLookup({ offset, positions, width, rows, deltas }: Lookup, sum: Float64Array, factors: Float64Array): void {
  for (let example = 0; example < factors.length; example++) {
    const factor = factors[example] as number;
    if (factor === 0) continue;
    for (let position = 0; position < positions; position++) {
      const at = example * positions + position;
      const to = offset + (rows[at] as number) * width;
      for (let index = 0; index < width; index++)
        sum[to + index] = (sum[to + index] as number) + factor * (deltas[at * width + index] as number);
    }
  }
}
