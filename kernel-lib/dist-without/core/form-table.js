import { escapeHtml } from './html.js';
/** Whether a text is a number, also one with its margin of error. */
function isNumeric(text) {
    const [value = '', margin] = text.split(' ± ');
    if (margin !== undefined && !isNumeric(margin))
        return false;
    return ['∞', '−∞', 'NaN'].includes(value) || (value !== '' && Number.isFinite(Number(value)));
}
/** For each column, whether all of its cells are numbers: these stand at the right. */
const numericColumns = ({ columns, rows }) => columns.map((_, index) => rows.every((row) => !row[index] || isNumeric(row[index])));
/** Lines of aligned columns. */
export function tableText(table) {
    const { columns, rows, note } = table;
    const numeric = numericColumns(table);
    const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)));
    const lines = [columns, ...rows].map((cells) => widths
        .map((width, index) => {
        const cell = cells[index] ?? '';
        return numeric[index] === true ? cell.padStart(width) : cell.padEnd(width);
    })
        .join('  ')
        .trimEnd());
    return [...lines, ...(note ? [note] : [])].join('\n');
}
/** HTML in the page's own colours; a wide table scrolls by itself, and does not push the notebook's page. */
export function tableHtml(table) {
    const { columns, rows, note, drawings } = table;
    const numeric = numericColumns(table);
    const align = (index) => `style="text-align: ${numeric[index] === true ? 'right' : 'left'}"`;
    const head = columns.map((column, index) => `<th scope="col" ${align(index)}>${escapeHtml(column)}</th>`).join('');
    const body = rows.map((row, at) => {
        const cells = columns.map((_, index) => `<td ${align(index)}>${escapeHtml(row[index] ?? '')}</td>`).join('');
        return `<tr>${cells}${drawings === undefined ? '' : `<td>${drawings[at] ?? ''}</td>`}</tr>`;
    });
    const caption = note ? `<caption>${escapeHtml(note)}</caption>` : '';
    return (`<div style="overflow-x: auto; max-width: 100%"><table>${caption}` +
        `<thead><tr>${head}${drawings === undefined ? '' : '<th></th>'}</tr></thead>` +
        `<tbody>${body.join('')}</tbody></table></div>`);
}
/**
 * A bar whose end is uncertain: full up to where the value surely is, faint to where it may be. It repeats what the row's cells
 * say, so that nobody has to see it.
 * @param scale where the bar begins, and the most that it can show
 */
export function intervalBar(low, high, scale) {
    const range = scale.to - scale.from;
    const at = (x) => (range > 0 ? (100 * Math.max(0, Math.min(x - scale.from, range))) / range : 0);
    return ('<div style="display: flex; width: 160px; height: 10px" aria-hidden="true">' +
        `<div style="width: ${String(at(low))}%; background: #4c78a8"></div>` +
        `<div style="width: ${String(at(high) - at(low))}%; background: #4c78a8; opacity: 0.4"></div></div>`);
}
//# sourceMappingURL=form-table.js.map