import { numberOf } from './column-type.js';
const isDate = (cell) => Object.prototype.toString.call(cell) === '[object Date]';
/** A BigInt that a double holds exactly is a number: Arrow has 64-bit integers as such. */
export const narrowed = (cell) => typeof cell === 'bigint' && BigInt(Number(cell)) === cell ? Number(cell) : cell;
/**
 * A cell as a value that is the same wherever it stands: a date is its milliseconds since 1970, an integer beyond doubles its digits;
 * undefined for other objects, of which two that look alike are not the same.
 */
export function cellValue(cell) {
    if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean')
        return cell;
    if (typeof cell === 'bigint')
        return typeof narrowed(cell) === 'number' ? Number(cell) : String(cell);
    return isDate(cell) ? Date.prototype.getTime.call(cell) : undefined;
}
/**
 * A cell as a number: booleans are 0 and 1, texts what they write in decimal, dates their milliseconds since 1970. NaN where there is none, as of
 * `NA` and other texts.
 */
export function cellNumber(cell) {
    if (typeof cell === 'number')
        return cell;
    if (typeof cell === 'string')
        return numberOf(cell) ?? NaN;
    return Number(cellValue(cell) ?? NaN);
}
//# sourceMappingURL=cell-value.js.map