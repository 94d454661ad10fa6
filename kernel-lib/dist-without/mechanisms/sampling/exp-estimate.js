/**
 * Relative error that {@link expEstimate} keeps below, an error of its argument of up to 2⁻⁴⁴ included.
 *
 * The terms of the polynomial are all the size of at most e^½ in sum, 13 multiplications and additions add at most 26 · 2⁻⁵³ of that;
 * the polynomial leaves out less than 2 · (½)¹³ / 13! < 2⁻⁴⁴; the table's entry is within 46 · 2⁻⁵³; all relative to at least e^−½.
 */
export const EXP_ERROR = 2 ** -40;
/** From here on exp(−x) is below 2⁻⁶⁴, and an estimate decides nothing. */
export const EXP_LIMIT = 45;
/** e^−½ and e⁻¹, correctly rounded. */
const ROOT = 0.6065306597126334;
const INVERSE_E = 0.36787944117144233;
/** e^−½ · e^−n. Only multiplications, whose rounding IEEE 754 fixes; Math.exp may differ from one engine to the next. */
const powers = new Float64Array(EXP_LIMIT + 1);
for (let n = 0, power = ROOT; n <= EXP_LIMIT; n++, power *= INVERSE_E)
    powers[n] = power;
/** exp(−x) for 0 ≤ x ≤ {@link EXP_LIMIT}, within {@link EXP_ERROR} relative: e^−½ · e^−n · e^(½ − f), where x = n + f. */
export function expEstimate(x) {
    const n = Math.floor(x);
    const d = 0.5 - (x - n);
    let sum = 1 / 479001600;
    sum = sum * d + 1 / 39916800;
    sum = sum * d + 1 / 3628800;
    sum = sum * d + 1 / 362880;
    sum = sum * d + 1 / 40320;
    sum = sum * d + 1 / 5040;
    sum = sum * d + 1 / 720;
    sum = sum * d + 1 / 120;
    sum = sum * d + 1 / 24;
    sum = sum * d + 1 / 6;
    sum = sum * d + 0.5;
    sum = sum * d + 1;
    sum = sum * d + 1;
    return sum * powers[n];
}
//# sourceMappingURL=exp-estimate.js.map