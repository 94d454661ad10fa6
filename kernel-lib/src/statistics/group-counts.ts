import { count as wholeNumber } from '../core/quantities.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import type { Query } from '../mechanisms/query.js';
import type { TableLike } from '../tables/index.js';
import { describe } from './description.js';
import { categoryCells, columnName } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

export interface GroupCountsOptions {
  /** The column that says whom a row belongs to; every row is its own unit where it is left out. */
  readonly unit?: string;
  /** In how many groups one unit is counted: the first ones in the order of the table; 1 unless it is given. */
  readonly groups?: number;
  /** Rows without a group, or without a unit, are left out; `drop` says so. */
  readonly missing?: 'drop';
}

/**
 * How many units are in each group, where the groups are not known in advance: a query for mechanisms that keep groups secret
 * which a single unit could have brought up, such as `noisyThreshold` and `partitionSelection`. They need a δ.
 *
 * Each unit is counted once in a group, and in `groups` of them at most: sensitivity `groups` in L1 and its root in L2, twice and √2
 * times that under `replace-one`, and 1 for a single group. Where all groups are known, `histogram` needs no δ.
 * @param column the column whose texts or numbers name the groups; or several, which name them by the JSON text of the list of their values:
 * a sparse histogram over a product of columns, of which only cells that hold somebody are looked at
 * @example session.release('trips by town', groupCounts('town', { unit: 'traveller', groups: 3 }), noisyThreshold({ noise: 'laplace', epsilon: 1, delta: 1e-7 }))
 */
export function groupCounts<Name extends string = string>(
  column: OneOf<Name> | readonly OneOf<Name>[],
  options: GroupCountsOptions = {},
): Query<TableLike, ReadonlyMap<string | number, number>> & AboutColumns<Name> {
  const columns = Array.isArray(column) ? column.map((name: unknown) => columnName(name)) : undefined;
  if (columns?.length === 0) throw invalidArgument('column', 'the name of a column, or a list of one or more');
  if (columns === undefined) columnName(column);
  requireOptions(options, "{ unit: 'traveller', groups: 3 }");
  const unit = options.unit === undefined ? undefined : columnName(options.unit, 'unit');
  const groups = wholeNumber(options.groups ?? 1, 'groups');
  const { missing } = options;
  if (missing !== undefined && (missing as unknown) !== 'drop') throw invalidArgument('missing', "'drop', or left out");
  return Object.freeze({
    description: describe('group counts', { column, unit, groups, missing }),
    ...(unit === undefined ? {} : { unit }),
    dimension: groups,
    integer: true,
    answer(data: TableLike) {
      const names = columns === undefined ? categoryCells(data, column as string, missing) : joined(data, columns);
      const owners = unit === undefined ? undefined : categoryCells(data, unit, undefined);
      const counts = new Map<string | number, number>();
      const groupsOf = new Map<unknown, Set<unknown>>();
      names.forEach((cell, row) => {
        if (cell === undefined) return;
        const name = typeof cell === 'boolean' ? String(cell) : cell;
        const owner = owners === undefined ? row : owners[row];
        if (owner === undefined) return;
        const own = groupsOf.get(owner) ?? new Set();
        groupsOf.set(owner, own);
        if (own.has(name) || own.size >= groups) return;
        own.add(name);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      });
      return counts;
    },
    sensitivity(relation, norm) {
      const changed = relation === 'replace-one' ? 2 * groups : groups;
      return norm === 'linf' ? 1 : norm === 'l1' ? changed : Math.sqrt(changed);
    },
  } satisfies Query<TableLike, ReadonlyMap<string | number, number>>);
}

/** The JSON text of each row's values in several columns; undefined where one is missing. */
function joined(data: TableLike, columns: readonly string[]): (string | undefined)[] {
  const cells = columns.map((name) => categoryCells(data, name, undefined));
  return (cells[0] ?? []).map((_, row) => {
    const values = cells.map((column) => column[row]);
    return values.includes(undefined) ? undefined : JSON.stringify(values);
  });
}
