import type { AbortSignalLike } from '../../work/interruption.js';
import type { PrivacyUtilityCurve } from '../../reports/curve.js';
import { GaussianMechanism } from '../../mechanisms/gaussian.js';
import type { Session } from '../../session/index.js';
import type { Step } from '../../work/step.js';
import { type ModelCurveOptions } from './model-fits.js';
/** What every curve is told. */
export interface CurveTerms {
    /** Whose budget pays for every point. */
    readonly session: Session;
    readonly label: string;
    /** What is measured, such as `accuracy`. */
    readonly utility: string;
    /** On which rows it is measured. They must be public: a figure of private rows is not private, whatever the noise of the fit. */
    readonly measuredOn: string;
    readonly epsilons: readonly number[];
    /** How often each ε is tried, for the spread; every try is debited. */
    readonly runs: number;
    /** Levels to compare with, such as the majority class. */
    readonly baselines?: readonly {
        readonly label: string;
        readonly value: number;
    }[];
    /** Stops between two tries; without it, an interrupt of the kernel does. What was debited stays debited. */
    readonly signal?: AbortSignalLike;
}
/** A curve of what a function of a cell's own gives: it can't leave the kernel, and is called there, in turns. */
export interface EvaluatedCurveOptions extends CurveTerms {
    /** Fits with the mechanism and gives the utility; `run` counts from 0. */
    readonly evaluate: (mechanism: GaussianMechanism, run: number) => Promise<number> | number;
}
/** A model's score, fitted in workers where the model is one of this library; or what a function gives. */
export type CurveOptions = EvaluatedCurveOptions | ModelCurveOptions;
/** One more try: how far the measurement has come, and the curve so far. */
export interface CurveStep extends Step {
    readonly curve: PrivacyUtilityCurve;
    /** Where the fits are made: `4 workers`, or `the kernel, in turns`. */
    readonly place: string;
}
/**
 * Measures utility at several ε's: a generator of the curve as it grows, which it shows beside the session's ledger.
 * Each run of each point spends, and is on the ledger.
 * @throws PrivacyError `budget-exceeded` at the first fit that the budget doesn't admit, when those before it have been shown; `aborted`
 */
export declare function privacyUtilitySteps(options: CurveOptions): AsyncGenerator<CurveStep, PrivacyUtilityCurve, void>;
/**
 * Measures the whole curve, with a progress bar that says where the fits are made: see {@link privacyUtilitySteps}.
 *
 * @example
 * await privacyUtilityCurve({
 *   session, label: 'diagnosis', utility: 'accuracy', measuredOn: '114 public rows', epsilons: [0.1, 1, 3], runs: 10,
 *   model: logisticRegression(), bounds, training: { features, labels }, test: { features: publicFeatures, labels: publicLabels },
 * });
 */
export declare function privacyUtilityCurve(options: CurveOptions): Promise<PrivacyUtilityCurve>;
