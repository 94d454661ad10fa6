import type { RandomSource } from '../../core/random.js';
import type { GridNoise } from '../noise/grid-noise.js';
import type { OptimizerState, StepRule } from '../optimizers/optimizer.js';
import type { Layout } from '../../weights/index.js';
/** The gradients of a batch, held in whatever form lets their lengths be measured without writing them all out. */
export interface BatchGradient {
    /** An upper bound of each unit's squared Euclidean length, over all layers, tight up to rounding; not finite where the unit's loss is not. */
    readonly squaredNorms: Float64Array;
    /**
     * Adds Σ factor · gradient over the units, in place. A unit whose factor is 0 adds nothing, whatever its gradient.
     */
    addTo(sum: Float64Array, factors: Float64Array): void;
}
/** Where an optimizer stands that is more than a learning rate. */
export interface OptimizerCourse {
    readonly rule: StepRule;
    /** Moved in place. */
    readonly state: OptimizerState;
    /** The first step that is made, counted from 0. */
    readonly step: number;
}
/** Whole steps in one call. */
export interface FusedSteps {
    /** What putting a contribution on a grid can add to its length, over the clip norm; sums on it are exact. */
    readonly rounding: number;
    /**
     * Makes a step for each batch, moving the parameters in place.
     * @param deviation of the noise, over the clip norm
     * @param move what a clip norm of the sum moves a parameter in plain descent; with a course, what it makes of the mean gradient
     */
    run(parameters: Float64Array, batches: readonly Int32Array[], noise: GridNoise, deviation: number, move: number, course?: OptimizerCourse): void;
}
/** A model together with its rows: what training descends. A unit's loss is the sum over its rows. */
export interface Objective {
    readonly description: string;
    readonly layout: Layout;
    /** How many privacy units the rows belong to. */
    readonly units: number;
    /** Greatest number of units whose gradients are held at once; larger batches are made of several. */
    readonly physicalBatch: number;
    /**
     * How much further than its contribution's length one unit can move a sum over so many units, for rounding: relative to the greatest
     * length of a contribution. It is counted in the sensitivity.
     */
    rounding(largestBatch: number): number;
    /** Whether the model still computes finite numbers, tried on made-up rows: its answer tells nothing of the data. */
    isHealthy?(parameters: Float64Array): boolean;
    /** Steps with flat clipping in one call, where the model has them: of plain descent, or by a rule. */
    fused?(clipNorm: number, largestBatch: number, rule?: StepRule): FusedSteps | undefined;
    /** Where the descent starts. */
    initial(random: RandomSource): Float64Array;
    /**
     * Forward and backward pass over the units' rows.
     * @param groups where each group of units starts, and the end: then it is the mean of a group's gradients that is one contribution
     */
    gradient(parameters: Float64Array, units: Int32Array, groups?: Int32Array): BatchGradient;
}
/** Rows grouped by the privacy unit they belong to. */
export interface UnitRows {
    readonly units: number;
    readonly rows: number;
    /** The rows of all units, unit after unit. */
    readonly order: Int32Array;
    /** Where each unit's rows start in `order`, and the end. */
    readonly starts: Int32Array;
}
/** Every row a unit of its own. */
export declare function rowsAsUnits(rows: number): UnitRows;
/** Rows grouped by the cells of a unit column, such as a patient's number; which unit comes first tells nothing. */
export declare function rowsByUnit(cells: ArrayLike<unknown>): UnitRows;
/** Rows of contributions, and where each contribution's rows start among them. */
export interface SelectedRows {
    readonly rows: Int32Array;
    readonly starts: Int32Array;
    /** What each contribution's gradient is multiplied by: one over its group's units, where means are clipped. */
    readonly weights: Float64Array;
}
/** The rows of some units, each a contribution, or each group of them. */
export declare function selectUnits(of: UnitRows, units: Int32Array, groups?: Int32Array): SelectedRows;
/** Multiplies each contribution's derivatives by its weight, in place. */
export declare function weighDeltas(deltas: Float64Array | Float32Array, outputs: number, { starts, weights }: SelectedRows): void;
