import { invalidArgument, outsideDomain } from '../../core/errors.js';
import { columnsOf } from '../../tables/index.js';
import { codedColumn } from './coded-column.js';
/**
 * Reads a data frame, rows or records into codes, each column when it is first asked for.
 * @throws PrivacyError `invalid-argument` where a column is unknown
 */
export function codedTable(data, argument = 'data') {
    const { rows, names, cells } = columnsOf(data, argument);
    if (rows === 0)
        throw outsideDomain(argument, 'a table with at least one row');
    const read = new Map();
    return {
        rows,
        names,
        column(name, parameter = 'column') {
            let column = read.get(name);
            if (column === undefined) {
                if (!names.includes(name))
                    throw invalidArgument(parameter, `one of the columns of ${argument}: ${names.join(', ')}`);
                column = codedColumn(name, cells(name));
                read.set(name, column);
            }
            return column;
        },
    };
}
//# sourceMappingURL=coded-table.js.map