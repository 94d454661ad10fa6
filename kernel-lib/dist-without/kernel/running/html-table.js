import { inspect } from 'node:util';
import { tableHtml } from '../../core/form-table.js';
/** The most rows that a table shows; it says how many there are. */
const MOST_ROWS = 60;
/** The most columns. */
const MOST_COLUMNS = 30;
const isPlainRecord = (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
};
const isFlat = (value) => value === null || value instanceof Date || !['object', 'function', 'symbol'].includes(typeof value);
/** Whether a value is a table: several plain records whose fields are no objects. */
export const isTable = (value) => Array.isArray(value) &&
    value.length > 0 &&
    // Not `every`, which passes over holes.
    value.findIndex((row) => !isPlainRecord(row) || Object.keys(row).length === 0) < 0 &&
    value.slice(0, MOST_ROWS).every((row) => Object.values(row).every(isFlat));
const isFrame = (value) => {
    if (typeof value !== 'object' || value === null || isPlainRecord(value) || !('shape' in value))
        return false;
    const { columns, shape, values } = value;
    return Array.isArray(columns) && Array.isArray(values) && Array.isArray(shape) && shape.length <= 2;
};
/**
 * The rows of a data frame as records, no more of them than a table shows; undefined for anything else. What is left out are holes at the
 * end, so that the length is that of the frame.
 */
export function frameRows(value) {
    if (!isFrame(value))
        return undefined;
    const { columns, values } = value;
    const rows = values.slice(0, MOST_ROWS).map((row) => {
        const cells = Array.isArray(row) ? row : [row];
        return Object.fromEntries(columns.map((name, at) => [String(name), cells[at]]));
    });
    return Object.assign([...rows], { length: values.length });
}
/** A cell of a table as text. */
export function cellText(value) {
    if (value instanceof Date)
        return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    return typeof value === 'string' ? value : inspect(value);
}
/** Records as an HTML table. */
export function htmlTable(rows) {
    const shown = rows.slice(0, MOST_ROWS);
    const all = [...new Set(shown.flatMap((row) => Object.keys(row)))];
    const columns = all.slice(0, MOST_COLUMNS);
    const left = [
        ...(rows.length > shown.length ? [`${String(rows.length)} rows, ${String(shown.length)} shown`] : []),
        ...(all.length > columns.length ? [`${String(all.length)} columns, ${String(columns.length)} shown`] : []),
    ];
    return tableHtml({
        columns,
        rows: shown.map((row) => columns.map((name) => (row[name] === undefined ? '' : cellText(row[name])))),
        note: left.join('; '),
    });
}
//# sourceMappingURL=html-table.js.map