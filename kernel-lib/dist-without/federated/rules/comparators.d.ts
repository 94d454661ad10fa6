/**
 * Batcher's odd-even merge sort of n rows (Knuth, The Art of Computer Programming, volume 3, 5.2.2, Algorithm M), without the
 * comparators that touch nothing that is wanted.
 * @param group for each rank: undefined where it has to be in its place, else a number; ranks of one number may change places
 * @returns pairs of rows, one after another; the smaller value goes to the first
 */
export declare function comparators(n: number, group: (rank: number) => number | undefined): Uint32Array;
