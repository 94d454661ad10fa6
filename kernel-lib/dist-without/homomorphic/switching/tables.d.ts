/** Primes are below it: then whole numbers of a residue's size, and twice that, are exact in doubles. */
export declare const MOST_PRIME: bigint;
/** The representative that is nearest to 0. */
export declare const centred: (value: bigint, prime: bigint) => bigint;
/** 1 / value modulo a prime. */
export declare const inverse: (value: bigint, prime: bigint) => bigint;
/** The lowest bits in reverse. */
export declare function reversed(index: number, bits: number): number;
/** The least root of unity of order 2n: the one SEAL takes. */
export declare function leastRoot(prime: bigint, n: number): bigint;
/** Where a table lies: powers as whole numbers, and each divided by the prime. */
export interface Table {
    readonly powers: number;
    readonly ratios: number;
}
/** Writes powers of `root` in bit-reversed order. The inverse transform ends with a division by n, whose factor has the unused first place. */
export declare function writeTable(buffer: ArrayBuffer, table: Table, { n, prime, root }: {
    readonly n: number;
    readonly prime: bigint;
    readonly root: bigint;
}, isInverse: boolean): void;
