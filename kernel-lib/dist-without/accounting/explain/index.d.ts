/**
 * What ε means to the person whose data are in question: `epsbook/accounting/explain`. How sure an attacker can become who sees the release,
 * knows everybody else's data, and asks whether this person's are there. All are upper bounds, reached by the worst mechanism with that ε and δ.
 */
import { type Delta, type Epsilon } from '../../core/quantities.js';
import type { PrivacyProfile } from '../profile.js';
/**
 * How sure an attacker can become at most, who held `prior` likely that the person takes part: prior·e^ε / (1 + prior(e^ε − 1))
 * (Wood et al. 2018). For δ = 0; a δ > 0 allows certainty with probability δ.
 */
export declare function posteriorBound(epsilon: number, prior: number): number;
/** By what factor the odds of any statement about one person can change at most: e^ε. */
export declare const oddsFactor: (epsilon: number) => number;
/**
 * The largest true positive rate of a membership attack at a false positive rate: min(e^ε·fpr + δ, 1 − e^{−ε}(1 − δ − fpr))
 * (Kairouz, Oh and Viswanath 2015, section 2.1).
 */
export declare function truePositiveRate(epsilon: number, delta: number, falsePositiveRate: number): number;
/** The largest share of right guesses of a membership attack where half of the people take part: (e^ε + δ) / (1 + e^ε). */
export declare function membershipAccuracy(epsilon: number, delta: number): number;
/** The least false negative rate (type II error) of any test between neighbours, at a false positive rate (type I error). */
export type TradeOff = (falsePositiveRate: number) => number;
/** The trade-off curve of (ε, δ)-DP: max(0, 1 − δ − e^ε α, e^{−ε}(1 − δ − α)) (Wasserman and Zhou 2010; Dong, Roth and Su 2022, Proposition 2.5). */
export declare const approximateTradeOff: (epsilon: number, delta: number) => TradeOff;
/** The trade-off curve G_μ of Gaussian DP: Φ(Φ⁻¹(1 − α) − μ) (Dong, Roth and Su 2022, Definition 2.6). */
export declare function gaussianTradeOff(mu: number): TradeOff;
/**
 * The trade-off curve of a whole privacy profile: at each error rate the best of its (ε, δ) points. As the profile's δ's are upper
 * bounds, an attack does at most as well as the curve says.
 */
export declare function profileTradeOff(profile: PrivacyProfile): TradeOff;
/** A point of a trade-off curve, to be drawn: rates of the two errors. */
export interface TradeOffPoint {
    readonly falsePositiveRate: number;
    readonly falseNegativeRate: number;
}
/** Points of a curve to draw, evenly spaced, both ends included. */
export declare const tradeOffPoints: (curve: TradeOff, points?: number) => readonly TradeOffPoint[];
/** One ε (and δ) in the terms above. */
export interface Explanation {
    readonly epsilon: Epsilon;
    readonly delta: Delta;
    /** The odds of anything about one person change at most by this factor, but for δ. */
    readonly oddsFactor: number;
    readonly prior: number;
    /** What a suspicion as strong as the prior can grow to; undefined where δ > 0 allows certainty, with that small probability. */
    readonly posterior: number | undefined;
    /** True positives of the best membership attack at 1 % false alarms. */
    readonly truePositiveRateAtOnePercent: number;
    /** Right guesses of the best membership attack where half take part; one half is blind guessing. */
    readonly membershipAccuracy: number;
}
/**
 * Puts an ε into plain terms.
 * @param prior how likely the attacker held it before that the person takes part
 */
export declare const explain: (epsilon: number, delta?: number, prior?: number) => Explanation;
