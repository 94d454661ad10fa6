import type { ApproximateDp } from '../profile.js';
/**
 * What (ε, δ)-DP for single units is worth for groups of `size` of them: kε and δ(e^{kε} − 1)/(e^ε − 1)
 * (Vadhan 2017, Lemma 2.2), rounded up.
 */
export declare function groupPrivacy(size: number, epsilon: number, delta: number): ApproximateDp;
