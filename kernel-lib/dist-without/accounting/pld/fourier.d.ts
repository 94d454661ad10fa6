/** The spectrum of a real sequence of `size` numbers: coefficients 0 to size/2, the others being their conjugates. */
export interface Spectrum {
    readonly re: Float64Array;
    readonly im: Float64Array;
}
/** The discrete Fourier transform of a real sequence whose length is a power of two of at least 4. */
export declare function forward(values: Float64Array): Spectrum;
/** The real sequence of a spectrum: the inverse of {@link forward}. */
export declare function inverse({ re, im }: Spectrum): Float64Array;
/**
 * Bound on the error of one coefficient of {@link forward}, divided by the sum of the absolute values transformed
 * (and of one value of {@link inverse}, divided by the sum of the absolute coefficients over the size):
 * each of the log₂ size levels and the two packings adds at most six roundings (Higham 2002, Theorem 24.2).
 */
export declare const roundingOf: (size: number) => number;
