import { requireOptions } from '../core/errors.js';
import type { Analysis } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import { transformed, type Question } from '../mechanisms/transformed.js';
import { rowsOfTable, type TableLike } from '../tables/index.js';
import { meeting, parseCondition, type Where } from './condition.js';
import { describe } from './description.js';

/**
 * A question about the rows that meet a condition alone. Which rows do is private: under `replace-one` their number is not public, and
 * a replaced row may come or go.
 * @example
 * const older = where(mean('bmi', { lower: 10, upper: 60 }), [{ column: 'age', atLeast: 65 }, { column: 'town', oneOf: ['Delft', 'Gouda'] }]);
 */
export function where<Value>(query: Query<TableLike, Value>, condition: Where): Query<TableLike, Value>;
export function where<Output, Asked>(
  analysis: Analysis<TableLike, Output, Asked>,
  condition: Where,
): Analysis<TableLike, Output, Asked>;
export function where(question: Question<TableLike>, condition: Where): unknown {
  requireOptions(question, 'count()');
  const parsed = parseCondition(condition);
  return transformed(question, {
    description: describe('where', { condition: parsed }),
    rows: 1,
    unit: question.unit,
    change(data: TableLike) {
      const met = meeting(data, parsed);
      return rowsOfTable(data, (row) => met[row] === true);
    },
  });
}
