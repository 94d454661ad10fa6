import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { RunSteps } from '../../session/index.js';
import { type ColumnLike, type TableLike } from '../../tables/table.js';
import { type Bounds } from '../features.js';
import type { PreparedRows, PrivateModel, TrainingState, TrainingStep } from '../private-model.js';
import { type Recipe } from '../recipe.js';
import { type DescentModelOptions, type DescentModelPlan, type DescentSettings } from './descent-model.js';
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
declare abstract class LinearModel implements PrivateModel<LinearWeights, DescentModelPlan, LinearRows> {
    #private;
    readonly name: string;
    readonly classes: number | undefined;
    readonly recipe: Recipe | undefined;
    protected readonly settings: DescentSettings;
    protected constructor(name: string, options: DescentModelOptions, classes: number | undefined);
    get description(): string;
    prepare(features: TableLike, targets: ColumnLike, bounds: Bounds): LinearRows;
    plan(claim: Claim, relation: NeighboringRelation): DescentModelPlan;
    train(rows: LinearRows, plan: DescentModelPlan, run: RunSteps, resume?: TrainingState): Generator<TrainingStep, LinearWeights, void>;
    abstract predict(learnt: LinearWeights, features: TableLike, bounds: Bounds): number[];
    abstract score(learnt: LinearWeights, features: TableLike, targets: ColumnLike, bounds: Bounds): number;
    /** Targets as they are learnt. */
    protected abstract scaled(targets: Float64Array): Float64Array;
    protected get outputs(): number;
    /** The scores of each row, `outputs` numbers a row. */
    protected scores(learnt: LinearWeights, features: TableLike, bounds: Bounds): Float64Array;
}
export interface MultinomialRegressionOptions extends DescentModelOptions {
    /** Classes are 0 … classes − 1. */
    readonly classes: number;
}
/** Multinomial logistic regression by private descent, one clipped gradient a row. */
export declare class MultinomialRegression extends LinearModel {
    constructor(options: MultinomialRegressionOptions);
    get description(): string;
    /** The likeliest class of each row. */
    predict(learnt: LinearWeights, features: TableLike, bounds: Bounds): number[];
    /** The share of rows whose class is predicted right. */
    score(learnt: LinearWeights, features: TableLike, targets: ColumnLike, bounds: Bounds): number;
    protected scaled(targets: Float64Array): Float64Array;
}
export interface LinearRegressionOptions extends DescentModelOptions {
    /** The least and greatest target, from public knowledge; targets beyond them are clamped. */
    readonly targets: {
        readonly lower: number;
        readonly upper: number;
    };
}
/** Linear regression by private descent, one clipped gradient a row. */
export declare class LinearRegressionByDescent extends LinearModel {
    #private;
    constructor(options: LinearRegressionOptions);
    get description(): string;
    /** A number for each row, within the declared targets. */
    predict(learnt: LinearWeights, features: TableLike, bounds: Bounds): number[];
    /** R². */
    score(learnt: LinearWeights, features: TableLike, targets: ColumnLike, bounds: Bounds): number;
    /** Targets in [−1, 1]. */
    protected scaled(targets: Float64Array): Float64Array;
}
/** Multinomial regression to give to a {@link DPWrapper}: see {@link MultinomialRegression}. */
export declare const multinomialRegression: (options: MultinomialRegressionOptions) => MultinomialRegression;
/** Linear regression to give to a {@link DPWrapper}: see {@link LinearRegressionByDescent}. */
export declare const linearRegressionModel: (options: LinearRegressionOptions) => LinearRegressionByDescent;
export {};
