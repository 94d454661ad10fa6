import type { Analysis, Estimate, RealMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import { CONFIDENCE, type Noise } from '../mechanisms/noise.js';
import { boundToNumbers } from './binding.js';
import type { Query } from '../mechanisms/query.js';
import { recordSums, type RecordVector } from './record-sums.js';
import type { StatisticData } from './cells.js';

/** Sums over records with noise on them, and all that may be known of that noise. */
export interface NoisySums {
  /** The sums, in the order of the vector's coordinates; the first is the number of records. */
  readonly sums: readonly number[];
  /** The number of records: exact where it is public, else the noisy one, made at least 1. */
  readonly rows: number;
  readonly rowsArePublic: boolean;
  readonly noise: Noise;
  /**
   * How far Σ weights · (noise on the sums) reaches; a public number of records has none.
   * @param confidence that of results, unless it is given
   */
  reachOfSum(weights: readonly number[], confidence?: number): number;
}

/** A query about sums that were taken already: noise of the same scale, without asking the data again. */
const given = (query: Query<StatisticData, readonly number[]>): Query<readonly number[], readonly number[]> => ({
  ...query,
  answer: (sums) => sums,
});

/**
 * The analysis that asks for the sums of a vector over all records, with noise on every coordinate, and concludes from them.
 *
 * The vector's first coordinate is 1, so that the first sum is the number of records. Under `replace-one` that number is public
 * (unless records are dropped for what they miss) and is exact in the result; no coordinate's share of the privacy goes to it there.
 */
export function measured<Output>(
  vector: RecordVector,
  conclude: (noisy: NoisySums) => Estimate<Output>,
): Analysis<StatisticData, Output, RealMechanism> {
  return Object.freeze({
    description: vector.description,
    bind(mechanism, context) {
      const rowsArePublic = context.relation === 'replace-one' && vector.missing !== 'drop';
      const query = recordSums(vector, rowsArePublic ? 'counted' : 'left out');
      const bound = boundToNumbers(mechanism, given(query), context);
      const { noise } = bound;
      const reachOfSum = ([ofRows = 0, ...others]: readonly number[], confidence = CONFIDENCE): number =>
        noise.reachOfSum(rowsArePublic ? others : [ofRows, ...others], confidence);
      return processed(bound, (data: StatisticData) => {
        const exact = query.answer(data);
        const draw = bound.prepare(exact);
        return (random) => {
          const sums = draw(random);
          const rows = Math.max(1, (rowsArePublic ? exact[0] : sums[0]) ?? 1);
          return conclude({ sums, rows, rowsArePublic, noise, reachOfSum });
        };
      });
    },
  } satisfies Analysis<StatisticData, Output, RealMechanism>);
}
