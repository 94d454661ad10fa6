import type { Query } from '../mechanisms/query.js';
import type { ColumnBounds } from './bounds.js';
import { type Missing, type StatisticData } from './cells.js';
/** Which values a quantile may be. */
export interface CandidateOptions {
    /** Whether the column holds whole numbers: candidates are then all of those within the bounds, and no others. */
    readonly integer?: boolean;
    /** How many evenly spaced values from `lower` to `upper` are candidates; 1,001 unless it is given, or the column is whole. */
    readonly candidates?: number;
}
/** Parses a probability. */
export declare function parseProbability(value: unknown, argument?: string): number;
/** The whole numbers within bounds, from the first to the last. */
export declare function wholeNumbers({ lower, upper }: ColumnBounds): {
    readonly first: number;
    readonly size: number;
};
/** Parses which values a quantile may be, in rising order. */
export declare function parseCandidates(bounds: ColumnBounds, options: CandidateOptions): readonly number[];
/**
 * How well each candidate serves as a quantile: by how many rows the rank p·n lies within #{x < c} to #{x ≤ c}, or, below 0, by how many
 * it misses that. Among tied whole numbers the quantile itself stands out from its neighbours by the whole tie.
 * Sensitivity of a score: the larger of p and 1 − p; under `replace-one` 1.
 */
export declare function quantileScores(description: string, candidates: readonly number[], probability: number, { column, missing }: {
    readonly column: string | undefined;
    readonly missing: Missing | undefined;
}): Query<StatisticData, readonly number[]>;
