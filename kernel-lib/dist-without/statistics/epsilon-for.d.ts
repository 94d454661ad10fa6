import { type Epsilon } from '../core/quantities.js';
import type { NeighboringRelation } from '../accounting/events/event.js';
import type { NumericMechanism } from '../mechanisms/analysis.js';
import type { Numeric, Query } from '../mechanisms/query.js';
export interface WantedAccuracy {
    /** Each released number is to be within this distance of the exact one, in the units of the answer. */
    readonly halfWidth: number;
    /** With this confidence; 0.95 unless it is given. */
    readonly confidence?: number;
    /** The mechanism that is meant, at each ε; Laplace noise unless it is given. */
    readonly noise?: (epsilon: number) => NumericMechanism;
    /** The neighbouring relation of the data; `add-or-remove-one` unless it is given. */
    readonly relation?: NeighboringRelation;
}
/**
 * Accuracy in, ε out: the least ε, to 40 binary digits, at which a query's noise is as small as wanted. Looks at no data.
 * @throws PrivacyError `invalid-argument` where no ε of 2⁻⁴⁰ to 2²⁰ gives that accuracy, or the noise's reach is not known
 * @example
 * const epsilon = epsilonFor(count(), { halfWidth: 10 }); // 0.2996
 * session.release('patients', count(), laplace({ epsilon }));
 */
export declare function epsilonFor<Data, Value extends Numeric>(query: Query<Data, Value>, wanted: WantedAccuracy): Epsilon;
