import { count as wholeNumber } from '../core/quantities.js';
import { invalidArgument } from '../core/errors.js';
import type { Analysis } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import { transformed, type Question } from '../mechanisms/transformed.js';
import type { TableLike } from '../tables/index.js';
import { oneRowPerUnit, rowsPerUnit } from '../tables/units.js';
import { columnName } from './cells.js';
import { describe } from './description.js';
import type { AboutColumns } from '../tables/column-names.js';

/** What one unit may contribute: so many of its rows, or one row of totals. */
export type UnitBound =
  | {
      /** The column that says whom a row belongs to; rows without one are left out. */
      readonly unit: string;
      /** How many rows of one unit are used: the first ones in the order of the table; the rest is left out. */
      readonly rows: number;
      readonly totals?: undefined;
    }
  | {
      readonly unit: string;
      /**
       * Columns to add up over each unit's rows, so that a unit is one row: bounds are then bounds of a unit's total. In other columns
       * a unit has the value of its first row.
       */
      readonly totals: readonly string[];
      readonly rows?: undefined;
    };

/**
 * Protects a person with several rows. With `rows`, at most so many of each unit's rows are used, and the sensitivity is as many times
 * as large; with `totals`, a unit becomes one row, and the sensitivity is that of one (user-level privacy by bounded contributions;
 * Wilson et al. 2020, section 3).
 *
 * The neighbouring relation is then about units: all rows of one are added or removed, or replaced by others, in which case not even the
 * number of rows is public. Row order must not depend on what other units' rows are.
 * @example
 * session.release('trips', perUnit(count(), { unit: 'traveller', rows: 4 }), laplace({ epsilon: 0.5 }));
 * session.release('spent', perUnit(sum('fare', { lower: 0, upper: 200 }), { unit: 'traveller', totals: ['fare'] }), laplace({ epsilon: 0.5 }));
 */
export function perUnit<Value, Name extends string = string>(
  query: Query<TableLike, Value> & AboutColumns<Name>,
  bound: UnitBound,
): Query<TableLike, Value> & AboutColumns<Name>;
export function perUnit<Output, Asked, Name extends string = string>(
  analysis: Analysis<TableLike, Output, Asked> & AboutColumns<Name>,
  bound: UnitBound,
): Analysis<TableLike, Output, Asked> & AboutColumns<Name>;
export function perUnit(question: Question<TableLike>, bound: UnitBound): unknown {
  if (typeof question !== 'object' || (question as unknown) === null) {
    throw invalidArgument('question', 'a query or an analysis, such as count()');
  }
  if (typeof bound !== 'object' || (bound as unknown) === null) {
    throw invalidArgument('bound', "an object, such as { unit: 'traveller', rows: 4 }");
  }
  const unit = columnName(bound.unit, 'unit');
  if (bound.totals === undefined) {
    const rows = wholeNumber(bound.rows, 'rows');
    return transformed(question, {
      description: describe('per unit', { unit, rows }),
      rows,
      unit,
      change: (data: TableLike) => rowsPerUnit(data, unit, rows),
    });
  }
  if ((bound.rows as unknown) !== undefined) throw invalidArgument('rows', 'left out where totals are taken');
  if (!Array.isArray(bound.totals)) throw invalidArgument('totals', 'a list of columns, which may be empty');
  const totals = bound.totals.map((name: unknown) => columnName(name, 'totals'));
  return transformed(question, {
    description: describe('per unit', { unit, totals }),
    rows: 1,
    unit,
    change: (data: TableLike) => oneRowPerUnit(data, unit, totals),
  });
}
