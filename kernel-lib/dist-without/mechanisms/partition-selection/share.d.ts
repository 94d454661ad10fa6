/** What one partition may spend, where one unit takes part in at most `partitions` of them. */
export interface PartitionShare {
    readonly epsilon: number;
    readonly delta: number;
}
/** ε/κ, and the δ′ with 1 − (1 − δ′)^κ = δ: κ mechanisms that are each (ε/κ, δ′)-DP are (ε, δ)-DP together (Kairouz et al. 2015, Theorem 3.3). */
export declare function partitionShare(epsilon: number, delta: number, partitions: number): PartitionShare;
