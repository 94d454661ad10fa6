import { parallel } from '../accounting/events/event.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { count as wholeNumber, type Delta, type Epsilon } from '../core/quantities.js';
import { roundUp } from '../core/rounding.js';
import { MOST_PARTS } from '../ledger/codec/event.js';
import type { Analysis, Estimate } from '../mechanisms/analysis.js';
import type { BindingContext, BoundMechanism, Mechanism } from '../mechanisms/mechanism.js';
import { NoiseByPart, type PartNoise } from '../mechanisms/noise-by-part.js';
import type { Query } from '../mechanisms/query.js';
import { ofChangedRows, transformed, type Question } from '../mechanisms/transformed.js';
import { rowCount, rowsOfTable, type TableLike } from '../tables/index.js';
import { rowsPerUnitAndPart } from '../tables/units.js';
import { estimated } from './binding.js';
import { columnName } from './cells.js';
import { meeting, parseCondition, type Where } from './condition.js';
import { describe } from './description.js';

/** One part of the data, and what is asked of it. */
export interface Part {
  /** Which rows are in it, of those that no earlier part has taken; all that are left where nothing is said. */
  readonly where?: Where;
  readonly question: Question<TableLike>;
}

/** What one unit may contribute to all parts. */
export interface UnitInParts {
  /** The column that says whom a row belongs to; rows without one are left out. */
  readonly column: string;
  /** In how many parts rows of one unit are used, the first ones in the order of the table; the cost is so many times that of the worst part. */
  readonly parts: number;
  /** How many rows of one unit are used in each of these; noise is as many times as large. */
  readonly rows: number;
}

export interface ByPartOptions {
  /** Where one unit may have several rows: how much of it is used. */
  readonly unit?: UnitInParts;
}

type OutputOf<Asked> =
  Asked extends Analysis<TableLike, infer Output, never>
    ? Output
    : Asked extends Query<TableLike, infer Value>
      ? Value
      : never;

/** The answers, by the parts' names, each with its own accuracy. */
export type PartAnswers<Parts extends Readonly<Record<string, Part>>> = {
  readonly [Name in keyof Parts]: Estimate<OutputOf<Parts[Name]['question']>>;
};

/**
 * A question of its own about each of several parts of the data, for the price of the worst: a row is in the first part whose condition it
 * meets, so that parts have no row in common (parallel composition; McSherry 2009, Theorem 4). What is debited is one event, in which all
 * parts' events stand side by side; every accountant adds its worst.
 *
 * Who has several rows may be in several parts. With `unit`, at most `parts` parts of a unit are used, and at most `rows` rows in each: the price
 * is that of the worst part, `parts` times (Wilson et al. 2020, section 3). Without it a question that is widened by others, as by a data
 * set whose unit has several rows, is charged for each row in another part. Under `replace-one` a row that is replaced may leave one part
 * for another: two parts are charged.
 *
 * A part is answered even where no row is in it.
 * @param parts what each is called, which rows it has, and what it is asked
 * @throws PrivacyError `invalid-argument` for a question that bounds a unit by itself, since that would be in each part alone
 * @example
 * const heights = byPart({
 *   children: { where: { column: 'age', below: 18 }, question: mean('height', { lower: 40, upper: 200 }) },
 *   adults: { question: quantile('height', { lower: 100, upper: 220, probability: 0.5 }) },
 * });
 * const noise = noiseByPart({ children: laplace({ epsilon: 0.5 }), adults: exponential({ epsilon: 0.5 }) });
 * const { children, adults } = session.release('heights', heights, noise).value;
 */
export function byPart<const Parts extends Readonly<Record<string, Part>>>(
  parts: Parts,
  options: ByPartOptions = {},
): Analysis<TableLike, PartAnswers<Parts>, PartNoise | NoiseByPart<keyof Parts & string>> {
  requireOptions(parts, "{ children: { where: { column: 'age', below: 18 }, question: count() } }");
  requireOptions(options, "{ unit: { column: 'patient', parts: 1, rows: 1 } }");
  const parsed = parseParts(parts);
  const unit = options.unit === undefined ? undefined : parseUnit(options.unit);
  const asked = Object.fromEntries(
    parsed.map(({ name, where, question }) => [name, { where, question: question.description }]),
  );

  function partsOf(mechanism: NoiseByPart | PartNoise, context: BindingContext) {
    return parsed.map(({ name, question }, part) => {
      const noise = noiseOf(mechanism, name);
      const change = { description: `in part ${JSON.stringify(name)}`, rows: unit?.rows ?? 1, change: partAt(part) };
      return { name, bound: boundTo(transformed(question, change), noise, context) };
    });
  }
  const partAt =
    (part: number) =>
    ({ table, places }: Divided): TableLike =>
      rowsOfTable(table, (row) => places[row] === part);

  return Object.freeze({
    description: describe('by part', { ...asked, ...(unit && { unit }) }),
    ...(unit !== undefined && { unit: unit.column }),
    bind(mechanism: NoiseByPart | PartNoise, context: BindingContext) {
      requireNames(mechanism, parsed);
      const bounds = partsOf(mechanism, context);
      const { changes } = ofChangedRows(context, unit?.parts ?? 1);
      return Object.freeze({
        ...together(
          bounds.map(({ bound }) => bound),
          changes,
        ),
        prepare(data: TableLike) {
          const divided = divide(data, parsed, unit);
          const draws = bounds.map(({ name, bound }) => [name, bound.prepare(divided)] as const);
          return (random) => {
            const answers = draws.map(([name, draw]) => [name, Object.freeze(draw(random))] as const);
            return {
              value: Object.freeze(Object.fromEntries(answers)) as unknown as PartAnswers<Parts>,
              accuracy: undefined,
            };
          };
        },
      } satisfies BoundMechanism<TableLike, Estimate<PartAnswers<Parts>>>);
    },
  });
}

interface ParsedPart {
  readonly name: string;
  readonly where: Where | undefined;
  readonly question: Question<TableLike>;
}

/** A table, and the part that each row is in; −1 for none. */
interface Divided {
  readonly table: TableLike;
  readonly places: Int32Array;
}

function parseParts(parts: Readonly<Record<string, Part>>): readonly ParsedPart[] {
  const entries = Object.entries(parts);
  if (entries.length === 0 || entries.length > MOST_PARTS)
    throw invalidArgument('parts', `of 1 to ${String(MOST_PARTS)} names`);
  return Object.freeze(
    entries.map(([name, part]) => {
      requireOptions(part, '{ question: count() }');
      const { where, question } = part;
      requireOptions(question, 'count()');
      if (question.unit !== undefined)
        throw invalidArgument(
          `parts.${name}`,
          "a question about rows, for a unit may be in several parts: ask byPart(…, { unit: { column: 'patient', parts: 1, rows: 1 } })",
        );
      return { name, where: where === undefined ? undefined : parseCondition(where, `parts.${name}.where`), question };
    }),
  );
}

function parseUnit(unit: UnitInParts): UnitInParts {
  requireOptions(unit, "{ column: 'patient', parts: 1, rows: 1 }");
  return Object.freeze({
    column: columnName(unit.column, 'unit.column'),
    parts: wholeNumber(unit.parts, 'unit.parts'),
    rows: wholeNumber(unit.rows, 'unit.rows'),
  });
}

function requireNames(mechanism: NoiseByPart | PartNoise, parts: readonly ParsedPart[]): void {
  if (!(mechanism instanceof NoiseByPart)) return;
  const names = new Set(parts.map(({ name }) => name));
  const given = Object.keys(mechanism.parts);
  if (given.length !== names.size || !given.every((name) => names.has(name)))
    throw invalidArgument('noise', `one mechanism for each of the parts ${[...names].join(', ')}`);
}

const noiseOf = (mechanism: NoiseByPart | PartNoise, name: string): PartNoise =>
  mechanism instanceof NoiseByPart ? (mechanism.parts[name] as PartNoise) : mechanism;

/** One part's draw, whatever the question is: an estimate with its accuracy. */
function boundTo(
  question: Question<Divided>,
  noise: PartNoise,
  context: BindingContext,
): BoundMechanism<Divided, Estimate<unknown>> {
  if ('bind' in question) return question.bind(noise as never, context);
  return estimated((noise as Mechanism<Divided, unknown, unknown>).bind(question, context));
}

/** What all parts together say of themselves, where one neighbour changes `moved` of them. */
function together(
  parts: readonly BoundMechanism<never, unknown>[],
  moved: number,
): Omit<BoundMechanism<never, unknown>, 'prepare'> {
  const times = Math.min(moved, parts.length);
  const most = (of: (part: BoundMechanism<never, unknown>) => number): number => Math.max(...parts.map(of));
  const [epsilon, delta] = [most(({ claim }) => claim.epsilon), most(({ claim }) => claim.delta)];
  return {
    name: `${[...new Set(parts.map(({ name }) => name))].join(', ')} by part`,
    event: parallel(
      parts.map(({ event }) => event),
      moved,
    ),
    claim: Object.freeze({
      epsilon: (times === 1 ? epsilon : roundUp(epsilon * times)) as Epsilon,
      delta: Math.min(1, times === 1 ? delta : roundUp(delta * times)) as Delta,
    }),
    scale: most(({ scale }) => scale),
    noise: undefined,
  };
}

/** Which part each row is in: the first whose condition it meets, as far as its unit's contribution allows. */
function divide(table: TableLike, parts: readonly ParsedPart[], unit: UnitInParts | undefined): Divided {
  const places = new Int32Array(rowCount(table)).fill(-1);
  for (const [part, { where }] of parts.entries()) {
    const met = where === undefined ? undefined : meeting(table, where);
    for (const [row, place] of places.entries()) if (place < 0 && met?.[row] !== false) places[row] = part;
  }
  if (unit !== undefined) rowsPerUnitAndPart(table, places, unit);
  return { table, places };
}
