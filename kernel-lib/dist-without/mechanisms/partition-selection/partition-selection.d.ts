import { type Delta, type Epsilon } from '../../core/quantities.js';
import type { BindingContext, BoundMechanism, Mechanism } from '../mechanism.js';
import type { Query } from '../query.js';
import { type PartitionKey, type UnitCounts } from './keyed.js';
/** The privacy of naming all partitions; δ from the session's budget where it isn't given. */
export interface PartitionSelectionOptions {
    readonly epsilon: number;
    readonly delta?: number;
}
/**
 * Names the partitions of data whose keys are not known in advance, such as the words that were typed: each with the largest
 * probability that its number of units allows under (ε, δ)-DP, see {@link TruncatedGeometric}. Releases the keys alone, in their order.
 * Where noisy counts are wanted too, thresholds on these are cheaper than both.
 */
export declare class PartitionSelection implements Mechanism<unknown, UnitCounts<PartitionKey>, readonly PartitionKey[]> {
    readonly epsilon: Epsilon;
    readonly delta: Delta | undefined;
    readonly description: string;
    constructor(options: PartitionSelectionOptions);
    /** Binds to a query that counts units by partition; its L1 sensitivity tells how many partitions one unit is in at most. */
    bind<Data, Key extends PartitionKey>(query: Query<Data, UnitCounts<Key>>, context: BindingContext): BoundMechanism<Data, readonly Key[]>;
}
/** Names partitions: see {@link PartitionSelection}. */
export declare const partitionSelection: (options: PartitionSelectionOptions) => PartitionSelection;
