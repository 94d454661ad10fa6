/** An outcome's probability under Q, and its privacy loss ln(P/Q). */
export type LossAtom = readonly [mass: number, loss: number];
/** K(α) of a finite list of outcomes, rounded up. Both probabilities of the list must sum to 1. */
export declare function logMomentOf(atoms: readonly LossAtom[], order: number): number;
/** The two outcomes that dominate every ε-DP mechanism: binary randomised response (Kairouz, Oh and Viswanath 2015, Theorem 2). */
export declare function pureAtoms(epsilon: number): readonly LossAtom[];
/** The outcomes seen through Poisson sampling: the loss L becomes ln(1 − q + q e^L), the probabilities under Q stay. */
export declare const sampledAtoms: (atoms: readonly LossAtom[], rate: number) => readonly LossAtom[];
