import { invalidArgument, outsideDomain } from '../core/errors.js';
import { narrowed } from './cell-value.js';
const isObject = (value) => typeof value === 'object' && value !== null;
const isArrayLike = (value) => Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
/** As `Array.from(items, of)`, but without its iterator, which takes three times as long. */
function mapped(items, of) {
    const all = new Array(items.length);
    for (let index = 0; index < all.length; index++)
        all[index] = of(items[index]);
    return all;
}
const ofRows = (columns, rows) => ({
    columns,
    rows: rows.length,
    cells: (column) => mapped(rows, (row) => (isArrayLike(row) && column < row.length ? narrowed(row[column]) : undefined)),
    isRegular: () => Array.from(rows).every((row) => isArrayLike(row) && row.length === columns.length),
});
/** Every name that one of the records has, in the order of their first appearance. */
function namesIn(records) {
    const names = new Set();
    let last = [];
    for (const record of Array.from(records)) {
        if (!isObject(record))
            continue;
        const own = Object.keys(record);
        // Most records have the names of the one before them.
        if (own.length === last.length && own.every((name, index) => name === last[index]))
            continue;
        for (const name of own)
            names.add(name);
        last = own;
    }
    return [...names];
}
function ofRecords(records) {
    const columns = namesIn(records);
    const has = (record, name) => isObject(record) && Object.hasOwn(record, name);
    return {
        columns,
        rows: records.length,
        cells: (column) => {
            const name = columns[column] ?? '';
            return mapped(records, (record) => (has(record, name) ? narrowed(record[name]) : undefined));
        },
        isRegular: () => Array.from(records).every((record) => columns.every((name) => has(record, name))),
    };
}
const ofColumns = (columns, rows, column) => ({
    columns,
    rows,
    cells: (index) => column(columns[index] ?? '').map(narrowed),
    isRegular: () => true,
});
function ofArrow(data) {
    const columns = data.schema.fields.map(({ name }) => name);
    // Vectors are read cell by cell: as arrays they would have zeros where values are missing.
    return ofColumns(columns, data.numRows, (name) => {
        const vector = data.getChild(name);
        return Array.from({ length: data.numRows }, (_, row) => vector?.get(row));
    });
}
// By what properties hold, and not by `in`: frames of polars are proxies, which deny that they have what they give.
const isArrowTable = (data) => typeof data['getChild'] === 'function' && typeof data['numRows'] === 'number' && isObject(data['schema']);
const isPolars = (data) => typeof data['getColumn'] === 'function' && typeof data['height'] === 'number' && Array.isArray(data['columns']);
function isColumns(data) {
    const columns = Object.values(data);
    const [first] = columns;
    return isArrayLike(first) && columns.every((column) => isArrayLike(column) && column.length === first.length);
}
function opened(data, argument) {
    if (isArrayLike(data)) {
        // A row that is missing says nothing of the others' shape, nor whether there are any.
        const first = data[0] ?? Array.prototype.find.call(data, (row) => row !== null && row !== undefined);
        if (first === undefined)
            return ofRows([], data);
        if (isArrayLike(first)) {
            return ofRows(Array.from({ length: first.length }, (_, column) => String(column)), data);
        }
        if (isObject(first))
            return ofRecords(data);
    }
    else if (isObject(data)) {
        const columns = data['columns'];
        if (isArrowTable(data))
            return ofArrow(data);
        if (isPolars(data)) {
            return ofColumns(data.columns.map(String), data.height, (name) => Array.from(data.getColumn(name).toArray()));
        }
        if (Array.isArray(columns) && isArrayLike(data['values']))
            return ofRows(columns.map(String), data['values']);
        if (!Array.isArray(columns) && isColumns(data)) {
            const [first] = Object.values(data);
            return ofColumns(Object.keys(data), first?.length ?? 0, (name) => Array.from(data[name] ?? []));
        }
    }
    throw invalidArgument(argument, 'a data frame (danfojs, polars, Arrow, readCsv), an array of rows or of records, or an object of columns of one length');
}
/** How many rows a table has. */
export const rowCount = (data, argument = 'data') => opened(data, argument).rows;
/**
 * Every cell of one column, unread: for text as well as numbers; undefined where a row lacks it. An empty table has every column, so
 * that it can't be told from one with rows. What columns there are is public: an unknown one is refused, without listing the others.
 */
export function columnOf(data, column, argument = 'data') {
    const table = opened(data, argument);
    if (table.columns.length === 0)
        return new Array(table.rows).fill(undefined);
    if (table.rows === 0)
        return [];
    const index = table.columns.indexOf(column);
    if (index < 0)
        throw invalidArgument('column', `one of the columns of ${argument}, as ${JSON.stringify(column)} is not`);
    return table.cells(index);
}
/** The rows for which `keep` holds, as a table of rows; it is told their numbers. */
export function rowsOfTable(data, keep, argument = 'data') {
    if (isArrayLike(data))
        return Array.from(data).filter((_, row) => keep(row));
    const { columns, rows, cells } = opened(data, argument);
    const kept = Array.from({ length: rows }, (_, row) => row).filter(keep);
    const all = columns.map((_, column) => cells(column));
    return { columns, values: kept.map((row) => all.map((column) => column[row])) };
}
/** The table with further columns, each as long as the table. */
export function withColumns(data, added, argument = 'data') {
    const { columns, rows, cells } = opened(data, argument);
    const names = Object.keys(added);
    const all = [...columns.map((_, column) => cells(column)), ...names.map((name) => added[name] ?? [])];
    return {
        columns: [...columns, ...names],
        values: Array.from({ length: rows }, (_, row) => all.map((column) => column[row])),
    };
}
/** Opens a table for reading column by column. */
export function columnsOf(data, argument = 'data') {
    const { columns, rows, cells } = opened(data, argument);
    return { rows, names: columns, cells: (name) => cells(columns.indexOf(name)) };
}
/**
 * A table with some columns replaced, of the same shape: records stay records, rows rows, and a frame becomes a frame of its own class
 * where that can be made from rows and column names, as danfojs's can. Nothing of the original is changed.
 * @param replaced the new cells of columns, by name, a cell a row
 * @param keep which rows to keep; default all
 */
export function replaceColumns(data, replaced, keep = () => true, argument = 'data') {
    const { columns, rows, cells } = opened(data, argument);
    const kept = Array.from({ length: rows }, (_, row) => row).filter(keep);
    if (isArrayLike(data) && !isArrayLike(data[0])) {
        return kept.map((row) => ({
            ...data[row],
            ...Object.fromEntries(Object.entries(replaced).map(([name, column]) => [name, column[row]])),
        }));
    }
    const all = columns.map((name, column) => (Object.hasOwn(replaced, name) ? (replaced[name] ?? []) : cells(column)));
    const values = kept.map((row) => all.map((column) => column[row]));
    if (isArrayLike(data))
        return values;
    return frameLike(data, columns, values);
}
/** A table without some columns, of the same shape as {@link replaceColumns} gives. Nothing of the original is changed. */
export function withoutColumns(data, left, argument = 'data') {
    const { columns, rows, cells } = opened(data, argument);
    const kept = columns.flatMap((name, column) => (left.includes(name) ? [] : [{ name, cells: cells(column) }]));
    const row = (at) => kept.map((column) => column.cells[at]);
    const values = Array.from({ length: rows }, (_, at) => row(at));
    if (!isArrayLike(data))
        return frameLike(data, kept.map(({ name }) => name), values);
    if (isArrayLike(data[0]))
        return values;
    return values.map((own) => Object.fromEntries(kept.map(({ name }, column) => [name, own[column]])));
}
/** A frame of the same class as the one given, if its class is one that takes rows and `{ columns }`. */
function frameLike(data, columns, values) {
    const Frame = data.constructor;
    if (data.constructor !== Object && values.length > 0) {
        try {
            const frame = new Frame(values, { columns: [...columns] });
            if (isObject(frame) && Array.isArray(frame['columns']) && isArrayLike(frame['values']))
                return frame;
        }
        catch {
            // Not such a class: a plain frame serves as well.
        }
    }
    return { columns, values };
}
/** The names of a table's columns; none of an empty array. */
export const columnNames = (data, argument = 'data') => opened(data, argument).columns;
/**
 * Reads a numeric table.
 * Throws `outside-domain`, without telling where or what, for empty tables, ragged rows, and cells that are not finite numbers.
 */
export function matrixOf(data, argument = 'data') {
    const table = opened(data, argument);
    const { columns, rows } = table;
    if (rows === 0)
        throw outsideDomain(argument, 'a table with at least one row');
    if (!table.isRegular())
        throw outsideDomain(argument, 'a table whose rows all have the same columns');
    const values = new Float64Array(rows * columns.length);
    columns.forEach((_, column) => {
        table.cells(column).forEach((cell, row) => {
            const value = typeof cell === 'boolean' ? Number(cell) : cell;
            if (typeof value !== 'number' || !Number.isFinite(value)) {
                throw outsideDomain(argument, 'a table of finite numbers (replace or drop what is missing first)');
            }
            values[row * columns.length + column] = value;
        });
    });
    return { columns: Object.freeze([...columns]), rows, values };
}
/** A column of Arrow, which is read cell by cell: as an array it would have zeros where values are missing. */
const isArrowVector = (data) => isObject(data) &&
    typeof data['get'] === 'function' &&
    typeof data['length'] === 'number' &&
    typeof data['nullCount'] === 'number';
/** The cells of a column that stands alone, unread. */
export function cellsOf(data, argument = 'values') {
    const cells = seriesCells(data);
    if (cells === undefined)
        throw invalidArgument(argument, 'an array of numbers, or a column of a data frame');
    return cells;
}
/** The cells of an array or a series; undefined for what is neither. */
function seriesCells(data) {
    if (isArrayLike(data))
        return data;
    if (isArrowVector(data))
        return Array.from({ length: data.length }, (_, row) => data.get(row));
    if (!isObject(data))
        return undefined;
    const cells = typeof data['toArray'] === 'function' ? data.toArray() : data['values'];
    return isArrayLike(cells) ? cells : undefined;
}
/** How many rows there are in a table, or cells in a column. */
export function rowsOf(data, argument = 'data') {
    const isTable = isObject(data) && (isArrowTable(data) || isPolars(data) || isColumns(data));
    const cells = isTable ? undefined : seriesCells(data);
    return cells?.length ?? rowCount(data, argument);
}
/** Reads one numeric column. Throws `outside-domain` as {@link matrixOf} does. */
export function vectorOf(data, argument = 'values') {
    return Float64Array.from(cellsOf(data, argument), (cell) => {
        const value = typeof cell === 'boolean' ? Number(cell) : narrowed(cell);
        if (typeof value !== 'number' || !Number.isFinite(value))
            throw outsideDomain(argument, 'finite numbers only');
        return value;
    });
}
//# sourceMappingURL=table.js.map