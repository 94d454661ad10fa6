import { invalidArgument } from '../../core/errors.js';
import { codeIn, type Field } from '../classes/key-layout.js';
import type { BoundLoss, LossContext, LossMeasure, ReleasedClasses } from './loss.js';

/** Per column and level, a sum over rows. */
type SumsByLevel = readonly (readonly number[])[];

const sumsByLevel = (
  { columns, frequencies }: LossContext,
  share: (column: number, level: number, code: number) => number,
): SumsByLevel =>
  columns.map(({ groups }, column) =>
    groups.map((_, level) =>
      (frequencies[column] as Int32Array).reduce(
        (sum, rows, code) => (rows === 0 ? sum : sum + rows * share(column, level, code)),
        0,
      ),
    ),
  );

const at = (sums: SumsByLevel, column: number, levels: ArrayLike<number>): number =>
  (sums[column] as readonly number[])[levels[column] as number] as number;

/**
 * Non-uniform entropy: Σ −log₂(count of the value / count of its group), over all rows and columns (Gionis and Tassa 2009).
 * Suppressed rows count as generalised ones, so it is known before any class is.
 */
export const entropyLoss: LossMeasure = Object.freeze({
  name: 'entropy',
  bind(context: LossContext): BoundLoss {
    const { columns, frequencies } = context;
    const inGroup = columns.map(({ groups }, column) =>
      groups.map((group) => {
        const sums = new Float64Array(group.length);
        group.forEach(
          (to, code) => (sums[to] = (sums[to] as number) + ((frequencies[column] as Int32Array)[code] as number)),
        );
        return sums;
      }),
    );
    const sums = sumsByLevel(context, (column, level, code) => {
      const group = (columns[column]?.groups[level] as Int32Array)[code] as number;
      return -Math.log2(
        ((frequencies[column] as Int32Array)[code] as number) /
          ((inGroup[column]?.[level] as Float64Array)[group] as number),
      );
    });
    const floor = (levels: ArrayLike<number>): number => {
      let sum = 0;
      for (let column = 0; column < sums.length; column++) sum += at(sums, column, levels);
      return sum;
    };
    return { exact: true, floor, of: ({ levels }) => floor(levels) };
  },
});

/** Each column's normalised share of its domain that a mean cell covers: 0 as it came, 1 suppressed. */
function shareLoss(name: string, combine: (shares: Float64Array) => number): LossMeasure {
  return Object.freeze({
    name,
    bind(context: LossContext): BoundLoss {
      const { rows, columns, layout } = context;
      const sums = sumsByLevel(
        context,
        (column, level, code) => (columns[column]?.covered[level] as Int32Array)[code] as number,
      );
      const normalized = (column: number, covered: number): number => {
        const leaves = columns[column]?.leaves ?? 1;
        return leaves === 1 ? 0 : (covered - rows) / (rows * leaves - rows);
      };
      const shares = new Float64Array(columns.length);
      return {
        exact: false,
        floor(levels) {
          for (let column = 0; column < shares.length; column++)
            shares[column] = normalized(column, at(sums, column, levels));
          return combine(shares);
        },
        of({ levels, classes, lists, suppressed, suppressedRows }) {
          columns.forEach(({ covered, leaves }, column) => {
            const held = covered[levels[column] as number] as Int32Array;
            const field = layout.fields[column] as Field;
            let sum = suppressedRows * leaves;
            for (let one = 0; one < classes.length; one++) {
              if (suppressed[one] !== 0) continue;
              sum +=
                (classes.counts[one * lists] as number) *
                (held[codeIn(classes.keys, one, layout.words, field)] as number);
            }
            shares[column] = normalized(column, sum);
          });
          return combine(shares);
        },
      };
    },
  });
}

const mean = (shares: Float64Array): number =>
  shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);

/**
 * The loss metric, arithmetic mean over columns (Iyengar 2002). With values counted by the leaves of a hierarchy it is also the
 * normalised certainty penalty (Xu et al. 2006): (leaves − 1)/(m − 1) a cell, suppressed cells 1.
 */
export const lossMetric: LossMeasure = shareLoss('loss metric', mean);

/** The loss metric with a geometric mean: Π (1 + x)^(1/d) − 1. */
export const geometricLossMetric: LossMeasure = shareLoss(
  'geometric loss metric',
  (shares) => Math.exp(shares.reduce((sum, share) => sum + Math.log1p(share), 0) / Math.max(1, shares.length)) - 1,
);

/** Normalised certainty penalty; with hierarchies the same figure as the loss metric. */
export const certaintyPenalty: LossMeasure = Object.freeze({ ...lossMetric, name: 'normalised certainty penalty' });

const rowsOf = ({ classes, lists }: Pick<ReleasedClasses, 'classes' | 'lists'>, one: number): number =>
  classes.counts[one * lists] as number;

/** Discernibility: every row costs the size of its class, a suppressed one all rows (Bayardo and Agrawal 2005). */
export const discernibility: LossMeasure = Object.freeze({
  name: 'discernibility',
  bind: ({ rows }: LossContext): BoundLoss => ({
    exact: false,
    floor: () => 0,
    of(table) {
      let sum = table.suppressedRows * rows;
      for (let one = 0; one < table.classes.length; one++)
        if (table.suppressed[one] === 0) sum += rowsOf(table, one) ** 2;
      return sum;
    },
    floorAbove(classes, lists) {
      let sum = 0;
      for (let one = 0; one < classes.length; one++) sum += rowsOf({ classes, lists }, one) ** 2;
      return sum;
    },
  }),
});

/** Average class size: rows for every class; all suppressed rows are one class (LeFevre, DeWitt and Ramakrishnan 2006). */
export const averageClassSize: LossMeasure = Object.freeze({
  name: 'average class size',
  bind: ({ rows }: LossContext): BoundLoss => ({
    exact: false,
    floor: () => 0,
    of(table) {
      let classes = table.suppressedRows > 0 ? 1 : 0;
      for (let one = 0; one < table.classes.length; one++)
        if (table.suppressed[one] === 0 && rowsOf(table, one) > 0) classes++;
      return rows / classes;
    },
    floorAbove: (classes) => rows / (classes.length + 1),
  }),
});

const MEASURES = {
  entropy: entropyLoss,
  lossMetric,
  geometricLossMetric,
  certaintyPenalty,
  discernibility,
  averageClassSize,
};

/** A measure by its name in a plan, or as a value. */
export type LossName = keyof typeof MEASURES;

/**
 * A measure of lost information by its name, or as it is.
 * @throws PrivacyError `invalid-argument` on an unknown name
 */
export function lossMeasure(loss: LossName | LossMeasure, argument = 'loss'): LossMeasure {
  const known: Readonly<Record<string, LossMeasure>> = MEASURES;
  const measure = typeof loss === 'string' ? known[loss] : loss;
  if (measure === undefined) throw invalidArgument(argument, `one of ${Object.keys(MEASURES).join(', ')}`);
  return measure;
}
