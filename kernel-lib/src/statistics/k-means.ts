import { count as wholeNumber } from '../core/quantities.js';
import { outsideDomain, requireOptions } from '../core/errors.js';
import type { RandomSource } from '../core/random.js';
import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import type { TableLike } from '../tables/index.js';
import { boundToNumbers } from './binding.js';
import { describe } from './description.js';
import { exactSums, LARGEST_TERM, withRounding } from '../sums/fixed-point.js';
import { parseClipNorm, parseColumns, type BoundedColumns, type MomentOptions } from './moments.js';
import { numbers, parseMissing } from './cells.js';

export interface KMeansOptions extends MomentOptions {
  readonly clusters: number;
  /** How often rows are assigned and centres moved; 3 unless it is given. More of them share the same privacy. */
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

/**
 * k-means by Lloyd's iterations with noisy sums and noisy sizes (Blum, Dwork, McSherry and Nissim 2005; Su et al. 2016).
 *
 * In each iteration a row adds (1, features) to the sums of its nearest centre: seen on [−1, 1] between the bounds and shortened to
 * B = `clipNorm`, sensitivity 1 + B√d in L1 and √(1 + B²) in L2, twice and √2 times that under `replace-one` (at least 2B). The
 * iterations are one measurement in parts that are chosen adaptively: their L1 sensitivities add up, and so do the squares in L2.
 * @param columns the columns by name, with their bounds
 * @example session.release('kinds of wine', kMeans({ alcohol: { lower: 11, upper: 15 } }, { clusters: 3 }), laplace({ epsilon: 2 }))
 */
export function kMeans(
  columns: BoundedColumns,
  options: KMeansOptions,
): Analysis<TableLike, Clustering, NumericMechanism> {
  const features = parseColumns(columns, 'columns');
  requireOptions(options, '{ clusters: 3 }');
  const clusters = wholeNumber(options.clusters, 'clusters');
  const iterations = wholeNumber(options.iterations ?? 3, 'iterations');
  const clipNorm = parseClipNorm(options.clipNorm, features.length);
  const missing = parseMissing(options.missing);
  const width = features.length + 1;
  const l1 = 1 + clipNorm * Math.sqrt(features.length);
  const l2 = Math.sqrt(1 + clipNorm * clipNorm);
  const measurement: Query<readonly number[], readonly number[]> = {
    description: describe('k-means', { columns, ...options, iterations, clipNorm }),
    dimension: iterations * clusters * width,
    integer: false,
    answer: (sums) => sums,
    sensitivity(relation, norm) {
      const replaced = relation === 'replace-one';
      if (norm === 'linf') return withGrid(replaced ? 2 : 1, clusters * width, norm);
      if (norm === 'l1') return iterations * withGrid(replaced ? 2 * l1 : l1, clusters * width, norm);
      const once = replaced ? Math.max(Math.SQRT2 * l2, 2 * clipNorm) : l2;
      return Math.sqrt(iterations) * withGrid(once, clusters * width, norm);
    },
  };

  const readUnits = (data: TableLike): { rows: number; units: Float64Array } => {
    const values = features.map(([name]) => numbers(data, name, missing));
    const all = values[0]?.length ?? 0;
    const kept = Array.from({ length: all }, (_, row) => row).filter(
      (row) => !values.some((column) => Number.isNaN(column[row])),
    );
    const units = new Float64Array(kept.length * features.length);
    kept.forEach((row, index) => {
      const unit = features.map(([, scale], column) => scale.toUnit(values[column]?.[row] ?? 0));
      const shortening = Math.min(1, clipNorm / Math.hypot(...unit));
      unit.forEach((coordinate, column) => (units[index * features.length + column] = coordinate * shortening));
    });
    return { rows: kept.length, units };
  };

  return Object.freeze({
    description: measurement.description,
    bind(mechanism, context) {
      const bound = boundToNumbers(mechanism, measurement, context);
      const { deviation } = bound.noise;
      return processed(bound, (data: TableLike) => {
        const { rows, units } = readUnits(data);
        const row = (index: number): Float64Array =>
          units.subarray(index * features.length, (index + 1) * features.length);
        const sumsAround = (centers: readonly Center[]): number[] =>
          exactSums(rows, clusters * width, (index, into) => {
            const point = row(index);
            const start = nearest(point, centers) * width;
            into.fill(0);
            into[start] = LARGEST_TERM;
            point.forEach((coordinate, column) => (into[start + 1 + column] = Math.round(coordinate * LARGEST_TERM)));
          }).map((total) => total / LARGEST_TERM);
        return (random) => {
          let centers = startingCenters(clusters, features.length, clipNorm, random);
          for (let iteration = 0; iteration < iterations; iteration++) {
            const sums = bound.prepare(sumsAround(centers))(random);
            centers = moved(centers, sums, deviation, clipNorm);
          }
          const bySize = [...centers].sort((first, second) => second.size - first.size);
          return { value: clustering(bySize), accuracy: undefined };
        };
      });
    },
  } satisfies Analysis<TableLike, Clustering, NumericMechanism>);

  function clustering(centers: readonly Center[]): Clustering {
    return Object.freeze({
      columns: features.map(([name]) => name),
      centers: centers.map(({ at }) => at.map((unit, column) => features[column]?.[1].fromUnit(unit) ?? 0)),
      sizes: centers.map(({ size }) => size),
      assign(table: TableLike) {
        const { rows, units } = readUnits(table);
        if (rows === 0) throw outsideDomain('table', 'rows without missing values');
        return Array.from({ length: rows }, (_, index) =>
          nearest(units.subarray(index * features.length, (index + 1) * features.length), centers),
        );
      },
    });
  }
}

const withGrid = (length: number, dimension: number, norm: 'l1' | 'l2' | 'linf'): number =>
  withRounding(length * LARGEST_TERM, dimension, norm) / LARGEST_TERM;

function squaredDistance(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let total = 0;
  for (let column = 0; column < first.length; column++) {
    const difference = (first[column] ?? 0) - (second[column] ?? 0);
    total += difference * difference;
  }
  return total;
}

function nearest(point: ArrayLike<number>, centers: readonly Center[]): number {
  let [best, least] = [0, Infinity];
  centers.forEach(({ at }, index) => {
    const distance = squaredDistance(point, at);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** Uniform on (−1, 1). Where clusters start is public, so that 32 bits are enough. */
function uniform(random: RandomSource): number {
  const bytes = new Uint8Array(4);
  random.fill(bytes);
  return (new DataView(bytes.buffer).getUint32(0) + 0.5) / 2 ** 31 - 1;
}

/** How many points are drawn for each starting centre, of which the one farthest from the others is taken. */
const CANDIDATES = 20;

/** Starting centres that know nothing of the data: uniform, and apart from one another. */
function startingCenters(
  clusters: number,
  dimension: number,
  clipNorm: number,
  random: RandomSource,
): readonly Center[] {
  const reach = clipNorm / Math.sqrt(dimension);
  const centers: Center[] = [];
  while (centers.length < clusters) {
    const candidates = Array.from({ length: CANDIDATES }, () =>
      Array.from({ length: dimension }, () => reach * uniform(random)),
    );
    const apart = candidates.map((candidate) =>
      Math.min(Infinity, ...centers.map(({ at }) => squaredDistance(candidate, at))),
    );
    const farthest = candidates[apart.indexOf(Math.max(...apart))] ?? [];
    centers.push({ at: farthest, size: 0 });
  }
  return centers;
}

/** Fewer noise deviations than this of rows do not make a cluster. */
const LEAST_SIZE = 3;
/** How far apart the halves of a split cluster start, in shares of the clip norm. */
const SPLIT = 0.1;

/** The centres moved to their noisy means; one whose cluster noise may have made up takes half of the largest cluster instead. */
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
  for (const [index, { size }] of found.entries()) {
    if (size > 0) continue;
    const largest = found.reduce((most, { size: other }, at) => (other > (found[most]?.size ?? 0) ? at : most), 0);
    const half = found[largest];
    if (half === undefined || half.size === 0) break;
    const axis = index % (width - 1);
    const shifted = (by: number): Center => ({
      at: half.at.map((coordinate, column) => coordinate + (column === axis ? by * SPLIT * clipNorm : 0)),
      size: half.size / 2,
    });
    found[index] = shifted(1);
    found[largest] = shifted(-1);
  }
  return found;
}
