import { withForm } from '../core/form.js';
import { replaceColumns, type TableLike } from '../tables/index.js';
import { anonymizedForm } from './forms.js';
import { searched, SUPPRESSED, type GeneralizationOptions } from './generalization.js';
import type { LossMeasure } from './loss/loss.js';
import { lossMeasure, lossMetric, type LossName } from './loss/measures.js';
import { Checker, type Verdict } from './search/checker.js';
import { byClass } from './search/distributions.js';
import { searchFullDomain } from './search/full-domain.js';
import type { Problem } from './search/problem.js';

export interface AnonymizeOptions extends GeneralizationOptions {
  /** What is to be least. Default `entropy`. */
  readonly loss?: LossName | LossMeasure;
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
  const generalization = { label: 'anonymisation', loss: () => lossMeasure(options.loss ?? 'entropy') };
  const { problem, found: optimum, measure, kept } = await searched(data, options, generalization, searchFullDomain);
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
  const result: Anonymized = {
    data: replaceColumns(
      data,
      columns,
      kept((row) => gone[row] === 1),
    ),
    levels: Object.fromEntries(
      problem.columns.map(({ column }, index) => [column.name, optimum.levels[index] as number]),
    ),
    loss: { measure: measure.name, value: optimum.loss },
    certaintyPenalty: penalty.of({ ...verdict, levels: optimum.levels, lists: problem.lists }),
    suppressedRows: optimum.suppressedRows,
    classes: optimum.classes,
    nodes: optimum.nodes,
    checks: optimum.checks,
  };
  return Object.freeze(withForm<Anonymized>(result, anonymizedForm));
}

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
