import { exactSums, LARGEST_TERM, withRounding } from '../sums/fixed-point.js';
/**
 * The sum of a vector over all records, exact in floating point: see `sums/fixed-point.ts`.
 * @param absent what becomes of a record that has no vector: `counted` makes it one in the middle of its bounds, so that the first sum
 * is the number of all records
 */
export function recordSums(vector, absent = 'left out') {
    const { dimension, missing } = vector;
    return Object.freeze({
        description: vector.description,
        dimension,
        integer: false,
        answer(data) {
            const { rows, write } = vector.read(data);
            const totals = exactSums(rows, dimension, (row, into) => {
                if (!write(row, into)) {
                    into.fill(0);
                    if (absent === 'counted')
                        into[0] = LARGEST_TERM;
                }
                else
                    for (let index = 0; index < dimension; index++)
                        into[index] = Math.round((into[index] ?? 0) * LARGEST_TERM);
            });
            return Object.freeze(totals.map((units) => units / LARGEST_TERM));
        },
        sensitivity(relation, norm) {
            const there = vector.distance(norm);
            const length = relation !== 'replace-one'
                ? vector.size(norm)
                : missing === 'drop'
                    ? Math.max(there, vector.size(norm))
                    : there;
            return withRounding(length * LARGEST_TERM, dimension, norm) / LARGEST_TERM;
        },
    });
}
//# sourceMappingURL=record-sums.js.map