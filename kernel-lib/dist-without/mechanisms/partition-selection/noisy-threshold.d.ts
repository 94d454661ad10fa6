import { type Delta, type Epsilon } from '../../core/quantities.js';
import type { BindingContext, BoundMechanism, Mechanism } from '../mechanism.js';
import type { Query } from '../query.js';
import { type PartitionKey, type UnitCounts } from './keyed.js';
export interface NoisyThresholdOptions {
    readonly noise: 'laplace' | 'gaussian';
    readonly epsilon: number;
    /** From the session's budget where it isn't given. Gaussian noise spends half of it, the threshold the rest. */
    readonly delta?: number;
}
/**
 * Counts units by partitions whose keys are not known in advance: Laplace or Gaussian noise on the count of every partition there is,
 * and those released whose noisy count reaches a threshold that a partition of one unit passes with probability δ at most
 * (Korolova et al. 2009; Wilson et al. 2020, section 2). Keys and noisy counts are released, in the order of the keys.
 */
export declare class NoisyThreshold implements Mechanism<unknown, UnitCounts<PartitionKey>, ReadonlyMap<PartitionKey, number>> {
    readonly noise: 'laplace' | 'gaussian';
    readonly epsilon: Epsilon;
    readonly delta: Delta | undefined;
    readonly description: string;
    constructor(options: NoisyThresholdOptions);
    /** Binds to a query that counts units by partition; its L1 sensitivity tells how many partitions one unit is in at most. */
    bind<Data, Key extends PartitionKey>(query: Query<Data, UnitCounts<Key>>, context: BindingContext): BoundMechanism<Data, ReadonlyMap<Key, number>>;
}
/** Counts by partitions of unknown keys: see {@link NoisyThreshold}. */
export declare const noisyThreshold: (options: NoisyThresholdOptions) => NoisyThreshold;
