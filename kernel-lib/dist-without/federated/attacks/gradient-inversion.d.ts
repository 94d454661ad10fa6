import type { Values } from '../../weights/index.js';
import type { DenseModel } from '../models/dense.js';
/** A row that an update gives away: its inputs, and which unit of the first layer told it. */
export interface RecoveredRow {
    readonly inputs: Float64Array;
    readonly unit: number;
}
/**
 * What the update of one step tells about the rows behind it (Phong et al. 2018, section 3; Geiping et al. 2020, section 3): the first layer's
 * gradient is δ xᵀ and its bias's is δ, so that their quotient is x itself: exactly, when the step was on one row, or when a unit was active for
 * one row only. Of several rows a quotient is a mean of them, weighted by their errors.
 *
 * Clipping only shortens the update, and does not hide the row; noise and secure sums do.
 * @param update local model minus the round's model, of a client without local layers
 */
export declare function invertUpdate(model: DenseModel, update: Values): readonly RecoveredRow[];
/** How alike two rows are: the correlation of their numbers. */
export declare function correlation(one: ArrayLike<number>, other: ArrayLike<number>): number;
