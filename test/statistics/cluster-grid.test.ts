import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { clustersInCells, countsInCells, gridFor, MOST_CELLS } from '../../kernel-lib/src/statistics/cluster-grid.js';
import { weightedKMeans } from '../../kernel-lib/src/statistics/weighted-k-means.js';

describe('the grid that clusters start from', () => {
  test('has more cells the more rows there are and the less noise, from two parts a column to 4,096 cells', () => {
    expect(gridFor(2, 10_000, Math.SQRT2).parts).toBe(32); // ε = 1: (10,000/10)^(1/2)
    expect(gridFor(2, 10_000, 10 * Math.SQRT2).parts).toBe(10);
    expect(gridFor(3, 0, 100).parts).toBe(2);
    for (const columns of [1, 2, 3, 4, 5, 6]) {
      const { parts } = gridFor(columns, 1e9, 0);
      expect(parts ** columns).toBeLessThanOrEqual(MOST_CELLS);
      expect((parts + 1) ** columns).toBeGreaterThan(MOST_CELLS);
    }
  });

  test('counts each row in one cell, those on the bounds too', () => {
    const points = Float64Array.from([-1, -1, -1, 0.9, 0.1, -0.1, 1, 1, 1, 1]);
    expect(countsInCells(points, { columns: 2, parts: 2 })).toEqual([1, 1, 1, 2]);
    expect(countsInCells(points, { columns: 2, parts: 3 })).toEqual([1, 0, 1, 0, 1, 0, 0, 0, 2]);
  });

  test('shows clusters by counts that are more than noise, and the middle where there are none', () => {
    const grid = { columns: 2, parts: 4 };
    const counts = new Array<number>(16).fill(9);
    [counts[0], counts[15]] = [900, 300];
    const centers = clustersInCells(counts, grid, 5, 2, seededRandom(1));
    expect([...centers].sort(([one = 0], [other = 0]) => one - other)).toEqual([
      [-0.75, -0.75],
      [0.75, 0.75],
    ]);
    expect(clustersInCells(counts, grid, 1_000, 2, seededRandom(1))).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

test('k-means of weighted points finds their means from any start', () => {
  const points = [[-0.9], [-0.7], [0.1], [0.8], [0.9]];
  const weights = [1, 3, 10, 1, 1];
  for (let seed = 0; seed < 20; seed++) {
    const centers = weightedKMeans({ points, weights }, 3, seededRandom(seed)).map(([at = NaN]) => at);
    [-0.75, 0.1, 0.85].forEach((at, index) =>
      expect([...centers].sort((one, other) => one - other)[index]).toBeCloseTo(at, 12),
    );
  }
});

test('k-means of fewer points than clusters has a cluster at each', () => {
  const centers = weightedKMeans({ points: [[-1], [1]], weights: [1, 2] }, 4, seededRandom(2));
  expect(centers).toHaveLength(4);
  expect(new Set(centers.flat())).toEqual(new Set([-1, 1]));
});
