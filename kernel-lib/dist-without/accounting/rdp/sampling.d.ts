/** K(k) of the mechanism before sampling, at whole orders from 2. */
export type LogMoments = (order: number) => number;
/**
 * K(α) at a whole order of a Poisson sample, add-or-remove-one, for noise that is symmetric about 0:
 * E[(1 − q + q r)^α] = Σ C(α, k) (1 − q)^{α−k} qᵏ e^{K(k)}. That direction bounds the other by the reflection that swaps the two
 * neighbours (Mironov, Talwar and Zhang 2019, Theorem 5).
 */
export declare function symmetricSampledLogMoment(rate: number, order: number, moments: LogMoments): number;
/**
 * K(α) at a whole order of a Poisson sample of any mechanism, add-or-remove-one (Zhu and Wang 2019, Theorem 5). Their leading
 * (1 − q)^{α−1}(αq − q + 1) is 1 less the other binomial terms, which are taken off theirs one by one.
 */
export declare function anySampledLogMoment(rate: number, order: number, moments: LogMoments): number;
/**
 * K(α) at a whole order of a fixed-size sample without replacement, replace-one, of any mechanism
 * (Wang, Balle and Kasiviswanathan 2019, Theorem 9).
 * @param pureEpsilon the mechanism's ε at δ = 0, or ∞
 * @param logDifference for Gaussian noise, the bound of their Theorem 27 on ln E|P/Q − 1|^j of its ternary divergence, in place of 2e^{K(j)}
 */
export declare function fixedSizeLogMoment(rate: number, order: number, moments: LogMoments, pureEpsilon: number, logDifference?: (j: number) => number): number;
/**
 * K at any order from its values at whole orders: K is convex with K(1) = 0, so a chord bounds it
 * (Wang, Balle and Kasiviswanathan 2019, Corollary 10).
 */
export declare function interpolated(order: number, atWhole: (order: number) => number): number;
