import type { RandomSource } from '../core/random.js';
import { middleOfPart, partOf } from './bounds.js';
import { weightedKMeans } from './weighted-k-means.js';

/** A grid over [−1, 1] in each of so many columns. */
export interface ClusterGrid {
  readonly columns: number;
  /** How many parts each column has. */
  readonly parts: number;
}

/** How many cells a grid has at most, and for how many columns there is one: with six, each may still have four parts. */
export const MOST_CELLS = 4096;
export const MOST_GRID_COLUMNS = 6;

/**
 * The grid for about so many rows: (nε/10)^(2d/(2 + d)) cells at ε of Laplace noise, whose deviation is √2/ε (Su, Cao, Li, Bertino and Jin 2016,
 * "Differentially private k-means clustering", EUGkM). In finer ones noise has more cells, in coarser ones rows are moved farther.
 * @param deviation of the noise on each cell's count
 */
export function gridFor(columns: number, rows: number, deviation: number): ClusterGrid {
  const finest = Math.floor(MOST_CELLS ** (1 / columns) + 1e-9);
  const timesEpsilon = (Math.SQRT2 * Math.max(1, rows)) / deviation;
  const wanted = Math.round((timesEpsilon / 10) ** (2 / (2 + columns)));
  return { columns, parts: Math.min(finest, Math.max(2, wanted)) };
}

/** How many points are in each cell. @param points one after the other, on [−1, 1] */
export function countsInCells(points: Float64Array, { columns, parts }: ClusterGrid): number[] {
  const counts = new Array<number>(parts ** columns).fill(0);
  for (let start = 0; start < points.length; start += columns) {
    let cell = 0;
    for (let column = 0; column < columns; column++) cell = cell * parts + partOf(points[start + column] ?? 0, parts);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** Fewer noise deviations than this of rows may be noise alone. */
const LEAST_COUNT = 2;

/**
 * Centres of the clusters that noisy counts show, cells that noise alone may have filled taken for empty. Where all are, the middle.
 * @param counts noisy, by cell
 */
export function clustersInCells(
  counts: readonly number[],
  { columns, parts }: ClusterGrid,
  deviation: number,
  clusters: number,
  random: RandomSource,
): readonly (readonly number[])[] {
  const cells = counts
    .map((weight, cell) => ({ cell, weight }))
    .filter(({ weight }) => weight > LEAST_COUNT * deviation);
  if (cells.length === 0) return Array.from({ length: clusters }, () => new Array<number>(columns).fill(0));
  const points = cells.map(({ cell }) =>
    Array.from({ length: columns }, (_, column) =>
      middleOfPart(Math.floor(cell / parts ** (columns - 1 - column)) % parts, parts),
    ),
  );
  return weightedKMeans({ points, weights: cells.map(({ weight }) => weight) }, clusters, random);
}
