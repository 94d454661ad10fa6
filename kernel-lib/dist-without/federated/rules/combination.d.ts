import { type Values } from '../../weights/index.js';
/** Σ coefficientᵢ · vectorᵢ, summed in double precision, in the precision of the first vector; vectors of coefficient 0 are not read. */
export declare function combination(vectors: readonly Values[], coefficients: ArrayLike<number>): Values;
/** The mean of the vectors whose indices are given, or of all. */
export declare function meanOf(vectors: readonly Values[], indices?: readonly number[]): Values;
