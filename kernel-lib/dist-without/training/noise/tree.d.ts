import { type NeighboringRelation } from '../../accounting/events/event.js';
import type { BatchSampler, Participation } from '../sampling/batch-sampler.js';
import type { NoiseStream } from './noise-stream.js';
/** When units take part, for noise that needs to know: under a relation that leaves all others in their places. */
export declare function participationOf(sampler: BatchSampler, steps: number, relation: NeighboringRelation): Participation;
/**
 * Tree aggregation, DP-FTRL (Kairouz et al. 2021): each step's private sum is the difference of two prefix sums, each of which is put
 * together of at most log₂ noisy nodes; a new tree begins with every pass. What is computed from the nodes is post-processing.
 *
 * A run that is resumed begins a new tree where it goes on, and costs no more for it: a tree has at most `passSteps` leaves in a row, a
 * unit's uses are at least as many steps apart, so wherever trees begin, each use is a leaf of one tree and no tree holds two uses.
 * Nodes that were under way are exact sums. They are dropped, unreleased: to keep them is to keep data, and with their noise added
 * beforehand the file and the finished node would differ by the exact sum of the steps between them. Noise is never kept either.
 */
export declare const treeNoise: (options: {
    readonly passSteps: number;
}) => NoiseStream;
