import { invalidArgument } from '../../core/errors.js';
import { rowCount } from '../../tables/index.js';
import { drive } from '../../work/drive.js';
import { numberOf } from '../table/coded-column.js';
import { codedTable } from '../table/coded-table.js';
import { rowClasses } from './class-sizes.js';
/** Whether a range `20-29`, `[20, 25)`, a set `{a, b}`, a prefix `310***` or a star covers a value. */
export function covers(cell, value) {
    if (cell === value || cell === '*')
        return true;
    const number = numberOf(value);
    if (number !== undefined) {
        const closed = /^(-?[\d.]+)-(-?[\d.]+)$/.exec(cell);
        if (closed)
            return number >= Number(closed[1]) && number <= Number(closed[2]);
        const open = /^\[(-?[\d.]+), (-?[\d.]+)\)$/.exec(cell);
        if (open)
            return number >= Number(open[1]) && number < Number(open[2]);
    }
    if (cell.startsWith('{') && cell.endsWith('}'))
        return cell.slice(1, -1).split(', ').includes(value);
    if (cell.includes('*') && cell.length === value.length)
        return Array.from(cell).every((character, at) => character === '*' || character === Array.from(value)[at]);
    return false;
}
function agreementOf(hierarchy, range) {
    const above = new Map(hierarchy?.rows.map((row) => [row[0] ?? '', new Set(row)]));
    return (released, known) => {
        if (covers(released, known) || above.get(known)?.has(released) === true)
            return 1;
        const [first, second] = [numberOf(released), numberOf(known)];
        return first === undefined || second === undefined || range === 0
            ? 0
            : Math.max(0, 1 - Math.abs(first - second) / range);
    };
}
/**
 * A linkage attack that is really run: every row of a second table, whose people are known, is matched with the released rows.
 * Run it on the table before and after, and compare.
 * @throws PrivacyError `invalid-argument` on columns that one of the tables lacks; `aborted` where it was stopped
 */
export async function linkageAttack(released, known, options) {
    const { signal } = options;
    if (options.columns.length === 0)
        throw invalidArgument('columns', 'a list of at least one column');
    return drive(attack(released, known, options), { label: 'linkage attack', ...(signal && { signal }) });
}
/** Each pair of a column's labels is compared once. */
function columnAgreement(released, known, first, hierarchy) {
    const numbers = [...released.labels, ...known.labels].map(numberOf).filter((value) => value !== undefined);
    const range = numbers.reduce((high, value) => Math.max(high, value), -Infinity) -
        numbers.reduce((low, value) => Math.min(low, value), Infinity);
    const agree = agreementOf(hierarchy, Number.isFinite(range) ? range : 0);
    return {
        table: known.labels.map((value) => Float32Array.from(released.labels, (cell) => agree(cell, value))),
        released: Int32Array.from(first, (row) => released.codes[row]),
        known: known.codes,
    };
}
/** Scores nearer than this are the same. */
const SAME = 1e-6;
/** The classes that may be a known row: all whose every cell agrees, or those that agree most. */
function candidatesOf(row, agreements, classes, exactOnly) {
    const scores = agreements.map(({ table, known: codes }) => table[codes[row]]);
    const full = scores.length - 1e-4;
    let best = exactOnly ? full : 0;
    let candidates = [];
    for (let one = 0; one < classes; one++) {
        let score = 0;
        for (let column = 0; column < scores.length; column++) {
            const { released } = agreements[column];
            const agreed = scores[column][released[one]];
            score += agreed;
            if (exactOnly && agreed !== 1)
                break;
        }
        if (score < best - SAME)
            continue;
        if (score > best + SAME && !exactOnly) {
            best = score;
            candidates = [];
        }
        if (!exactOnly || score >= full)
            candidates.push(one);
    }
    return new Set(candidates);
}
function* attack(released, known, options) {
    const { columns, match = 'exact', truth = (row) => row, hierarchies = {} } = options;
    const target = codedTable(released, 'released');
    const rows = target.rows;
    const second = codedTable(known, 'known');
    const { of, sizes } = rowClasses(target, columns);
    const first = new Int32Array(sizes.length).fill(-1);
    of.forEach((one, row) => {
        if (one >= 0 && first[one] === -1)
            first[one] = row;
    });
    const agreements = columns.map((name) => columnAgreement(target.column(name, 'columns'), second.column(name, 'columns'), first, hierarchies[name]));
    const answers = new Map();
    const result = { unique: 0, uniqueRight: 0, success: 0, candidates: 0 };
    for (let row = 0; row < second.rows; row++) {
        const key = agreements.map(({ known: codes }) => codes[row]).join();
        let answer = answers.get(key);
        if (answer === undefined) {
            const classes = candidatesOf(row, agreements, sizes.length, match === 'exact');
            answer = { candidates: [...classes].reduce((sum, one) => sum + sizes[one], 0), classes };
            answers.set(key, answer);
        }
        const right = answer.classes.has(of[truth(row)] ?? -1);
        result.candidates += answer.candidates;
        if (right)
            result.success += 1 / answer.candidates;
        if (answer.candidates === 1) {
            result.unique++;
            if (right)
                result.uniqueRight++;
        }
        yield { done: row + 1, of: second.rows };
    }
    const attempts = rowCount(known);
    return {
        attempts,
        unique: result.unique,
        uniqueRight: result.uniqueRight,
        success: result.success / attempts,
        byChance: 1 / rows,
        meanCandidates: result.candidates / attempts,
    };
}
//# sourceMappingURL=linkage.js.map