/**
 * K(α) of Laplace noise of scale 1/`epsilon` times its sensitivity: E = (α e^{(α−1)ε} + (α−1) e^{−αε}) / (2α − 1)
 * (Mironov 2017, Proposition 6).
 */
export declare function laplaceLogMoment(epsilon: number, order: number): number;
/** K(α) of discrete Laplace noise, or undefined beyond a sensitivity of 1024. */
export declare function discreteLaplaceLogMoment(scale: number, sensitivity: number, order: number): number | undefined;
