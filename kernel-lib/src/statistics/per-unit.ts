import { count as wholeNumber } from '../core/quantities.js';
import { invalidArgument } from '../core/errors.js';
import type { Analysis } from '../mechanisms/analysis.js';
import { processed, type BindingContext, type Mechanism } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import { rowsOfTable, type TableLike } from '../tables/index.js';
import { describe } from './description.js';
import { categoryCells, columnName, type Category } from './cells.js';

export interface UnitBound {
  /** The column that says whom a row belongs to. */
  readonly unit: string;
  /** How many rows of one unit are used: the first ones in the order of the table; the rest is left out. */
  readonly rows: number;
}

/** The table with the first `rows` rows of each unit. */
function bounded(data: TableLike, { unit, rows }: UnitBound): TableLike {
  const seen = new Map<Category, number>();
  const kept = categoryCells(data, unit, undefined).map((owner) => {
    // A row without a unit could be anybody's further row.
    if (owner === undefined) return false;
    const times = (seen.get(owner) ?? 0) + 1;
    seen.set(owner, times);
    return times <= rows;
  });
  return rowsOfTable(data, (row) => kept[row] === true);
}

/** The query as a unit of several rows can move it: by `rows` rows that come, go or are replaced, one after the other. */
const widened = <Data, Value>(query: Query<Data, Value>, rows: number): Query<Data, Value> => ({
  ...query,
  sensitivity(relation, norm) {
    const there = query.sensitivity(relation, norm);
    // A unit that is replaced may have more or fewer rows than before.
    const each = relation === 'replace-one' ? Math.max(there, query.sensitivity('add-or-remove-one', norm)) : there;
    return rows * each;
  },
});

/**
 * Protects whoever has several rows: at most `rows` of each unit's rows are used, and the sensitivity is as many times as large
 * (user-level privacy by bounded contributions; Wilson et al. 2020, section 3).
 *
 * The neighbouring relation is then about units: all rows of one are added or removed, or replaced by others, in which case not even the
 * number of rows is public. Row order must not depend on what other units' rows are.
 * @example session.release('trips', perUnit(count(), { unit: 'traveller', rows: 4 }), laplace({ epsilon: 0.5 }))
 */
export function perUnit<Value>(query: Query<TableLike, Value>, bound: UnitBound): Query<TableLike, Value>;
export function perUnit<Output, Asked>(
  analysis: Analysis<TableLike, Output, Asked>,
  bound: UnitBound,
): Analysis<TableLike, Output, Asked>;
export function perUnit(
  question: Query<TableLike, unknown> | Analysis<TableLike, unknown, unknown>,
  bound: UnitBound,
): Query<TableLike, unknown> | Analysis<TableLike, unknown, unknown> {
  if (typeof question !== 'object' || (question as unknown) === null) {
    throw invalidArgument('question', 'a query or an analysis, such as count()');
  }
  if (typeof bound !== 'object' || (bound as unknown) === null) {
    throw invalidArgument('bound', "an object, such as { unit: 'traveller', rows: 4 }");
  }
  const unit = columnName(bound.unit, 'unit');
  const rows = wholeNumber(bound.rows, 'rows');
  const description = `${question.description} ${describe('per unit', { unit, rows })}`;
  if (!('bind' in question)) {
    const query = widened(question, rows);
    return Object.freeze({
      ...query,
      description,
      answer: (data: TableLike) => question.answer(bounded(data, { unit, rows })),
    });
  }
  return Object.freeze({
    description,
    bind(mechanism: unknown, context: BindingContext) {
      const wider = widenedMechanism(mechanism as Mechanism<unknown, unknown, unknown>, rows, context);
      // The number of rows is not public between units: the analysis is told the relation under which it never is.
      const bound = question.bind(wider, { ...context, relation: 'add-or-remove-one' });
      return processed(bound, (data: TableLike) => bound.prepare(bounded(data, { unit, rows })));
    },
  });
}

/** The mechanism for whatever an analysis measures, bound to the wider sensitivity under the relation that units have. */
const widenedMechanism = (
  mechanism: Mechanism<unknown, unknown, unknown>,
  rows: number,
  { relation }: BindingContext,
): Mechanism<unknown, unknown, unknown> => ({
  description: mechanism.description,
  bind: (query, context) => mechanism.bind(widened(query, rows), { ...context, relation }),
});
