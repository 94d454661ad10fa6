import { count } from '../../core/quantities.js';
import { roundDown } from '../../core/rounding.js';
/** ε/κ, and the δ′ with 1 − (1 − δ′)^κ = δ: κ mechanisms that are each (ε/κ, δ′)-DP are (ε, δ)-DP together (Kairouz et al. 2015, Theorem 3.3). */
export function partitionShare(epsilon, delta, partitions) {
    const most = count(partitions, 'maxPartitions');
    return most === 1
        ? { epsilon, delta }
        : { epsilon: roundDown(epsilon / most), delta: roundDown(-Math.expm1(Math.log1p(-delta) / most)) };
}
//# sourceMappingURL=share.js.map