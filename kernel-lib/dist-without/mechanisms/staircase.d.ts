import { type Epsilon } from '../core/quantities.js';
import type { RandomSource } from '../core/random.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import type { Query } from './query.js';
/** Stairs on the grid: the length of a step, how many to a stair, how many of those above the rest, and 1/ε. */
export interface Stairs {
    readonly step: number;
    readonly width: number;
    readonly upper: number;
    readonly levels: number;
}
/** The stairs at ε: as wide as one neighbour can move the answer, once it is rounded to the grid. */
export declare function stairs(epsilon: number, sensitivity: number): Stairs;
/**
 * Staircase noise on one number: ε-DP with the least expected |noise| there is, much less than Laplace noise from ε ≈ 2 on
 * (Geng and Viswanath 2014). Its density falls in stairs: of every Δ the first γΔ lie a factor e^ε above the rest.
 *
 * Drawn exactly in its discrete form (ibid., section 4) on the power-of-two grid: the sensitivity in steps, rounding counted, is D;
 * |noise| is k·D + j with k geometric; j is uniform below γD or from there to D, at odds of γD to (1 − γ)D · e^−ε.
 */
export declare class StaircaseMechanism implements Mechanism<unknown, number, number> {
    readonly epsilon: Epsilon;
    readonly description: string;
    constructor(options: {
        readonly epsilon: number;
    });
    /** @throws PrivacyError `invalid-argument` for a vector query: stairs of several coordinates would add up */
    bind<Data>(query: Query<Data, number>, context: BindingContext): BoundMechanism<Data, number>;
}
/** Staircase noise: see {@link StaircaseMechanism}. */
export declare const staircase: (options: {
    readonly epsilon: number;
}) => StaircaseMechanism;
/**
 * Whole noise with P(x) proportional to exp(−s(|x|) / levels), where s counts the stairs down to |x|: the first `upper` of every
 * `width` numbers are one stair above the rest.
 * @param levels 1/ε, at most 2⁴⁵
 */
export declare function discreteStaircaseSampler(levels: number, width: number, upper: number, random: RandomSource): () => number;
