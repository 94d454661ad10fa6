import { inspect } from 'node:util';
import { count, formatColumn, formatValue, invalidArgument } from '../core/index.js';
import { notebookDisplay } from './display.js';
import { tableHtml, tableText } from '../core/form-table.js';
function textOf(value) {
    if (value === null || value === undefined)
        return '';
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number')
        return formatValue(value);
    return inspect(value, { breakLength: Infinity });
}
/** A column's cells as texts: its numbers in digits that can be compared, whatever else stands among them. */
function textsOf(cells) {
    const numbers = formatColumn(cells.filter((cell) => typeof cell === 'number'));
    let next = 0;
    return cells.map((cell) => (typeof cell === 'number' ? (numbers[next++] ?? '') : textOf(cell)));
}
/** The rows' cells as texts, column by column. */
function shownRows(rows, width) {
    const columns = Array.from({ length: width }, (_, column) => textsOf(rows.map((row) => row[column])));
    return rows.map((_, row) => columns.map((column) => column[row] ?? ''));
}
const isList = (value) => Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
const isRecord = (value) => typeof value === 'object' && value !== null && !isList(value);
/** What a table shows: unlike what is computed with, its cells may be missing and of any kind. */
function cellsOf(data, most) {
    const framed = isRecord(data) && Array.isArray(data['columns']) && isList(data['values']);
    const source = framed ? data['values'] : data;
    if (!isList(source))
        throw invalidArgument('data', 'a data frame, an array of rows, or an array of records');
    const rows = Array.from({ length: Math.min(source.length, most) }, (_, row) => source[row]);
    if (!framed && rows.length > 0 && rows.every(isRecord)) {
        const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
        const cells = rows.map((row) => columns.map((column) => row[column]));
        return { columns, rows: shownRows(cells, columns.length), total: source.length };
    }
    if (!rows.every(isList))
        throw invalidArgument('data', 'a data frame, an array of rows, or an array of records');
    const width = Math.max(0, ...rows.map((row) => row.length));
    const columns = framed
        ? data['columns'].map(String)
        : Array.from({ length: width }, (_, i) => String(i));
    const cells = rows.map((row) => columns.map((_, column) => row[column]));
    return { columns, rows: shownRows(cells, columns.length), total: source.length };
}
/** How many rows are shown unless more are asked for. */
const MOST_ROWS = 50;
/**
 * A table as a bundle: HTML with every cell escaped, and text.
 * @param data a frame, rows as arrays, or rows as objects (whose keys may differ)
 * @param most how many rows at most; the rest is told by number
 */
export function tableBundle(data, most = MOST_ROWS) {
    const { columns, rows, total } = cellsOf(data, count(most, 'most'));
    const note = total > rows.length ? `${String(rows.length)} of ${String(total)} rows` : '';
    const table = { columns, rows, note };
    return { data: { 'text/html': tableHtml(table), 'text/plain': tableText(table) } };
}
/** Shows a table below the cell. Nothing is debited: what is shown must be public or released already. */
export function table(data, display = notebookDisplay) {
    display.show(tableBundle(data));
}
//# sourceMappingURL=table.js.map