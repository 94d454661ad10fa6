import { type Objective, type UnitRows } from '../objectives/objective.js';
import type { ExampleLoss } from './example-loss.js';
import { type LayersModelLike } from './layers.js';
import type { RowTable } from './rows.js';
import type { TensorFlow } from './tensorflow.js';
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
export declare function tfjsObjective(tf: TensorFlow, options: TfjsObjectiveOptions): TfjsObjective;
