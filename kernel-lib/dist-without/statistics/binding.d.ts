import type { Estimate, NumericMechanism, SelectionMechanism } from '../mechanisms/analysis.js';
import { type BindingContext, type BoundMechanism } from '../mechanisms/mechanism.js';
import { type Noise } from '../mechanisms/noise.js';
import type { Numeric, Query } from '../mechanisms/query.js';
/** A bound mechanism whose noise is known. */
export interface BoundNumericMechanism<Data, Value extends Numeric = readonly number[]> extends BoundMechanism<Data, Value> {
    readonly noise: Noise;
}
/**
 * Binds a mechanism to numbers that an analysis concludes from.
 * @throws PrivacyError `invalid-argument`, before anything is spent, for one that does not add noise to numbers
 */
export declare function boundToNumbers<Data, Value extends Numeric>(mechanism: NumericMechanism, query: Query<Data, Value>, context: BindingContext): BoundNumericMechanism<Data, Value>;
/**
 * Binds a mechanism to the scores that an analysis chooses by.
 * @throws PrivacyError `invalid-argument`, before anything is spent, for one that does not choose
 */
export declare function boundToScores<Data>(mechanism: SelectionMechanism, query: Query<Data, readonly number[]>, context: BindingContext): BoundMechanism<Data, number>;
/** A mechanism that was bound to a query, as one bound by an analysis: its answers come with what is known of their noise. */
export declare function estimated<Data, Output>(bound: BoundMechanism<Data, Output>): BoundMechanism<Data, Estimate<Output>>;
