import { invalidArgument } from '../core/errors.js';
import { transformed } from '../mechanisms/transformed.js';
import { rowsPerUnit } from '../tables/units.js';
/**
 * The question as the data set's units ask for it: where a column tells units apart, at most the declared number of rows of each are
 * used, and the sensitivity is as many times as large. A question that bounds the contributions of these units by itself stays as it is.
 * @throws PrivacyError `invalid-argument` for one that bounds the contributions of other units
 */
export function askedOfUnits(question, { contribution, unit }) {
    if (contribution === undefined)
        return question;
    const { column, rows } = contribution;
    if (question.unit === column)
        return question;
    if (question.unit !== undefined) {
        throw invalidArgument('unit', `${JSON.stringify(column)}, by which the data set tells one ${unit} from another`);
    }
    return transformed(question, {
        description: `of at most ${String(rows)} rows per ${JSON.stringify(column)}`,
        rows,
        unit: column,
        change: (data) => rowsPerUnit(data, column, rows),
    });
}
/** Refuses work that bounds what one row contributes, where a unit may have several. */
export function requireRowsAsUnits({ contribution, unit, name }, work) {
    if (contribution === undefined)
        return;
    throw invalidArgument('dataset', `one whose rows are its units, for ${work} bounds what one row contributes, and one ${unit} of ${name} may have several; ` +
        'make one row of each first, and declare that');
}
//# sourceMappingURL=units.js.map