import { invalidArgument, requireOptions } from '../../core/errors.js';
import type { TableLike } from '../../tables/index.js';
import { checkedModels, type BoundModel, type PrivacyModel } from '../models/model.js';
import { byClass } from '../search/distributions.js';
import type { CodedColumn } from '../table/coded-column.js';
import { codedTable, type CodedTable } from '../table/coded-table.js';
import { rowClasses } from './class-sizes.js';

export interface MeasureModelsOptions {
  readonly quasiIdentifiers: readonly string[];
  readonly models: readonly PrivacyModel[];
  /** The rows that are released, where the table is a population: what k-map and δ-presence compare with. */
  readonly released?: (row: number) => boolean;
}

/** A privacy model as a table meets it. */
export interface ModelFigure {
  readonly model: string;
  /** The model's parameter as the worst class has it: the k, l, t or β that the table has. */
  readonly value: number;
  /** Whether every class meets the model. */
  readonly holds: boolean;
}

/**
 * The k, l, t, β of a table as it is, whoever made it. Rows that are suppressed in all quasi-identifiers are in no class, and not counted.
 * @throws PrivacyError `invalid-argument` on unknown columns, and on models that compare with a population where `released` is not given
 */
export function measureModels(data: TableLike, options: MeasureModelsOptions): readonly ModelFigure[] {
  requireOptions(options, "{ quasiIdentifiers: ['age', 'town'], models: [kAnonymity(5)] }");
  const { quasiIdentifiers, released } = options;
  const models = checkedModels(options.models);
  const table = codedTable(data);
  const { of, sizes } = rowClasses(table, quasiIdentifiers);
  const rows = Array.from(of.keys()).filter((row) => of[row] !== -1);
  const { starts, order } = byClass(
    rows.map((row) => of[row] as number),
    rows.length,
    sizes.length,
  );
  const classes = Array.from(sizes, (_, one) =>
    Array.from(order.subarray(starts[one], starts[one + 1]), (place) => rows[place] as number),
  );
  return models.map((model) => {
    if (model.needsPopulation && released === undefined)
      throw invalidArgument('released', `a function of rows: ${model.name} compares them with the population`);
    return figureOf(table, model, classes, (row) => released?.(row) !== false);
  });
}

function figureOf(
  table: CodedTable,
  model: PrivacyModel,
  classes: readonly (readonly number[])[],
  isReleased: (row: number) => boolean,
): ModelFigure {
  const column = model.sensitive === undefined ? undefined : table.column(model.sensitive, 'sensitive');
  const releasedOf = classes.map((members) => members.filter(isReleased));
  const histograms = releasedOf.map((members) => histogramOf(column, members));
  const counts = histogramOf(column, releasedOf.flat());
  const bound: BoundModel = model.bind({
    rows: releasedOf.reduce((sum, { length }) => sum + length, 0),
    sensitive: column && { column, counts },
  });
  let value: number | undefined;
  let holds = true;
  releasedOf.forEach(({ length: rows }, one) => {
    if (rows === 0 && !model.needsPopulation) return;
    const histogram = histograms[one] as Int32Array;
    const present = Array.from(histogram.keys()).filter((code) => histogram[code] !== 0);
    const figures = { rows, population: (classes[one] as readonly number[]).length, histogram, present };
    holds &&= bound.holds(figures);
    const own = bound.measure(figures);
    if (value === undefined || (model.worst === 'largest' ? own > value : own < value)) value = own;
  });
  return Object.freeze({ model: model.name, value: value ?? NaN, holds });
}

function histogramOf(column: CodedColumn | undefined, rows: readonly number[]): Int32Array {
  const histogram = new Int32Array(column?.labels.length ?? 0);
  if (column === undefined) return histogram;
  for (const row of rows) {
    const code = column.codes[row] as number;
    histogram[code] = (histogram[code] as number) + 1;
  }
  return histogram;
}
