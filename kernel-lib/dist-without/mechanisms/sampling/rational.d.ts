/** A rational number, numerator over a denominator greater than zero; not necessarily in lowest terms. */
export interface Rational {
    readonly numerator: bigint;
    readonly denominator: bigint;
}
/** The exact value of a finite double. */
export declare function rational(x: number): Rational;
/** The product of two rational numbers. */
export declare const product: (first: Rational, second: Rational) => Rational;
/** The first rational number less the second. */
export declare const difference: (first: Rational, second: Rational) => Rational;
