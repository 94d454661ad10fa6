import { finite, invalidArgument } from '../core/index.js';
import { cellNumber, cellValue } from '../tables/cell-value.js';
import { cellsOf, columnOf } from '../tables/index.js';
export function parseMissing(missing) {
    return missing === undefined || missing === 'drop' ? missing : finite(missing, "missing (a number, or 'drop')");
}
/** Parses the name of a column. */
export function columnName(name, argument = 'column') {
    if (typeof name !== 'string')
        throw invalidArgument(argument, 'the name of a column');
    return name;
}
/** The cells of a named column of a table, or of data that are a column themselves. */
export const cells = (data, column) => column === undefined ? cellsOf(data, 'data') : columnOf(data, column);
/** One cell as a number; NaN where there is none. Infinities are left for bounds to clamp. */
function numberIn(cell, missing) {
    const value = cellNumber(cell);
    return Number.isNaN(value) && typeof missing === 'number' ? missing : value;
}
/** A column's numbers, one a row; NaN where the row has none. */
export function numbers(data, column, missing) {
    const all = cells(data, column);
    const values = new Float64Array(all.length);
    for (let row = 0; row < values.length; row++)
        values[row] = numberIn(all[row], missing);
    return values;
}
export const isCategory = (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
/** A column's categories, one a row; undefined where the row has none, unless `missing` names the category it counts as. */
export const categoryCells = (data, column, missing) => Array.from(cells(data, column), (cell) => {
    const value = cellValue(cell);
    if (value !== undefined && !Number.isNaN(value))
        return value;
    return missing === 'drop' ? undefined : missing;
});
//# sourceMappingURL=cells.js.map