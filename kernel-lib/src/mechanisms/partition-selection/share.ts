import { count } from '../../core/quantities.js';
import { roundDown } from '../../core/rounding.js';

/** What one partition may spend, where one unit takes part in at most `partitions` of them. */
export interface PartitionShare {
  readonly epsilon: number;
  readonly delta: number;
}

/** ε/κ, and the δ′ with 1 − (1 − δ′)^κ = δ: κ mechanisms that are each (ε/κ, δ′)-DP are (ε, δ)-DP together (Kairouz et al. 2015, Theorem 3.3). */
export function partitionShare(epsilon: number, delta: number, partitions: number): PartitionShare {
  const most = count(partitions, 'maxPartitions');
  return most === 1
    ? { epsilon, delta }
    : { epsilon: roundDown(epsilon / most), delta: roundDown(-Math.expm1(Math.log1p(-delta) / most)) };
}
