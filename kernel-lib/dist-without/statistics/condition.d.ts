import { type TableLike } from '../tables/index.js';
import { type Category } from './cells.js';
/** What one column's cell has to be: a value, one of several, or within a half-open range. A missing cell meets no condition. */
export type Condition = {
    readonly column: string;
    readonly equals: Category;
} | {
    readonly column: string;
    readonly oneOf: readonly Category[];
} | {
    readonly column: string;
    readonly atLeast?: number;
    readonly below?: number;
};
/** Which rows are meant: those that meet a condition, all conditions of a list, any one of several, or none. */
export type Where = Condition | readonly Where[] | {
    readonly anyOf: readonly Where[];
} | {
    readonly not: Where;
};
/** Parses a condition into a frozen copy. */
export declare function parseCondition(where: Where, argument?: string, depth?: number): Where;
/** For each row, whether it meets a parsed condition. */
export declare function meeting(data: TableLike, where: Where): boolean[];
