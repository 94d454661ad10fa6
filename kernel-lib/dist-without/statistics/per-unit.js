import { count as wholeNumber } from '../core/quantities.js';
import { invalidArgument } from '../core/errors.js';
import { transformed } from '../mechanisms/transformed.js';
import { oneRowPerUnit, rowsPerUnit } from '../tables/units.js';
import { columnName } from './cells.js';
import { describe } from './description.js';
export function perUnit(question, bound) {
    if (typeof question !== 'object' || question === null) {
        throw invalidArgument('question', 'a query or an analysis, such as count()');
    }
    if (typeof bound !== 'object' || bound === null) {
        throw invalidArgument('bound', "an object, such as { unit: 'traveller', rows: 4 }");
    }
    const unit = columnName(bound.unit, 'unit');
    if (bound.totals === undefined) {
        const rows = wholeNumber(bound.rows, 'rows');
        return transformed(question, {
            description: describe('per unit', { unit, rows }),
            rows,
            unit,
            change: (data) => rowsPerUnit(data, unit, rows),
        });
    }
    if (bound.rows !== undefined)
        throw invalidArgument('rows', 'left out where totals are taken');
    if (!Array.isArray(bound.totals))
        throw invalidArgument('totals', 'a list of columns, which may be empty');
    const totals = bound.totals.map((name) => columnName(name, 'totals'));
    return transformed(question, {
        description: describe('per unit', { unit, totals }),
        rows: 1,
        unit,
        change: (data) => oneRowPerUnit(data, unit, totals),
    });
}
//# sourceMappingURL=per-unit.js.map