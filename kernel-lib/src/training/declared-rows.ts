import { outsideDomain } from '../core/errors.js';
import { cellNumber } from '../tables/cell-value.js';
import { cellsOf, readMatrix, type ColumnLike, type TableLike } from '../tables/table.js';
import { scalingOf, type Bounds } from './features.js';

/** Private records as a model learns from them, scaled by declared bounds. */
export interface DeclaredRows {
  readonly columns: readonly string[];
  /** Row after row, each number in [−1, 1]. */
  readonly features: Float64Array;
  readonly targets: Float64Array;
}

/**
 * Reads private records by what is declared of them, and refuses none for what it holds: an error would tell of one record. Features beyond
 * their bounds are clamped, missing ones are the middle; a record whose target is none of those declared counts as one of the middle of all
 * bounds whose target is 0. Each record is read by itself, so neighbouring data stay neighbours under either relation. No rows are as good as
 * one: what columns an empty array has is declared by the bounds, or by the model.
 * @param target the declared target that a number stands for; undefined where it is none
 * @param width how many columns the model takes, where it is one that says so
 * @throws PrivacyError `outside-domain` for another number of targets, or an empty array whose columns nothing declares; `invalid-argument` for
 * bounds
 */
export function declaredRows(
  features: TableLike,
  targets: ColumnLike,
  {
    argument,
    bounds,
    target,
    width,
  }: {
    readonly argument: string;
    readonly bounds: Bounds;
    readonly target: (value: number) => number | undefined;
    readonly width?: number;
  },
): DeclaredRows {
  const matrix = readMatrix(features, 'features');
  const { rows } = matrix;
  const columns = matrix.columns.length === 0 ? declaredColumns(bounds, width) : matrix.columns;
  if (columns.length === 0)
    throw outsideDomain('features', 'a table of at least one column, or bounds for each column');
  const scaled = scalingOf(bounds, columns.length).apply(matrix);
  const cells = cellsOf(targets, argument);
  if (cells.length !== rows) throw outsideDomain(argument, 'one for each row of features');
  const read = Float64Array.from({ length: rows }, (_, row) => {
    const value = target(cellNumber(cells[row]));
    if (value === undefined) scaled.fill(0, row * columns.length, (row + 1) * columns.length);
    return value ?? 0;
  });
  return { columns, features: scaled, targets: read };
}

/** The columns of a table that has none, by their names or numbered. */
function declaredColumns({ lower, upper, columns }: Bounds, width = 0): readonly string[] {
  const lengthOf = (bound: number | ArrayLike<number>): number => (typeof bound === 'number' ? width : bound.length);
  const count = Math.max(lengthOf(lower), lengthOf(upper));
  return columns ?? Array.from({ length: count }, (_, column) => String(column));
}

/** A class of 0 … classes − 1. */
export const classOf =
  (classes: number) =>
  (value: number): number | undefined =>
    Number.isInteger(value) && value >= 0 && value < classes ? value : undefined;
