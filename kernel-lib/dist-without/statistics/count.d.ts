import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import { type TableLike } from '../tables/index.js';
import { type Where } from './condition.js';
import type { StatisticData } from './cells.js';
import { type WithoutSampling, type WithSampling } from './sampling.js';
/**
 * The number of rows, or of the rows that meet a condition. A whole number.
 *
 * Sensitivity 1; of the number of all rows under `replace-one` 0, for there it is public.
 * With `sampling` the accuracy is that of the expected number among draws from a population, and costs nothing more.
 * @param options.where which rows are counted, such as `{ column: 'age', atLeast: 65 }`, or a list of conditions that all hold
 * @example session.release('patients', count(), laplace({ epsilon: 0.1 }))
 */
export declare function count(options: {
    readonly where?: undefined;
} & WithSampling): Analysis<StatisticData, number, NumericMechanism>;
export declare function count(options: {
    readonly where: Where;
} & WithSampling): Analysis<TableLike, number, NumericMechanism>;
export declare function count(options?: {
    readonly where?: undefined;
} & WithoutSampling): Query<StatisticData, number>;
export declare function count(options: {
    readonly where: Where;
} & WithoutSampling): Query<TableLike, number>;
