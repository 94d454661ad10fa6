/** How much a matrix can enlarge what it is multiplied by: bounds, from above. */
/** The largest sum of a row's sizes: how much values of any size can grow. */
export const rowSumBound = (rows) => Math.max(...rows.map((row) => row.reduce((sum, entry) => sum + Math.abs(entry), 0)));
const dot = (one, other) => one.reduce((sum, entry, index) => sum + entry * other[index], 0);
/** The products of each two rows. */
const gram = (rows) => {
    const products = rows.map(() => new Float64Array(rows.length));
    rows.forEach((row, index) => {
        for (let other = 0; other <= index; other++)
            products[other][index] = products[index][other] = dot(row, rows[other]);
    });
    return products;
};
const transposed = (rows) => Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => Float64Array.from(rows, (row) => row[column]));
/**
 * At least the largest singular value: how much independent errors can grow. ‖W‖₂ is the 2k-th root of ‖(WWᵀ)ᵏ‖₂, which no sum of a row's
 * sizes is smaller than; with k = 4 the bound is at most n^(1/8) too large.
 */
export function operatorNormBound(rows) {
    const short = rows.length > (rows[0]?.length ?? 0) ? transposed(rows) : rows;
    // (WWᵀ)² and (WWᵀ)⁴ are products of rows again, since these matrices are symmetric.
    return rowSumBound(gram(gram(gram(short)))) ** (1 / 8);
}
//# sourceMappingURL=norms.js.map