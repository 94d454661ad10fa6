import { jStat } from 'jstat';

/** A cell whose expected count is less than this is counted together with the other rare ones: χ² is no approximation there. */
const LEAST_EXPECTED = 10;

/**
 * Whether counts of draws are from a distribution on categories, by Pearson's χ² test. A right sampler fails with probability α.
 * @param counts how often each category was drawn
 * @param probabilities of the categories; what they lack to 1 belongs to draws outside of all of them, which are in `total` only
 * @param total how many draws there were
 */
export function matches(
  counts: readonly number[],
  probabilities: readonly number[],
  total = counts.reduce((sum, count) => sum + count, 0),
  alpha = 1e-6,
): boolean {
  let statistic = 0;
  let cells = 0;
  let restCount = total;
  let restExpected = total;
  counts.forEach((count, category) => {
    const expected = total * (probabilities[category] ?? 0);
    if (expected < LEAST_EXPECTED) return;
    statistic += (count - expected) ** 2 / expected;
    cells++;
    restCount -= count;
    restExpected -= expected;
  });
  if (restExpected >= 1) {
    statistic += (restCount - restExpected) ** 2 / restExpected;
    cells++;
  }
  // Fewer than one is expected: by Markov's inequality, 30 of such are rarer than α for a Poisson count.
  else if (restCount > 30) return false;
  return statistic <= jStat.chisquare.inv(1 - alpha, cells - 1);
}

/** Counts whole numbers of −reach to reach; others are left out. */
export function tally(draw: () => number, draws: number, reach: number): number[] {
  const counts = new Array<number>(2 * reach + 1).fill(0);
  for (let index = 0; index < draws; index++) {
    const cell = draw() + reach;
    if (cell in counts) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** Probabilities of the whole numbers −reach to reach. */
export const probabilities = (pmf: (x: number) => number, reach: number): number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, cell) => pmf(cell - reach));
