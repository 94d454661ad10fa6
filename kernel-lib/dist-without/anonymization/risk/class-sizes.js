import { flipsOf } from '../classes/grouper.js';
import { grouperOf } from '../classes/kernel.js';
import { codeIn, keyLayout, keysOf } from '../classes/key-layout.js';
import { invalidArgument } from '../../core/errors.js';
/** What finds a table's equal rows by some of its columns, and the rows as it takes them. */
function grouped(table, columns) {
    const layout = keyLayout(columns.map(({ labels }) => labels.length));
    const codes = columns.map((column) => column.codes);
    const rows = { length: table.rows, keys: keysOf(codes, table.rows, layout) };
    return { grouper: grouperOf({ layout, capacity: table.rows, lists: 1 }), layout, rows };
}
/** @throws PrivacyError `invalid-argument` on unknown columns, or none */
export function rowClasses(table, quasiIdentifiers) {
    if (quasiIdentifiers.length === 0)
        throw invalidArgument('quasiIdentifiers', 'a list of at least one column');
    const columns = quasiIdentifiers.map((name) => table.column(name, 'quasiIdentifiers'));
    const { grouper, rows } = grouped(table, columns);
    const found = grouper.group(rows, [], true);
    const of = found.of.slice();
    const sizes = found.counts.slice();
    const stars = columns.map(({ labels }) => labels.indexOf('*'));
    const gone = of.findIndex((_, row) => columns.every(({ codes }, column) => codes[row] === stars[column]));
    if (gone < 0)
        return { of, sizes, rows: table.rows };
    const suppressed = of[gone];
    const last = sizes.length - 1;
    return {
        of: of.map((one) => (one === suppressed ? -1 : one === last ? suppressed : one)),
        sizes: sizes.map((size, one) => (one === suppressed ? sizes[last] : size)).slice(0, last),
        rows: table.rows - sizes[suppressed],
    };
}
/** For each row, how many rows it cannot be told from; with wildcards a missing value agrees with every other. 0 where it is suppressed. */
export function rowSizes(table, quasiIdentifiers, missing) {
    const { of, sizes } = rowClasses(table, quasiIdentifiers);
    if (missing === 'value')
        return of.map((one) => (one < 0 ? 0 : sizes[one]));
    const columns = quasiIdentifiers.map((name) => table.column(name));
    const gaps = columns.map(({ labels }) => labels.indexOf(''));
    const first = new Int32Array(sizes.length).fill(-1);
    of.forEach((one, row) => {
        if (one >= 0 && first[one] === -1)
            first[one] = row;
    });
    const holed = first.filter((row) => columns.some(({ codes }, column) => codes[row] === gaps[column]));
    const agrees = (row, other) => columns.every(({ codes }, column) => codes[row] === codes[other] || codes[row] === gaps[column] || codes[other] === gaps[column]);
    const total = sizes.slice();
    // Only classes with a gap agree with other classes.
    for (const row of holed) {
        const one = of[row];
        first.forEach((other, second) => {
            if (second === one || !agrees(row, other))
                return;
            total[one] = total[one] + sizes[second];
            if (!holed.includes(other))
                total[second] = total[second] + sizes[one];
        });
    }
    return of.map((one) => (one < 0 ? 0 : total[one]));
}
/**
 * Class sizes by any choice of columns: the function takes which of them are chosen, and gives the sizes without the class of suppressed
 * rows. Equal rows are found once; a choice then groups only those, with all other columns made one value.
 */
export function sizesByChoice(table, names) {
    const columns = names.map((name) => table.column(name, 'columns'));
    const { grouper, layout, rows } = grouped(table, columns);
    const { length, keys: found, counts } = grouper.group(rows, [], false);
    grouper.hold({ length, keys: found.slice(), counts: counts.slice() });
    const stars = columns.map(({ labels }) => labels.indexOf('*'));
    const merged = columns.map(({ labels }, column) => {
        const field = layout.fields[column];
        return { ...field, flips: flipsOf(new Int32Array(labels.length), field.shift) };
    });
    return (isChosen) => {
        const classes = grouper.group(undefined, merged.filter((_, column) => !isChosen(column)), false);
        const chosen = stars.flatMap((star, column) => (isChosen(column) ? [{ star, column }] : []));
        if (chosen.some(({ star }) => star < 0))
            return classes.counts.slice();
        return classes.counts.filter((_, one) => chosen.some(({ star, column }) => codeIn(classes.keys, one, layout.words, layout.fields[column]) !== star));
    };
}
//# sourceMappingURL=class-sizes.js.map