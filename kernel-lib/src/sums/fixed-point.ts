import { roundUp } from '../core/rounding.js';
import type { Norm } from '../core/norm.js';

/**
 * Sums whose sensitivity holds in floating point as well, in any order of the rows (Casacuberta et al. 2022 show how it fails).
 * Every term is a whole number of units, at most {@link LARGEST_TERM}; whole numbers are added without error, and the total is
 * rounded to a double once. An array has less than 2³² rows, so that a total has less than 2⁷² units, where two neighbouring
 * doubles are 2¹⁹ units apart: rounding moves the totals of neighbours apart by at most that much.
 */
export const LARGEST_TERM = 2 ** 40;
const TOTAL_ROUNDING = 2 ** 19;
/** Two neighbours' terms, each rounded to the nearest unit. */
const TERM_ROUNDING = 1;

/** So many largest terms add up to less than 2⁵³. */
const ROWS_BETWEEN_CARRIES = 4096;

/**
 * Exact sums, each rounded to a double once.
 * @param terms writes the terms of one row, whole numbers of at most {@link LARGEST_TERM}, all 0 for a row that is left out
 */
export function exactSums(rows: number, dimension: number, terms: (row: number, into: Float64Array) => void): number[] {
  const row = new Float64Array(dimension);
  const low = new Float64Array(dimension);
  const high = new Array<bigint>(dimension).fill(0n);
  const carry = (): void => {
    for (let index = 0; index < dimension; index++) high[index] = (high[index] ?? 0n) + BigInt(low[index] ?? 0);
    low.fill(0);
  };
  for (let at = 0; at < rows; at++) {
    if (at % ROWS_BETWEEN_CARRIES === 0) carry();
    terms(at, row);
    for (let index = 0; index < dimension; index++) low[index] = (low[index] ?? 0) + (row[index] ?? 0);
  }
  carry();
  return high.map(Number);
}

/** A length in units, made longer by what rounding the terms and the totals can add to it. */
export const withRounding = (units: number, dimension: number, norm: Norm): number =>
  roundUp(
    units + (TERM_ROUNDING + TOTAL_ROUNDING) * (norm === 'l1' ? dimension : norm === 'l2' ? Math.sqrt(dimension) : 1),
  );
