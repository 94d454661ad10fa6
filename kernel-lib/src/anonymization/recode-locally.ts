import { withForm } from '../core/form.js';
import { invalidArgument } from '../core/errors.js';
import { replaceColumns, type TableLike } from '../tables/index.js';
import { anonymizedForm } from './forms.js';
import { searched, SUPPRESSED, type GeneralizationOptions } from './generalization.js';
import { lossMetric } from './loss/measures.js';
import type { PrivacyModel } from './models/model.js';
import { searchLocal, type LocalPartition } from './search/local-recoding.js';
import type { Problem } from './search/problem.js';

/** As for {@link anonymize}; what is kept small is the normalised certainty penalty. */
export type LocalRecodingOptions = GeneralizationOptions;

/** A locally generalised table, and what is known of it. */
export interface LocallyRecoded {
  /** Of the shape that was given, without the rows that are not released. */
  readonly data: TableLike;
  /** Equivalence classes that are released. */
  readonly classes: number;
  /** Released rows of the smallest. */
  readonly smallestClass: number;
  /** Normalised certainty penalty: the mean over cells of (leaves covered − 1)/(leaves − 1), 1 where suppressed (Xu et al. 2006). */
  readonly certaintyPenalty: number;
  readonly suppressedRows: number;
  /** The class of each row of `data`; −1 for rows that are suppressed. */
  readonly classOf: Int32Array;
}

/**
 * Generalises a table class by class so that privacy models hold: each class has levels of its own, so rows that are like others keep what
 * outliers have to lose. A heuristic, with far less loss than the best levels for the whole table that `anonymize` proves; ties
 * go to the levels that come first, so the same table always gives the same result.
 *
 * Cells of one column are of several levels, and classes may overlap: `20-24` beside `20-29`. Statistics have to cope with that.
 * δ-presence is refused, since it compares every row of the population with the one class that it would be in.
 * No guarantee against attackers who know more than the quasi-identifiers; see `limitsOf` for what each model leaves open.
 * @throws PrivacyError `invalid-argument` on unknown columns, hierarchies with holes, and models that no generalisation meets, such as a
 * k larger than the table; `aborted` where it was stopped
 */
export async function recodeLocally(data: TableLike, options: LocalRecodingOptions): Promise<LocallyRecoded> {
  const generalization = { label: 'local recoding', loss: () => lossMetric };
  const {
    problem,
    found: partition,
    kept,
  } = await searched(data, options, generalization, (asked) => {
    requireOverlap(options.models);
    return searchLocal(asked);
  });
  const classOf = classesOfRows(problem, partition);
  const keep = kept((row) => classOf[row] === -1);
  const { classes } = partition;
  const rows = classes.reduce((sum, one) => sum + one.rows, 0);
  const penalty = classes.reduce((sum, one) => sum + one.rows * one.penalty, problem.rows - rows);
  const result: LocallyRecoded = {
    data: replaceColumns(data, recodedColumns(problem, partition, classOf), keep),
    classes: classes.length,
    smallestClass: classes.reduce((least, one) => Math.min(least, one.rows), problem.rows),
    certaintyPenalty: penalty / problem.rows,
    suppressedRows: problem.rows - rows,
    classOf: classOf.filter((_, row) => keep(row)),
  };
  return Object.freeze(withForm<LocallyRecoded>(result, anonymizedForm));
}

function requireOverlap(models: readonly PrivacyModel[]): void {
  const disjoint = models.find(({ needsDisjointClasses }) => needsDisjointClasses === true);
  if (disjoint !== undefined)
    throw invalidArgument('models', `ones that allow overlapping classes; ${disjoint.name} needs \`anonymize\``);
}

/** The class of each row of the table; −1 where it has none. */
function classesOfRows({ base, baseOf }: Problem, { classes }: LocalPartition): Int32Array {
  const ofBase = new Int32Array(base.length).fill(-1);
  classes.forEach(({ members }, one) => {
    for (const member of members) ofBase[member] = one;
  });
  return baseOf.map((row) => ofBase[row] as number);
}

/** Every quasi-identifier's cells. */
function recodedColumns(
  { columns }: Problem,
  { classes }: LocalPartition,
  classOf: Int32Array,
): Record<string, unknown[]> {
  return Object.fromEntries(
    columns.map(({ column, labels }, index) => {
      const cells = classes.map(({ levels, codes }): unknown => {
        const [level, code] = [levels[index] as number, codes[index] as number];
        return level === 0 ? column.cells[code] : labels[level]?.[code];
      });
      return [column.name, Array.from(classOf, (one) => (one === -1 ? SUPPRESSED : cells[one]))];
    }),
  );
}
