import { count } from '../core/quantities.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { replaceColumns } from '../tables/index.js';
import { partition } from './search/partition.js';
import { isNumeric, numberOf, valueOrder } from './table/coded-column.js';
import { codedTable } from './table/coded-table.js';
function orderedColumn(column, order) {
    const numeric = isNumeric(column.labels) && order === undefined;
    let sorted = numeric ? valueOrder(column.labels) : column.labels.map((_, code) => code);
    if (order !== undefined) {
        const place = new Map(order.map((value, index) => [String(value), index]));
        if (column.labels.some((label) => !place.has(label)))
            throw invalidArgument(`orders.${column.name}`, 'a list of all values of the column');
        sorted = sorted.sort((a, b) => (place.get(column.labels[a] ?? '') ?? 0) - (place.get(column.labels[b] ?? '') ?? 0));
    }
    if (sorted.length > 65_536)
        throw invalidArgument('quasiIdentifiers', `columns of at most 65,536 distinct values (round ${column.name} first)`);
    const rank = new Uint16Array(sorted.length);
    sorted.forEach((code, place) => (rank[code] = place));
    const labels = sorted.map((code) => column.labels[code] ?? '');
    return {
        column,
        numeric,
        labels,
        codes: Uint16Array.from(column.codes, (code) => rank[code]),
        // What is missing comes first, next to the least number.
        axis: Float64Array.from(labels, (label, place) => numeric ? (numberOf(label) ?? numberOf(labels[1] ?? '') ?? 0) : place),
    };
}
/**
 * Multidimensional k-anonymity: the table is cut at medians, again and again, at the column with the widest range, while both sides
 * keep k rows (LeFevre, DeWitt and Ramakrishnan 2006). A cell becomes the range of its class.
 * @throws PrivacyError `invalid-argument` on unknown columns, and where k is larger than the table
 */
export function mondrian(data, options) {
    requireOptions(options, "{ quasiIdentifiers: ['age', 'town'], k: 5 }");
    const { quasiIdentifiers, k, relaxed = false, orders = {} } = options;
    const table = codedTable(data);
    count(k, 'k', 2);
    if (k > table.rows)
        throw invalidArgument('k', `at most the number of rows, ${String(table.rows)}`);
    if (quasiIdentifiers.length === 0)
        throw invalidArgument('quasiIdentifiers', 'a list of at least one column');
    const columns = quasiIdentifiers.map((name) => orderedColumn(table.column(name, 'quasiIdentifiers'), orders[name]));
    const { order, starts } = partition({
        columns: columns.map(({ codes }) => codes),
        k,
        relaxed,
        weights: columns.map(({ labels }) => 1 / Math.max(1, labels.length - 1)),
    });
    const classOf = new Int32Array(table.rows);
    let penalty = 0;
    let smallestClass = table.rows;
    const cells = columns.map(() => new Array(table.rows));
    starts.forEach((start, one) => {
        const end = starts[one + 1] ?? table.rows;
        smallestClass = Math.min(smallestClass, end - start);
        columns.forEach((column, index) => {
            const { codes, axis } = column;
            let low = 65_535;
            let high = 0;
            for (let at = start; at < end; at++) {
                const code = codes[order[at]];
                if (code < low)
                    low = code;
                if (code > high)
                    high = code;
            }
            const span = axis[axis.length - 1] - axis[0];
            if (span > 0)
                penalty += ((end - start) * (axis[high] - axis[low])) / span;
            const cell = rangeCell(column, low, high);
            for (let at = start; at < end; at++)
                cells[index][order[at]] = cell;
        });
        for (let at = start; at < end; at++)
            classOf[order[at]] = one;
    });
    return Object.freeze({
        data: replaceColumns(data, Object.fromEntries(quasiIdentifiers.map((name, index) => [name, cells[index] ?? []]))),
        classes: starts.length,
        smallestClass,
        certaintyPenalty: penalty / (table.rows * columns.length),
        classOf,
    });
}
/** What stands for a range of values: the value itself, the ends of numbers, or the set of others. */
function rangeCell({ column, labels, numeric }, low, high) {
    if (low === high)
        return column.cells[column.labels.indexOf(labels[low] ?? '')];
    if (numeric && labels[low] !== '')
        return `${labels[low] ?? ''}-${labels[high] ?? ''}`;
    return `{${labels
        .slice(low, high + 1)
        .map((label) => (label === '' ? '(missing)' : label))
        .join(', ')}}`;
}
//# sourceMappingURL=mondrian.js.map