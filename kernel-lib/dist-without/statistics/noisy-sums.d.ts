import type { Analysis, Estimate, RealMechanism } from '../mechanisms/analysis.js';
import { type Noise } from '../mechanisms/noise.js';
import { type Interval } from './interval.js';
import { type RecordVector } from './record-sums.js';
import type { StatisticData } from './cells.js';
/** Sums over records with noise on them, and all that may be known of that noise. */
export interface NoisySums {
    /** The sums, in the order of the vector's coordinates; the first is the number of records. */
    readonly sums: readonly number[];
    /** The number of records: exact where it is public, else the noisy one, made at least 1. */
    readonly rows: number;
    readonly rowsArePublic: boolean;
    readonly noise: Noise;
    /** Intervals that hold all of the exact sums at once with the confidence of results. */
    readonly intervals: {
        readonly rows: Interval;
        readonly sums: readonly Interval[];
    };
    /** How far Σ weights · (noise on the sums) reaches, with the confidence of results; a public number of records has none. */
    reachOfSum(weights: readonly number[]): number;
}
/**
 * The analysis that asks for the sums of a vector over all records, with noise on every coordinate, and concludes from them.
 *
 * The vector's first coordinate is 1, so that the first sum is the number of records. Under `replace-one` that number is public
 * (unless records are dropped for what they miss) and is told exactly; no coordinate's share of the privacy goes to it there.
 */
export declare function measured<Output>(vector: RecordVector, conclude: (noisy: NoisySums) => Estimate<Output>): Analysis<StatisticData, Output, RealMechanism>;
