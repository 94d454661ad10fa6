import type { Analysis, SelectionMechanism } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import type { StatisticData } from './cells.js';
/** The analysis that chooses one of several candidates by their scores. */
export declare const chosen: <Candidate>(scores: Query<StatisticData, readonly number[]>, candidates: readonly Candidate[]) => Analysis<StatisticData, Candidate, SelectionMechanism>;
