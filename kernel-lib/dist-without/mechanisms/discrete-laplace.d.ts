import { type Epsilon } from '../core/quantities.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import type { Numeric, Query } from './query.js';
/** Either the privacy wanted or the noise wanted. */
export type DiscreteLaplaceOptions = {
    readonly epsilon: number;
    readonly scale?: undefined;
} | {
    readonly scale: number;
    readonly epsilon?: undefined;
};
/**
 * Whole noise on every coordinate of a whole answer, P(x) proportional to exp(−|x| / t) with t = Δ₁/ε: ε-DP
 * (Ghosh, Roughgarden and Sundararajan 2009, the geometric mechanism). Drawn exactly (Canonne, Kamath and Steinke 2020, section 5).
 *
 * @example session.release('patients', count(), new DiscreteLaplaceMechanism({ epsilon: 0.1 }))
 */
export declare class DiscreteLaplaceMechanism implements Mechanism<unknown, Numeric, Numeric> {
    /** Its noise is whole, and so have to be the answers. */
    readonly whole = true;
    readonly epsilon: Epsilon | undefined;
    readonly scale: number | undefined;
    readonly description: string;
    /** @param options `epsilon`, the privacy of one release, or `scale`, t */
    constructor(options: DiscreteLaplaceOptions);
    /** @throws PrivacyError `invalid-argument` for a query whose answers or L1 sensitivity are not whole */
    bind<Data, Value extends Numeric>(query: Query<Data, Value>, context: BindingContext): BoundMechanism<Data, Value>;
}
/** Discrete Laplace noise: see {@link DiscreteLaplaceMechanism}. */
export declare const discreteLaplace: (options: DiscreteLaplaceOptions) => DiscreteLaplaceMechanism;
