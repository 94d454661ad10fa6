import { invalidArgument } from '../core/errors.js';
import type { OneOf } from '../tables/column-names.js';
import { columnNames, type TableLike } from '../tables/table.js';
import type { Bounds } from './features.js';

/** The declared public range of one column. */
interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** Bounds by the names of the columns, as questions of a session take them: `{ age: { lower: 0, upper: 120 }, … }`. */
export type BoundsByName<Name extends string = string> = Readonly<Partial<Record<OneOf<Name>, Range>>>;

const isByName = (bounds: Bounds | BoundsByName): bounds is BoundsByName =>
  typeof bounds === 'object' &&
  (bounds as unknown) !== null &&
  Object.keys(bounds).length > 0 &&
  Object.values(bounds as Readonly<Record<string, unknown>>).every(
    (range) => typeof range === 'object' && !isArrayLike(range),
  );

const isArrayLike = (value: unknown): boolean => typeof value === 'object' && value !== null && 'length' in value;

/**
 * Bounds in the order of the columns, where they were given by name; others as they are. An empty array has the columns that are named.
 * @throws PrivacyError `invalid-argument` unless each column has bounds, two finite numbers in order, and each bounds a column
 */
export function boundsOfColumns(bounds: Bounds | BoundsByName, features: TableLike): Bounds {
  if (!isByName(bounds)) return bounds;
  const given = new Map(Object.entries<unknown>(bounds));
  const own = columnNames(features, 'features');
  const isEmpty = own.length === 0;
  const columns = isEmpty ? [...given.keys()] : own;
  const stranger = [...given.keys()].find((name) => !columns.includes(name));
  if (stranger !== undefined)
    throw invalidArgument('bounds', `those of the columns of features, as "${stranger}" is not`);
  const ranges = columns.map((name) => rangeOf(name, given.get(name)));
  return {
    lower: ranges.map(({ lower }) => lower),
    upper: ranges.map(({ upper }) => upper),
    ...(isEmpty && { columns }),
  };
}

function rangeOf(name: string, range: unknown): Range {
  const { lower, upper } = (range ?? {}) as Partial<Range>;
  if (!Number.isFinite(lower) || !Number.isFinite(upper) || (lower as number) > (upper as number)) {
    const example = `{ ${JSON.stringify(name)}: { lower: 0, upper: 100 } }`;
    throw invalidArgument('bounds', `two finite numbers in order for each column, such as ${example}`);
  }
  return { lower: lower as number, upper: upper as number };
}
