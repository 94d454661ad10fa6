/** Lines shown before and after the one that is meant. */
const AROUND = 2;
/** The most characters of a line that are shown. */
const WIDEST = 160;
/**
 * A few lines of a text with their numbers, and a mark below the place that is meant.
 * @param line counted from zero, as are `column` and `end`
 * @param end where on the same line the mark ends
 */
export function excerpt(text, line, column, end = column + 1) {
    const lines = text.split('\n');
    const from = Math.max(0, line - AROUND);
    const to = Math.min(lines.length - 1, line + AROUND);
    const width = String(to + 1).length;
    const shown = [];
    for (let index = from; index <= to; index++) {
        const isMeant = index === line;
        const row = lines[index] ?? '';
        // Lines around are there for orientation; empty ones give none at the edges.
        if (!isMeant && row.trim() === '' && (index === from || index === to))
            continue;
        // Of a long line, the part around the mark.
        const start = isMeant && column > WIDEST - 40 ? column - 40 : 0;
        const part = row.slice(start, start + WIDEST);
        shown.push(`${isMeant ? '>' : ' '} ${String(index + 1).padStart(width)} | ${start > 0 ? '…' : ''}${part}`);
        if (!isMeant)
            continue;
        const before = (start > 0 ? ' ' : '') + row.slice(start, column).replace(/[^\t]/g, ' ');
        const marks = '^'.repeat(Math.max(1, Math.min(end, start + WIDEST, row.length) - column));
        shown.push(`  ${' '.repeat(width)} | ${before}${marks}`);
    }
    return shown;
}
//# sourceMappingURL=excerpt.js.map