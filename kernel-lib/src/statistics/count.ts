import { requireOptions } from '../core/errors.js';
import type { Analysis, NumberMechanism } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import { rowsOf, type TableLike } from '../tables/index.js';
import { meeting, parseCondition, type Where } from './condition.js';
import { describe } from './description.js';
import type { StatisticData } from './cells.js';
import {
  countsOfDraws,
  parseSampling,
  type SamplingOption,
  type WithoutSampling,
  type WithSampling,
} from './sampling.js';

/**
 * The number of rows, or of the rows that meet a condition. A whole number.
 *
 * Sensitivity 1; of the number of all rows under `replace-one` 0, for there it is public.
 * With `sampling` the accuracy is that of the expected number among draws from a population, and costs nothing more.
 * @param options.where which rows are counted, such as `{ column: 'age', atLeast: 65 }`, or a list of conditions that all hold
 * @example session.release('patients', count(), laplace({ epsilon: 0.1 }))
 */
export function count(
  options: { readonly where?: undefined } & WithSampling,
): Analysis<StatisticData, number, NumberMechanism>;
export function count(options: { readonly where: Where } & WithSampling): Analysis<TableLike, number, NumberMechanism>;
export function count(options?: { readonly where?: undefined } & WithoutSampling): Query<StatisticData, number>;
export function count(options: { readonly where: Where } & WithoutSampling): Query<TableLike, number>;
export function count(
  options: { readonly where?: Where | undefined } & SamplingOption = {},
): Query<StatisticData, number> | Analysis<StatisticData, number, NumberMechanism> {
  requireOptions(options, "{ where: { column: 'age', atLeast: 65 } }");
  const where = options.where === undefined ? undefined : parseCondition(options.where);
  const sampling = parseSampling(options.sampling);
  const query = Object.freeze({
    description: describe('count', { where }),
    dimension: 1,
    integer: true,
    monotonic: true,
    answer: (data: StatisticData) =>
      where === undefined ? rowsOf(data) : meeting(data as TableLike, where).filter(Boolean).length,
    sensitivity: (relation) => (relation === 'replace-one' && where === undefined ? 0 : 1),
  } satisfies Query<StatisticData, number>);
  return sampling
    ? countsOfDraws<StatisticData, number, NumberMechanism>(describe('count', { where, sampling }), query, rowsOf)
    : query;
}
