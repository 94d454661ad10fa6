import { type Objective, type UnitRows } from './objective.js';
import { type Products } from './products.js';
export interface NetworkOptions {
    /** Row after row, `columns` numbers each. */
    readonly features: Float32Array | Float64Array;
    readonly columns: number;
    /** Widths of the hidden layers, each followed by a rectifier. */
    readonly hidden: readonly number[];
    /** Classes of 0 … classes − 1, one a row. */
    readonly targets: ArrayLike<number>;
    readonly classes: number;
    readonly units?: UnitRows;
    /** How matrices are multiplied. */
    readonly products?: Products;
}
/** A dense layer, and where its parameters begin. */
export interface DensePlace {
    readonly width: number;
    readonly outputs: number;
    readonly kernel: number;
    readonly bias: number;
}
/**
 * A network of dense layers with rectifiers, for classes. Each row's gradient is an outer product a layer, so that its length is
 * |input| · |delta| and no gradient by row is ever written out.
 */
export declare function networkObjective(options: NetworkOptions): Objective;
/** Class scores of rows, by what was learnt. */
export declare function networkScores(options: Omit<NetworkOptions, 'targets'>, parameters: ArrayLike<number>): Float32Array;
