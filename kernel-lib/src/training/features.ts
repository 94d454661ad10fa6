import { invalidArgument } from '../core/errors.js';
import type { Matrix } from '../tables/table.js';

/**
 * Declared public bounds: the least and greatest value of each column, or of all columns, known without looking at the data.
 * Values beyond them are clamped.
 */
export interface Bounds {
  readonly lower: number | ArrayLike<number>;
  readonly upper: number | ArrayLike<number>;
  /** The columns' names, where the bounds were given by them: what the columns of a table without rows are. */
  readonly columns?: readonly string[];
}

/** A map from records to features in [−1, 1], made of declared bounds alone. */
export interface Scaling {
  readonly columns: number;
  /** Features row after row, `columns` wide; 0, the middle of the bounds, where a value is missing. */
  apply(matrix: Matrix): Float64Array;
}

const each = (value: number | ArrayLike<number>, columns: number, argument: string): Float64Array => {
  const values = typeof value === 'number' ? new Float64Array(columns).fill(value) : Float64Array.from(value);
  if (values.length !== columns) {
    throw invalidArgument(argument, `one number, or one for each of the ${String(columns)} columns`);
  }
  if (!values.every(Number.isFinite)) throw invalidArgument(argument, 'finite');
  return values;
};

const isBound = (bound: unknown): boolean =>
  typeof bound === 'number' || (typeof bound === 'object' && bound !== null && 'length' in bound);

/** Checks the bounds against the number of columns, and makes the map. Callers without types may have left them out. */
export function scalingOf(bounds: Bounds | undefined, columns: number): Scaling {
  if (typeof bounds !== 'object' || !isBound(bounds.lower) || !isBound(bounds.upper)) {
    const allowed =
      'declared: the least and greatest value of each column, from public knowledge (taken from the data they would leak)';
    throw invalidArgument('bounds', allowed);
  }
  const lower = each(bounds.lower, columns, 'bounds.lower');
  const upper = each(bounds.upper, columns, 'bounds.upper');
  if (lower.some((low, column) => low > (upper[column] ?? 0))) {
    throw invalidArgument('bounds.lower', 'at most bounds.upper in every column');
  }
  if (lower.some((low, column) => (upper[column] ?? 0) - low === Infinity)) {
    throw invalidArgument('bounds.upper', 'close enough to bounds.lower for a finite difference');
  }
  return {
    columns,
    apply(matrix) {
      const features = new Float64Array(matrix.values.length);
      for (let index = 0, column = 0; index < features.length; index++) {
        const low = lower[column] ?? 0;
        const width = (upper[column] ?? 0) - low;
        const value = Math.min(upper[column] ?? 0, Math.max(low, matrix.values[index] ?? 0));
        features[index] = width > 0 && !Number.isNaN(value) ? 2 * Math.min(1, (value - low) / width) - 1 : 0;
        column = column + 1 === columns ? 0 : column + 1;
      }
      return features;
    },
  };
}
