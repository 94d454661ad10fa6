import { invalidArgument, requireOptions } from '../core/errors.js';
import { replaceColumns, type TableLike } from '../tables/index.js';
import { drive } from '../work/drive.js';
import { checkedSuppressed, releasedRows, SUPPRESSED, unmeetable, type AnonymizeOptions } from './anonymize.js';
import { lossMetric } from './loss/measures.js';
import { checkedModels } from './models/model.js';
import { searchLocal, type LocalPartition } from './search/local-recoding.js';
import { problemOf, type Problem } from './search/problem.js';
import { codedTable } from './table/coded-table.js';

/** As for {@link anonymize}; what is kept small is the normalised certainty penalty. */
export type LocalRecodingOptions = Omit<AnonymizeOptions, 'loss'>;

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
  requireOptions(options, '{ quasiIdentifiers: { age: hierarchy }, models: [kAnonymity(5)] }');
  const { quasiIdentifiers, models, released, suppressed = 'star', label = 'local recoding', signal } = options;
  const overlapping = checkedModels(models).find(({ needsDisjointClasses }) => needsDisjointClasses === true);
  if (overlapping !== undefined)
    throw invalidArgument('models', `such as allow classes that overlap; ${overlapping.name} needs \`anonymize\``);
  checkedSuppressed(suppressed);
  const table = codedTable(data);
  const subset = releasedRows(table, released);
  const problem = problemOf(table, {
    hierarchies: quasiIdentifiers,
    models,
    loss: lossMetric,
    suppressionLimit: options.suppressionLimit ?? 0,
    subset,
  });
  const partition = await drive(searchLocal(problem), { label, ...(signal && { signal }) });
  if (partition === undefined) throw unmeetable(models);
  const classOf = classesOfRows(problem, partition);
  const keep = (row: number): boolean =>
    (subset === undefined || subset[row] === 1) && (suppressed === 'star' || classOf[row] !== -1);
  const { classes } = partition;
  const kept = classes.reduce((sum, { rows }) => sum + rows, 0);
  const penalty = classes.reduce((sum, one) => sum + one.rows * one.penalty, problem.rows - kept);
  return Object.freeze({
    data: replaceColumns(data, recodedColumns(problem, partition, classOf), keep),
    classes: classes.length,
    smallestClass: classes.reduce((least, { rows }) => Math.min(least, rows), problem.rows),
    certaintyPenalty: penalty / problem.rows,
    suppressedRows: problem.rows - kept,
    classOf: classOf.filter((_, row) => keep(row)),
  });
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
