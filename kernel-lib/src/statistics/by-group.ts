import { invalidArgument, requireOptions } from '../core/errors.js';
import type { NeighboringRelation } from '../accounting/events/event.js';
import type { Analysis, Estimate } from '../mechanisms/analysis.js';
import { processed, type BindingContext, type Mechanism } from '../mechanisms/mechanism.js';
import type { Accuracy } from '../mechanisms/noise.js';
import type { Norm } from '../core/norm.js';
import type { Numeric, Query } from '../mechanisms/query.js';
import { changedNoise } from '../mechanisms/noise-by-part.js';
import { ofChangedRows, type Question } from '../mechanisms/transformed.js';
import { cellValue } from '../tables/cell-value.js';
import { columnOf, rowsOfTable, type TableLike } from '../tables/index.js';
import { estimated } from './binding.js';
import { columnName, type Category } from './cells.js';
import { describe } from './description.js';
import { parseCategories } from './histogram.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

export interface GroupOptions<Name extends string = string> {
  /** The column that says which group a row is in. */
  readonly column: Name;
  /** Every group that is asked about, known in advance; rows of others are left out. Unknown ones can be named by `partitionSelection` first. */
  readonly groups: readonly Category[];
}

/** The answer about one group. */
export interface GroupAnswer<Output> {
  readonly group: Category;
  readonly value: Output;
  readonly accuracy: Accuracy | undefined;
}

/**
 * How far one neighbour can move the answers of all groups together, in terms of one group's question. A record that comes or goes is in
 * one group; one that is replaced may leave a group for another, and moves the answers of both as when it comes or goes.
 */
function together(query: Query<unknown, unknown>, relation: NeighboringRelation, norm: Norm): number {
  const one = query.sensitivity(relation, norm);
  if (relation !== 'replace-one') return one;
  const moved = query.sensitivity('add-or-remove-one', norm);
  // A choice in each of two groups, or a largest coordinate, costs as much as two choices do.
  return Math.max(one, norm === 'l2' ? Math.SQRT2 * moved : 2 * moved);
}

/** The mechanism, bound so that its noise suffices for the groups together. */
const forGroups = (
  mechanism: Mechanism<unknown, unknown, unknown>,
  relation: NeighboringRelation,
): Mechanism<unknown, unknown, unknown> =>
  changedNoise(mechanism, (one) => ({
    description: one.description,
    bind: (query, context) =>
      one.bind({ ...query, sensitivity: (_, norm) => together(query, relation, norm) }, { ...context, relation }),
  }));

/**
 * The same question about each of several groups, for the price of one: no row is in two groups, so that one record moves the answer of
 * one group alone (parallel composition; McSherry 2009, Theorem 4). What is debited is one event, that of a single group. Under
 * `replace-one` a record may move from one group to another: noise is then that of twice the contribution. A person with rows in several
 * groups is protected by `perUnit(byGroup(…), { unit, rows })`, and not the other way round, which is refused.
 *
 * Groups are arguments, and empty ones are answered as well: a list that follows the data would tell of them.
 * @example
 * const byTown = byGroup(mean('age', { lower: 0, upper: 120 }), { column: 'town', groups: ['Delft', 'Gouda'] });
 * for (const { group, value } of session.release('ages', byTown, laplace({ epsilon: 0.5 })).value) console.log(group, value);
 */
export function byGroup<
  Value extends Numeric,
  Asked extends Mechanism<TableLike, Value, Value>,
  Name extends string = string,
>(
  query: Query<TableLike, Value> & AboutColumns<Name>,
  options: GroupOptions<OneOf<Name>>,
): Analysis<TableLike, readonly GroupAnswer<Value>[], Asked> & AboutColumns<Name>;
export function byGroup<Output, Asked, Name extends string = string>(
  analysis: Analysis<TableLike, Output, Asked> & AboutColumns<Name>,
  options: GroupOptions<OneOf<Name>>,
): Analysis<TableLike, readonly GroupAnswer<Output>[], Asked> & AboutColumns<Name>;
export function byGroup(question: Question<TableLike>, options: GroupOptions): unknown {
  requireOptions(question, 'count()');
  requireOptions(options, "{ column: 'town', groups: ['Delft', 'Gouda'] }");
  const column = columnName(options.column);
  const groups = Object.freeze([...parseCategories(options.groups, 'groups')]);
  const description = `${question.description} ${describe('by group', { column, groups })}`;
  if (question.unit !== undefined) {
    throw invalidArgument(
      'question',
      'one about rows, for a unit may be in several groups: ask perUnit(byGroup(…), …) instead',
    );
  }

  /** One group's draw, whatever the question is: an estimate with its accuracy. */
  function boundTo(mechanism: Mechanism<unknown, unknown, unknown>, context: BindingContext) {
    const wide = forGroups(mechanism, context.relation);
    if (!('bind' in question)) return estimated(wide.bind(question, context));
    // Under replace-one a record may come to a group or leave it: the number of a group's rows is never public.
    return question.bind(wide as never, ofChangedRows(context, 1));
  }

  return Object.freeze({
    description,
    ...('bind' in question && question.independentRows === true && { independentRows: true }),
    bind(mechanism: Mechanism<unknown, unknown, unknown>, context: BindingContext) {
      const bound = boundTo(mechanism, context);
      return processed(bound, (data: TableLike) => {
        const names = columnOf(data, column).map(cellValue);
        const draws = groups.map((group) => bound.prepare(rowsOfTable(data, (row) => names[row] === group)));
        return (random): Estimate<readonly GroupAnswer<unknown>[]> => ({
          value: Object.freeze(
            draws.map((draw, index) => Object.freeze({ group: groups[index] as Category, ...draw(random) })),
          ),
          accuracy: undefined,
        });
      });
    },
  });
}
