import { invalidArgument, requireOptions } from '../core/errors.js';
import { replaceColumns, type TableLike } from '../tables/index.js';
import { drive } from '../work/drive.js';
import type { AbortSignalLike } from '../work/interruption.js';
import type { Hierarchy } from './hierarchies/hierarchy.js';
import type { LossMeasure } from './loss/loss.js';
import { lossMeasure, lossMetric, type LossName } from './loss/measures.js';
import type { PrivacyModel } from './models/model.js';
import { Checker, type Verdict } from './search/checker.js';
import { searchFullDomain } from './search/full-domain.js';
import { problemOf, type Problem } from './search/problem.js';
import { byClass } from './search/distributions.js';
import { codedTable, type CodedTable } from './table/coded-table.js';

/** What stands in the quasi-identifiers of a suppressed row. */
export const SUPPRESSED = '*';

export interface AnonymizeOptions {
  /** The columns by which a row could be linked to a person, each with the hierarchy it is generalised by. */
  readonly quasiIdentifiers: Readonly<Record<string, Hierarchy>>;
  /** All of them have to hold, such as `[kAnonymity(5), distinctDiversity('diagnosis', 3)]`. */
  readonly models: readonly PrivacyModel[];
  /** What is to be least. Default `entropy`. */
  readonly loss?: LossName | LossMeasure;
  /** The share of rows that may be suppressed, in [0, 1]: at most ⌊limit · rows⌋. Default 0. */
  readonly suppressionLimit?: number;
  /** The rows that are released, where the table is a population: what k-map and δ-presence compare with. */
  readonly released?: (row: number) => boolean;
  /** Whether suppressed rows stay, with `*` in all quasi-identifiers, or are left out. Default `star`. */
  readonly suppressed?: 'star' | 'drop';
  readonly label?: string;
  readonly signal?: AbortSignalLike;
}

/** A generalised table, and what is known of it. */
export interface Anonymized {
  /** Of the shape that was given, without the rows that are not released. */
  readonly data: TableLike;
  /** The level of each quasi-identifier. */
  readonly levels: Readonly<Record<string, number>>;
  readonly loss: { readonly measure: string; readonly value: number };
  /** The mean share of its column's domain that a cell covers: 0 as it came, 1 suppressed (Xu et al. 2006). */
  readonly certaintyPenalty: number;
  readonly suppressedRows: number;
  /** Equivalence classes that are released. */
  readonly classes: number;
  /** How many combinations of levels there are, and how many were looked at to prove the best. */
  readonly nodes: number;
  readonly checks: number;
}

/**
 * Generalises a table as a whole so that privacy models hold, with the least loss of information that any levels have: an optimum, proven.
 * Ties go to the lower sum of levels, then to the lower levels column by column.
 *
 * No guarantee against attackers who know more than the quasi-identifiers; see `limitsOf` for what each model leaves open.
 * @throws PrivacyError `invalid-argument` on unknown columns, hierarchies with holes, and models that no generalisation meets, such as a
 * k larger than the table; `aborted` where it was stopped
 */
export async function anonymize(data: TableLike, options: AnonymizeOptions): Promise<Anonymized> {
  requireOptions(options, '{ quasiIdentifiers: { age: hierarchy }, models: [kAnonymity(5)] }');
  const { quasiIdentifiers, models, released, suppressed = 'star', label = 'anonymisation', signal } = options;
  checkedSuppressed(suppressed);
  const table = codedTable(data);
  const subset = releasedRows(table, released);
  const measure = lossMeasure(options.loss ?? 'entropy');
  const problem = problemOf(table, {
    hierarchies: quasiIdentifiers,
    models,
    loss: measure,
    suppressionLimit: options.suppressionLimit ?? 0,
    subset,
  });
  const optimum = await drive(searchFullDomain(problem), { label, ...(signal && { signal }) });
  if (optimum === undefined) throw unmeetable(models);
  const verdict = new Checker(problem, true).check(optimum.levels, false);
  const gone = suppressedRowsOf(problem, verdict);
  const penalty = lossMetric.bind(problem.lossContext);
  const columns = Object.fromEntries(
    problem.columns.map((column, index) => {
      const level = optimum.levels[index] as number;
      const { codes, cells } = column.column;
      const labels: readonly unknown[] = level === 0 ? cells : (column.labels[level] as readonly string[]);
      return [column.column.name, Array.from(codes, (code, row) => (gone[row] === 1 ? SUPPRESSED : labels[code]))];
    }),
  );
  const keep = (row: number): boolean =>
    (subset === undefined || subset[row] === 1) && (suppressed === 'star' || gone[row] === 0);
  return Object.freeze({
    data: replaceColumns(data, columns, keep),
    levels: Object.fromEntries(
      problem.columns.map(({ column }, index) => [column.name, optimum.levels[index] as number]),
    ),
    loss: { measure: measure.name, value: optimum.loss },
    certaintyPenalty: penalty.of({ ...verdict, levels: optimum.levels, lists: problem.lists }),
    suppressedRows: optimum.suppressedRows,
    classes: optimum.classes,
    nodes: optimum.nodes,
    checks: optimum.checks,
  });
}

/** 1 for each row of a table that is released; undefined where all are. */
export const releasedRows = ({ rows }: CodedTable, released: AnonymizeOptions['released']): Uint8Array | undefined =>
  released && Uint8Array.from({ length: rows }, (_, row) => (released(row) ? 1 : 0));

export function checkedSuppressed(suppressed: unknown): void {
  if (suppressed !== 'star' && suppressed !== 'drop') throw invalidArgument('suppressed', '`star` or `drop`');
}

/** The error of models that even the highest levels do not meet. */
export const unmeetable = (models: readonly PrivacyModel[]): Error =>
  invalidArgument(
    'models',
    `such that some generalisation meets them; ${models.map(({ name }) => name).join(', ')} fails at the highest levels, so ask for less or suppress more`,
  );

/** 1 for each row of the table that is suppressed. */
function suppressedRowsOf(problem: Problem, { suppressed, classes }: Verdict): Uint8Array {
  const { starts, order } = byClass(classes.of, classes.of.length, classes.length);
  const ofBase = new Uint8Array(problem.base.length);
  for (let one = 0; one < classes.length; one++) {
    if (suppressed[one] === 0) continue;
    for (let at = starts[one] as number; at < (starts[one + 1] as number); at++) ofBase[order[at] as number] = 1;
  }
  return Uint8Array.from(problem.baseOf, (base) => ofBase[base] as number);
}
