/** A sum of two doubles without rounding: the nearest double, and what it misses (Knuth 1969, TwoSum; exact but for overflow). */
export interface ExactSum {
  readonly nearest: number;
  readonly rest: number;
}

export function exactSum(first: number, second: number): ExactSum {
  const nearest = first + second;
  const part = nearest - first;
  return { nearest, rest: first - (nearest - part) + (second - part) };
}

/** Whether one sum is greater than another, exactly: rounded sums may tie, or be in another order than the true ones. */
export const isGreater = (one: ExactSum, other: ExactSum): boolean =>
  one.nearest > other.nearest || (one.nearest === other.nearest && one.rest > other.rest);
