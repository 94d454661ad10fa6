import { invalidArgument } from '../core/errors.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnBounds } from './bounds.js';
import { numbers, type Missing, type StatisticData } from './cells.js';

/** Which values a quantile may be. */
export interface CandidateOptions {
  /** Whether the column holds whole numbers: candidates are then all of those within the bounds, and no others. */
  readonly integer?: boolean;
  /** How many evenly spaced values from `lower` to `upper` are candidates; 1,001 unless it is given, or the column is whole. */
  readonly candidates?: number;
}

/** Probabilities are whole numbers of this part, so that scores are whole and exact. */
const PARTS = 2 ** 20;
const MOST_CANDIDATES = 2 ** 20;
const USUAL_CANDIDATES = 1001;

/** Parses a probability. */
export function parseProbability(value: unknown, argument = 'probability'): number {
  if (!(typeof value === 'number' && value >= 0 && value <= 1)) throw invalidArgument(argument, 'a number in [0, 1]');
  return value;
}

/** The whole numbers within bounds, from the first to the last. */
export function wholeNumbers({ lower, upper }: ColumnBounds): { readonly first: number; readonly size: number } {
  const [first, last] = [Math.ceil(lower), Math.floor(upper)];
  const size = last - first + 1;
  if (!(size >= 2 && Math.max(Math.abs(first), Math.abs(last)) < 2 ** 53)) {
    throw invalidArgument('lower and upper', 'such that two or more whole numbers lie between them');
  }
  return { first, size };
}

/** Parses which values a quantile may be, in rising order. */
export function parseCandidates(bounds: ColumnBounds, options: CandidateOptions): readonly number[] {
  const { integer = false, candidates } = options;
  if (typeof (integer as unknown) !== 'boolean') throw invalidArgument('integer', 'true or false');
  if (integer) {
    if (candidates !== undefined) throw invalidArgument('candidates', 'left out where candidates are whole numbers');
    const { first, size } = wholeNumbers(bounds);
    if (size > MOST_CANDIDATES)
      throw invalidArgument('integer', 'false for more than 2^20 whole numbers: give candidates instead');
    return Array.from({ length: size }, (_, index) => first + index);
  }
  const size = candidates ?? USUAL_CANDIDATES;
  if (!(Number.isInteger(size) && size >= 2 && size <= MOST_CANDIDATES)) {
    throw invalidArgument('candidates', 'a whole number of 2 to 2^20');
  }
  return Array.from({ length: size }, (_, index) => between(bounds, index, size - 1));
}

/** The index-th of so many steps between bounds; multiplied first, so that of 0 to 40 in 1,000 steps the 332nd is 13.28, as rows have it. */
function between({ lower, upper }: ColumnBounds, index: number, steps: number): number {
  if (index === steps) return upper;
  const product = (upper - lower) * index;
  if (Math.abs(product) < Infinity) return Math.min(upper, lower + product / steps);
  return lower * (1 - index / steps) + upper * (index / steps);
}

/**
 * How well each candidate serves as a quantile. Where all are whole numbers: by how many rows the rank p·n lies within #{x < c} to #{x ≤ c}, or, below 0,
 * by how many it misses that; among tied ones the quantile itself stands out from its neighbours by the whole tie. Where not: minus
 * |(1 − p)·#{x < c} − p·#{x > c}|, as few candidates meet a row at all, and one that does is no better for it than those around it.
 * Sensitivity of a score: the larger of p and 1 − p; under `replace-one` 1.
 */
export function quantileScores(
  description: string,
  candidates: readonly number[],
  probability: number,
  { column, missing }: { readonly column: string | undefined; readonly missing: Missing | undefined },
): Query<StatisticData, readonly number[]> {
  const below = Math.round(probability * PARTS);
  const above = PARTS - below;
  const whole = candidates.every(Number.isInteger);
  return {
    description,
    dimension: candidates.length,
    integer: true,
    answer(data) {
      const values = numbers(data, column, missing)
        .filter((value) => !Number.isNaN(value))
        .sort();
      let [smaller, notGreater] = [0, 0];
      return candidates.map((candidate) => {
        while (smaller < values.length && (values[smaller] ?? NaN) < candidate) smaller++;
        while (notGreater < values.length && (values[notGreater] ?? NaN) <= candidate) notGreater++;
        if (!whole) return 0 - Math.abs(above * smaller - below * (values.length - notGreater));
        const tooHigh = above * smaller - below * (values.length - smaller);
        const tooLow = below * (values.length - notGreater) - above * notGreater;
        return 0 - Math.max(tooHigh, tooLow);
      });
    },
    // The norm of one score is asked for; in the others every candidate's score may move.
    sensitivity(relation, norm) {
      const each = relation === 'replace-one' ? PARTS : Math.max(below, above);
      const size = candidates.length;
      return norm === 'linf' ? each : norm === 'l1' ? each * size : each * Math.sqrt(size);
    },
  };
}
