import type { Values } from '../../weights/index.js';
import { type Rule, type Tolerance } from './rule.js';
/**
 * Nearest-neighbour mixing (Allouah et al. 2023, NNM): each update becomes the mean of the n − f nearest to it, itself among them.
 * Before a robust rule it makes up for clients whose rows differ. n > 2f.
 */
export declare function mixNearest(updates: readonly Values[], { byzantine }: Tolerance): readonly Values[];
/** A rule applied to updates that were mixed first: see {@link mixNearest}. Takes a copy of all updates. */
export declare function withNearestNeighborMixing(inner: Rule, { byzantine }: Tolerance): Rule;
export interface MonnaOptions extends Tolerance {
    /** The index of an update that is trusted, such as the server's own; default 0. */
    readonly pivot?: number;
}
/** The mean of the n − f updates nearest a trusted one (Farhadkhani et al. 2023, MoNNA). n > 2f. */
export declare function monna({ byzantine, pivot }: MonnaOptions): Rule;
