import { invalidArgument } from '../../core/errors.js';
import { nearestDecimal } from '../../core/format.js';
import { positive } from '../../core/quantities.js';
import { numberOf, textOf } from '../table/coded-column.js';
import { hierarchyOf } from './hierarchy.js';
const MISSING = '(missing)';
const TOP = '*';
/** The distinct texts of a column's cells, in their order. */
const distinct = (cells, name) => [
    ...new Set(Array.from(cells, (cell) => textOf(cell, `column ${name}`))),
];
const plain = (value) => String(nearestDecimal(value, 12));
/**
 * Intervals for a column of numbers: whole numbers read `20-24`, others `[20, 25)`. The last level is `*`.
 * @throws PrivacyError `invalid-argument` where a width is no multiple of the one before, or a cell no number
 */
export function numberHierarchy(cells, { widths, from = 0, name = 'a column' } = {}) {
    const labels = distinct(cells, name);
    const values = labels.map((label) => {
        const value = numberOf(label);
        if (value === undefined && label !== '')
            throw invalidArgument(`column ${name}`, 'a column of numbers, to be cut into intervals');
        return value;
    });
    const numbers = values.filter((value) => value !== undefined);
    const low = numbers.reduce((a, b) => Math.min(a, b), Infinity);
    const high = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
    const steps = widths ?? doublings(low, high, numbers.length);
    steps.forEach((width, level) => {
        positive(width, `widths[${String(level)}]`);
        const before = steps[level - 1];
        if (before !== undefined && Math.abs(width / before - Math.round(width / before)) > 1e-9)
            throw invalidArgument('widths', 'a list of widths, each a multiple of the one before');
    });
    const whole = [...numbers, ...steps, from].every(Number.isInteger);
    const interval = (value, width) => {
        const start = from + width * Math.floor((value - from) / width + 1e-12);
        return whole
            ? width === 1
                ? plain(start)
                : `${plain(start)}-${plain(start + width - 1)}`
            : `[${plain(start)}, ${plain(start + width)})`;
    };
    return hierarchyOf(labels.map((label, index) => {
        const value = values[index];
        return [label, ...steps.map((width) => (value === undefined ? MISSING : interval(value, width))), TOP];
    }), name);
}
/** Widths of five, doubled until one interval could hold all; for fractions a tenth of the range takes the place of five. */
function doublings(low, high, values) {
    const range = high - low;
    if (values < 2 || !(range > 0))
        return [];
    const first = range >= 10 ? 5 * 10 ** Math.max(0, Math.floor(Math.log10(range / 100))) : 10 ** Math.floor(Math.log10(range / 10));
    const widths = [];
    for (let width = first; width < range && widths.length < 12; width *= 2)
        widths.push(width);
    return widths;
}
const COARSENESS = ['month', 'quarter', 'year', 'decade'];
/**
 * Months, quarters, years and decades for a column of dates: Date objects, or texts that begin with `yyyy-mm-dd` or `yyyy/mm/dd`.
 * @throws PrivacyError `invalid-argument` where levels do not get coarser, or a cell is no date
 */
export function dateHierarchy(cells, { levels = COARSENESS, name = 'a column' } = {}) {
    const ranks = levels.map((level) => COARSENESS.indexOf(level));
    if (ranks.some((rank, index) => rank < 0 || rank <= (ranks[index - 1] ?? -1)))
        throw invalidArgument('levels', `some of ${COARSENESS.join(', ')}, in this order`);
    return hierarchyOf(distinct(cells, name).map((label) => {
        if (label === '')
            return [label, ...levels.map(() => MISSING), TOP];
        const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(label) ?? [];
        if (year === '' || !isDate(Number(year), Number(month), Number(day)))
            throw invalidArgument(`column ${name}`, 'a column of dates, written yyyy-mm-dd or yyyy/mm/dd');
        const text = {
            month: `${year}-${month.padStart(2, '0')}`,
            quarter: `${year}-Q${String(Math.ceil(Number(month) / 3))}`,
            year,
            decade: `${year.slice(0, 3)}0s`,
        };
        return [label, ...levels.map((level) => text[level]), TOP];
    }), name);
}
/** Whether a day exists in the Gregorian calendar. */
export const isDate = (year, month, day) => month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
/** 省, 市, 区: where a Chinese address written in one piece is cut. */
const CHINESE_PART = /^(.{2,8}?(?:特别行政区|自治区|省))?(.{2,10}?(?:自治州|地区|市|盟))?(.{1,10}?(?:自治县|自治旗|区|县|旗|市))?(.*)$/su;
function chineseParts(label) {
    const parts = CHINESE_PART.exec(label)?.slice(1).filter(Boolean) ?? [];
    return parts.length > 1 ? parts : [label];
}
/**
 * Larger and larger places: `浙江省/杭州市/西湖区`, the same written in one piece, postcodes (`310012` → `3100**`) and addresses with commas.
 * Places with fewer parts than the longest stay as they are on the levels they lack.
 */
export function placeHierarchy(cells, { separator = /[/,，]/, largest = 'first', name = 'a column' } = {}) {
    const labels = distinct(cells, name);
    const known = labels.filter((label) => label !== '');
    if (known.length > 0 && known.every((label) => /^\d{5,6}$/.test(label)))
        return postcodes(labels, name);
    const parts = labels.map((label) => {
        const split = label.split(separator).map((part) => part.trim());
        const chain = split.length > 1 ? split : chineseParts(label);
        return largest === 'first' || split.length <= 1 ? chain : chain.reverse();
    });
    const depth = parts.reduce((most, chain) => Math.max(most, chain.length), 1);
    const joiner = known.some((label) => separator instanceof RegExp ? separator.test(label) : label.includes(separator))
        ? '/'
        : '';
    return hierarchyOf(labels.map((label, index) => {
        const chain = parts[index] ?? [];
        // Level l keeps all but the l smallest of `depth` parts; shorter places have lost none yet.
        const above = Array.from({ length: depth - 1 }, (_, level) => chain.slice(0, depth - 1 - level));
        return [
            label,
            ...above.map((kept) => (label === '' ? MISSING : kept.length === chain.length ? label : kept.join(joiner))),
            TOP,
        ];
    }), name);
}
function postcodes(labels, name) {
    const digits = labels.reduce((most, label) => Math.max(most, label.length), 0);
    return hierarchyOf(labels.map((label) => [
        label,
        ...Array.from({ length: digits - 1 }, (_, level) => label === '' ? MISSING : label.slice(0, digits - 1 - level).padEnd(label.length, '*')),
        TOP,
    ]), name);
}
//# sourceMappingURL=automatic.js.map