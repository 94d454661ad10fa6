import { requireOptions } from '../core/errors.js';
import type { Query } from '../mechanisms/query.js';
import type { TableLike } from '../tables/index.js';
import { meeting, parseCondition, type Where } from './condition.js';
import { describe } from './description.js';
import { cells, type StatisticData } from './cells.js';

/**
 * The number of rows, or of the rows that meet a condition. A whole number.
 *
 * Sensitivity 1; of the number of all rows under `replace-one` 0, for there it is public.
 * @param options.where which rows are counted, such as `{ column: 'age', atLeast: 65 }`, or a list of conditions that all hold
 * @example session.release('patients', count(), laplace({ epsilon: 0.1 }))
 */
export function count(options?: { readonly where?: undefined }): Query<StatisticData, number>;
export function count(options: { readonly where: Where }): Query<TableLike, number>;
export function count(options: { readonly where?: Where | undefined } = {}): Query<StatisticData, number> {
  requireOptions(options, "{ where: { column: 'age', atLeast: 65 } }");
  const where = options.where === undefined ? undefined : parseCondition(options.where);
  return Object.freeze({
    description: describe('count', { where }),
    dimension: 1,
    integer: true,
    monotonic: true,
    answer: (data: StatisticData) =>
      where === undefined ? cells(data, undefined).length : meeting(data as TableLike, where).filter(Boolean).length,
    sensitivity: (relation) => (relation === 'replace-one' && where === undefined ? 0 : 1),
  } satisfies Query<StatisticData, number>);
}
