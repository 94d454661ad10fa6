import type { TableLike } from '../../tables/index.js';
import { count } from '../../core/quantities.js';
import { codedTable } from '../table/coded-table.js';
import { rowClasses } from './class-sizes.js';

export interface LearnableOptions {
  readonly features: readonly string[];
  readonly target: string;
  /** How often the rows are split into learning and testing. Default 5. */
  readonly folds?: number;
}

export interface Learnable {
  /** Of rows that were not learnt from. */
  readonly accuracy: number;
  /** Of always guessing the commonest value: below it, nothing is learnt. */
  readonly majority: number;
}

/** How well a simple model (naive Bayes of categories, with Laplace's smoothing) still learns a column from others; cross-validated. */
export function learnedAccuracy(data: TableLike, { features, target, folds = 5 }: LearnableOptions): Learnable {
  count(folds, 'folds', 2);
  const table = codedTable(data);
  const columns = features.map((name) => table.column(name, 'features'));
  const { codes: wanted, labels } = table.column(target, 'target');
  const values = labels.length;
  let right = 0;
  const all = new Int32Array(values);
  for (const value of wanted) all[value] = (all[value] as number) + 1;
  for (let fold = 0; fold < folds; fold++) {
    const prior = new Int32Array(values);
    const counts = columns.map((column) => new Int32Array(values * column.labels.length));
    for (let row = 0; row < table.rows; row++) {
      if (row % folds === fold) continue;
      const value = wanted[row] as number;
      prior[value] = (prior[value] as number) + 1;
      columns.forEach(({ codes, labels: own }, column) => {
        const at = value * own.length + (codes[row] as number);
        const own2 = counts[column] as Int32Array;
        own2[at] = (own2[at] as number) + 1;
      });
    }
    for (let row = fold; row < table.rows; row += folds) {
      let best = 0;
      let most = -Infinity;
      for (let value = 0; value < values; value++) {
        let score = Math.log((prior[value] as number) + 1);
        columns.forEach(({ codes, labels: own }, column) => {
          const seen = (counts[column] as Int32Array)[value * own.length + (codes[row] as number)] as number;
          score += Math.log((seen + 1) / ((prior[value] as number) + own.length));
        });
        if (score > most) [best, most] = [value, score];
      }
      if (best === wanted[row]) right++;
    }
  }
  return { accuracy: right / table.rows, majority: all.reduce((most, times) => Math.max(most, times), 0) / table.rows };
}

/** What a table's classes cost, whatever made them. */
export interface ClassUtility {
  /** Σ of each row's class size; suppressed rows cost the whole table. */
  readonly discernibility: number;
  /** Rows for every class; suppressed rows are one. */
  readonly averageClassSize: number;
}

/** How coarse the equivalence classes of a table are, by two measures of the literature; rows whose quasi-identifiers are suppressed are in none. */
export function classUtility(data: TableLike, quasiIdentifiers: readonly string[]): ClassUtility {
  const table = codedTable(data);
  const { sizes, rows } = rowClasses(table, quasiIdentifiers);
  const gone = table.rows - rows;
  return {
    discernibility: sizes.reduce((sum, size) => sum + size * size, 0) + gone * table.rows,
    averageClassSize: table.rows / (sizes.length + (gone > 0 ? 1 : 0)),
  };
}
