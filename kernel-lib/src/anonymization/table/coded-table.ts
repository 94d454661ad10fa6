import { invalidArgument, outsideDomain } from '../../core/errors.js';
import { columnsOf, type TableLike } from '../../tables/index.js';
import { codedColumn, type CodedColumn } from './coded-column.js';

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
export function codedTable(data: TableLike, argument = 'data'): CodedTable {
  const { rows, names, cells } = columnsOf(data, argument);
  if (rows === 0) throw outsideDomain(argument, 'a table with at least one row');
  const read = new Map<string, CodedColumn>();
  return {
    rows,
    names,
    column(name, parameter = 'column') {
      let column = read.get(name);
      if (column === undefined) {
        if (!names.includes(name))
          throw invalidArgument(parameter, `one of the columns of ${argument}: ${names.join(', ')}`);
        column = codedColumn(name, cells(name));
        read.set(name, column);
      }
      return column;
    },
  };
}
