/**
 * Binomial probabilities to nearly full relative accuracy at any size, by the saddle-point expansion of C. Loader,
 * "Fast and accurate computation of binomial probabilities" (2000), and tails as sums that stop where they no longer count.
 */
/**
 * ln Pr[Bin(n, p) = x].
 * @param q 1 − p, given apart so that both keep their digits
 */
export declare function logBinomialPmf(n: number, x: number, p: number, q: number): number;
/** Sum of Pr[Bin = j] for j from `from` to n, relative to the first of them; terms fall by then, or the sum is all of them. */
export declare function relativeUpperSum(n: number, from: number, odds: number): number;
/** ln Pr[Bin(n, p) ≥ k], accurate where it underflows. */
export declare function logBinomialUpperTail(n: number, k: number, p: number, q: number): number;
/** Pr[Bin(n, p) ≥ k]. */
export declare const binomialTail: (n: number, p: number, k: number) => number;
