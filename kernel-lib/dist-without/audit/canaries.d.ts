import { type RandomSource } from '../core/random.js';
import type { AuditReport } from '../reports/audit.js';
/** Whether each of so many canaries is put into the training data: a fair coin each, as the audit's theorem asks. */
export declare function canaryCoins(canaries: number, random?: RandomSource): readonly boolean[];
/** What the attacker sees: of each canary whether its coin put it in, and the model's loss on it. */
export interface CanaryLosses {
    readonly included: readonly boolean[];
    readonly losses: ArrayLike<number>;
}
/** How well a loss tells members from others. */
export interface MembershipAttack {
    /** Probability that a member's loss is lower than a non-member's; ties count half. 0.5 is a coin. */
    readonly auc: number;
    /** The greatest difference of true and false positive rates over all thresholds, found on these same rows. */
    readonly advantage: number;
    readonly members: number;
    readonly others: number;
}
/**
 * The loss-threshold membership attack (Yeom et al. 2018): rows of low loss are taken for members. Its figures describe these rows; a
 * bound on ε, with a confidence, comes from {@link auditByLosses}.
 * @throws PrivacyError `invalid-argument` where there are no members or no others
 */
export declare function membershipAttack(canaries: CanaryLosses): MembershipAttack;
export interface LossAuditOptions extends CanaryLosses {
    readonly label: string;
    /** The ledger entry that is audited, as the training's report names it. */
    readonly entry?: string;
    /** For how many canaries a guess is ventured, half of them the lowest losses and half the highest; fixed before the losses are seen. */
    readonly guesses: number;
    readonly delta: number;
    /** The chance that the bound holds; .95 unless it is given. */
    readonly confidence?: number;
    /** What the recipe claims. */
    readonly claimed?: number;
}
/**
 * A lower bound on ε from one run (Steinke, Nasr and Jagielski 2023): canaries were put in by fair coins, the model was trained once, and
 * the lowest losses are guessed to be in, the highest out. Of all models that are (ε, δ)-DP for an ε below the bound, no more than one in
 * 1/(1 − confidence) would let so many guesses be right. The losses are of canaries, which nobody's data are; of private rows they would
 * be a release.
 */
export declare function auditByLosses(options: LossAuditOptions): AuditReport;
