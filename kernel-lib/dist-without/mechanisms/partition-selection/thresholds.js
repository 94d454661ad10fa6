import { positiveDelta } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import { normalQuantile } from '../../accounting/special/normal.js';
import { partitionShare } from './share.js';
/**
 * The number of units from which a partition is named, counted with Laplace noise of this scale: a partition with one unit is
 * named with probability at most δ′, 1 + b · ln(1 / 2δ′) (Desfontaines, Voss, Gipson and Mandayam 2022, section 2).
 * @param scale b, at least κ/ε
 * @param delta for all partitions together
 * @param maxPartitions κ, in how many partitions one unit takes part at most
 */
export function laplaceThreshold(scale, delta, maxPartitions = 1) {
    const { delta: each } = partitionShare(1, positiveDelta(delta), maxPartitions);
    return roundUp(1 + Math.max(0, scale * roundUp(-Math.log(2 * each))));
}
/** As {@link laplaceThreshold}, with Gaussian noise: 1 + σ · Φ⁻¹(1 − δ′). */
export function gaussianThreshold(standardDeviation, delta, maxPartitions = 1) {
    const { delta: each } = partitionShare(1, positiveDelta(delta), maxPartitions);
    return roundUp(1 + Math.max(0, standardDeviation * roundUp(-normalQuantile(each))));
}
//# sourceMappingURL=thresholds.js.map