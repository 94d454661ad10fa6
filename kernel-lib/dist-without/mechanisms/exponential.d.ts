import type { RandomSource } from '../core/random.js';
import { type DpEvent } from '../accounting/events/event.js';
import { Selection, type SelectionOptions } from './selection.js';
/**
 * The exponential mechanism: candidate i with probability proportional to exp(ε·uᵢ / 2Δ), or exp(ε·uᵢ / Δ) for monotonic scores
 * (McSherry and Talwar 2007, Theorem 6; Dwork and Roth 2014, Theorem 3.10). ε-DP, and ε-bounded-range
 * (Dong, Durfee and Rogers 2020), so that accountants charge ε²/8 of zCDP where ε-DP alone would cost ε²/2.
 *
 * The probabilities are exact: a candidate drawn uniformly is kept with probability exp(−rate · (max u − uᵢ)), decided in exact
 * arithmetic. No exponential is rounded, and no sum of weights can underflow. The tries needed are at most as many as there are
 * candidates on average, and their number depends on the scores but not on the one chosen.
 */
export declare class ExponentialMechanism extends Selection {
    constructor(options: SelectionOptions);
    protected eventAt(epsilon: number): DpEvent;
    protected choose(utilities: readonly number[], rate: number, random: RandomSource): number;
}
/** The exponential mechanism: see {@link ExponentialMechanism}. */
export declare const exponential: (options: SelectionOptions) => ExponentialMechanism;
