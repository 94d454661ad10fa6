import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { flipsOf, type Classes, type FieldChange, type Grouper } from '../classes/grouper.js';
import { grouperOf } from '../classes/kernel.js';
import { keyLayout, keysOf, type KeyLayout } from '../classes/key-layout.js';
import { generalizedColumn, type GeneralizedColumn } from '../hierarchies/generalized-column.js';
import type { Hierarchy } from '../hierarchies/hierarchy.js';
import type { BoundLoss, LossContext, LossMeasure } from '../loss/loss.js';
import { checkedModels, type BoundModel, type PrivacyModel } from '../models/model.js';
import type { CodedTable } from '../table/coded-table.js';
import { distributionsOf, type Distributions } from './distributions.js';

/** What is asked: which columns are generalised by which hierarchies, until which models hold, at the least loss by which measure. */
export interface Question {
  readonly hierarchies: Readonly<Record<string, Hierarchy>>;
  readonly models: readonly PrivacyModel[];
  readonly loss: LossMeasure;
  /** The share of released rows that may be suppressed: at most ⌊limit · rows⌋. */
  readonly suppressionLimit: number;
  /** The rows that are released, 1 each, where the table is a population; undefined where all are. */
  readonly subset?: Uint8Array | undefined;
}

/** A question about one table, read into keys and lookup arrays: what every search works on. */
export interface Problem {
  /** Released rows. */
  readonly rows: number;
  readonly tableRows: number;
  readonly columns: readonly GeneralizedColumn[];
  readonly layout: KeyLayout;
  readonly grouper: Grouper;
  /** Counts of a class: of released rows, and of the population where there is one. */
  readonly lists: number;
  /** The distinct rows, copied out of the grouper, which holds them. */
  readonly base: Classes;
  /** The row of `base` that each row of the table is. */
  readonly baseOf: Int32Array;
  /** Of each sensitive column, the values in each row of `base`. */
  readonly sensitive: readonly Distributions[];
  readonly models: readonly {
    readonly bound: BoundModel;
    readonly sensitive: number;
    readonly needsPopulation: boolean;
  }[];
  readonly loss: BoundLoss;
  /** What other measures are bound to, to be reported beside the one that is least. */
  readonly lossContext: LossContext;
  /** The most rows that may be suppressed. */
  readonly limit: number;
  /** What changes in a key when a column goes to a level, from any level below. */
  readonly changes: readonly (readonly FieldChange[])[];
}

/** @throws PrivacyError `invalid-argument` on unknown columns, hierarchies with holes, and models that cannot be asked of the table */
export function problemOf(table: CodedTable, question: Question): Problem {
  const { hierarchies, suppressionLimit, subset } = question;
  const models = checkedModels(question.models);
  const names = checkedNames(question);
  const columns = names.map((name) =>
    generalizedColumn(table.column(name, 'quasiIdentifiers'), hierarchies[name] as Hierarchy),
  );
  const layout = keyLayout(columns.map(({ column }) => column.labels.length));
  const keys = keysOf(
    columns.map(({ column }) => column.codes),
    table.rows,
    layout,
  );
  const { lists, grouper, base, baseOf } = distinctRows(table.rows, keys, layout, subset);
  const rows = subset === undefined ? table.rows : subset.reduce((sum, one) => sum + one, 0);
  if (rows === 0) throw invalidArgument('released', 'true for at least one row');
  const sensitiveNames = sensitiveColumns(models, names);
  const sensitive = sensitiveNames.map((name) =>
    distributionsOf(table.column(name, 'sensitive'), baseOf, base.length, subset),
  );
  const lossContext: LossContext = {
    rows,
    columns,
    layout,
    frequencies: columns.map(({ column }) => frequencies(column, subset)),
  };
  return {
    rows,
    tableRows: table.rows,
    columns,
    layout,
    grouper,
    lists,
    base,
    baseOf,
    sensitive,
    models: models.map((model) => {
      requirePopulation(model, subset);
      const index = model.sensitive === undefined ? -1 : sensitiveNames.indexOf(model.sensitive);
      const distributions = sensitive[index];
      const told = distributions && { column: distributions.column, counts: distributions.total };
      const bound = model.bind({ rows, sensitive: told });
      return { sensitive: index, needsPopulation: model.needsPopulation, bound };
    }),
    loss: question.loss.bind(lossContext),
    lossContext,
    limit: Math.floor(suppressionLimit * rows + 1e-9),
    changes: columns.map(({ groups }, index) => {
      const field = layout.fields[index] as KeyLayout['fields'][number];
      return groups.map((group) => ({ ...field, flips: flipsOf(group, field.shift) }));
    }),
  };
}

/** The columns to be generalised. */
function checkedNames({ hierarchies, suppressionLimit }: Question): string[] {
  const names = Object.keys(hierarchies);
  if (names.length === 0)
    throw invalidArgument('quasiIdentifiers', 'an object with a hierarchy for at least one column');
  if (!(suppressionLimit >= 0 && suppressionLimit <= 1))
    throw invalidArgument('suppressionLimit', 'a number in [0, 1]');
  return names;
}

/** The sensitive columns of the models, none of them a quasi-identifier. */
function sensitiveColumns(models: readonly PrivacyModel[], quasiIdentifiers: readonly string[]): string[] {
  const names = [...new Set(models.map(({ sensitive }) => sensitive).filter((name) => name !== undefined))];
  const both = names.find((name) => quasiIdentifiers.includes(name));
  if (both !== undefined)
    throw invalidArgument('quasiIdentifiers', `columns other than the sensitive ones (${both} is both)`);
  return names;
}

function requirePopulation({ name, needsPopulation }: PrivacyModel, subset: Uint8Array | undefined): void {
  if (needsPopulation && subset === undefined)
    throw invalidArgument(
      'models',
      `ones that need no population, unless \`released\` says which of its rows are released (${name} needs one)`,
    );
}

/** The table's distinct rows, held by a grouper. */
function distinctRows(
  rows: number,
  keys: ReturnType<typeof keysOf>,
  layout: KeyLayout,
  subset: Uint8Array | undefined,
): Pick<Problem, 'lists' | 'grouper' | 'base' | 'baseOf'> {
  const lists = subset === undefined ? 1 : 2;
  const grouper = grouperOf({ layout, capacity: rows, lists });
  const counts = subset === undefined ? undefined : populationCounts(subset, rows);
  const found = grouper.group({ length: rows, keys, counts }, [], true);
  const base: Classes = {
    length: found.length,
    keys: found.keys.slice(),
    counts: found.counts.slice(),
    of: new Int32Array(0),
  };
  const baseOf = found.of.slice();
  grouper.hold(base);
  return { lists, grouper, base, baseOf };
}

function populationCounts(subset: Uint8Array, rows: number): Int32Array {
  count(subset.length === rows ? rows : -1, 'subset (one entry a row)', 0);
  const counts = new Int32Array(2 * rows);
  for (let row = 0; row < rows; row++) {
    counts[2 * row] = subset[row] === 0 ? 0 : 1;
    counts[2 * row + 1] = 1;
  }
  return counts;
}

function frequencies({ codes, labels }: GeneralizedColumn['column'], subset: Uint8Array | undefined): Int32Array {
  const counts = new Int32Array(labels.length);
  codes.forEach((code, row) => {
    if (subset?.[row] !== 0) counts[code] = (counts[code] as number) + 1;
  });
  return counts;
}
