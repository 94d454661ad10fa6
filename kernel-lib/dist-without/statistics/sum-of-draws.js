import { processed } from '../mechanisms/mechanism.js';
import { CONFIDENCE } from '../mechanisms/noise.js';
import { boundToNumbers } from './binding.js';
import { clamp } from './bounds.js';
import { cells, numbers } from './cells.js';
import { describe } from './description.js';
import { recordSums } from './record-sums.js';
import { ofDraws, reachWithSampling, SPREAD_WEIGHT } from './sampling.js';
/**
 * The expected sum of draws from a population. Where their number is random the error of sampling has the variance Σx², where it is
 * public Σx² − (Σx)²/n: measured are x and wx², in units of the larger bound, with sensitivity 1 + w in L1 and √(1 + w²) in L2. Under
 * `replace-one` a row that moves by d of these units moves its square by d(2 − d) at most: D(1 + w(2 − D)) and D√(1 + w²(2 − D)²), which
 * grow with D for w ≤ 1/2, at the widest D.
 */
export function sumOfDraws({ column, lower, upper, missing, }) {
    const bounds = { lower, upper };
    const largest = Math.max(Math.abs(lower), Math.abs(upper));
    const weight = SPREAD_WEIGHT;
    // A row that is left out adds 0; one without a value that is counted adds the bound next to 0, which is no farther.
    const range = Math.min(2, (upper - lower) / largest);
    const query = recordSums({
        description: describe('sum', { column, lower, upper, missing, sampling: true }),
        dimension: 2,
        missing,
        size: (norm) => (norm === 'l1' ? 1 + weight : norm === 'l2' ? Math.hypot(1, weight) : 1),
        distance: (norm) => norm === 'l1'
            ? range * (1 + weight * (2 - range))
            : range * (norm === 'l2' ? Math.hypot(1, weight * (2 - range)) : 1),
        read(data) {
            const values = numbers(data, column, missing);
            return {
                rows: values.length,
                write(row, into) {
                    const value = values[row] ?? NaN;
                    const isMissing = Number.isNaN(value);
                    if (isMissing && missing === 'drop')
                        return false;
                    const unit = clamp(isMissing ? 0 : value, bounds) / largest;
                    into[0] = unit;
                    into[1] = weight * unit * unit;
                    return true;
                },
            };
        },
    });
    const analysis = {
        description: query.description,
        bind(mechanism, context) {
            const bound = boundToNumbers(mechanism, query, context);
            return processed(bound, (data) => {
                const draw = bound.prepare(data);
                const rows = context.relation === 'replace-one' ? cells(data, column).length : Infinity;
                return (random) => {
                    const [units = 0, weighted = 0] = draw(random);
                    const variance = weighted / weight - (units * units) / Math.max(1, rows);
                    const reach = reachWithSampling(bound.noise.reach(CONFIDENCE), variance, bound.noise.deviation / weight);
                    return { value: largest * units, accuracy: { confidence: CONFIDENCE, halfWidth: largest * reach } };
                };
            });
        },
    };
    return ofDraws(analysis, true);
}
//# sourceMappingURL=sum-of-draws.js.map