import { count as wholeNumber } from '../core/quantities.js';
import { outsideDomain, requireOptions } from '../core/errors.js';
import { roundUp } from '../core/rounding.js';
import type { RandomSource } from '../core/random.js';
import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import { rowCount, type TableLike } from '../tables/index.js';
import { boundToNumbers } from './binding.js';
import type { UnitScale } from './bounds.js';
import { describe } from './description.js';
import { ExactSums, LARGEST_TERM, withRounding } from '../sums/fixed-point.js';
import { clustersInCells, countsInCells, gridFor, MOST_CELLS, MOST_GRID_COLUMNS } from './cluster-grid.js';
import { nearestOfEach } from './nearest-centers.js';
import { startingCenters } from './starting-centers.js';
import { parseClipNorm, parseColumns, type BoundedColumns, type MomentOptions } from './moments.js';
import { numbers, parseMissing } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

export interface KMeansOptions extends MomentOptions {
  readonly clusters: number;
  /** How often rows are assigned and centres moved; once unless it is given, or three times for more than six columns. More of them share the same privacy. */
  readonly iterations?: number;
}

export interface Clustering {
  readonly columns: readonly string[];
  /** One centre for each cluster, in the columns' own units, the largest cluster first. */
  readonly centers: readonly (readonly number[])[];
  /** About how many rows each centre was moved to last; noisy. */
  readonly sizes: readonly number[];
  /** The nearest centre of each row. Spends nothing, but what it shows of private rows is not private. */
  assign(table: TableLike): number[];
}

interface Center {
  readonly at: readonly number[];
  readonly size: number;
}

/** The weight of the number of rows, beside the counts in cells: a power of two, so that a count times it is exact. */
const ROWS_WEIGHT = 1 / 4;

/** What follows from the arguments alone. */
interface Plan {
  readonly clusters: number;
  readonly columns: number;
  readonly clipNorm: number;
  /** Whether clusters start from counts in a grid of cells. */
  readonly hasGrid: boolean;
  readonly iterations: number;
}

/**
 * k-means by noisy counts in a grid of cells, and Lloyd's iterations with noisy sums and noisy sizes from the clusters that these show (Su, Cao,
 * Li, Bertino and Jin 2016, "Differentially private k-means clustering", their hybrid; Blum, Dwork, McSherry and Nissim 2005). Of more than six
 * columns, too many cells would be empty: iterations then start anywhere.
 *
 * A row, seen on [−1, 1] between the bounds and shortened to B = `clipNorm`, is in one cell: sensitivity 1, and under `replace-one` 2 in L1 and √2 in
 * L2. Where the number of rows is private it is measured for the size of the grid, at the weight ¼. In each iteration
 * a row adds (1, features) to the sums of its nearest centre: 1 + B√d in L1 and √(1 + B²) in L2, twice and √2 times that under `replace-one` (at
 * least 2B). All of it is one measurement in parts that are chosen adaptively: their L1 sensitivities add up, and so do the squares in L2.
 * @param columns the columns by name, with their bounds
 * @example session.release('kinds of wine', kMeans({ alcohol: { lower: 11, upper: 15 } }, { clusters: 3 }), laplace({ epsilon: 2 }))
 */
export function kMeans<Name extends string = string>(
  columns: BoundedColumns<OneOf<Name>>,
  options: KMeansOptions,
): Analysis<TableLike, Clustering, RealMechanism> & AboutColumns<Name> {
  const features = parseColumns(columns, 'columns');
  requireOptions(options, '{ clusters: 3 }');
  const hasGrid = features.length <= MOST_GRID_COLUMNS;
  const plan: Plan = {
    clusters: wholeNumber(options.clusters, 'clusters'),
    columns: features.length,
    clipNorm: parseClipNorm(options.clipNorm, features.length),
    hasGrid,
    iterations: wholeNumber(options.iterations ?? (hasGrid ? 1 : 3), 'iterations'),
  };
  const { clipNorm, iterations } = plan;
  const missing = parseMissing(options.missing);
  const measurement = measurementOf(describe('k-means', { columns, ...options, iterations, clipNorm }), plan);
  const readUnits = (data: TableLike): Float64Array =>
    shortenedRows(
      features.map(([name]) => numbers(data, name, missing)),
      features.map(([, scale]) => scale),
      clipNorm,
    );

  return Object.freeze({
    description: measurement.description,
    bind(mechanism, context) {
      const bound = boundToNumbers(mechanism, measurement, context);
      const { deviation } = bound.noise;
      return processed(bound, (data: TableLike) => {
        const units = readUnits(data);
        const publicRows = context.relation === 'replace-one' ? rowCount(data) : undefined;
        return (random) => {
          const measured = (sums: readonly number[]): readonly number[] => bound.prepare(sums)(random);
          const bySize = [...clustersOf(plan, { units, publicRows, deviation, measured }, random)].sort(
            (first, second) => second.size - first.size,
          );
          return { value: clustering(bySize), accuracy: undefined };
        };
      });
    },
  } satisfies Analysis<TableLike, Clustering, RealMechanism>);

  function clustering(centers: readonly Center[]): Clustering {
    return Object.freeze({
      columns: features.map(([name]) => name),
      centers: centers.map(({ at }) => at.map((unit, column) => features[column]?.[1].fromUnit(unit) ?? 0)),
      sizes: centers.map(({ size }) => size),
      assign(table: TableLike) {
        const units = readUnits(table);
        if (units.length === 0) throw outsideDomain('table', 'rows without missing values');
        return Array.from(
          nearestOfEach(
            units,
            centers.map(({ at }) => at),
          ),
        );
      },
    });
  }
}

/** The rows, and how they are asked for sums. */
interface Asked {
  readonly units: Float64Array;
  /** How many rows there are, where that is public. */
  readonly publicRows: number | undefined;
  readonly deviation: number;
  measured(sums: readonly number[]): readonly number[];
}

/** The centres after all iterations. */
function clustersOf(plan: Plan, asked: Asked, random: RandomSource): readonly Center[] {
  const { clipNorm, hasGrid, iterations } = plan;
  let centers: readonly Center[] = startsOf(plan, asked, random).map((at) => ({ at, size: 0 }));
  for (let iteration = 0; iteration < iterations; iteration++) {
    const found = moved(centers, asked.measured(sumsAround(centers, asked.units)), asked.deviation, clipNorm);
    centers = hasGrid ? found : refilled(found, clipNorm);
  }
  return centers;
}

/** Where the iterations start. */
function startsOf(
  { clipNorm, clusters, columns, hasGrid }: Plan,
  { deviation, measured, publicRows, units }: Asked,
  random: RandomSource,
): readonly (readonly number[])[] {
  if (!hasGrid) return startingCenters(clusters, columns, clipNorm, random);
  const rows = publicRows ?? (measured([ROWS_WEIGHT * (units.length / columns)])[0] ?? 0) / ROWS_WEIGHT;
  const grid = gridFor(columns, rows, deviation);
  return clustersInCells(measured(countsInCells(units, grid)), grid, deviation, clusters, random);
}

/** The number of rows, the counts in cells, and the sums and sizes of all iterations: a measurement in parts. */
function measurementOf(description: string, plan: Plan): Query<readonly number[], readonly number[]> {
  const { clipNorm, clusters, columns, hasGrid, iterations } = plan;
  const once = clusters * (columns + 1);
  const l1 = 1 + clipNorm * Math.sqrt(columns);
  const l2 = Math.sqrt(1 + clipNorm * clipNorm);
  return {
    description,
    dimension: iterations * once + (hasGrid ? 1 + MOST_CELLS : 0),
    integer: false,
    answer: (sums) => sums,
    sensitivity(relation, norm) {
      const replaced = relation === 'replace-one';
      const rows = hasGrid && !replaced ? ROWS_WEIGHT : 0;
      const cells = hasGrid ? 1 : 0;
      if (norm === 'linf') return withGrid(replaced ? 2 : 1, once, norm);
      if (norm === 'l1')
        return roundUp(rows + (replaced ? 2 : 1) * cells + iterations * withGrid(replaced ? 2 * l1 : l1, once, norm));
      const moved = withGrid(replaced ? Math.max(Math.SQRT2 * l2, 2 * clipNorm) : l2, once, norm);
      return roundUp(Math.hypot(rows, (replaced ? Math.SQRT2 : 1) * cells, Math.sqrt(iterations) * moved));
    },
  };
}

/** The rows that miss nothing, on [−1, 1] and shortened, one after the other. */
function shortenedRows(
  values: readonly ArrayLike<number>[],
  scales: readonly UnitScale[],
  clipNorm: number,
): Float64Array {
  const units = new Float64Array((values[0]?.length ?? 0) * scales.length);
  let end = 0;
  for (let row = 0; row * scales.length < units.length; row++) {
    if (values.some((column) => Number.isNaN(column[row]))) continue;
    const start = end;
    let squares = 0;
    for (const [column, scale] of scales.entries()) {
      const coordinate = scale.toUnit(values[column]?.[row] ?? 0);
      units[end++] = coordinate;
      squares += coordinate * coordinate;
    }
    const shortening = Math.min(1, clipNorm / Math.sqrt(squares));
    for (let at = start; at < end; at++) units[at] = (units[at] ?? 0) * shortening;
  }
  return units.subarray(0, end);
}

const withGrid = (length: number, dimension: number, norm: 'l1' | 'l2' | 'linf'): number =>
  withRounding(length * LARGEST_TERM, dimension, norm) / LARGEST_TERM;

/** For each centre the number of its nearest rows, and the sums of their coordinates. */
function sumsAround(centers: readonly Center[], units: Float64Array): number[] {
  const width = centers[0]?.at.length ?? 1;
  const sums = new ExactSums(centers.length * (width + 1));
  const terms = new Float64Array(width + 1);
  terms[0] = LARGEST_TERM;
  nearestOfEach(
    units,
    centers.map(({ at }) => at),
  ).forEach((center, row) => {
    for (let column = 0; column < width; column++)
      terms[column + 1] = Math.round((units[row * width + column] ?? 0) * LARGEST_TERM);
    sums.add(terms, center * (width + 1));
  });
  return sums.totals().map((total) => total / LARGEST_TERM);
}

/** Fewer noise deviations than this of rows do not make a cluster. */
const LEAST_SIZE = 3;
/** How far apart the halves of a split cluster start, in shares of the clip norm. */
const SPLIT = 0.1;

/**
 * The centres moved to their noisy means; one whose cluster noise may have made up stays, with no size. Where noise may have made all of them up,
 * nothing is known but the bounds, and all go half of the way to the middle.
 */
function moved(
  centers: readonly Center[],
  sums: readonly number[],
  deviation: number,
  clipNorm: number,
): readonly Center[] {
  const width = (centers[0]?.at.length ?? 0) + 1;
  const least = Math.max(1, LEAST_SIZE * deviation);
  const found = centers.map(({ at }, index): Center => {
    const size = sums[index * width] ?? 0;
    if (size < least) return { at, size: 0 };
    const mean = at.map((_, column) => (sums[index * width + 1 + column] ?? 0) / size);
    const shortening = Math.min(1, clipNorm / Math.hypot(...mean));
    return { at: mean.map((coordinate) => coordinate * shortening), size };
  });
  if (found.some(({ size }) => size > 0)) return found;
  return found.map(({ at }) => ({ at: at.map((coordinate) => coordinate / 2), size: 0 }));
}

/** Each cluster without a size takes half of the largest one instead, where there is one: it started where no rows are. */
function refilled(centers: readonly Center[], clipNorm: number): readonly Center[] {
  const found = [...centers];
  if (found.every(({ size }) => size === 0)) return found;
  for (const [index, { at, size }] of found.entries()) {
    if (size > 0) continue;
    const largest = found.reduce((most, { size: other }, at) => (other > (found[most]?.size ?? 0) ? at : most), 0);
    const half = found[largest];
    if (half === undefined) break;
    const axis = index % at.length;
    const shifted = (by: number): Center => ({
      at: half.at.map((coordinate, column) => coordinate + (column === axis ? by * SPLIT * clipNorm : 0)),
      size: half.size / 2,
    });
    found[index] = shifted(1);
    found[largest] = shifted(-1);
  }
  return found;
}
