import type { Kinds } from './kind.js';
/** Gaussian noise by its exact curve, and Gaussian DP. */
export declare const gaussianKinds: Kinds;
