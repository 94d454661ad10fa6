import { finite, invalidArgument } from '../core/index.js';
import { columnOf, type TableLike } from '../tables/index.js';
import { columnName } from './cells.js';

/** Which rows are meant: those whose cell equals a value, or lies in a half-open range. A missing cell meets no condition. */
export type Condition =
  | { readonly column: string; readonly equals: string | number | boolean }
  | { readonly column: string; readonly atLeast?: number; readonly below?: number };

export function parseCondition(condition: Condition): Condition {
  if (typeof condition !== 'object' || (condition as unknown) === null) {
    throw invalidArgument('where', "a condition, such as { column: 'age', atLeast: 65 }");
  }
  columnName(condition.column, 'where.column');
  if ('equals' in condition) {
    if (!['string', 'number', 'boolean'].includes(typeof condition.equals) || Number.isNaN(condition.equals)) {
      throw invalidArgument('where.equals', 'a text, a number or a boolean');
    }
    return Object.freeze({ ...condition });
  }
  const { atLeast, below } = condition;
  if (atLeast === undefined && below === undefined)
    throw invalidArgument('where', 'given with equals, atLeast or below');
  if (atLeast !== undefined) finite(atLeast, 'where.atLeast');
  if (below !== undefined) finite(below, 'where.below');
  return Object.freeze({ ...condition });
}

/** For each row, whether it meets the condition. */
export function meeting(data: TableLike, condition: Condition): boolean[] {
  const column = columnOf(data, condition.column);
  if ('equals' in condition) return column.map((cell) => cell === condition.equals);
  const { atLeast = -Infinity, below = Infinity } = condition;
  return column.map((cell) => typeof cell === 'number' && cell >= atLeast && cell < below);
}
