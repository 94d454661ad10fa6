import type { TableLike } from '../tables/index.js';
import type { UnitScale } from './bounds.js';
import { numbers } from './cells.js';

/** A line: target ≈ intercept + Σ coefficients · features, in the columns' own units. */
export interface Line {
  readonly features: readonly string[];
  readonly target: string;
  readonly intercept: number;
  readonly coefficients: readonly number[];
  /** The target's predicted value for each row of a table that has the features. Spends nothing, but the rows should be public. */
  predict(table: TableLike): number[];
}

type NamedScale = readonly [name: string, scale: UnitScale];

/** A line in the columns' own units, out of its level at the middle of all bounds and its slopes, on [−1, 1] between them. */
export function lineOf(
  features: readonly NamedScale[],
  [target, targetScale]: NamedScale,
  level: number,
  slopes: readonly number[],
): Line {
  const names = features.map(([name]) => name);
  const coefficients = features.map(([, { half }], i) => (targetScale.half / half) * (slopes[i] ?? 0));
  const intercept = features.reduce(
    (total, [, { middle }], i) => total - (coefficients[i] ?? 0) * middle,
    targetScale.middle + targetScale.half * level,
  );
  return Object.freeze({
    features: Object.freeze(names),
    target,
    intercept,
    coefficients: Object.freeze(coefficients),
    predict(table: TableLike) {
      const columns = names.map((name) => numbers(table, name, undefined));
      return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
        columns.reduce((total, values, i) => total + (coefficients[i] ?? 0) * (values[row] ?? 0), intercept),
      );
    },
  });
}
