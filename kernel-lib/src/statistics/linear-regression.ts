import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { nonNegative } from '../core/quantities.js';
import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { TableLike } from '../tables/index.js';
import type { UnitScale } from './bounds.js';
import { describe } from './description.js';
import { measured } from './noisy-sums.js';
import { NORMAL_REACH, ofDraws, parseSampling } from './sampling.js';
import {
  moments,
  parseClipNorm,
  parseColumn,
  parseColumns,
  symmetric,
  type BoundedColumns,
  type MomentOptions,
} from './moments.js';
import { parseMissing } from './cells.js';
import { lineOf, type Line } from './line.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

export interface LinearRegressionOptions<Name extends string = string> extends MomentOptions {
  readonly features: BoundedColumns<Name>;
  /** One column and its bounds. */
  readonly target: BoundedColumns<Name>;
  /** λ added to the features' squares, in the units of the sums; none unless it is given. */
  readonly ridge?: number;
  /** Whether the half-widths also hold what drawing the rows from a population adds. The target's squares are then asked for as well. */
  readonly sampling?: boolean;
}

/** A fitted line, and how far it may be off. */
export interface LinearModel extends Line {
  /** Standard errors of the coefficients from the noise alone, to first order: not those of sampling, nor the bias of a ridge or of clipping. */
  readonly standardErrors: readonly number[];
  /** How far off each coefficient may be at 95 %, because of the noise, to first order; and of sampling, where that was asked for. */
  readonly halfWidths: readonly number[];
  readonly interceptHalfWidth: number;
}

/**
 * Linear regression by noisy sufficient statistics; directions in which the features spread less than the noise are damped
 * (Vu and Slavković 2009; Wang 2018, "Revisiting differentially private linear regression").
 *
 * Measured are the sums of products of (1, features, target), seen on [−1, 1] between the bounds. Rows whose features are longer than
 * `clipNorm`, √(d/3) and at least √3 unless it is given, are shortened as a whole, and so count less: that biases no slope, as their weight
 * follows from the features alone. For their sensitivity see {@link moments}. Gaussian noise suits them, for it grows with √ of the number of products.
 * Of one feature and fewer than about 2,000/ε rows, noise on these sums is more than a tenth of what a feature of usual bounds spreads: there
 * `robustRegression` is the more accurate.
 * @example session.release('progression', linearRegression({ features: { bmi: { lower: 10, upper: 60 } }, target: { y: { lower: 0, upper: 400 } } }), gaussian({ epsilon: 3 }))
 */
export function linearRegression<Name extends string = string>(
  options: LinearRegressionOptions<OneOf<Name>>,
): Analysis<TableLike, LinearModel, RealMechanism> & AboutColumns<Name> {
  requireOptions(options, '{ features: { x: { lower: 0, upper: 1 } }, target: { y: { lower: 0, upper: 1 } } }');
  const features = parseColumns(options.features, 'features');
  const target = parseColumn(options.target, 'target');
  if (features.some(([name]) => name === target[0])) {
    throw invalidArgument('target', 'one column with its bounds, which is not a feature');
  }
  const clipNorm = parseClipNorm(options.clipNorm, features.length, Math.sqrt(Math.max(3, features.length / 3)));
  const missing = parseMissing(options.missing);
  const ridge = nonNegative<number>(options.ridge ?? 0, 'ridge');
  const description = describe('linear regression', { ...options, clipNorm });
  const size = features.length + 1;
  const squaredTarget = parseSampling(options.sampling);
  const vector = moments(description, { features, clipNorm, target, squaredTarget, missing });
  const analysis = measured<LinearModel>(vector, ({ sums, noise, reachOfSum }) => {
    const products = symmetric(size + 1, sums);
    const squares = products.slice(0, size).map((row) => row.slice(0, size));
    const withTarget = products.slice(0, size).map((row) => row[size] ?? 0);
    const { deviation } = noise;
    const inverse = ridgeInverse(squares, ridge, LEAST_EIGENVALUE * deviation * Math.sqrt(size));
    const weights = inverse.mmul(Matrix.columnVector(withTarget)).to1DArray();
    const left =
      (products[size]?.[size] ?? 0) - weights.reduce((sum, weight, i) => sum + weight * (withTarget[i] ?? 0), 0);
    const leftPerRow = squaredTarget ? Math.max(0, left) / Math.max(1, products[0]?.[0] ?? 0) : 0;
    const line: UnitLine = {
      weights,
      deviation: (direction) => unitError(inverse, weights, deviation, direction),
      halfWidth(direction) {
        const ofNoise = reachOfSum(noiseWeights(inverse, weights, direction));
        const ofSampling = NORMAL_REACH * Math.sqrt(leftPerRow * quadratic(inverse, direction));
        return Math.hypot(ofNoise, ofSampling);
      },
    };
    return { value: inOwnUnits(features, target, line), accuracy: undefined };
  });
  return ofDraws(analysis, squaredTarget);
}

/** A line in the units of the sums. A direction is a combination of its weights, the intercept's first. */
interface UnitLine {
  readonly weights: readonly number[];
  /** The standard deviation of a combination, and how far it may be off at 95 %. */
  deviation(direction: readonly number[]): number;
  halfWidth(direction: readonly number[]): number;
}

/** dᵀ A⁻¹ d. */
const quadratic = (inverse: Matrix, direction: readonly number[]): number =>
  Math.max(
    0,
    Matrix.rowVector([...direction])
      .mmul(inverse)
      .mmul(Matrix.columnVector([...direction]))
      .get(0, 0),
  );

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
 * Noise in A and b moves the weights w by A⁻¹(db − dA·w), dA being symmetric with independent entries: what each noisy product, in
 * the order of the sums, moves a combination of the weights by.
 */
function noiseWeights(inverse: Matrix, weights: readonly number[], direction: readonly number[]): number[] {
  const along = Matrix.rowVector([...direction])
    .mmul(inverse)
    .to1DArray();
  return weights.flatMap((first, i) => [
    ...weights.slice(i).map((second, offset) => {
      const [one = 0, other = 0] = [along[i], along[i + offset]];
      return offset === 0 ? -one * first : -(one * second + other * first);
    }),
    along[i] ?? 0,
  ]);
}

const unitError = (
  inverse: Matrix,
  weights: readonly number[],
  deviation: number,
  direction: readonly number[],
): number => deviation * Math.hypot(...noiseWeights(inverse, weights, direction));

/** The combination that is a single weight. */
const only = (size: number, index: number, worth: number): number[] =>
  Array.from({ length: size }, (_, i) => (i === index ? worth : 0));

function inOwnUnits(
  features: readonly (readonly [string, UnitScale])[],
  target: readonly [string, UnitScale],
  line: UnitLine,
): LinearModel {
  const [, targetScale] = target;
  const worth = features.map(([, { half }]) => targetScale.half / half);
  const size = line.weights.length;
  const each = worth.map((own, i) => only(size, i + 1, own));
  const atZero = [targetScale.half, ...features.map(([, { middle }], i) => -(worth[i] ?? 0) * middle)];
  const [level = 0, ...slopes] = line.weights;
  return Object.freeze({
    ...lineOf(features, target, level, slopes),
    standardErrors: Object.freeze(each.map((direction) => line.deviation(direction))),
    halfWidths: Object.freeze(each.map((direction) => line.halfWidth(direction))),
    interceptHalfWidth: line.halfWidth(atZero),
  });
}
