import { invalidArgument } from '../core/errors.js';
import { columnName } from './cells.js';

/** Tells `statistic('age', options)`, about a column of a table, from `statistic(options)`, about data that are a column themselves. */
export function columnArguments<Options extends object>(
  first: string | Options,
  second: Options | undefined,
): { readonly column: string | undefined; readonly options: Options } {
  const column = typeof first === 'object' ? undefined : columnName(first);
  const options: unknown = typeof first === 'object' ? first : second;
  if (typeof options !== 'object' || options === null) {
    throw invalidArgument('options', 'given after the name of the column');
  }
  return { column, options: options as Options };
}
