import { outsideDomain } from '../../core/errors.js';
/**
 * A cell's text, by which cells are equal: `5` and `'5'` are one value; null, undefined, NaN and the empty string are all missing.
 * @throws PrivacyError `outside-domain` for cells that are no text, number, boolean or date
 */
export function textOf(cell, argument) {
    switch (typeof cell) {
        case 'string':
            return cell;
        case 'number':
            return Number.isNaN(cell) ? '' : String(cell);
        case 'boolean':
        case 'bigint':
            return String(cell);
        default:
            if (cell === undefined || cell === null)
                return '';
            if (cell instanceof Date)
                return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
            throw outsideDomain(argument, 'a column of texts, numbers, booleans or dates');
    }
}
/** Reads a column once. A map of the cells themselves saves making a text of every number. */
export function codedColumn(name, cells) {
    const byCell = new Map();
    const byText = new Map();
    const labels = [];
    const firsts = [];
    const codes = new Int32Array(cells.length);
    for (let row = 0; row < cells.length; row++) {
        const cell = cells[row];
        let code = byCell.get(cell);
        if (code === undefined) {
            const text = textOf(cell, `column ${name}`);
            code = byText.get(text);
            if (code === undefined) {
                code = labels.push(text) - 1;
                firsts.push(cell);
                byText.set(text, code);
            }
            byCell.set(cell, code);
        }
        codes[row] = code;
    }
    return { name, labels, cells: firsts, codes };
}
/** The number that a label is, or undefined: no text but a plain decimal counts. */
export function numberOf(label) {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(label))
        return undefined;
    const value = Number(label);
    return Number.isFinite(value) ? value : undefined;
}
/** Whether every label that is not missing is a number, and there is one. */
export const isNumeric = (labels) => labels.some((label) => label !== '') && labels.every((label) => label === '' || numberOf(label) !== undefined);
/** Codes in the order of their values: numbers by size, texts by their characters; what is missing comes first. */
export function valueOrder(labels) {
    const codes = labels.map((_, code) => code);
    const text = (code) => labels[code] ?? '';
    if (isNumeric(labels)) {
        const value = labels.map((label) => numberOf(label) ?? -Infinity);
        return codes.sort((a, b) => (value[a] === value[b] ? 0 : value[a] < value[b] ? -1 : 1));
    }
    return codes.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}
//# sourceMappingURL=coded-column.js.map