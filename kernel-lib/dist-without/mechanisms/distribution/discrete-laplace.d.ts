/** Probability of the whole number `x`; 0 for what is no whole number. */
export declare function discreteLaplacePmf(x: number, scale: number): number;
/** Probability of at most `x`. */
export declare function discreteLaplaceCdf(x: number, scale: number): number;
/** 1 / (2 sinh²(1 / 2t)): about 2t² − 1/6 for large scales. */
export declare function discreteLaplaceVariance(scale: number): number;
