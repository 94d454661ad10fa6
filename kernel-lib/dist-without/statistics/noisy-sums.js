import { processed } from '../mechanisms/mechanism.js';
import { CONFIDENCE } from '../mechanisms/noise.js';
import { boundToNumbers } from './binding.js';
import { around } from './interval.js';
import { jointReach } from './joint-reach.js';
import { recordSums } from './record-sums.js';
/** A query about sums that were taken already: noise of the same scale, without asking the data again. */
const given = (query) => ({
    ...query,
    answer: (sums) => sums,
});
/**
 * The analysis that asks for the sums of a vector over all records, with noise on every coordinate, and concludes from them.
 *
 * The vector's first coordinate is 1, so that the first sum is the number of records. Under `replace-one` that number is public
 * (unless records are dropped for what they miss) and is told exactly; no coordinate's share of the privacy goes to it there.
 */
export function measured(vector, conclude) {
    return Object.freeze({
        description: vector.description,
        bind(mechanism, context) {
            const rowsArePublic = context.relation === 'replace-one' && vector.missing !== 'drop';
            const query = recordSums(vector, rowsArePublic ? 'counted' : 'left out');
            const bound = boundToNumbers(mechanism, given(query), context);
            const { noise } = bound;
            const halfWidth = jointReach(noise, rowsArePublic ? vector.dimension - 1 : vector.dimension);
            const reachOfSum = ([ofRows = 0, ...others]) => noise.reachOfSum(rowsArePublic ? others : [ofRows, ...others], CONFIDENCE);
            return processed(bound, (data) => {
                const exact = query.answer(data);
                const draw = bound.prepare(exact);
                return (random) => {
                    const sums = draw(random);
                    const rows = Math.max(1, (rowsArePublic ? exact[0] : sums[0]) ?? 1);
                    const counted = around(rows, rowsArePublic ? 0 : halfWidth);
                    const intervals = {
                        rows: { low: Math.max(1, counted.low), high: counted.high },
                        sums: sums.map((sum) => around(sum, halfWidth)),
                    };
                    return conclude({ sums, rows, rowsArePublic, noise, intervals, reachOfSum });
                };
            });
        },
    });
}
//# sourceMappingURL=noisy-sums.js.map