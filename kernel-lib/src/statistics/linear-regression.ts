import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { nonNegative } from '../core/quantities.js';
import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import type { TableLike } from '../tables/index.js';
import type { UnitScale } from './bounds.js';
import { describe } from './description.js';
import { measured } from './noisy-sums.js';
import { moments, parseClipNorm, parseColumns, symmetric, type BoundedColumns, type MomentOptions } from './moments.js';
import { numbers, parseMissing } from './cells.js';

export interface LinearRegressionOptions extends MomentOptions {
  readonly features: BoundedColumns;
  /** One column and its bounds. */
  readonly target: BoundedColumns;
  /** λ added to the features' squares, in the units of the sums; none unless it is given. */
  readonly ridge?: number;
}

/** A fitted line: target ≈ intercept + Σ coefficients · features, in the columns' own units. */
export interface LinearModel {
  readonly features: readonly string[];
  readonly target: string;
  readonly intercept: number;
  readonly coefficients: readonly number[];
  /** Standard errors of the coefficients from the noise alone, to first order: not those of sampling, nor the bias of a ridge or of clipping. */
  readonly standardErrors: readonly number[];
  /** The target's predicted value for each row of a table that has the features. Spends nothing, but the rows should be public. */
  predict(table: TableLike): number[];
}

/**
 * Linear regression by noisy sufficient statistics; directions in which the features spread less than the noise are damped
 * (Vu and Slavković 2009; Wang 2018, "Revisiting differentially private linear regression").
 *
 * Measured are the sums of products of (1, features, target), seen on [−1, 1] between the bounds. Rows whose features are longer than
 * `clipNorm`, √(d/3) and at least 1 unless it is given, are shortened as a whole, and so count less: that biases no slope, as their weight
 * follows from the features alone. For their sensitivity see {@link moments}. Gaussian noise suits them, for it grows with √ of the number of products.
 * @example session.release('progression', linearRegression({ features: { bmi: { lower: 10, upper: 60 } }, target: { y: { lower: 0, upper: 400 } } }), gaussian({ epsilon: 3 }))
 */
export function linearRegression(options: LinearRegressionOptions): Analysis<TableLike, LinearModel, NumericMechanism> {
  requireOptions(options, '{ features: { x: { lower: 0, upper: 1 } }, target: { y: { lower: 0, upper: 1 } } }');
  const features = parseColumns(options.features, 'features');
  const [target, ...others] = parseColumns(options.target, 'target');
  if (target === undefined || others.length > 0 || features.some(([name]) => name === target[0])) {
    throw invalidArgument('target', 'one column with its bounds, which is not a feature');
  }
  const clipNorm = parseClipNorm(options.clipNorm, features.length, Math.max(1, Math.sqrt(features.length / 3)));
  const missing = parseMissing(options.missing);
  const ridge = nonNegative<number>(options.ridge ?? 0, 'ridge');
  const description = describe('linear regression', { ...options, clipNorm });
  const size = features.length + 1;
  return measured<LinearModel>(moments(description, { features, clipNorm, target, missing }), ({ sums, noise }) => {
    const products = symmetric(size + 1, sums);
    const squares = products.slice(0, size).map((row) => row.slice(0, size));
    const withTarget = products.slice(0, size).map((row) => row[size] ?? 0);
    const { deviation } = noise;
    const inverse = ridgeInverse(squares, ridge, LEAST_EIGENVALUE * deviation * Math.sqrt(size));
    const weights = inverse.mmul(Matrix.columnVector(withTarget)).to1DArray();
    const errors = unitErrors(inverse, weights, deviation);
    return { value: inOwnUnits(features, target, weights, errors), accuracy: undefined };
  });
}

/** Noise spreads eigenvalues by about 2σ√size: one that is smaller may be nothing but noise, and is set to so much. */
const LEAST_EIGENVALUE = 2;

/** (A + λI)⁻¹, the intercept's λ left out; eigenvalues below the least are set to it, those that are nothing left out. */
function ridgeInverse(squares: readonly (readonly number[])[], lambda: number, least: number): Matrix {
  const ridged = squares.map((row, i) => row.map((cell, j) => (i === j && i > 0 ? cell + lambda : cell)));
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(new Matrix(ridged), {
    assumeSymmetric: true,
  });
  const negligible = 1e-12 * Math.max(...realEigenvalues.map(Math.abs));
  const inverses = realEigenvalues.map((value) => {
    const floored = Math.max(value, least);
    return floored > negligible ? 1 / floored : 0;
  });
  return eigenvectorMatrix.mmul(Matrix.diag(inverses)).mmul(eigenvectorMatrix.transpose());
}

/**
 * Noise in A and b moves the weights w by A⁻¹(db − dA·w). With independent entries of deviation σ, dA symmetric, the vector in
 * brackets has the covariance σ²((1 + ‖w‖²)I + wwᵀ − diag(w²)).
 */
function unitErrors(inverse: Matrix, weights: readonly number[], deviation: number): number[] {
  const length = 1 + weights.reduce((total, weight) => total + weight * weight, 0);
  const moved = weights.map((first, i) => weights.map((second, j) => (i === j ? length : first * second)));
  const spread = inverse.mmul(new Matrix(moved)).mmul(inverse);
  return weights.map((_, i) => deviation * Math.sqrt(Math.max(0, spread.get(i, i))));
}

function inOwnUnits(
  features: readonly (readonly [string, UnitScale])[],
  [target, targetScale]: readonly [string, UnitScale],
  [unitIntercept = 0, ...unitWeights]: readonly number[],
  errors: readonly number[],
): LinearModel {
  const worth = features.map(([, { half }]) => targetScale.half / half);
  const coefficients = unitWeights.map((weight, i) => weight * (worth[i] ?? 0));
  const intercept = features.reduce(
    (rest, [, { middle }], i) => rest - (coefficients[i] ?? 0) * middle,
    targetScale.middle + targetScale.half * unitIntercept,
  );
  return Object.freeze({
    features: features.map(([name]) => name),
    target,
    intercept,
    coefficients: Object.freeze(coefficients),
    standardErrors: errors.slice(1).map((error, i) => error * (worth[i] ?? 0)),
    predict(table: TableLike) {
      const columns = features.map(([name]) => numbers(table, name, undefined));
      return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
        columns.reduce((total, values, i) => total + (coefficients[i] ?? 0) * (values[row] ?? 0), intercept),
      );
    },
  });
}
