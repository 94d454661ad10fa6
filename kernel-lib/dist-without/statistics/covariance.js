import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { requireOptions } from '../core/errors.js';
import { describe } from './description.js';
import { farthest, minus, over, squared, times, within } from './interval.js';
import { measured } from './noisy-sums.js';
import { moments, parseColumns, symmetric } from './moments.js';
import { parseMissing } from './cells.js';
/** The nearest symmetric matrix without negative eigenvalues: they are set to 0. */
export function positiveSemidefinite(matrix) {
    const decomposition = new EigenvalueDecomposition(new Matrix(matrix.map((row) => [...row])), {
        assumeSymmetric: true,
    });
    const vectors = decomposition.eigenvectorMatrix;
    const values = decomposition.realEigenvalues.map((value) => Math.max(0, value));
    const projected = vectors.mmul(Matrix.diag(values)).mmul(vectors.transpose()).to2DArray();
    return projected.map((row, i) => row.map((cell, j) => (cell + (projected[j]?.[i] ?? cell)) / 2));
}
/**
 * Means and covariances of columns, their values clamped to declared bounds; divided by the number of rows, not by one less.
 *
 * Measured are the number of rows, the columns' sums and the sums of their products, seen on [−1, 1] between the bounds: with
 * d columns, sensitivity ((d + 1)² + d + 1)/2 in L1 and its root in L2 (other relations: see {@link moments}).
 * The half-widths are those of the noise alone.
 * @param columns the columns by name, with their bounds
 * @example session.release('covariance', covariance({ age: { lower: 0, upper: 120 }, bmi: { lower: 10, upper: 60 } }), gaussian({ epsilon: 1 }))
 */
export function covariance(columns, options = {}) {
    const features = parseColumns(columns, 'columns');
    requireOptions(options, "{ missing: 'drop' }");
    const missing = parseMissing(options.missing);
    const width = features.length + 1;
    const description = describe('covariance', { columns, missing });
    return measured(moments(description, { features, clipNorm: Math.sqrt(features.length), missing }), ({ sums, rows, intervals }) => {
        const products = symmetric(width, sums);
        const unitMeans = features.map((_, i) => Math.min(1, Math.max(-1, (products[0]?.[i + 1] ?? 0) / rows)));
        const unitCovariance = features.map((_, i) => features.map((_, j) => (products[i + 1]?.[j + 1] ?? 0) / rows - (unitMeans[i] ?? 0) * (unitMeans[j] ?? 0)));
        const worth = (i, j) => (features[i]?.[1].half ?? 0) * (features[j]?.[1].half ?? 0);
        const projected = positiveSemidefinite(unitCovariance);
        const possible = symmetric(width, intervals.sums);
        const halfWidths = features.map((_, i) => features.map((_, j) => {
            const [first, second] = [possible[0]?.[i + 1], possible[0]?.[j + 1]];
            const product = possible[i + 1]?.[j + 1];
            if (!first || !second || !product)
                return NaN;
            const mean = (sum) => within(over(sum, intervals.rows), -1, 1);
            const ofMeans = i === j ? squared(mean(first)) : times(mean(first), mean(second));
            const interval = within(minus(mean(product), ofMeans), i === j ? 0 : -1, 1);
            return worth(i, j) * farthest(projected[i]?.[j] ?? 0, interval);
        }));
        const value = {
            columns: features.map(([name]) => name),
            means: features.map(([, scale], i) => scale.fromUnit(unitMeans[i] ?? 0)),
            covariance: projected.map((row, i) => row.map((cell, j) => cell * worth(i, j))),
            halfWidths,
        };
        return { value: Object.freeze(value), accuracy: undefined };
    });
}
//# sourceMappingURL=covariance.js.map