/**
 * Rényi DP of releasing only the best of a random number of runs (Papernot and Steinke 2022), from that of a single run.
 * Truncated negative binomial numbers: their Theorem 2; Poisson: Theorem 6, with δ from the curve itself.
 * @returns the divergences at the same orders, or undefined where the theorems say nothing (a mean number of runs below 1)
 */
export declare function repeatAndSelectCurve(orders: readonly number[], single: Float64Array, mean: number, shape: number | 'poisson'): Float64Array | undefined;
