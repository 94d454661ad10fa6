import { invalidArgument, requireOptions } from '../core/errors.js';
import { columnNames, columnOf, withColumns } from './table.js';
/**
 * The private table with columns of a public one, looked up by a column that both have. Every private row stays one row, with missing
 * cells where the public table knows nothing, so that a neighbour of the private table is one of the joined: what holds for a row
 * of it holds for a row of this.
 * @param data the private table
 * @param lookup the public table, in which no value of `on` may be twice
 * @throws PrivacyError `invalid-argument`; the private table's cells are never a reason
 * @example const visits = joinPublic(patients, postcodes, { on: 'zip', columns: ['region'] });
 */
export function joinPublic(data, lookup, options) {
    requireOptions(options, "{ on: 'zip' }");
    const { on, columns = columnNames(lookup).filter((name) => name !== on) } = options;
    const keys = columnOf(lookup, on, 'the public table');
    const rows = new Map(keys.map((key, row) => [key, row]));
    if (rows.size !== keys.length) {
        throw invalidArgument('on', 'a column whose values are all different in the public table, so that every row stays one row');
    }
    const taken = new Set(columnNames(data));
    if (columns.some((name) => taken.has(name))) {
        throw invalidArgument('columns', 'names that the private table does not have; rename them in the public table');
    }
    const found = columnOf(data, on).map((key) => rows.get(key));
    const added = columns.map((name) => {
        const cells = columnOf(lookup, name, 'the public table');
        return [name, found.map((row) => (row === undefined ? null : cells[row]))];
    });
    return withColumns(data, Object.fromEntries(added));
}
//# sourceMappingURL=join.js.map