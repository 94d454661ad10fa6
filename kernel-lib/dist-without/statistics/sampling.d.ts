import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import { type Noise } from '../mechanisms/noise.js';
import type { Numeric, Query } from '../mechanisms/query.js';
import type { StatisticData } from './cells.js';
import { accuracyWithin, type Interval } from './interval.js';
export interface SamplingOption {
    /**
     * Whether the accuracy also holds what drawing the rows from a population adds. Rows are taken to be independent draws, as many as are
     * there where their number is public, else a number that is itself random (Poisson's), as of those who happened to come. Counts and
     * sums are then near what such draws give on average, means and variances near those of the population.
     */
    readonly sampling?: boolean;
}
/** For questions that are queries unless sampling is asked for. */
export interface WithoutSampling {
    readonly sampling?: false;
}
export interface WithSampling {
    readonly sampling: true;
}
/** Parses the option. */
export declare function parseSampling(sampling: unknown): boolean;
/** How far normal errors of deviation 1 reach with the confidence of results. */
export declare const NORMAL_REACH: number;
/**
 * The weight of sums that are measured for the interval alone, beside those of the answer: noise on them is four times as large, and on
 * the answer next to none the larger.
 */
export declare const SPREAD_WEIGHT: number;
/** How far noise and independent normal errors reach together; a variance that is lost in its own noise is taken to be half as large as that. */
export declare const reachWithSampling: (ofNoise: number, variance: number, deviationOfVariance: number) => number;
/**
 * The expected counts λ at which a noisy count c is not far off: |c − λ| ≤ √(r² + z²λ(1 − λ/n)), noise reaching r and the count being
 * binomial of n rows, or Poisson's where n is not known (a score interval; Wilson 1927).
 */
export declare function expectedCounts(noisy: number, ofNoise: number, rows?: number): Interval;
/** For each noisy count an interval of its own. */
export declare const accuracyOfCounts: (noisy: readonly number[], noise: Noise, rows?: number) => ReturnType<typeof accuracyWithin>;
/** The analysis, which says so where its accuracy takes rows to be independent draws. */
export declare const ofDraws: <Data, Output, Asked>(analysis: Analysis<Data, Output, Asked>, sampling: boolean) => Analysis<Data, Output, Asked>;
/**
 * A question for counts of rows, whose intervals hold what sampling adds as well: they follow from the noisy counts alone.
 * @param description of the question as it is asked, sampling included
 * @param rowsOf how many rows the data have; looked at only where that is public
 */
export declare const countsOfDraws: <Data extends StatisticData, Value extends Numeric>(description: string, counts: Query<Data, Value>, rowsOf: (data: Data) => number) => Analysis<Data, Value, NumericMechanism>;
