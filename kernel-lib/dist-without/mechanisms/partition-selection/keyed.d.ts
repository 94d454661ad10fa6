import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Query } from '../query.js';
/** What names a partition. */
export type PartitionKey = string | number;
/** How many units each partition holds. A partition that no unit is in must not be there: its key would come from nowhere. */
export type UnitCounts<Key extends PartitionKey> = ReadonlyMap<Key, number>;
/**
 * κ: how many partitions one neighbour changes at most.
 * @throws PrivacyError `invalid-argument` unless the query counts each unit at most once in a partition
 */
export declare function partitionsChanged(query: Query<never, unknown>, relation: NeighboringRelation): number;
/** Partitions in the order of their keys: in the order in which the data brought them up, they would tell who came first. */
export declare function sortedCounts<Key extends PartitionKey>(counts: UnitCounts<Key>): readonly (readonly [Key, number])[];
