import { invalidArgument } from '../core/errors.js';
import { transformed, type Question } from '../mechanisms/transformed.js';
import { rowsPerUnit } from '../tables/units.js';
import type { TableLike } from '../tables/table.js';
import type { Dataset } from './dataset.js';

/**
 * The question as the data set's units ask for it: where a column tells units apart, at most the declared number of rows of each are
 * used, and the sensitivity is as many times as large. A question that bounds the contributions of these units by itself stays as it is.
 * @throws PrivacyError `invalid-argument` for one that bounds the contributions of other units
 */
export function askedOfUnits<Data>(question: Question<Data>, { contribution, unit }: Dataset<Data>): Question<Data> {
  if (contribution === undefined) return question;
  const { column, rows } = contribution;
  if (question.unit === column) return question;
  if (question.unit !== undefined) {
    throw invalidArgument(
      'unit',
      `${JSON.stringify(column)}, the column that names the ${unit} of each row in this data set`,
    );
  }
  return transformed(question, {
    description: `of at most ${String(rows)} rows per ${JSON.stringify(column)}`,
    rows,
    unit: column,
    change: (data: Data) => rowsPerUnit(data as TableLike, column, rows) as Data,
  });
}

/** Refuses work that bounds what one row contributes, where a unit may have several. */
export function requireRowsAsUnits({ contribution, unit, name }: Dataset<unknown>, work: string): void {
  if (contribution === undefined) return;
  throw invalidArgument(
    'dataset',
    `one whose rows are its units, for ${work} bounds what one row contributes, and one ${unit} of ${name} may have several; ` +
      'make one row of each first, and declare that',
  );
}
