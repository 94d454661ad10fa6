/** ln G_M at ln γ = `x`, rounded up. */
export declare function logGaussian(m: number, x: number): number;
/** ln G_M at ln γ = `x` ≥ 0, rounded down. */
export declare const logGaussianBelow: (m: number, x: number) => number;
/** G_M as a function of ln γ, rounded up: for compositions with a lattice pair, which take it at thousands of places. */
export declare function gaussianAt(m: number): (x: number) => number;
/** The greatest M with G_M(e^ε) ≤ e^`logDelta`, rounded down. */
export declare function greatestGaussian(epsilon: number, logDelta: number): number;
