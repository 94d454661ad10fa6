import { cellText } from './html-table.js';
/** The most rows and columns that are written out; the last line says how many there are. */
const MOST_ROWS = 10;
const MOST_COLUMNS = 8;
/** The longest cell; longer ones are cut. */
const LONGEST_CELL = 24;
const short = (text) => (text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text);
/** The first records as lines of aligned columns, and how many there are in all. */
export function textTable(rows) {
    const shown = rows.slice(0, MOST_ROWS);
    const all = Object.keys(rows[0] ?? {});
    const columns = all.slice(0, MOST_COLUMNS).map((name) => {
        const cells = [short(name), ...shown.map((row) => (row[name] === undefined ? '' : short(cellText(row[name]))))];
        const width = Math.max(...cells.map(({ length }) => length));
        const isNumber = shown.every((row) => ['number', 'undefined'].includes(typeof row[name]));
        return cells.map((cell) => (isNumber ? cell.padStart(width) : cell.padEnd(width)));
    });
    const lines = [...shown.keys(), shown.length].map((line) => columns
        .map((column) => column[line])
        .join('  ')
        .trimEnd());
    return [...lines, `${String(rows.length)} rows × ${String(all.length)} columns`].join('\n');
}
//# sourceMappingURL=text-table.js.map