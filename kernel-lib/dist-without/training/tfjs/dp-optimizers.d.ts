import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Session } from '../../session/index.js';
import type { ColumnLike } from '../../tables/index.js';
import { type AbortSignalLike } from '../../work/index.js';
import { type DescentPlan } from '../descent/plan.js';
import { type Trained, type TrainingMetrics, type TrainingProgress } from '../descent/train-privately.js';
import type { Checkpoint } from '../descent/checkpoint.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { Schedule } from '../optimizers/schedule.js';
import type { ExampleLoss } from './example-loss.js';
import type { LayersModelLike } from './layers.js';
import { type RowsLike } from './rows.js';
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
export declare abstract class DPOptimizer {
    #private;
    readonly l2NormClip: number;
    readonly noiseMultiplier: number;
    readonly numMicrobatches: number | undefined;
    protected constructor(options: DPOptimizerOptions, optimizer: Optimizer);
    /**
     * The plan of a run: its noise is what was asked for, over what one unit can move.
     * @param units how many units the data hold
     */
    plan(options: {
        readonly units: number;
        readonly epochs: number;
        readonly batchSize: number;
        readonly relation?: NeighboringRelation;
    }): DescentPlan;
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
    }): MicrobatchExplanation;
    /**
     * Trains a tfjs model of dense, convolution, embedding, recurrent, layer-normalisation and weightless layers; other layers by one
     * backward pass an example. Debits the whole run first. The model's weights are the learnt ones afterwards.
     * @throws PrivacyError `invalid-argument` for layers that mix examples, losses that give one number for a batch, batches larger than the
     * data, and an optimizer that was used for another data set; `budget-exceeded`, `diverged`, `aborted`
     */
    fit(model: LayersModelLike, x: RowsLike, y: RowsLike, options: TfjsFitOptions): Promise<Trained>;
    /** The run as a generator of its steps: see {@link fit}. */
    steps(model: LayersModelLike, x: RowsLike, y: RowsLike, options: TfjsFitOptions): AsyncGenerator<TrainingProgress, Trained, void>;
}
/** DP-SGD for tfjs models (Abadi et al. 2016). */
export declare class DPSGDOptimizer extends DPOptimizer {
    constructor(options: DPSGDOptions);
}
/** DP-Adam for tfjs models: Adam on private gradients. */
export declare class DPAdamOptimizer extends DPOptimizer {
    constructor(options: DPAdamOptions);
}
