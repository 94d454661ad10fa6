import { count as wholeNumber } from '../core/quantities.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import type { Analysis } from '../mechanisms/analysis.js';
import { processed, type BindingContext, type BoundMechanism } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import { rowCount, type TableLike } from '../tables/index.js';
import { describe } from './description.js';
import { categoryCells, columnName } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
import {
  accuracyOfCounts,
  ofDraws,
  parseSampling,
  type SamplingOption,
  type WithoutSampling,
  type WithSampling,
} from './sampling.js';

export interface GroupCountsOptions {
  /** The column that says whom a row belongs to; every row is its own unit where it is left out. */
  readonly unit?: string;
  /** In how many groups one unit is counted: the first ones in the order of the table; 1 unless it is given. */
  readonly groups?: number;
  /** Rows without a group, or without a unit, are left out; `drop` says so. */
  readonly missing?: 'drop';
}

/** Counts by groups, of which those are released that do not tell of a single unit. */
export type GroupCounts = ReadonlyMap<string | number, number>;

/** Noise on the counts of groups whose names are not known, such as `noisyThreshold`. */
export interface GroupCountsMechanism {
  readonly description: string;
  bind(query: Query<TableLike, GroupCounts>, context: BindingContext): BoundMechanism<TableLike, GroupCounts>;
}

/**
 * How many units are in each group, where the groups are not known in advance: a query for mechanisms that keep groups secret
 * which a single unit could have brought up, such as `noisyThreshold` and `partitionSelection`. They need a δ.
 *
 * Each unit is counted once in a group, and in `groups` of them at most: sensitivity `groups` in L1 and its root in L2, twice and √2
 * times that under `replace-one`, and 1 for a single group. Where all groups are known, `histogram` needs no δ.
 * With `sampling` each count has an interval of its own, for the expected number of units among as many draws of them from a population; it
 * costs nothing more. Of a group near the threshold the noise that let it be named makes intervals hold less often.
 * @param column the column whose texts or numbers name the groups; or several, which name them by the JSON text of the list of their values:
 * a sparse histogram over a product of columns, of which only cells that hold somebody are looked at
 * @example session.release('trips by town', groupCounts('town', { unit: 'traveller', groups: 3 }), noisyThreshold({ noise: 'laplace', epsilon: 1, delta: 1e-7 }))
 */
export function groupCounts<Name extends string = string>(
  column: OneOf<Name> | readonly OneOf<Name>[],
  options: GroupCountsOptions & WithSampling,
): Analysis<TableLike, GroupCounts, GroupCountsMechanism> & AboutColumns<Name>;
export function groupCounts<Name extends string = string>(
  column: OneOf<Name> | readonly OneOf<Name>[],
  options?: GroupCountsOptions & WithoutSampling,
): Query<TableLike, GroupCounts> & AboutColumns<Name>;
export function groupCounts(
  column: string | readonly string[],
  options: GroupCountsOptions & SamplingOption = {},
): Query<TableLike, GroupCounts> | Analysis<TableLike, GroupCounts, GroupCountsMechanism> {
  const columns = Array.isArray(column) ? column.map((name: unknown) => columnName(name)) : undefined;
  if (columns?.length === 0) throw invalidArgument('column', 'the name of a column, or a list of one or more');
  if (columns === undefined) columnName(column);
  requireOptions(options, "{ unit: 'traveller', groups: 3 }");
  const unit = options.unit === undefined ? undefined : columnName(options.unit, 'unit');
  const groups = wholeNumber(options.groups ?? 1, 'groups');
  const { missing } = options;
  if (missing !== undefined && (missing as unknown) !== 'drop') throw invalidArgument('missing', "'drop', or left out");
  const sampling = parseSampling(options.sampling);
  const description = describe('group counts', { column, unit, groups, missing, sampling: sampling || undefined });
  const query = Object.freeze({
    description,
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
  } satisfies Query<TableLike, GroupCounts>);
  return sampling ? groupCountsOfDraws(query) : query;
}

/** Counts of groups whose intervals hold what drawing units from a population adds. */
function groupCountsOfDraws(
  query: Query<TableLike, GroupCounts>,
): Analysis<TableLike, GroupCounts, GroupCountsMechanism> {
  const { description, unit } = query;
  const analysis: Analysis<TableLike, GroupCounts, GroupCountsMechanism> = {
    description,
    ...(unit !== undefined && { unit }),
    bind(mechanism, context) {
      const bound = mechanism.bind(query, context);
      const { noise } = bound;
      if (noise === undefined) throw invalidArgument('mechanism', 'one that releases counts, such as noisyThreshold');
      return processed(bound, (data: TableLike) => {
        const draw = bound.prepare(data);
        // Where rows are units their number is public; that of other units is not.
        const units = context.relation === 'replace-one' && unit === undefined ? rowCount(data) : undefined;
        return (random) => {
          const value = draw(random);
          return {
            value,
            accuracy: value.size === 0 ? undefined : accuracyOfCounts([...value.values()], noise, units),
          };
        };
      });
    },
  };
  return ofDraws(analysis, true);
}

/** The JSON text of each row's values in several columns; undefined where one is missing. */
function joined(data: TableLike, columns: readonly string[]): (string | undefined)[] {
  const cells = columns.map((name) => categoryCells(data, name, undefined));
  return (cells[0] ?? []).map((_, row) => {
    const values = cells.map((column) => column[row]);
    return values.includes(undefined) ? undefined : JSON.stringify(values);
  });
}
