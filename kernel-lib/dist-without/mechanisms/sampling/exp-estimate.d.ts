/**
 * Relative error that {@link expEstimate} keeps below, an error of its argument of up to 2⁻⁴⁴ included.
 *
 * The terms of the polynomial are all the size of at most e^½ in sum, 13 multiplications and additions add at most 26 · 2⁻⁵³ of that;
 * the polynomial leaves out less than 2 · (½)¹³ / 13! < 2⁻⁴⁴; the table's entry is within 46 · 2⁻⁵³; all relative to at least e^−½.
 */
export declare const EXP_ERROR: number;
/** From here on exp(−x) is below 2⁻⁶⁴, and an estimate decides nothing. */
export declare const EXP_LIMIT = 45;
/** exp(−x) for 0 ≤ x ≤ {@link EXP_LIMIT}, within {@link EXP_ERROR} relative: e^−½ · e^−n · e^(½ − f), where x = n + f. */
export declare function expEstimate(x: number): number;
