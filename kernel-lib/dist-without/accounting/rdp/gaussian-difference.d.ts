/**
 * ln of the bound 4·√(E(P/Q − 1)^{j₋} · E(P/Q − 1)^{j₊}) with the even neighbours of j (Wang, Balle and Kasiviswanathan 2019,
 * Theorem 27), for j up to 256; beyond that, and where 2e^{K(j)} has become smaller, ∞.
 */
export declare function gaussianDifference(sigma: number): (j: number) => number;
