import type { AbortSignalLike } from '../work/interruption.js';
import type { Step } from '../work/step.js';
import { GaussianMechanism } from '../mechanisms/gaussian.js';
import { NonPrivate } from '../mechanisms/non-private.js';
import { Session } from '../session/index.js';
import type { ColumnLike, TableLike } from '../tables/table.js';
import { type BoundsByName } from './column-bounds.js';
import type { Bounds } from './features.js';
import type { Checkpoint } from './descent/checkpoint.js';
import { type PrivateModel } from './private-model.js';
export interface DPWrapperOptions<Learnt, Name extends string = string> {
    /**
     * What learns: `logisticRegression()`; of `epsbook/training` also `multinomialRegression`, `linearRegressionModel`, `layersModel` (tfjs),
     * `objectivePerturbation`, `outputPerturbation`; or one of your own.
     */
    readonly model: PrivateModel<Learnt>;
    /** The privacy of one whole fit: Gaussian noise, or `nonPrivate()` to compare with. */
    readonly mechanism: GaussianMechanism | NonPrivate;
    /**
     * Declared public bounds of the columns: what lies beyond them is clamped. Taken from the data, they would leak. In the order of the columns,
     * or by their names, `{ age: { lower: 0, upper: 120 } }`, which a session of records knows.
     */
    readonly bounds: Bounds | BoundsByName<Name>;
    /** Whose budget pays. Without one, the wrapper keeps a ledger of its own, with a budget for exactly one fit. */
    readonly session?: Session<unknown, Name>;
    /** What the ledger calls a fit. */
    readonly label?: string;
}
export interface FitOptions {
    /** Stops the fit between two steps; without it, an interrupt of the kernel does. What was debited stays debited. */
    readonly signal?: AbortSignalLike;
    /** Which of several fits of the same rows this is; a fit that was made before is recalled, free. */
    readonly repetition?: number;
    /** Goes on from here: the checkpoint of a step of the same fit that was cut off. What it had paid for is not paid again. */
    readonly resume?: Checkpoint;
}
/** What is there between two steps of a fit. */
export interface FitStep extends Step {
    /** All that is needed to go on from here, to be kept by `checkpointText`; models whose fit is one step have none. */
    checkpoint?(): Checkpoint;
}
/**
 * Makes a model's fit differentially private: (ε, δ)-DP as a whole, for the neighbouring relation of its session.
 *
 * One protected unit is one row. Who has several rows is protected by a multiple of ε; give such data one row a person first.
 * Without a session, a wrapper knows of no other fit of the same rows: declare the data, and open a session, to have one budget for all.
 *
 * `fit` spends; `predict` and `score` spend nothing, but `score` shows something of the rows it is given, so give it public ones.
 *
 * @example
 * const mechanism = new GaussianMechanism({ epsilon: 1, delta: 1e-5 });
 * const model = new DPWrapper({ model: logisticRegression(), mechanism, bounds: { lower: 0, upper: 100 } });
 * await model.fit(trainFeatures, trainLabels);
 * model.score(publicFeatures, publicLabels);
 */
export declare class DPWrapper<Learnt = unknown, Name extends string = string> {
    #private;
    constructor(options: DPWrapperOptions<Learnt, Name>);
    /** What the fit learnt; throws before there was one. */
    get weights(): Learnt;
    /** The session that pays for the fits. */
    get session(): Session | undefined;
    /**
     * Learns from the rows, and debits the whole fit before the first draw.
     * @param features numeric columns: a frame, arrays or records
     * @param labels what the model learns to predict, one a row: 0 or 1, for logistic regression
     * @throws PrivacyError `outside-domain` (non-finite cells, ragged or no rows, other labels), `budget-exceeded`, `aborted`
     */
    fit(features: TableLike, labels: ColumnLike, options?: FitOptions): Promise<this>;
    /**
     * The fit as a generator of its steps, for whoever wants to see or do something between them. Left before its end, it stops the fit:
     * the error, or the ledger, says what was paid. A fit that resumes from a checkpoint goes on with it; any other fit of the same noise uses
     * what was paid for and not drawn.
     */
    steps(features: TableLike, labels: ColumnLike, options?: FitOptions): AsyncGenerator<FitStep, void, void>;
    /** One prediction for each row: the class, for a model of classes. */
    predict(features: TableLike): number[];
    /** The probability of class 1 for each row, where the model is of two classes. */
    predictProbability(features: TableLike): number[];
    /**
     * How well it predicts, by the model's own measure: the share of rows whose class is right, for a model of classes. Private rows would
     * show through it: score on public ones.
     */
    score(features: TableLike, labels: ColumnLike): number;
}
