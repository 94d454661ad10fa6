import { type NeighboringRelation, type ReleaseEvent } from './event.js';
/**
 * What a Poisson sample of rate 1 is on the whole data. A sampled Gaussian's noise multiplier is over one unit's contribution, at rate 1
 * as at any other; replacing the unit moves the sum by two contributions, so under `replace-one` the noise counts half.
 */
export declare const wholeSample: (event: ReleaseEvent, relation: NeighboringRelation) => ReleaseEvent;
