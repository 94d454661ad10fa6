const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Digits that mean something before their value: 007, 02139, +31. */
const CODE = /^(?:\+|-?0\d)/;
const BOOLEANS = new Map([
    ['true', true],
    ['false', false],
    ['t', true],
    ['f', false],
    ['yes', true],
    ['no', false],
    ['y', true],
    ['n', false],
    ['1', true],
    ['0', false],
]);
/** What people write where a value is missing. In a column of numbers they can mean nothing else; in one of texts, `NA` may be Namibia. */
export const MISSING_WORDS = new Set([
    'NA',
    'N/A',
    'n/a',
    '#N/A',
    'NaN',
    'nan',
    'NULL',
    'null',
    'None',
    'none',
    '?',
    '-',
    '.',
]);
/** The number a text writes in decimal; undefined for other texts. */
export const numberOf = (text) => {
    const trimmed = text.trim();
    return NUMBER.test(trimmed) && Number.isFinite(Number(trimmed)) ? Number(trimmed) : undefined;
};
/** The truth value a text writes, as true, yes or 1, in any case. */
export const booleanOf = (text) => BOOLEANS.get(text.trim().toLowerCase());
/** Whether a text is a number and nothing else: no leading zero or plus that would be lost, no digits beyond a double's. */
function isPlainNumber(text) {
    const value = numberOf(text);
    if (value === undefined || CODE.test(text.trim()))
        return false;
    return Number.isInteger(value) ? Number.isSafeInteger(value) : true;
}
/** Takes a column for what all of its cells are that are there. A column without any is text. */
export function inferredType(cells) {
    let [number, boolean, any] = [true, true, false];
    for (const cell of cells) {
        if (cell === null || MISSING_WORDS.has(cell.trim()))
            continue;
        any = true;
        if (number && !isPlainNumber(cell))
            number = false;
        if (boolean && !/^(?:true|false)$/i.test(cell.trim()))
            boolean = false;
        if (!number && !boolean)
            return 'text';
    }
    return !any ? 'text' : number ? 'number' : boolean ? 'boolean' : 'text';
}
//# sourceMappingURL=column-type.js.map