import { roundUp } from '../core/rounding.js';
/**
 * Sums whose sensitivity holds in floating point as well, in any order of the rows (Casacuberta et al. 2022 show how it fails).
 * Every term is a whole number of units, at most {@link LARGEST_TERM}; whole numbers are added without error, and the total is
 * rounded to a double once. An array has less than 2³² rows, so that a total has less than 2⁷² units, where two neighbouring
 * doubles are 2¹⁹ units apart: rounding moves the totals of neighbours apart by at most that much.
 */
export const LARGEST_TERM = 2 ** 40;
const TOTAL_ROUNDING = 2 ** 19;
/** Two neighbours' terms, each rounded to the nearest unit. */
const TERM_ROUNDING = 1;
/** So many largest terms add up to less than 2⁵³. */
const ROWS_BETWEEN_CARRIES = 4096;
/** Sums that are exact however many rows are added, each rounded to a double once, when it is asked for. */
export class ExactSums {
    #low;
    #high;
    #rows = 0;
    constructor(dimension) {
        this.#low = new Float64Array(dimension);
        this.#high = new Array(dimension).fill(0n);
    }
    /**
     * Adds the terms of one row, whole numbers of at most {@link LARGEST_TERM}.
     * @param start the sum that the first of them belongs to
     */
    add(terms, start = 0) {
        if (this.#rows++ % ROWS_BETWEEN_CARRIES === 0)
            this.#carry();
        const low = this.#low;
        for (let index = 0; index < terms.length; index++)
            low[start + index] = (low[start + index] ?? 0) + (terms[index] ?? 0);
    }
    totals() {
        this.#carry();
        return this.#high.map(Number);
    }
    #carry() {
        this.#low.forEach((units, index) => (this.#high[index] = (this.#high[index] ?? 0n) + BigInt(units)));
        this.#low.fill(0);
    }
}
/**
 * Exact sums over rows, each rounded to a double once.
 * @param terms writes the terms of one row, all 0 for a row that is left out
 */
export function exactSums(rows, dimension, terms) {
    const sums = new ExactSums(dimension);
    const row = new Float64Array(dimension);
    for (let at = 0; at < rows; at++) {
        terms(at, row);
        sums.add(row);
    }
    return sums.totals();
}
/** A length in units, made longer by what rounding the terms and the totals can add to it. */
export const withRounding = (units, dimension, norm) => roundUp(units + (TERM_ROUNDING + TOTAL_ROUNDING) * (norm === 'l1' ? dimension : norm === 'l2' ? Math.sqrt(dimension) : 1));
//# sourceMappingURL=fixed-point.js.map