import { type Distances } from './distances.js';
import { type Rule, type Tolerance } from './rule.js';
/**
 * The mean of the n − f updates whose diameter is smallest (El Mhamdi et al. 2021, minimum diameter averaging); of several such sets, the
 * first in lexicographic order. n > 2f.
 *
 * A set of diameter at most t is what remains when every pair farther apart than t loses at least one of its two: a vertex cover of at
 * most f of them, which is found in time exponential in f alone, not in n.
 */
export declare function minimumDiameterAveraging({ byzantine }: Tolerance): Rule;
/** The n − f indices whose farthest pair is nearest. */
export declare function smallestDiameter(distances: Distances, f: number): readonly number[];
