import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { requireOptions } from '../core/errors.js';
import { CONFIDENCE } from '../mechanisms/noise.js';
import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { TableLike } from '../tables/index.js';
import { describe } from './description.js';
import { around, farthest, within } from './interval.js';
import { measured } from './noisy-sums.js';
import { moments, parseColumns, productIndex, symmetric, type BoundedColumns } from './moments.js';
import { parseMissing, type MissingOption } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

/** Means, and how columns vary together, in the columns' own units. */
export interface Covariance {
  readonly columns: readonly string[];
  readonly means: readonly number[];
  /** Row i, column j: the covariance of columns i and j; symmetric, and projected to a covariance some table can have. */
  readonly covariance: readonly (readonly number[])[];
  /** Row i, column j: how far off the noise may have put that covariance; all hold at once at 95 %. */
  readonly halfWidths: readonly (readonly number[])[];
}

/** The nearest symmetric matrix without negative eigenvalues: they are set to 0. */
function positiveSemidefinite(matrix: readonly (readonly number[])[]): number[][] {
  const decomposition = new EigenvalueDecomposition(new Matrix(matrix.map((row) => [...row])), {
    assumeSymmetric: true,
  });
  const vectors = decomposition.eigenvectorMatrix;
  const values = decomposition.realEigenvalues.map((value) => Math.max(0, value));
  const projected = vectors.mmul(Matrix.diag(values)).mmul(vectors.transpose()).to2DArray();
  return projected.map((row, i) => row.map((cell, j) => (cell + (projected[j]?.[i] ?? cell)) / 2));
}

/** A weight for each sum of products, 0 but for those that are given by their rows and columns; those of the same one add up. */
function weightsOf(
  width: number,
  given: readonly (readonly [row: number, column: number, weight: number])[],
): number[] {
  const weights = new Array<number>((width * (width + 1)) / 2).fill(0);
  for (const [row, column, weight] of given) {
    const at = productIndex(width, Math.min(row, column), Math.max(row, column));
    weights[at] = (weights[at] ?? 0) + weight;
  }
  return weights;
}

/**
 * Means and covariances of columns, their values clamped to declared bounds; divided by the number of rows, not by one less.
 *
 * Measured are the number of rows, the columns' sums and the sums of their products, seen on [−1, 1] between the bounds: with
 * d columns, sensitivity ((d + 1)² + d + 1)/2 in L1 and its root in L2 (other relations: see {@link moments}).
 * The half-widths are those of the noise alone, to second order.
 * @param columns the columns by name, with their bounds
 * @example session.release('covariance', covariance({ age: { lower: 0, upper: 120 }, bmi: { lower: 10, upper: 60 } }), gaussian({ epsilon: 1 }))
 */
export function covariance<Name extends string = string>(
  columns: BoundedColumns<OneOf<Name>>,
  options: MissingOption = {},
): Analysis<TableLike, Covariance, RealMechanism> & AboutColumns<Name> {
  const features = parseColumns(columns, 'columns');
  requireOptions(options, "{ missing: 'drop' }");
  const missing = parseMissing(options.missing);
  const width = features.length + 1;
  /** Each with a share of what all together may miss. */
  const each = 1 - (1 - CONFIDENCE) / ((features.length * width) / 2);
  const description = describe('covariance', { columns, missing });
  return measured<Covariance>(
    moments(description, { features, clipNorm: Math.sqrt(features.length), missing }),
    ({ sums, rows, reachOfSum }) => {
      const products = symmetric(width, sums);
      const unitMeans = features.map((_, i) => Math.min(1, Math.max(-1, (products[0]?.[i + 1] ?? 0) / rows)));
      const unitCovariance = features.map((_, i) =>
        features.map((_, j) => {
          const product = Math.min(1, Math.max(i === j ? 0 : -1, (products[i + 1]?.[j + 1] ?? 0) / rows));
          return product - (unitMeans[i] ?? 0) * (unitMeans[j] ?? 0);
        }),
      );
      const worth = (i: number, j: number): number => (features[i]?.[1].half ?? 0) * (features[j]?.[1].half ?? 0);
      const projected = positiveSemidefinite(unitCovariance);
      const halfWidths = features.map((_, i) =>
        features.map((_, j) => {
          const [first, second] = [unitMeans[i] ?? 0, unitMeans[j] ?? 0];
          // What noise on the sums moves the covariance by, to first order; and what noise on both means does to second.
          const byNoise = weightsOf(width, [
            [0, 0, first * second - (unitCovariance[i]?.[j] ?? 0)],
            [0, i + 1, -second],
            [0, j + 1, -first],
            [i + 1, j + 1, 1],
          ]);
          const ofMean = (column: number, mean: number): number =>
            reachOfSum(
              weightsOf(width, [
                [0, 0, -mean],
                [0, column + 1, 1],
              ]),
              each,
            ) / rows;
          const reach = reachOfSum(byNoise, each) / rows + ofMean(i, first) * ofMean(j, second);
          const interval = within(around(unitCovariance[i]?.[j] ?? 0, reach), i === j ? 0 : -1, 1);
          return worth(i, j) * farthest(projected[i]?.[j] ?? 0, interval);
        }),
      );
      const value: Covariance = {
        columns: features.map(([name]) => name),
        means: features.map(([, scale], i) => scale.fromUnit(unitMeans[i] ?? 0)),
        covariance: projected.map((row, i) => row.map((cell, j) => cell * worth(i, j))),
        halfWidths,
      };
      return { value: Object.freeze(value), accuracy: undefined };
    },
  );
}
