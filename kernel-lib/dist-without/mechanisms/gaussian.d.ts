import { type Delta, type Epsilon, type StandardDeviation } from '../core/quantities.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import type { Numeric, Query } from './query.js';
/** The privacy wanted (δ from the session's budget where it isn't given), or the noise wanted. */
export type GaussianOptions = {
    readonly epsilon: number;
    readonly delta?: number;
    readonly standardDeviation?: undefined;
} | {
    readonly standardDeviation: number;
    readonly delta?: number;
    readonly epsilon?: undefined;
};
/**
 * Gaussian noise on every coordinate, calibrated analytically: the least σ that is (ε, δ)-DP, at every ε
 * (Balle and Wang 2018, Theorem 8). The classic formula σ = √(2 ln(1.25/δ))/ε is wasteful below ε = 1 and not private above.
 * Drawn exactly as a discrete Gaussian variable (Canonne, Kamath and Steinke 2020) on a power-of-two grid, with the rounding
 * counted in the sensitivity.
 *
 * @example new DPWrapper({ model: logisticRegression(), mechanism: new GaussianMechanism({ epsilon: 0.1 }) })
 */
export declare class GaussianMechanism implements Mechanism<unknown, Numeric, Numeric> {
    readonly epsilon: Epsilon | undefined;
    readonly delta: Delta | undefined;
    readonly standardDeviation: StandardDeviation | undefined;
    readonly description: string;
    /** @param options `epsilon`, the privacy of one release, or `standardDeviation`, the noise in the units of the answer */
    constructor(options: GaussianOptions);
    /** δ of this noise: its own, else the budget's. Without either no ε can be stated, and Gaussian noise is not private at δ = 0. */
    deltaWithin(context: Pick<BindingContext, 'delta'>): Delta;
    bind<Data, Value extends Numeric>(query: Query<Data, Value>, context: BindingContext): BoundMechanism<Data, Value>;
}
/** Gaussian noise: see {@link GaussianMechanism}. */
export declare const gaussian: (options: GaussianOptions) => GaussianMechanism;
