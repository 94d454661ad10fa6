/** How the distance of two answers is measured: the sum, the Euclidean length, or the largest of the coordinates' differences. */
export type Norm = 'l1' | 'l2' | 'linf';
