import { type NeighboringRelation } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { RunSteps } from '../../session/index.js';
import type { ColumnLike, TableLike } from '../../tables/table.js';
import type { Step } from '../../work/step.js';
import type { Bounds } from '../features.js';
import { type LabelledRows, type LogisticWeights } from '../logistic-regression.js';
import type { PrivateModel, TrainingPlan } from '../private-model.js';
import { type Recipe } from '../recipe.js';
import { type MarginLoss } from './margin-loss.js';
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
export declare const TOLERANCE: number;
/** The plan of a fit without noise. */
export declare const unperturbed: (claim: Claim, regularization: number) => PerturbationPlan;
/** How many rows one neighbour changes: replacing takes one away and adds another. */
export declare const changedRows: (relation: NeighboringRelation) => 1 | 2;
/**
 * A linear classifier whose fit is one minimisation of a strongly convex objective, made private by noise in the objective or on its
 * minimiser. Convexity and bounds are declared with the loss; the minimiser is checked: a fit whose gradient is not shorter than the
 * plan's tolerance at the end is refused, and what the tolerance allows is paid for.
 */
export declare abstract class ConvexModel implements PrivateModel<LogisticWeights, PerturbationPlan, LabelledRows> {
    #private;
    readonly name: string;
    readonly recipe: Recipe | undefined;
    protected readonly loss: MarginLoss;
    protected readonly regularization: number | undefined;
    protected constructor(name: string, options: PerturbationOptions);
    get description(): string;
    abstract plan(claim: Claim, relation: NeighboringRelation): PerturbationPlan;
    prepare(features: TableLike, labels: ColumnLike, bounds: Bounds): LabelledRows;
    train(rows: LabelledRows, plan: PerturbationPlan, run: RunSteps): Generator<Step, LogisticWeights, void>;
    predict(learnt: LogisticWeights, features: TableLike, bounds: Bounds): number[];
    /** By the logistic function of the score, whatever the loss. */
    predictProbability(learnt: LogisticWeights, features: TableLike, bounds: Bounds): number[];
    score(learnt: LogisticWeights, features: TableLike, labels: ColumnLike, bounds: Bounds): number;
    protected refuse(least: number): never;
}
/** The deviation of noise of a multiplier on a sensitivity, with what rounding to its grid can add. */
export declare function withGrid(noiseMultiplier: number, sensitivity: number): number;
