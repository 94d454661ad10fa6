/**
 * The p at which `events` or more of `trials` have the probability `tail`: with probability 1 − `tail` the true p is not below
 * (Clopper and Pearson 1934). 0 where nothing happened.
 */
export declare function proportionLowerBound(events: number, trials: number, tail: number): number;
/** The p at which `events` or fewer of `trials` have the probability `tail`. 1 where everything happened. */
export declare function proportionUpperBound(events: number, trials: number, tail: number): number;
/** How often an event was seen with the record and without it. */
export interface AttackCounts {
    /** Runs with the record in which the event happened, of how many. */
    readonly present: {
        readonly events: number;
        readonly trials: number;
    };
    /** Runs without it. */
    readonly absent: {
        readonly events: number;
        readonly trials: number;
    };
}
export interface ClopperPearsonAudit {
    /** Lower confidence bound on the event's probability with the record. */
    readonly presentLower: number;
    /** Upper confidence bound on it without. */
    readonly absentUpper: number;
    /** The mechanism is not (ε, δ)-DP for any smaller ε, but for an error of at most 1 − confidence; 0 says nothing was found. */
    readonly epsilonLower: number;
}
/**
 * A lower bound on ε from how often an event happens with and without a record: ln((p₁ − δ)/p₀) with both probabilities at the
 * pessimistic end of their exact confidence intervals, each missing with probability (1 − confidence)/2. The event must have been
 * chosen on other runs than those counted.
 * @param delta the δ that is claimed; it is subtracted, as P[M(D) ∈ S] ≤ e^ε P[M(D') ∈ S] + δ
 */
export declare function auditByCounting(counts: AttackCounts, delta?: number, confidence?: number): ClopperPearsonAudit;
