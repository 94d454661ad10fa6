import { type MeasuredOn } from '../../reports/progress.js';
import type { TrainingReport } from '../../reports/training.js';
import type { Session } from '../../session/index.js';
import { type Weights } from '../../weights/index.js';
import { type DriveOptions, type Step } from '../../work/index.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { Checkpoint } from './checkpoint.js';
import { type DescentOptions } from './descend.js';
import type { DescentPlan } from './plan.js';
/** Figures of the model as it learns. They are shown, so they are of public rows, debited by whoever computes them, or marked. */
export interface TrainingMetrics {
    readonly measuredOn: MeasuredOn;
    /** Steps between two measurements. */
    readonly every: number;
    /** Figures by name, such as `{ accuracy: .93 }`. */
    readonly measure: (weights: Weights) => Readonly<Record<string, number>>;
}
export interface TrainPrivatelyOptions extends Omit<DescentOptions, 'resume'> {
    /** Whose budget pays. */
    readonly session: Session;
    readonly metrics?: TrainingMetrics;
    /** Go on from here: the checkpoint of a run of the same label, model, plan and optimizer that was cut off. */
    readonly resume?: Checkpoint | undefined;
    /** Refuse a plan that the budget does not admit, where it would else be cut to the steps that fit. */
    readonly exact?: boolean;
}
export interface TrainingProgress extends Step {
    readonly step: number;
    readonly steps: number;
    readonly report: TrainingReport;
    /** All that is needed to go on from here. */
    checkpoint(): Checkpoint;
}
/** What was learnt, and what it cost. */
export interface Trained {
    readonly weights: Weights;
    readonly claim: Claim;
    readonly plan: DescentPlan;
    readonly report: TrainingReport;
    /** Steps that were asked for, where the budget admitted fewer. */
    readonly cutFrom?: number;
}
/**
 * Trains privately: a run on the session's ledger, which yields after every step and is shown beside it.
 *
 * A budget too small for the plan cuts it beforehand to the steps that fit, and the result says so.
 * @throws PrivacyError `budget-exceeded` where not one step fits, or the plan as it is doesn't and `exact` is set; `diverged`
 */
export declare function privateTraining(options: TrainPrivatelyOptions): AsyncGenerator<TrainingProgress, Trained, void>;
/** Trains privately to the end, with a progress bar, and stops at an abort or an interrupt of the kernel: see {@link privateTraining}. */
export declare const trainPrivately: (options: TrainPrivatelyOptions, driving?: Pick<DriveOptions<TrainingProgress>, "signal" | "onStep">) => Promise<Trained>;
/** One line on what a run cost. */
export declare const trainedDescription: ({ plan, claim, cutFrom }: Trained) => string;
