import type { CodedColumn } from '../table/coded-column.js';
import type { Hierarchy } from './hierarchy.js';
/**
 * A column and its hierarchy, as lookup arrays. At each level a group of values is told by its first code: `groups[level][code]`.
 * A group's code stays a code of the column, so a generalised key can be generalised again by the same arrays.
 */
export interface GeneralizedColumn {
    readonly column: CodedColumn;
    readonly height: number;
    /** Values of the hierarchy, also those that no row has. */
    readonly leaves: number;
    readonly groups: readonly Int32Array[];
    /** How many values of the hierarchy each code's group holds, level by level. */
    readonly covered: readonly Int32Array[];
    /** What stands in a table for each code at each level. */
    readonly labels: readonly (readonly string[])[];
}
/**
 * Looks up every value of a column.
 * @throws PrivacyError `invalid-argument`, with the column and the value, where the hierarchy lacks one
 */
export declare function generalizedColumn(column: CodedColumn, hierarchy: Hierarchy): GeneralizedColumn;
