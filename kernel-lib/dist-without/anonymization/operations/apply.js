import { createHmac } from 'node:crypto';
import { formatPreserving } from '../../cryptography/format-preserving.js';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { nearestDecimal } from '../../core/format.js';
import { count, finite, positive } from '../../core/quantities.js';
import { columnsOf, replaceColumns, withoutColumns } from '../../tables/index.js';
import { hierarchyOf } from '../hierarchies/hierarchy.js';
import { generalizedColumn } from '../hierarchies/generalized-column.js';
import { rowClasses } from '../risk/class-sizes.js';
import { codedColumn, numberOf, textOf } from '../table/coded-column.js';
import { codedTable } from '../table/coded-table.js';
import { redact } from '../text/redact.js';
import { FAKE_KINDS, fakesFor } from './fakes.js';
/** A key of 32 bytes for one use, so that no two operations share one. */
const keyFor = (secret, use) => createHmac('sha256', secret).update(use).digest();
/** Numbers only, with what is missing left as it is. */
function numbersOf(cells, column) {
    return cells.map((cell) => {
        const text = textOf(cell, `column ${column}`);
        const value = numberOf(text);
        if (value === undefined && text !== '')
            throw invalidArgument(`column ${column}`, 'a column of numbers');
        return value;
    });
}
const each = (cells, column, change) => {
    const known = new Map();
    return cells.map((cell) => {
        const text = textOf(cell, `column ${column}`);
        if (text === '')
            return cell;
        if (!known.has(text))
            known.set(text, change(text));
        return known.get(text);
    });
};
const plain = (value) => nearestDecimal(value, 12);
function mask(text, keepStart, keepEnd, sign) {
    const characters = Array.from(text);
    // What is too short to hide anything is hidden as a whole.
    const [start, end] = keepStart + keepEnd >= characters.length ? [0, 0] : [keepStart, keepEnd];
    return characters.map((character, at) => (at < start || at >= characters.length - end ? character : sign)).join('');
}
function formatPreserved(text, key, alphabet) {
    const inside = Array.from(text).filter((character) => alphabet.includes(character));
    if (inside.length === 0)
        return text;
    // FF1 needs a million possible texts: fewer could be tried one by one.
    if (inside.length * Math.log10(alphabet.length) < 6)
        throw invalidArgument('formatPreserving', 'asked of texts with at least a million possibilities, such as 6 digits; use pseudonyms');
    const encrypted = Array.from(formatPreserving(key, { alphabet }).encrypt(inside.join('')));
    let next = 0;
    return Array.from(text, (character) => (alphabet.includes(character) ? encrypted[next++] : character)).join('');
}
/** Means of k neighbours by size; the last group takes what is left (univariate microaggregation with fixed group sizes). */
function microaggregated(cells, column, k) {
    const numbers = numbersOf(cells, column);
    const rows = numbers.map((_, row) => row).filter((row) => numbers[row] !== undefined);
    if (rows.length < k)
        throw invalidArgument('k', `at most the number of rows with a number in ${column}`);
    rows.sort((a, b) => numbers[a] - numbers[b]);
    const result = [...cells];
    for (let start = 0; start < rows.length;) {
        const end = rows.length - start < 2 * k ? rows.length : start + k;
        const group = rows.slice(start, end);
        const mean = group.reduce((sum, row) => sum + numbers[row], 0) / group.length;
        for (const row of group)
            result[row] = plain(mean);
        start = end;
    }
    return result;
}
/** Rare values become one; while that is rare itself, the next rarest joins it. */
function rareMerged(cells, column, k, into) {
    const { codes, labels } = codedColumn(column, cells);
    const counts = labels.map(() => 0);
    for (const code of codes)
        counts[code] = (counts[code] ?? 0) + 1;
    const rising = labels.map((_, code) => code).sort((a, b) => counts[a] - counts[b]);
    const merged = new Set();
    let rows = 0;
    for (const code of rising) {
        if (counts[code] >= k && (rows === 0 || rows >= k))
            break;
        merged.add(code);
        rows += counts[code];
    }
    return cells.map((cell, row) => (merged.has(codes[row]) ? into : cell));
}
/** Operations on texts: what hides who a cell is about. */
function changedTexts(cells, operation, secret) {
    const { column } = operation;
    switch (operation.do) {
        case 'mask': {
            const { with: sign = '*' } = operation;
            const [start, end] = [
                count(operation.keepStart ?? 0, 'keepStart', 0),
                count(operation.keepEnd ?? 0, 'keepEnd', 0),
            ];
            return each(cells, column, (text) => mask(text, start, end, sign));
        }
        case 'redact':
            return each(cells, column, (text) => redact(text).text);
        case 'pseudonym': {
            const length = Math.min(64, count(operation.length ?? 16, 'length', 12));
            const key = keyFor(secret(), `pseudonym ${column}`);
            const pseudonym = (text) => createHmac('sha256', key).update(text).digest('hex').slice(0, length);
            return each(cells, column, (text) => `${operation.prefix ?? ''}${pseudonym(text)}`);
        }
        case 'formatPreserving': {
            const key = keyFor(secret(), `format ${column}`);
            return each(cells, column, (text) => formatPreserved(text, key, operation.alphabet ?? '0123456789'));
        }
        case 'fake': {
            if (!FAKE_KINDS.includes(operation.kind))
                throw invalidArgument('kind', `one of ${FAKE_KINDS.join(', ')}`);
            const taken = new Set(cells.map((cell) => textOf(cell, `column ${column}`)));
            return each(cells, column, fakesFor(operation.kind, keyFor(secret(), `fake ${column}`), taken));
        }
    }
}
/** Numbers, changed; cells without one stay. */
const changedNumbers = (cells, column, change) => numbersOf(cells, column).map((value, row) => (value === undefined ? cells[row] : change(value)));
function limited(cells, { column, ...operation }) {
    const least = operation.least === undefined ? -Infinity : finite(operation.least, 'least');
    const most = operation.most === undefined ? Infinity : finite(operation.most, 'most');
    if (least > most)
        throw invalidArgument('least', 'at most `most`');
    return changedNumbers(cells, column, (value) => Math.min(most, Math.max(least, value)));
}
function generalized(cells, { column, ...operation }) {
    const hierarchy = hierarchyOf(operation.hierarchy, column);
    const { labels, height, column: coded } = generalizedColumn(codedColumn(column, cells), hierarchy);
    const level = count(operation.level, 'level', 0);
    if (level > height)
        throw invalidArgument('level', `at most ${String(height)}, the height of the hierarchy of ${column}`);
    return level === 0 ? [...cells] : Array.from(coded.codes, (code) => labels[level]?.[code]);
}
function changed(cells, operation, secret) {
    const { column } = operation;
    switch (operation.do) {
        case 'suppress':
            return cells.map(() => operation.with ?? '*');
        case 'round': {
            const step = positive(operation.step, 'step');
            return changedNumbers(cells, column, (value) => plain(step * Math.round(value / step)));
        }
        case 'limit':
            return limited(cells, operation);
        case 'generalize':
            return generalized(cells, operation);
        case 'microaggregate':
            return microaggregated(cells, column, count(operation.k, 'k', 2));
        case 'mergeRare':
            return rareMerged(cells, column, count(operation.k, 'k', 2), operation.into ?? 'Other');
        default:
            return changedTexts(cells, operation, secret);
    }
}
/**
 * Applies a plan, operation after operation, and gives a table of the same shape. What is missing stays missing.
 *
 * Masks, pseudonyms and fakes hide who a cell is about, not who a row is about: what is left in other columns may still single people out,
 * so measure the result (`measureRisk`). Equal cells stay equal, which alone may tell a frequent value.
 * @throws PrivacyError `invalid-argument` on unknown columns and operations, parameters without meaning, and a missing or short secret
 */
export function applyPlan(data, plan, { secret } = {}) {
    const { operations } = checkedPlan(plan);
    const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret;
    const key = () => {
        if (bytes === undefined || bytes.length < 16)
            throw invalidArgument('secret', 'at least 16 bytes: pseudonyms, fakes and FF1 are keyed');
        return bytes;
    };
    let table = data;
    for (const operation of operations)
        table = applied(table, operation, key);
    return table;
}
function applied(data, operation, secret) {
    const { names, cells } = columnsOf(data);
    const wanted = operation.do === 'dropRareRows' ? operation.columns : [operation.column];
    const unknown = wanted.find((name) => !names.includes(name));
    if (unknown !== undefined || wanted.length === 0)
        throw invalidArgument(`${operation.do}.column`, `one of the columns of data: ${names.join(', ')}`);
    if (operation.do === 'drop')
        return withoutColumns(data, [operation.column]);
    if (operation.do === 'dropRareRows') {
        const least = count(operation.k, 'k', 2);
        const { of, sizes } = rowClasses(codedTable(data), operation.columns);
        return replaceColumns(data, {}, (row) => (sizes[of[row]] ?? 0) >= least);
    }
    return replaceColumns(data, { [operation.column]: changed(cells(operation.column), operation, secret) });
}
const KNOWN = new Set([
    'mask',
    'suppress',
    'redact',
    'pseudonym',
    'formatPreserving',
    'fake',
    'round',
    'limit',
    'generalize',
    'microaggregate',
    'mergeRare',
    'drop',
    'dropRareRows',
]);
/** A plan's shape, checked: it may come from a file. */
function checkedPlan(plan) {
    requireOptions(plan, "{ version: 1, operations: [{ do: 'mask', column: 'phone', keepStart: 3 }] }");
    const { version, operations } = plan;
    if (version !== 1 || !Array.isArray(operations))
        throw invalidArgument('plan', 'of version 1, with a list of operations');
    for (const operation of operations) {
        const name = typeof operation === 'object' && operation !== null ? operation['do'] : undefined;
        if (typeof name !== 'string' || !KNOWN.has(name))
            throw invalidArgument('plan.operations', `operations that do one of ${[...KNOWN].join(', ')}`);
    }
    return plan;
}
/** Reads a plan that was saved with `JSON.stringify`. @throws PrivacyError `invalid-argument` where it is none */
export function parsePlan(json) {
    let plan;
    try {
        plan = JSON.parse(json);
    }
    catch {
        throw invalidArgument('plan', 'JSON text');
    }
    return checkedPlan(plan);
}
/** Counts, and means of numeric columns, by groups of at least k rows; smaller groups are left out. */
export function aggregate(data, { by, means = [], k }) {
    const least = count(k, 'k', 2);
    const table = codedTable(data);
    const { of, sizes } = rowClasses(table, by);
    const { cells } = columnsOf(data);
    const keys = by.map((name) => table.column(name, 'by'));
    const numbers = means.map((name) => {
        table.column(name, 'means');
        return numbersOf(cells(name), name);
    });
    const groups = Array.from(sizes, () => ({ row: -1, sums: means.map(() => 0), known: means.map(() => 0) }));
    of.forEach((one, row) => {
        const group = groups[one];
        if (group === undefined)
            return;
        if (group.row < 0)
            group.row = row;
        numbers.forEach((column, index) => {
            const value = column[row];
            if (value === undefined)
                return;
            group.sums[index] = group.sums[index] + value;
            group.known[index] = group.known[index] + 1;
        });
    });
    return groups.flatMap(({ row, sums, known }, one) => sizes[one] < least
        ? []
        : [
            {
                ...Object.fromEntries(keys.map(({ name, cells: firsts, codes }) => [name, firsts[codes[row]]])),
                rows: sizes[one],
                // A mean of fewer than k numbers tells as much as a small group.
                ...Object.fromEntries(means.map((name, index) => [
                    `mean ${name}`,
                    known[index] < least
                        ? undefined
                        : plain(sums[index] / known[index]),
                ])),
            },
        ]);
}
//# sourceMappingURL=apply.js.map