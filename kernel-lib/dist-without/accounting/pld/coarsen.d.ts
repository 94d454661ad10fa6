import { type Counted } from './loss.js';
/**
 * The same events, or where they are too many different ones fewer, each at least as costly (or at most, for a lower bound): a schedule of
 * noise with a new multiplier at each of a million steps stays affordable, to within the rounding.
 */
export declare function coarsened(events: readonly Counted[], sense: 'upper' | 'lower'): readonly Counted[];
