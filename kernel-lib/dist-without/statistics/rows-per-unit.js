import { count as wholeNumber } from '../core/quantities.js';
import { requireOptions } from '../core/errors.js';
import { ROWS_OF_UNIT } from '../tables/units.js';
import { perUnit } from './per-unit.js';
import { quantile } from './quantile.js';
/**
 * A bound for {@link perUnit} and for a data set's unit, chosen privately: so many rows that a share of the units has no more. A unit
 * counts once, however many rows it has.
 * @example
 * const { value: rows } = session.release('rows of a patient', rowsPerUnit({ unit: 'patient', most: 50 }), exponential({ epsilon: 0.1 }));
 * session.release('visits', perUnit(count(), { unit: 'patient', rows }), laplace({ epsilon: 0.4 }));
 */
export function rowsPerUnit(options) {
    requireOptions(options, "{ unit: 'patient', most: 50 }");
    const { unit, probability = 0.95 } = options;
    const most = wholeNumber(options.most, 'most', 2);
    const candidates = quantile(ROWS_OF_UNIT, { probability, lower: 1, upper: most, candidates: most });
    return perUnit(candidates, { unit, totals: [] });
}
//# sourceMappingURL=rows-per-unit.js.map