import { invalidArgument, requireOptions } from '../../core/errors.js';
import { count, delta as parseDelta, noiseMultiplier as parseNoise } from '../../core/quantities.js';
import { lineForm, withForm } from '../../core/form.js';
import { formatDelta, formatUp } from '../../core/format.js';
import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Session } from '../../session/index.js';
import type { ColumnLike } from '../../tables/index.js';
import { cellsOf } from '../../tables/table.js';
import { drive, type AbortSignalLike } from '../../work/index.js';
import { flatClipping, parseClipNorm } from '../clipping/clipping.js';
import { descentPlan, type DescentPlan } from '../descent/plan.js';
import {
  privateTraining,
  type Trained,
  type TrainingMetrics,
  type TrainingProgress,
} from '../descent/train-privately.js';
import type { Checkpoint } from '../descent/checkpoint.js';
import { independentNoise } from '../noise/independent.js';
import { rowsByUnit } from '../objectives/objective.js';
import { adam } from '../optimizers/adam.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { Schedule } from '../optimizers/schedule.js';
import { sgd } from '../optimizers/sgd.js';
import { poissonSampler, wholeBatch } from '../sampling/poisson.js';
import type { ExampleLoss } from './example-loss.js';
import type { LayersModelLike } from './layers.js';
import { lossOf } from './losses.js';
import { tfjsObjective } from './objective.js';
import { rowTable, type RowsLike } from './rows.js';
import { tensorflow } from './tensorflow.js';

/** The options of TensorFlow Privacy's optimizers, under their names. */
export interface DPOptimizerOptions {
  /** The Euclidean length that each contribution is shortened to. */
  readonly l2NormClip: number;
  /** σ of the noise on a batch's sum, over `l2NormClip`. */
  readonly noiseMultiplier: number;
  /**
   * Groups that each batch is dealt into, whose mean gradients are clipped. Left out, or as many as a batch has examples, each example is
   * clipped by itself. Fewer groups than examples give less privacy: see {@link DPOptimizer.explain}.
   */
  readonly numMicrobatches?: number;
  readonly learningRate: number | Schedule;
}

export interface DPAdamOptions extends DPOptimizerOptions {
  readonly beta1?: number;
  readonly beta2?: number;
}

export interface DPSGDOptions extends DPOptimizerOptions {
  readonly momentum?: number;
}

export interface TfjsFitOptions {
  /** Whose budget pays. */
  readonly session: Session;
  readonly label?: string;
  readonly epochs: number;
  /** Expected examples of a batch; batches are Poisson samples. */
  readonly batchSize: number;
  /** tfjs's name of a loss, or a function of truth and prediction that gives one number an example. */
  readonly loss: string | ExampleLoss;
  /** The privacy unit of each row, such as a patient's number: a unit's rows are clipped together. */
  readonly unit?: ColumnLike;
  /** The public number of units that a declaration gives, where it differs from how many rows there are. */
  readonly units?: number;
  /** Examples whose gradients are held at once; the batch size, and at most 256, unless it is given. */
  readonly physicalBatch?: number;
  readonly metrics?: TrainingMetrics;
  readonly exact?: boolean;
  readonly resume?: Checkpoint;
  readonly signal?: AbortSignalLike;
  readonly onStep?: (progress: TrainingProgress) => void;
}

/** What a setting seems to promise, and what it gives. */
export interface MicrobatchExplanation {
  /** ε as it is commonly reported: as if every example were clipped. */
  readonly claimed: number;
  /** The proven ε. */
  readonly given: number;
  /** How far one example moves a step's sum, in clip norms. */
  readonly sensitivity: 1 | 2;
  readonly delta: number;
  toString(): string;
}

/** Private training of tfjs models: {@link DPSGDOptimizer} and {@link DPAdamOptimizer}. */
export abstract class DPOptimizer {
  readonly l2NormClip: number;
  readonly noiseMultiplier: number;
  readonly numMicrobatches: number | undefined;
  readonly #optimizer: Optimizer;
  #dataset: string | undefined;

  protected constructor(options: DPOptimizerOptions, optimizer: Optimizer) {
    this.l2NormClip = parseClipNorm(options.l2NormClip, 'l2NormClip');
    this.noiseMultiplier = parseNoise(options.noiseMultiplier);
    this.numMicrobatches =
      options.numMicrobatches === undefined ? undefined : count(options.numMicrobatches, 'numMicrobatches');
    this.#optimizer = optimizer;
  }

  /** Groups of more than one example, whose mean is clipped: then one example moves a sum by twice the clip norm. */
  #grouped(batchSize: number): boolean {
    return this.numMicrobatches !== undefined && this.numMicrobatches < batchSize;
  }

  /**
   * The plan of a run: its noise is what was asked for, over what one unit can move.
   * @param units how many units the data hold
   */
  plan(options: {
    readonly units: number;
    readonly epochs: number;
    readonly batchSize: number;
    readonly relation?: NeighboringRelation;
  }): DescentPlan {
    const units = count(options.units, 'units');
    const epochs = count(options.epochs, 'epochs');
    const batchSize = count(options.batchSize, 'batchSize');
    if (batchSize > units)
      throw invalidArgument('batchSize', `at most the ${String(units)} units that the data are declared to hold`);
    const grouped = this.#grouped(batchSize);
    return descentPlan({
      sampler: batchSize === units ? wholeBatch(units) : poissonSampler({ units, rate: batchSize / units }),
      clipping: flatClipping({ norm: this.l2NormClip }),
      noise: independentNoise(),
      steps: Math.max(1, Math.round((epochs * units) / batchSize)),
      noiseMultiplier: grouped ? this.noiseMultiplier / 2 : this.noiseMultiplier,
      relation: options.relation ?? 'add-or-remove-one',
      ...(grouped && { microbatch: { groups: this.numMicrobatches as number } }),
    });
  }

  /**
   * What the settings claim and what they give. The mean of a microbatch of several examples is clipped to C whatever one of them does:
   * when one changes it may go from C in one direction to C in the other, a sensitivity of 2C however many examples it has.
   * @example new DPAdamOptimizer({ l2NormClip: 1, noiseMultiplier: 1.1, numMicrobatches: 1, learningRate: 0.001 })
   *   .explain({ units: 60_000, epochs: 60, batchSize: 256, delta: 1e-5 })
   */
  explain(options: {
    readonly units: number;
    readonly epochs: number;
    readonly batchSize: number;
    readonly delta: number;
    readonly relation?: NeighboringRelation;
  }): MicrobatchExplanation {
    requireOptions(options, '{ units: 60_000, epochs: 60, batchSize: 256, delta: 1e-5 }');
    const delta = parseDelta(options.delta);
    const plan = this.plan(options);
    const { microbatch, ...parts } = plan;
    const single = descentPlan({ ...parts, noiseMultiplier: this.noiseMultiplier });
    const claimed = single.epsilon(delta);
    const given = microbatch === undefined ? claimed : plan.epsilon(delta);
    const clip = `clip norm ${String(this.l2NormClip)}, noise multiplier ${String(this.noiseMultiplier)}`;
    const text =
      microbatch === undefined
        ? `${clip}: each example is clipped, and the run is (${formatUp(given)}, ${formatDelta(delta)})-DP.`
        : `${clip}, ${String(microbatch.groups)} microbatch${microbatch.groups === 1 ? '' : 'es'}: claimed as ε ${formatUp(claimed)}, ` +
          `the run gives ε ${formatUp(given)} at δ ${formatDelta(delta)}. A microbatch's mean is clipped, so one example moves the sum by ` +
          'twice the clip norm; leave numMicrobatches out to clip each example.';
    const explanation: MicrobatchExplanation = {
      claimed,
      given,
      sensitivity: microbatch === undefined ? 1 : 2,
      delta,
      toString: () => text,
    };
    return Object.freeze(withForm(explanation, () => lineForm(text)));
  }

  /**
   * Trains a tfjs model of dense, convolution, embedding, recurrent, layer-normalisation and weightless layers; other layers by one
   * backward pass an example. Debits the whole run first. The model's weights are the learnt ones afterwards.
   * @throws PrivacyError `invalid-argument` for layers that mix examples, losses that give one number for a batch, batches larger than the
   * data, and an optimizer that was used for another data set; `budget-exceeded`, `diverged`, `aborted`
   */
  async fit(model: LayersModelLike, x: RowsLike, y: RowsLike, options: TfjsFitOptions): Promise<Trained> {
    const label = options.label ?? 'model';
    const { signal, onStep } = options;
    const work = this.steps(model, x, y, options);
    return drive(work, { label, signal, ...(onStep !== undefined && { onStep }) });
  }

  /** The run as a generator of its steps: see {@link fit}. */
  async *steps(
    model: LayersModelLike,
    x: RowsLike,
    y: RowsLike,
    options: TfjsFitOptions,
  ): AsyncGenerator<TrainingProgress, Trained, void> {
    requireOptions(options, "{ session, epochs: 5, batchSize: 64, loss: 'categoricalCrossentropy' }");
    const { session, metrics, exact, resume } = options;
    const { name } = session.dataset;
    if (this.#dataset !== undefined && this.#dataset !== name)
      throw invalidArgument('optimizer', `a new one for each data set: this one was used for "${this.#dataset}"`);
    const tf = await tensorflow();
    const table = rowTable(x, 'x');
    const units = options.unit === undefined ? undefined : rowsByUnit(cellsOf(options.unit, 'unit'));
    if (units !== undefined && units.rows !== table.rows) throw invalidArgument('unit', 'one cell for each row of x');
    const plan = this.plan({
      units: options.units ?? units?.units ?? table.rows,
      epochs: options.epochs,
      batchSize: options.batchSize,
      relation: session.dataset.relation,
    });
    const objective = tfjsObjective(tf, {
      model,
      loss: lossOf(tf, options.loss),
      x: table,
      y: rowTable(y, 'y'),
      physicalBatch: options.physicalBatch ?? Math.min(256, Math.ceil(options.batchSize * 1.25)),
      ...(units !== undefined && { units }),
    });
    const training = privateTraining({
      session,
      label: options.label ?? 'model',
      objective,
      plan,
      optimizer: this.#optimizer,
      ...(metrics !== undefined && { metrics }),
      ...(exact !== undefined && { exact }),
      ...(resume !== undefined && { resume }),
    });
    this.#dataset = name;
    const trained = yield* training;
    objective.load(Float64Array.from(trained.weights.values));
    return trained;
  }
}

/** DP-SGD for tfjs models (Abadi et al. 2016). */
export class DPSGDOptimizer extends DPOptimizer {
  constructor(options: DPSGDOptions) {
    requireOptions(options, '{ l2NormClip: 1, noiseMultiplier: 1.1, learningRate: 0.1 }');
    super(
      options,
      sgd({
        learningRate: options.learningRate,
        ...(options.momentum !== undefined && { momentum: options.momentum }),
      }),
    );
  }
}

/** DP-Adam for tfjs models: Adam on private gradients. */
export class DPAdamOptimizer extends DPOptimizer {
  constructor(options: DPAdamOptions) {
    requireOptions(options, '{ l2NormClip: 1, noiseMultiplier: 1.1, learningRate: 0.001 }');
    const { beta1, beta2 } = options;
    super(
      options,
      adam({
        learningRate: options.learningRate,
        ...(beta1 !== undefined && { beta1 }),
        ...(beta2 !== undefined && { beta2 }),
      }),
    );
  }
}
