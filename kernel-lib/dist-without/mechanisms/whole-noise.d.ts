import type { RandomSource } from '../core/random.js';
import type { NeighboringRelation } from '../accounting/events/event.js';
import type { Numeric, Query } from './query.js';
/** Refuses a query whose answers are not whole numbers: whole noise would leave their fractions to be read. */
export declare function requireWhole(query: Pick<Query<never, unknown>, 'integer'>): void;
/** The L1 sensitivity of a query of whole answers, which move by whole numbers. */
export declare function wholeSensitivity(query: Query<never, unknown>, relation: NeighboringRelation): number;
type Sampler<Whole> = (scale: number, random: RandomSource) => () => Whole;
/**
 * Adds whole noise to every coordinate of a whole answer. The sum is exact before it is rounded, once, to a double: by numbers
 * while the scale lets noise be exact as one, else by whole numbers of any length.
 * @throws PrivacyError `outside-domain` where a coordinate is not a whole number
 */
export declare function perturbWhole<Value extends Numeric>(answer: Value, scale: number, sampler: Sampler<number>, bigSampler: Sampler<bigint>): (random: RandomSource) => Value;
export {};
