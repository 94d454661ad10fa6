import { precisionOf } from '../../weights/index.js';
import { zeroValues } from '../../weights/weights.js';
/** Columns summed at a time: their double-precision sums stay in the first-level cache. */
const COLUMNS = 2048;
/** Σ coefficientᵢ · vectorᵢ, summed in double precision, in the precision of the first vector; vectors of coefficient 0 are not read. */
export function combination(vectors, coefficients) {
    const first = vectors[0];
    const result = zeroValues(first.length, precisionOf(first));
    const used = vectors.flatMap((values, index) => {
        const coefficient = coefficients[index];
        return coefficient === 0 ? [] : [{ values, coefficient }];
    });
    const sums = new Float64Array(COLUMNS);
    for (let start = 0; start < first.length; start += COLUMNS) {
        const width = Math.min(COLUMNS, first.length - start);
        sums.fill(0);
        let next = 0;
        for (; next + 4 <= used.length; next += 4)
            addFour(sums, used, next, start, width);
        for (; next < used.length; next++) {
            const { values, coefficient } = used[next];
            for (let at = 0; at < width; at++)
                sums[at] = sums[at] + coefficient * values[start + at];
        }
        result.set(width === COLUMNS ? sums : sums.subarray(0, width), start);
    }
    return result;
}
/** Four terms a pass, so that the sums are read and written a quarter as often. */
function addFour(sums, terms, next, start, width) {
    const [a, b, c, d] = [terms[next], terms[next + 1], terms[next + 2], terms[next + 3]];
    const [u, v, w, x] = [a.values, b.values, c.values, d.values];
    const [p, q, r, s] = [a.coefficient, b.coefficient, c.coefficient, d.coefficient];
    for (let at = 0, from = start; at < width; at++, from++) {
        sums[at] =
            sums[at] +
                (p * u[from] + q * v[from] + (r * w[from] + s * x[from]));
    }
}
/** The mean of the vectors whose indices are given, or of all. */
export function meanOf(vectors, indices) {
    const chosen = indices === undefined ? vectors : indices.map((index) => vectors[index]);
    return combination(chosen, new Float64Array(chosen.length).fill(1 / chosen.length));
}
//# sourceMappingURL=combination.js.map