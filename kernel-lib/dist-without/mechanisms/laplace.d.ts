import { type Epsilon, type LaplaceScale } from '../core/quantities.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import type { Numeric, Query } from './query.js';
/** Either the privacy wanted or the noise wanted. */
export type LaplaceOptions = {
    readonly epsilon: number;
    readonly scale?: undefined;
} | {
    readonly scale: number;
    readonly epsilon?: undefined;
};
/**
 * Laplace noise on every coordinate, scale b = Δ₁/ε: ε-DP (Dwork, McSherry, Nissim and Smith 2006, Proposition 1).
 * Drawn exactly as a discrete Laplace variable on a power-of-two grid, with the rounding counted in the sensitivity.
 *
 * @example session.release('patients', count(), new LaplaceMechanism({ epsilon: 0.1 }))
 */
export declare class LaplaceMechanism implements Mechanism<unknown, Numeric, Numeric> {
    readonly epsilon: Epsilon | undefined;
    readonly scale: LaplaceScale | undefined;
    readonly description: string;
    /** @param options `epsilon`, the privacy of one release, or `scale`, the noise in the units of the answer */
    constructor(options: LaplaceOptions);
    bind<Data, Value extends Numeric>(query: Query<Data, Value>, context: BindingContext): BoundMechanism<Data, Value>;
}
/** Laplace noise: see {@link LaplaceMechanism}. */
export declare const laplace: (options: LaplaceOptions) => LaplaceMechanism;
