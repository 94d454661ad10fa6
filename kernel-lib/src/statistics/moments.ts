import { invalidArgument } from '../core/errors.js';
import { positive } from '../core/quantities.js';
import type { TableLike } from '../tables/index.js';
import { parseBounds, unitScale, type ColumnBounds, type UnitScale } from './bounds.js';
import { numbers, parseMissing, type Missing, type MissingOption } from './cells.js';
import type { RecordVector } from './record-sums.js';

/** Columns by name, each with the bounds it is declared to have. */
export type BoundedColumns<Name extends string = string> = Readonly<Partial<Record<Name, ColumnBounds>>>;

export interface MomentOptions extends MissingOption {
  /**
   * The greatest Euclidean length of a row of features, seen on [−1, 1] between their bounds; longer rows are shortened to it: less
   * noise, for a bias that no number of rows makes smaller. Unless it is given no row is shortened, but for regression: see there.
   */
  readonly clipNorm?: number;
}

const MOST_COLUMNS = 200;

/** Parses declared columns. */
export function parseColumns(columns: BoundedColumns, argument: string): readonly (readonly [string, UnitScale])[] {
  const given: unknown = columns;
  const entries = typeof given === 'object' && given !== null ? Object.entries(columns) : [];
  if (entries.length === 0 || entries.length > MOST_COLUMNS) {
    throw invalidArgument(argument, `1 to ${String(MOST_COLUMNS)} columns with their bounds`);
  }
  return entries.map(([name, bounds]) => [name, unitScale(parseBounds(bounds, `${argument}.${name}`))] as const);
}

/** Parses a single declared column. */
export function parseColumn(columns: BoundedColumns, argument: string): readonly [string, UnitScale] {
  const [column, ...others] = parseColumns(columns, argument);
  if (column === undefined || others.length > 0) throw invalidArgument(argument, 'one column with its bounds');
  return column;
}

/** Parses the greatest length of a row of `features` columns: no row can be longer than √features. */
export const parseClipNorm = (clipNorm: number | undefined, features: number, usual = Infinity): number =>
  Math.min(clipNorm === undefined ? usual : positive(clipNorm, 'clipNorm'), Math.sqrt(features));

/** What the moments of a row z = (1, features, target) are taken of. */
export interface MomentColumns {
  readonly features: readonly (readonly [string, UnitScale])[];
  /** The length rows of features are shortened to. */
  readonly clipNorm: number;
  /**
   * A column that depends on the features: a row whose features are too long is then shortened as a whole, its 1 and its target too. So it
   * counts less, by its features alone, which biases no regression; shortening the features alone would.
   */
  readonly target?: readonly [string, UnitScale] | undefined;
  /** Whether the target's square is asked for as well: what a fit leaves over follows from it. */
  readonly squaredTarget?: boolean;
  readonly missing: Missing | undefined;
}

/**
 * All products zᵢzⱼ, i ≤ j, of a row z = (1, features, target), in the order (0,0), (0,1), …, (1,1), …: their sums are the number
 * of rows, the sums of the columns, and the sums of their squares and products.
 *
 * With ‖features‖₂ ≤ B, s = 1 + B² and a = 1 + B√d, the products of (1, features) have ‖·‖₂² = (s² + Σ zᵢ⁴)/2 ≤ (s² + s)/2, as
 * |zᵢ| ≤ 1, and ‖·‖₁ ≤ (a² + s)/2; those with the target add at most s and a, and its square 1. The products of two rows z and w have the
 * scalar product ((z·w)² + Σ zᵢ²wᵢ²)/2 ≥ 1/2, so that their squared distance is at most twice the squared length less 1; in L1 it is at
 * most twice the length less the first product, 1, which both have. With a target the first product is the square of what a row was
 * shortened by, and neither is taken off. Where no row is shortened see {@link distanceOfWholeRows} for L1.
 */
export function moments(description: string, columns: MomentColumns): RecordVector {
  const { features, clipNorm, squaredTarget = false, target, missing } = columns;
  const all = target === undefined ? features : [...features, target];
  const width = all.length + 1;
  const dimension = (width * (width + 1)) / 2 - (target !== undefined && !squaredTarget ? 1 : 0);
  const squaredLength = 1 + clipNorm * clipNorm;
  const absolute = 1 + clipNorm * Math.sqrt(features.length);
  const ofTarget = { l1: target === undefined ? 0 : absolute, l2: target === undefined ? 0 : squaredLength };
  const square = squaredTarget ? 1 : 0;
  const l1 = (absolute * absolute + squaredLength) / 2 + ofTarget.l1 + square;
  const l2Squared = (squaredLength * squaredLength + squaredLength) / 2 + ofTarget.l2 + square;
  const isShortened = clipNorm < Math.sqrt(features.length);
  const both = target === undefined || !isShortened ? 1 : 0;
  const l1Distance = Math.min(
    2 * (l1 - both),
    isShortened ? Infinity : distanceOfWholeRows(features.length, target !== undefined) + square,
  );
  return {
    description,
    dimension,
    missing: parseMissing(missing),
    size: (norm) => (norm === 'l1' ? l1 : norm === 'l2' ? Math.sqrt(l2Squared) : 1),
    distance: (norm) => (norm === 'l1' ? l1Distance : norm === 'l2' ? Math.sqrt(2 * l2Squared - both) : 2),
    read(data) {
      const values = all.map(([name]) => numbers(data as TableLike, name, missing));
      const z = new Float64Array(width).fill(1);
      return {
        rows: values[0]?.length ?? 0,
        write(row, into) {
          let squares = 0;
          for (let column = 0; column < all.length; column++) {
            const value = values[column]?.[row] ?? NaN;
            if (Number.isNaN(value)) return false;
            const unit = all[column]?.[1].toUnit(value) ?? 0;
            z[column + 1] = unit;
            if (column < features.length) squares += unit * unit;
          }
          // The rounding of this shortening is far below one unit of the sums' grid, which their sensitivity counts.
          const shortening = Math.min(1, clipNorm / Math.sqrt(squares));
          z[0] = target === undefined ? 1 : shortening;
          if (shortening < 1) {
            for (let column = 1; column < width; column++) z[column] = (z[column] ?? 0) * shortening;
          }
          for (let i = 0, at = 0; i < width; i++) {
            for (let j = i; j < width && at < dimension; j++) into[at++] = (z[i] ?? 0) * (z[j] ?? 0);
          }
          return true;
        },
      };
    },
  };
}

/**
 * How far apart in L1 the products of two rows within [−1, 1]ᵈ can be, the constant one left out, with those with a target where there is
 * one, but for its square. With xᵢ = mᵢ + δᵢ and x′ᵢ = mᵢ − δᵢ, |mᵢ| + |δᵢ| ≤ 1, features differ by 2|δᵢ|, their squares by 4|mᵢδᵢ| and
 * their products by 2|mᵢδⱼ + mⱼδᵢ|. The sum of these, every |mᵢ| taken as 1 − |δᵢ|, is concave in δ (its quadratic part is
 * −2Σδᵢ² − 2(Σδᵢ)²) and symmetric, so that it is greatest where all are equal: 2dδ + 2d(d + 1)δ(1 − δ) ≤ d(d + 2)²/(2(d + 1)).
 * A target, moved by η, adds 2η + 2Σ((1 − δᵢ)η + (1 − η)δᵢ), which is linear in η: the whole is greatest at η = 1, δ = ½, where it is
 * (d + 1)(d + 4)/2; at η = 0 it is at most d(d + 3)²/(2(d + 1)), which is less.
 */
const distanceOfWholeRows = (features: number, hasTarget: boolean): number =>
  hasTarget ? ((features + 1) * (features + 4)) / 2 : (features * (features + 2) ** 2) / (2 * (features + 1));

/** The position of the product (i, j), i ≤ j, among those of a row of `width` numbers. */
export const productIndex = (width: number, i: number, j: number): number => (i * (2 * width - i - 1)) / 2 + j;

/** The symmetric matrix of products out of their upper triangle. */
export const symmetric = <T>(width: number, upper: readonly T[]): T[][] =>
  Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (_, j) => upper[productIndex(width, Math.min(i, j), Math.max(i, j))] as T),
  );
