import { type Delta, type Epsilon, type StandardDeviation } from '../core/quantities.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import type { Numeric, Query } from './query.js';
/** The privacy wanted (δ from the session's budget where it isn't given), or the noise wanted. */
export type DiscreteGaussianOptions = {
    readonly epsilon: number;
    readonly delta?: number;
    readonly sigma?: undefined;
} | {
    readonly sigma: number;
    readonly delta?: number;
    readonly epsilon?: undefined;
};
/**
 * Whole noise on every coordinate of a whole answer, P(x) proportional to exp(−x² / 2σ²): Δ₂²/2σ²-zCDP
 * (Canonne, Kamath and Steinke 2020, Theorem 4), calibrated by the exact δ of one number, or by zCDP for vectors. Drawn exactly.
 *
 * Accountants know zCDP of it exactly; Gaussian DP charges (Δ + 2)/σ, much at small σ.
 */
export declare class DiscreteGaussianMechanism implements Mechanism<unknown, Numeric, Numeric> {
    /** Its noise is whole, and so have to be the answers. */
    readonly whole = true;
    readonly epsilon: Epsilon | undefined;
    readonly delta: Delta | undefined;
    readonly sigma: StandardDeviation | undefined;
    readonly description: string;
    /** @param options `epsilon`, the privacy of one release, or `sigma`, the noise in the units of the answer */
    constructor(options: DiscreteGaussianOptions);
    /** @throws PrivacyError `invalid-argument` for a query whose answers are not whole, or where no δ is given */
    bind<Data, Value extends Numeric>(query: Query<Data, Value>, context: BindingContext): BoundMechanism<Data, Value>;
}
/** Discrete Gaussian noise: see {@link DiscreteGaussianMechanism}. */
export declare const discreteGaussian: (options: DiscreteGaussianOptions) => DiscreteGaussianMechanism;
