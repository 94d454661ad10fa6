import { formatValue } from '../core/format.js';
import { invalidArgument } from '../core/errors.js';
import type { Analysis, Estimate, NumericMechanism, SelectionMechanism } from '../mechanisms/analysis.js';
import { processed, type BindingContext, type BoundMechanism } from '../mechanisms/mechanism.js';
import type { Noise } from '../mechanisms/noise.js';
import { accuracyWithin } from './interval.js';
import { parseSampling } from './sampling.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { boundToScores } from './binding.js';
import { parseBounds, type Bounded, type ColumnBounds } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { parseMissing, type Missing, type MissingOption, type StatisticData } from './cells.js';
import {
  parseCandidates,
  parseProbability,
  quantileScores,
  wholeNumbers,
  type CandidateOptions,
} from './quantile-scores.js';
import { leavesOf, quantileIn, quantileIntervals, quantileTree, type TreeLeaves } from './quantile-tree.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

export interface QuantilesOptions extends ColumnBounds, MissingOption, CandidateOptions {
  /** Which quantiles, each in [0, 1]. */
  readonly probabilities: readonly number[];
  /** Whether intervals also hold what drawing the rows from a population adds: free, as it follows from the same counts. */
  readonly sampling?: boolean;
}

/** What noise can be asked of for several quantiles: on counts, or as choices. */
export type QuantilesMechanism = NumericMechanism | SelectionMechanism;

/** The options parsed. */
interface Asked {
  readonly description: string;
  readonly column: string | undefined;
  readonly missing: Missing | undefined;
  readonly probabilities: readonly number[];
  readonly leaves: TreeLeaves;
  readonly sampling: boolean;
  readonly candidates: readonly number[];
}

type BoundQuantiles = BoundMechanism<StatisticData, Estimate<readonly number[]>>;

/**
 * Several quantiles of a column, in one of two ways.
 *
 * Noise on numbers, such as Laplace's, is given to a tree of counts over the declared range, walked down to each quantile: any number of
 * them for the price of one measurement, with an interval each (Wilson et al. 2020; Google's differential privacy library, quantile
 * trees). A row is counted once on each level, 4 of them unless the column is whole: sensitivity 4 in L1 and 2 in L2; under `replace-one`
 * 8 and √8. A choice, such as `permuteAndFlip`, is made once for each quantile with an equal share of ε: for up to about ten of them it
 * is the more accurate way. See {@link quantileScores}.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('quartiles', quantiles('age', { probabilities: [0.25, 0.5, 0.75], lower: 0, upper: 120, integer: true }), laplace({ epsilon: 0.5 }))
 */
export function quantiles<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(
  column: Column,
  options: Bounded<QuantilesOptions, Column>,
): Analysis<TableLike, readonly number[], QuantilesMechanism> & AboutColumns<Name>;
export function quantiles(options: QuantilesOptions): Analysis<ColumnLike, readonly number[], QuantilesMechanism>;
export function quantiles(
  first: string | QuantilesOptions,
  second?: Bounded<QuantilesOptions, never>,
): Analysis<StatisticData, readonly number[], QuantilesMechanism> {
  const { column, options } = columnArguments(first, second);
  const bounds = parseBounds(options);
  const missing = parseMissing(options.missing);
  if (!Array.isArray(options.probabilities) || options.probabilities.length === 0) {
    throw invalidArgument('probabilities', 'one or more numbers in [0, 1]');
  }
  const probabilities = options.probabilities.map((each) => parseProbability(each, 'probabilities'));
  const { candidates, integer } = options;
  const sampling = parseSampling(options.sampling);
  const asked: Asked = {
    description: describe('quantiles', {
      column,
      probabilities,
      ...bounds,
      candidates,
      integer,
      missing,
      ...(sampling && { sampling }),
    }),
    column,
    missing,
    probabilities,
    sampling,
    leaves: leavesOf(bounds, integer === true ? wholeNumbers(bounds) : undefined),
    candidates: parseCandidates(bounds, options),
  };
  return Object.freeze({
    description: asked.description,
    ...(sampling && { independentRows: true }),
    names: Object.freeze(probabilities.map((probability) => `${formatValue(100 * probability)} %`)),
    bind(mechanism, context) {
      const tree = quantileTree(asked.description, asked.leaves, asked);
      const bound = (mechanism as NumericMechanism).bind(tree, context);
      // Choices bring no noise on numbers: bound to counts they tell themselves apart.
      return bound.noise === undefined
        ? boundToChoices(asked, mechanism as SelectionMechanism, context)
        : walkedDown(asked, bound, bound.noise);
    },
  } satisfies Analysis<StatisticData, readonly number[], QuantilesMechanism>);
}

/** One choice for each quantile. */
function boundToChoices(asked: Asked, mechanism: SelectionMechanism, context: BindingContext): BoundQuantiles {
  const { candidates, description, probabilities } = asked;
  const turns = { ...context, turns: probabilities.length };
  const bounds = probabilities.map((probability) =>
    boundToScores(mechanism, quantileScores(description, candidates, probability, asked), turns),
  );
  // The scores of each are bound by their own sensitivity; the event, of as many choices, is the same for all.
  const [bound] = bounds as [(typeof bounds)[number]];
  return processed(bound, (data: StatisticData) => {
    const draws = bounds.map((each) => each.prepare(data));
    return (random) => {
      const value = draws.map((draw) => candidates[draw(random)] ?? NaN);
      return { value: Object.freeze(inOrder(value, probabilities)), accuracy: undefined };
    };
  });
}

/** A walk down the noisy tree for each quantile. */
function walkedDown(
  asked: Asked,
  bound: BoundMechanism<StatisticData, readonly number[]>,
  noise: Noise,
): BoundQuantiles {
  const { leaves, probabilities } = asked;
  return processed(bound, (data: StatisticData) => {
    const draw = bound.prepare(data);
    return (random) => {
      const counts = draw(random);
      const walked = probabilities.map((probability) => quantileIn(counts, probability, noise.deviation, leaves));
      const value = Object.freeze(inOrder(walked, probabilities));
      const intervals = quantileIntervals(counts, probabilities, noise, leaves, asked.sampling);
      return { value, accuracy: accuracyWithin(value, intervals) };
    };
  });
}

/** The same values, none of a larger probability below one of a smaller. */
function inOrder(values: readonly number[], probabilities: readonly number[]): number[] {
  const sorted = [...values].sort((first, second) => first - second);
  const ranks = probabilities
    .map((_, index) => index)
    .sort((i, j) => (probabilities[i] ?? 0) - (probabilities[j] ?? 0));
  const ordered = [...values];
  ranks.forEach((index, rank) => (ordered[index] = sorted[rank] ?? NaN));
  return ordered;
}
