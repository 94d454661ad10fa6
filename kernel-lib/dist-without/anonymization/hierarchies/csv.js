import { parse } from 'csv-parse/sync';
import { invalidArgument } from '../../core/errors.js';
import { hierarchyOf } from './hierarchy.js';
/**
 * Reads a hierarchy in ARX's CSV form: no header, a row a value, level after level.
 * @throws PrivacyError `invalid-argument` where the text is no CSV or the hierarchy is none
 */
export function parseHierarchy(csv, { name = 'a column', delimiter } = {}) {
    const [firstLine = ''] = csv.split('\n', 1);
    const between = delimiter ?? (firstLine.includes(';') ? ';' : ',');
    let rows;
    try {
        rows = parse(csv, {
            delimiter: between,
            record_delimiter: ['\r\n', '\n', '\r'],
            bom: true,
            relax_column_count: true,
            skip_empty_lines: true,
        });
    }
    catch {
        throw invalidArgument(`hierarchy of ${name}`, 'CSV text, a row a value');
    }
    return hierarchyOf(rows, name);
}
/** A hierarchy as ARX's CSV text, which ARX and {@link parseHierarchy} read. */
export function formatHierarchy({ rows }, { delimiter = ';' } = {}) {
    // The first line tells a reader the delimiter, so either one is quoted.
    const cell = (text) => text === '' || /[;,\t"\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
    return rows.map((row) => `${row.map(cell).join(delimiter)}\n`).join('');
}
//# sourceMappingURL=csv.js.map