import { invalidArgument, requireOptions } from '../core/errors.js';
import { count } from '../core/quantities.js';
import { NEIGHBORING_RELATIONS, type NeighboringRelation } from '../accounting/events/event.js';

/** A unit as a column of the table says whom a row belongs to, and how much of one is used. */
export interface UnitColumn {
  /** The word for one unit: `patient`; the column's name unless it is given. */
  readonly name?: string;
  /** The column that says whom a row belongs to; rows without one are left out. */
  readonly column: string;
  /**
   * How many rows of one unit are used at most, in the order of the table; the rest is left out. Noise is that many times as large. It may
   * be chosen privately first: see `rowsPerUnit`.
   */
  readonly rows: number;
}

/** Data as their owner declares them, once: the budget belongs to the declared name, and a release to the declared version. */
export interface Dataset<Data> {
  readonly name: string;
  /** Which edition of the data this is. A new version keeps the budget, and makes recorded releases stale. */
  readonly version: string;
  /** What one neighbour adds, removes or changes, in the user's word: `patient`. */
  readonly unit: string;
  /** The column that names the unit of a row, and how many rows of one unit are used; undefined where one row is one unit. */
  readonly contribution: { readonly column: string; readonly rows: number } | undefined;
  readonly relation: NeighboringRelation;
  readonly data: Data;
}

export interface DatasetDeclaration<Data> {
  readonly name: string;
  readonly version?: string | number;
  readonly unit?: string | UnitColumn;
  readonly relation?: NeighboringRelation;
  readonly data: Data;
}

/** Control characters, and those that change the direction of text or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Parses a text that is not empty and can be shown in one line. */
export function text(value: unknown, argument: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 200 || UNSEEN.test(value)) {
    throw invalidArgument(argument, 'a text of 1 to 200 visible characters, on one line');
  }
  return value;
}

/** A name in one form of Unicode, without spaces around it and with single ones in it. */
const nameOf = (value: unknown): string =>
  text(text(value, 'name').normalize('NFKC').trim().replace(/\s+/gu, ' '), 'name');

function versionOf(version: unknown): string {
  if (typeof version === 'string') return text(version, 'version');
  if (typeof version === 'number' && Number.isFinite(version)) return String(version);
  throw invalidArgument('version', 'a finite number, or a text of 1 to 200 visible characters');
}

function unitOf(unit: unknown): Pick<Dataset<unknown>, 'unit' | 'contribution'> {
  if (typeof unit !== 'object' || unit === null) return { unit: text(unit, 'unit'), contribution: undefined };
  const { name, column, rows } = unit as Partial<UnitColumn>;
  const contribution = Object.freeze({ column: text(column, 'unit.column'), rows: count(rows, 'unit.rows') });
  return { unit: text(name ?? contribution.column, 'unit.name'), contribution };
}

/** What {@link dataset} has made: anything else of that shape is declared again before it is used. */
const declared = new WeakSet();

/**
 * Declares data: what they are called, which version they are, and whom they protect.
 *
 * One row is one unit, unless `unit` names the column that says whom a row belongs to: then at most `rows` rows of each are used by every
 * question, sensitivities are those of a unit, and training, which bounds rows alone, is refused.
 * @param declaration.name compared in Unicode's compatibility form, without case and spaces around it
 * @param declaration.unit the word for one protected unit, `record` unless it is given; or the column that tells units apart
 * @param declaration.relation which data sets are neighbours, `add-or-remove-one` unless it is given
 * @throws PrivacyError `invalid-argument`
 * @example dataset({ name: 'clinic', unit: { name: 'patient', column: 'patient_id', rows: 10 }, data: visits })
 */
export function dataset<Data>(declaration: DatasetDeclaration<Data>): Dataset<Data> {
  requireOptions(declaration, "{ name: 'clinic', data }");
  const { name, version = 1, unit = 'record', relation = 'add-or-remove-one', data } = declaration;
  if (data === undefined) throw invalidArgument('data', 'given');
  if (typeof (data as { then?: unknown } | null)?.then === 'function')
    throw invalidArgument('data', 'the data themselves, not a promise of them: write `await` before what reads them');
  if (!NEIGHBORING_RELATIONS.includes(relation))
    throw invalidArgument('relation', `one of ${NEIGHBORING_RELATIONS.join(', ')}`);
  const made = Object.freeze({ name: nameOf(name), version: versionOf(version), ...unitOf(unit), relation, data });
  declared.add(made);
  return made;
}

/** A data set as a session takes it: declared, or declared now. */
export function declaredDataset<Data>(given: Dataset<Data>): Dataset<Data> {
  requireOptions(given, "dataset({ name: 'clinic', data })");
  if (declared.has(given)) return given;
  const { unit, contribution, ...rest } = given;
  return dataset({
    ...rest,
    unit: (contribution as unknown) === undefined ? unit : ({ name: unit, ...contribution } as UnitColumn),
  });
}

/** What one unit is in the table, as it is shown beside what is promised; undefined where the word says so already. */
export function contributionOf({ unit, contribution }: Dataset<unknown>): string | undefined {
  if (contribution === undefined) return unit === 'record' || unit === 'row' ? undefined : `one row is one ${unit}`;
  const { rows } = contribution;
  return `at most ${String(rows)} ${rows === 1 ? 'row' : 'rows'} of one ${unit}`;
}
