import { invalidArgument } from '../core/errors.js';
import { columnName } from './cells.js';

/** Tells `statistic('age', options)`, about a column of a table, from `statistic(options)`, about data that are a column themselves. */
export function columnArguments<Options extends object>(
  first: string | Options,
  second: object | undefined,
): { readonly column: string | undefined; readonly options: Options } {
  const column = typeof first === 'object' ? undefined : columnName(first);
  const options: unknown = typeof first === 'object' ? first : second;
  if (typeof options !== 'object' || options === null) {
    throw invalidArgument('options', 'given after the name of the column, such as { lower: 0, upper: 120 }');
  }
  return { column, options: column === undefined ? (options as Options) : withBoundsOf(column, options as Options) };
}

/** Options whose bounds are given by the column's name, `{ age: { lower, upper } }` as data sets publish them, with those bounds. */
function withBoundsOf<Options extends object>(column: string, options: Options): Options {
  const { [column]: bounds, ...rest } = options as Record<string, unknown>;
  const isBounds = typeof bounds === 'object' && bounds !== null && 'lower' in bounds && 'upper' in bounds;
  return isBounds && !('lower' in rest) ? ({ ...bounds, ...rest } as Options) : options;
}
