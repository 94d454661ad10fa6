/**
 * The integral of a smooth function from `low` to `low + width`, in one panel: exact for polynomials of degree 19.
 * The width is given, and not the end, for an interval may be narrower than a difference of doubles can tell.
 */
export declare function integral(of: (x: number) => number, low: number, width: number): number;
