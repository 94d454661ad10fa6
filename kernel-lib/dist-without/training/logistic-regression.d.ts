import type { RunSteps } from '../session/index.js';
import type { NeighboringRelation } from '../accounting/events/event.js';
import type { Claim } from '../mechanisms/mechanism.js';
import { type ColumnLike, type TableLike } from '../tables/table.js';
import { type Bounds } from './features.js';
import { type DescentOptions, type LogisticPlan } from './plan.js';
import type { PreparedRows, PrivateModel, TrainingState, TrainingStep } from './private-model.js';
import { type Recipe } from './recipe.js';
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
/**
 * Logistic regression for two classes, learnt by gradient descent on all rows with each row's gradient clipped
 * (Abadi et al. 2016, Algorithm 1, at sampling rate 1: with full batches the noise of a step is least for what it tells).
 *
 * A fifth of the privacy is spent on one noisy sum that centres the features and counts the rows, unless their number is declared; a
 * centre that is lost in its noise is shrunk towards the mean of all features (James and Stein 1961, towards the mean as Lindley 1962
 * has it): features scaled by their bounds lie alike, mostly near the lower one. Everything after the noisy sums is post-processing: steps are shortened
 * where noise would dominate them, and the later half of the iterates is averaged (Polyak and Juditsky 1992).
 */
export declare class LogisticRegression implements PrivateModel<LogisticWeights, LogisticPlan, LabelledRows> {
    #private;
    readonly recipe: Recipe | undefined;
    constructor(options?: LogisticRegressionOptions);
    /** All of how it learns, in one line. */
    get description(): string;
    /** Steps, noise and event of a run that keeps the claim; ε = ∞ is a run without privacy. */
    plan(claim: Claim, relation: NeighboringRelation): LogisticPlan;
    /**
     * @param features 1 to 1,000 numeric columns
     * @param labels 0 or 1, one a row
     */
    prepare(features: TableLike, labels: ColumnLike, bounds: Bounds): LabelledRows;
    train(rows: LabelledRows, plan: LogisticPlan, run: RunSteps, resume?: TrainingState): Generator<TrainingStep, LogisticWeights, void>;
    /** The class, 0 or 1, of each row. */
    predict(learnt: LogisticWeights, features: TableLike, bounds: Bounds): number[];
    predictProbability(learnt: LogisticWeights, features: TableLike, bounds: Bounds): number[];
    /** The share of rows whose class is predicted right. */
    score(learnt: LogisticWeights, features: TableLike, labels: ColumnLike, bounds: Bounds): number;
    /** Log-odds of class 1 for each row of scaled features. */
    scores(features: Float64Array, { centre, weights }: LogisticWeights): Float64Array;
}
/** Logistic regression to give to a {@link DPWrapper}: see {@link LogisticRegression}. */
export declare const logisticRegression: (options?: LogisticRegressionOptions) => LogisticRegression;
