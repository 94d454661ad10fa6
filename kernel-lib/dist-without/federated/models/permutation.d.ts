/**
 * An order of 0 … n − 1 from a 64-bit seed, by SplitMix64 (Steele, Lea and Flood 2014) and Fisher and Yates' shuffle; the kernel computes
 * the same. For the order of training, which needs to be reproducible, not secret.
 */
export declare function permutation(n: number, seed: bigint): Uint32Array;
