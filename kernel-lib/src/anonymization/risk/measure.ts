import { invalidArgument, requireOptions } from '../../core/errors.js';
import type { RiskFigures } from '../../reports/risk.js';
import type { TableLike } from '../../tables/index.js';
import type { Step } from '../../work/step.js';
import { drive } from '../../work/drive.js';
import type { AbortSignalLike } from '../../work/interruption.js';
import { codedTable } from '../table/coded-table.js';
import { rowClasses, rowSizes, sizesByChoice, type Missing } from './class-sizes.js';
import { populationUniqueness, type PopulationUniqueness } from './population.js';

export interface RiskOptions {
  readonly quasiIdentifiers: readonly string[];
  /** A row is at risk where the chance to name it rightly is above. Default .1. */
  readonly threshold?: number;
  /** How many people the table was sampled from, for estimates of population uniqueness. */
  readonly population?: number;
  /** The rows that are released, where the table is the population itself: journalist and marketer risk are then known, not estimated. */
  readonly released?: (row: number) => boolean;
  /** Default `value`: a missing cell is like a missing cell. With `wildcard` it is like any. */
  readonly missing?: Missing;
}

/** The risk under one kind of attacker. */
export interface AttackerRisk {
  /** The share of rows whose chance is above the threshold. */
  readonly atRisk: number;
  /** The largest chance of any row. */
  readonly highest: number;
  /** The share of rows that are named rightly, on average. */
  readonly success: number;
}

/** Risk of re-identification by the quasi-identifiers alone: measured, and no guarantee. */
export interface Risk {
  readonly rows: number;
  readonly classes: number;
  readonly smallestClass: number;
  /** The share of rows that are alone in the table. */
  readonly sampleUniqueness: number;
  /** Knows that a person is in the table (Dankar and El Emam 2010). */
  readonly prosecutor: AttackerRisk;
  /** Knows the population, and not who is in the table; undefined without a population. */
  readonly journalist?: AttackerRisk;
  /** Names as many rows as possible: the mean chance. */
  readonly marketer: number;
  /** Population uniques as a share of the population; undefined without its size. */
  readonly populationUniqueness?: PopulationUniqueness;
}

function attacker(sizes: readonly number[], threshold: number): AttackerRisk {
  let atRisk = 0;
  let highest = 0;
  let success = 0;
  for (const size of sizes) {
    const chance = 1 / size;
    if (chance > threshold) atRisk++;
    if (chance > highest) highest = chance;
    success += chance;
  }
  const rows = Math.max(1, sizes.length);
  return { atRisk: atRisk / rows, highest, success: success / rows };
}

/**
 * Measures re-identification risk. Rows that are suppressed in all quasi-identifiers count as nobody's: in no class, in no mean.
 * It says nothing about attackers who know more, and nothing about what a class tells of its members' other columns.
 * @throws PrivacyError `invalid-argument` on unknown columns
 */
export function measureRisk(data: TableLike, options: RiskOptions): Risk {
  requireOptions(options, "{ quasiIdentifiers: ['age', 'town'] }");
  const { quasiIdentifiers, threshold = 0.1, population, released, missing = 'value' } = options;
  if (!(threshold > 0 && threshold <= 1)) throw invalidArgument('threshold', 'a number in (0, 1]');
  if (!['value', 'wildcard'].includes(missing)) throw invalidArgument('missing', '`value` or `wildcard`');
  const table = codedTable(data);
  const inPopulation = rowSizes(table, quasiIdentifiers, missing);
  const { of } = rowClasses(table, quasiIdentifiers);
  const rows = Array.from(of.keys()).filter((row) => (of[row] as number) >= 0 && released?.(row) !== false);
  const inRelease = new Map<number, number>();
  for (const row of rows) inRelease.set(of[row] as number, (inRelease.get(of[row] as number) ?? 0) + 1);
  const own = rows.map((row) =>
    released === undefined ? (inPopulation[row] as number) : (inRelease.get(of[row] as number) as number),
  );
  const prosecutor = attacker(own, threshold);
  const journalist =
    released &&
    attacker(
      rows.map((row) => inPopulation[row] as number),
      threshold,
    );
  return {
    rows: rows.length,
    classes: inRelease.size,
    smallestClass: own.reduce((least, size) => Math.min(least, size), rows.length),
    sampleUniqueness: own.filter((size) => size === 1).length / Math.max(1, rows.length),
    prosecutor,
    ...(journalist && { journalist }),
    marketer: (journalist ?? prosecutor).success,
    ...(population !== undefined && {
      populationUniqueness: populationUniqueness([...inRelease.values()], population),
    }),
  };
}

/** The figures of a risk report. @param linked the share of rows that a linkage attack named rightly, where one was run */
export function riskFigures(data: TableLike, quasiIdentifiers: readonly string[], linked?: number): RiskFigures {
  const { rows, classes, smallestClass, prosecutor, sampleUniqueness } = measureRisk(data, { quasiIdentifiers });
  return {
    rows,
    classes,
    smallestClass,
    prosecutor: prosecutor.success,
    unique: sampleUniqueness,
    ...(linked !== undefined && { linked }),
  };
}

/** How many rows are alone by some of their columns. */
export interface UniquenessByKnown {
  /** How many columns an attacker knows. */
  readonly known: number;
  /** The share of rows that are alone: the mean over all choices of so many columns, and the largest. */
  readonly mean: number;
  readonly largest: number;
}

/** More columns than this have more choices than anyone waits for. */
const MOST_COLUMNS = 14;

/** The share of unique rows by the number of columns known, over all choices of columns. */
export async function uniquenessByKnown(
  data: TableLike,
  columns: readonly string[],
  { signal }: { readonly signal?: AbortSignalLike } = {},
): Promise<UniquenessByKnown[]> {
  if (columns.length === 0 || columns.length > MOST_COLUMNS)
    throw invalidArgument('columns', `a list of 1 to ${String(MOST_COLUMNS)} columns`);
  const table = codedTable(data);
  function* work(): Generator<Step, UniquenessByKnown[], void> {
    const sums = columns.map(() => ({ sum: 0, choices: 0, largest: 0 }));
    const choices = 2 ** columns.length - 1;
    const sizesOf = sizesByChoice(table, columns);
    for (let choice = 1; choice <= choices; choice++) {
      const isChosen = (column: number): boolean => ((choice >> column) & 1) === 1;
      const sizes = sizesOf(isChosen);
      let rows = 0;
      let alone = 0;
      for (const size of sizes) {
        rows += size;
        if (size === 1) alone++;
      }
      const unique = alone / Math.max(1, rows);
      const known = columns.filter((_, column) => isChosen(column)).length;
      const entry = sums[known - 1] as (typeof sums)[number];
      entry.sum += unique;
      entry.choices++;
      entry.largest = Math.max(entry.largest, unique);
      yield { done: choice, of: choices };
    }
    return sums.map(({ sum, choices: made, largest }, index) => ({ known: index + 1, mean: sum / made, largest }));
  }
  return drive(work(), { label: 'uniqueness by known columns', ...(signal && { signal }) });
}
