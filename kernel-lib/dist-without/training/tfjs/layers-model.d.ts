import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { RunSteps } from '../../session/index.js';
import { type ColumnLike, type TableLike } from '../../tables/table.js';
import { type DescentModelOptions, type DescentModelPlan } from '../descent-models/descent-model.js';
import { type Bounds } from '../features.js';
import type { PreparedRows, PrivateModel, TrainingState, TrainingStep } from '../private-model.js';
import type { ExampleLoss } from './example-loss.js';
import type { LayersModelLike } from './layers.js';
import { type RowTable } from './rows.js';
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
export declare class LayersModel implements PrivateModel<LayersWeights, DescentModelPlan, TensorRows> {
    #private;
    constructor(options: LayersModelOptions);
    get description(): string;
    /** Loads tfjs-node. */
    ready(): Promise<void>;
    prepare(features: TableLike, targets: ColumnLike, bounds: Bounds): TensorRows;
    plan(claim: Claim, relation: NeighboringRelation): DescentModelPlan;
    train(rows: TensorRows, plan: DescentModelPlan, run: RunSteps, resume?: TrainingState): Generator<TrainingStep, LayersWeights, void>;
    /** The likeliest class of each row, or the number. */
    predict(learnt: LayersWeights, features: TableLike, bounds: Bounds): number[];
    /** The share of rows whose class is right; of numbers, R². */
    score(learnt: LayersWeights, features: TableLike, targets: ColumnLike, bounds: Bounds): number;
}
/** A tfjs model to give to a {@link DPWrapper}: see {@link LayersModel}. */
export declare const layersModel: (options: LayersModelOptions) => LayersModel;
export {};
