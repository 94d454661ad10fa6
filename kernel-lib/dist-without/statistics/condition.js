import { finite, invalidArgument } from '../core/index.js';
import { cellNumber, cellValue } from '../tables/cell-value.js';
import { columnOf, rowCount } from '../tables/index.js';
import { columnName, isCategory } from './cells.js';
/** Deeper conditions than this are refused, for no question needs them. */
const DEEPEST = 20;
const isObject = (value) => typeof value === 'object' && value !== null;
/** Parses a condition into a frozen copy. */
export function parseCondition(where, argument = 'where', depth = 0) {
    if (!isObject(where) || depth > DEEPEST) {
        throw invalidArgument(argument, "a condition, such as { column: 'age', atLeast: 65 }");
    }
    const parts = (of) => {
        if (!Array.isArray(of) || of.length === 0)
            throw invalidArgument(argument, 'made of one or more conditions');
        return Object.freeze(of.map((part) => parseCondition(part, argument, depth + 1)));
    };
    if (Array.isArray(where))
        return parts(where);
    if ('anyOf' in where)
        return Object.freeze({ anyOf: parts(where['anyOf']) });
    if ('not' in where)
        return Object.freeze({ not: parseCondition(where['not'], argument, depth + 1) });
    const condition = where;
    const column = columnName(condition.column, `${argument}.column`);
    const isValue = (value) => isCategory(value) && !Number.isNaN(value);
    if ('equals' in condition) {
        if (!isValue(condition.equals))
            throw invalidArgument(`${argument}.equals`, 'a text, a number or a boolean');
        return Object.freeze({ column, equals: condition.equals });
    }
    if ('oneOf' in condition) {
        const { oneOf } = condition;
        if (!Array.isArray(oneOf) || !oneOf.every(isValue)) {
            throw invalidArgument(`${argument}.oneOf`, 'a list of texts, numbers or booleans');
        }
        return Object.freeze({ column, oneOf: Object.freeze([...oneOf]) });
    }
    const { atLeast, below } = condition;
    if (atLeast === undefined && below === undefined) {
        throw invalidArgument(argument, 'given with equals, oneOf, atLeast or below');
    }
    return Object.freeze({
        column,
        ...(atLeast === undefined ? {} : { atLeast: finite(atLeast, `${argument}.atLeast`) }),
        ...(below === undefined ? {} : { below: finite(below, `${argument}.below`) }),
    });
}
/** For each row, whether it meets a parsed condition. */
export function meeting(data, where) {
    if (Array.isArray(where)) {
        const parts = where.map((part) => meeting(data, part));
        return Array.from({ length: rowCount(data) }, (_, row) => parts.every((part) => part[row]));
    }
    if ('anyOf' in where) {
        const parts = where.anyOf.map((part) => meeting(data, part));
        return Array.from({ length: rowCount(data) }, (_, row) => parts.some((part) => part[row]));
    }
    if ('not' in where)
        return meeting(data, where.not).map((met) => !met);
    const condition = where;
    const column = columnOf(data, condition.column);
    if ('equals' in condition)
        return column.map((cell) => cellValue(cell) === condition.equals);
    if ('oneOf' in condition) {
        const values = new Set(condition.oneOf);
        return column.map((cell) => values.has(cellValue(cell)));
    }
    const { atLeast = -Infinity, below = Infinity } = condition;
    return column.map((cell) => {
        const value = cellNumber(cell);
        return value >= atLeast && value < below;
    });
}
//# sourceMappingURL=condition.js.map