import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CsvError, parse } from 'csv-parse/sync';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { booleanOf, inferredType, MISSING_WORDS, numberOf } from './column-type.js';
import { decodeText, requireEncoding } from './encoding.js';
const DELIMITERS = [',', ';', '\t', '|'];
/** The delimiter that the first line, quoted parts left out, has most of. */
function delimiterOf(text) {
    const [line = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
    const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
    return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
/** What is wrong with a file that is no CSV, by the library's codes; its own messages tell cells. */
const FAULTS = {
    CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
    CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
    INVALID_OPENING_QUOTE: 'a quote opens in the middle of a cell',
    CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'a row has more or fewer cells than the first',
};
function rowsOf(text, delimiter, trim) {
    try {
        const format = { delimiter, trim, skip_empty_lines: true };
        // An empty cell is missing; one that is quoted is a text without letters. To look at every cell takes thrice as long.
        if (/(?:^|[^"])""(?!")/.test(text)) {
            return parse(text, {
                ...format,
                cast: (cell, { quoting }) => (cell === '' && !quoting ? null : cell),
            });
        }
        return parse(text, format).map((row) => (row.includes('') ? row.map((cell) => (cell === '' ? null : cell)) : row));
    }
    catch (error) {
        if (!(error instanceof CsvError))
            throw error;
        const { code, lines } = error;
        const where = lines === undefined ? '' : ` (line ${String(lines)})`;
        throw invalidArgument('csv', `a table of rows with the same number of cells: ${FAULTS[code] ?? code}${where}`);
    }
}
function namesOf(header) {
    const names = header.map((name) => (name ?? '').trim());
    if (names.some((name) => name === '') || new Set(names).size !== names.length) {
        throw invalidArgument('header', 'names that are all different and none empty, or false where there is none');
    }
    return names;
}
function typesOf(types, names) {
    requireOptions(types, "{ age: 'number' }");
    const declared = new Map(Object.entries(types));
    for (const [name, type] of declared) {
        if (!names.includes(name))
            throw invalidArgument(`types.${name}`, 'about a column of the file');
        if (!['text', 'number', 'boolean'].includes(type))
            throw invalidArgument(`types.${name}`, 'text, number or boolean');
    }
    return declared;
}
/** Cells of one column, typed, and what became of them. */
function columnOf(name, texts, declared, { missing, unreadable }) {
    const words = missing === undefined ? undefined : new Set(missing);
    const type = declared ?? inferredType(texts.map((text) => (text !== null && words?.has(text) ? null : text)));
    const [readAsMissing, keptAsText] = [new Map(), new Map()];
    const counted = (counts, text) => void counts.set(text, (counts.get(text) ?? 0) + 1);
    const cellOf = (text) => {
        if (text === null || words?.has(text) === true) {
            counted(readAsMissing, text ?? '');
            return null;
        }
        if (type === 'text') {
            if (words === undefined && MISSING_WORDS.has(text))
                counted(keptAsText, text);
            return text;
        }
        const value = type === 'number' ? numberOf(text) : booleanOf(text);
        if (value !== undefined)
            return value;
        const isWord = words === undefined && (text.trim() === '' || MISSING_WORDS.has(text.trim()));
        if (!isWord && unreadable !== 'missing') {
            const allowed = `${type === 'number' ? 'numbers' : 'truth values'} only, as it is declared; or say unreadable: 'missing'`;
            throw invalidArgument(`column ${JSON.stringify(name)}`, allowed);
        }
        counted(readAsMissing, isWord ? text.trim() : '(unreadable)');
        return null;
    };
    const cells = texts.map(cellOf);
    const total = [...readAsMissing.values()].reduce((sum, count) => sum + count, 0);
    return {
        cells,
        column: Object.freeze({
            name,
            type,
            inferred: declared === undefined,
            missing: total,
            readAsMissing: Object.freeze(Object.fromEntries(readAsMissing)),
            keptAsText: Object.freeze(Object.fromEntries(keptAsText)),
        }),
    };
}
const quoted = (counts) => Object.entries(counts)
    .map(([text, count]) => `${String(count)} × ${text === '' ? 'empty' : JSON.stringify(text)}`)
    .join(', ');
function described({ values, encoding, delimiter, report }) {
    const lines = report.map(({ name, type, inferred, missing, readAsMissing, keptAsText }) => {
        const parts = [`${name}: ${type}${inferred ? ' (inferred)' : ''}`];
        if (missing > 0)
            parts.push(`missing: ${quoted(readAsMissing)}`);
        if (Object.keys(keptAsText).length > 0)
            parts.push(`kept as text: ${quoted(keptAsText)}`);
        return parts.join('; ');
    });
    const mark = delimiter === '\t' ? 'tab' : delimiter;
    return [`${String(values.length)} rows, ${encoding}, separated by ${mark}`, ...lines].join('\n');
}
/**
 * Reads a table from CSV text or bytes (RFC 4180, by the library csv-parse).
 * @throws PrivacyError `invalid-argument` for bytes of no known encoding, ragged rows, unclosed quotes, column names that are empty or
 * the same, and cells that are not of their column's declared type. Messages tell lines and columns, never cells.
 * @example
 * const table = parseCsv(bytes, { types: { zip: 'text', age: 'number' } });
 * console.log(String(table)); // what became of 'NA'
 */
export function parseCsv(csv, options = {}) {
    requireOptions(options, "{ types: { zip: 'text' } }");
    if (typeof csv !== 'string' && !(csv instanceof Uint8Array)) {
        throw invalidArgument('csv', 'a text, or its bytes');
    }
    const { missing, unreadable } = options;
    requireEncoding(options.encoding);
    if (missing !== undefined && !(Array.isArray(missing) && missing.every((word) => typeof word === 'string'))) {
        throw invalidArgument('missing', "a list of texts, such as ['NA', '-9']");
    }
    if (unreadable !== undefined && unreadable !== 'missing') {
        throw invalidArgument('unreadable', "'missing', or left out");
    }
    const { text, encoding } = typeof csv === 'string'
        ? { text: csv.replace(/^\uFEFF/, ''), encoding: 'utf-8' }
        : decodeText(csv, options.encoding);
    const delimiter = options.delimiter ?? delimiterOf(text);
    if (typeof delimiter !== 'string' || delimiter === '')
        throw invalidArgument('delimiter', 'a text');
    const rows = rowsOf(text, delimiter, options.trim === true);
    const header = options.header === false ? undefined : rows.shift();
    if (header === undefined && rows.length === 0)
        throw invalidArgument('csv', 'a table with a line of column names');
    const names = header === undefined ? (rows[0] ?? []).map((_, index) => String(index)) : namesOf(header);
    const types = typesOf(options.types ?? {}, names);
    const columns = names.map((name, index) => columnOf(name, rows.map((row) => row[index] ?? null), types.get(name), options));
    const table = {
        columns: Object.freeze(names),
        values: Object.freeze(rows.map((_, row) => Object.freeze(columns.map(({ cells }) => cells[row] ?? null)))),
        encoding,
        delimiter,
        report: Object.freeze(columns.map(({ column }) => column)),
    };
    return Object.freeze({
        ...table,
        records: () => table.values.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null]))),
        toString: () => described(table),
    });
}
/** Reads a table from a CSV file: see {@link parseCsv}. */
export function readCsv(file, options = {}) {
    const path = typeof file === 'string' && file.startsWith('file:') ? fileURLToPath(file) : file;
    let bytes;
    try {
        bytes = readFileSync(path);
    }
    catch {
        throw invalidArgument('file', 'the path of a file that can be read');
    }
    return parseCsv(bytes, options);
}
//# sourceMappingURL=csv.js.map