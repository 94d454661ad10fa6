import { type TableLike } from '../../tables/index.js';
import { type CodedColumn } from './coded-column.js';
/** Columns of a table, read once into codes. */
export interface CodedTable {
    readonly rows: number;
    /** All of the table's columns, by name and in their order, also those that were not read. */
    readonly names: readonly string[];
    column(name: string, argument?: string): CodedColumn;
}
/**
 * Reads a data frame, rows or records into codes, each column when it is first asked for.
 * @throws PrivacyError `invalid-argument` where a column is unknown
 */
export declare function codedTable(data: TableLike, argument?: string): CodedTable;
