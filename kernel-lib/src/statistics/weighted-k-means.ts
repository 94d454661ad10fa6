import type { RandomSource } from '../core/random.js';
import { nearestOfEach, squaredDistance } from './nearest-centers.js';
import { uniform } from './starting-centers.js';

/** Points that count more or less; weights are greater than 0. */
export interface WeightedPoints {
  readonly points: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

/** How often clusters are sought from new starts, and how often centres are moved each time. */
const STARTS = 10;
const MOVES = 15;

/**
 * k-means of points that are public already, without noise: the best of several runs of Lloyd's iterations, each from points that are drawn
 * by how far they are from those drawn before (Arthur and Vassilvitskii 2007, "k-means++").
 */
export function weightedKMeans(
  given: WeightedPoints,
  clusters: number,
  random: RandomSource,
): readonly (readonly number[])[] {
  const flat = Float64Array.from(given.points.flat());
  let best: readonly (readonly number[])[] = [];
  let least = Infinity;
  for (let start = 0; start < STARTS; start++) {
    let centers = spread(given, clusters, random);
    for (let move = 0; move < MOVES; move++) centers = means(given, nearestOfEach(flat, centers), centers);
    const distances = given.points.map((point) => Math.min(...centers.map((center) => squaredDistance(point, center))));
    const loss = distances.reduce((total, distance, at) => total + distance * (given.weights[at] ?? 0), 0);
    if (loss < least) [best, least] = [centers, loss];
  }
  return best;
}

/** Points drawn by their weights times their squared distance from the nearest of those drawn before. */
function spread({ points, weights }: WeightedPoints, clusters: number, random: RandomSource): (readonly number[])[] {
  const centers = [drawn(points, weights, random)];
  while (centers.length < clusters) {
    const chances = points.map(
      (point, at) => (weights[at] ?? 0) * Math.min(...centers.map((center) => squaredDistance(point, center))),
    );
    centers.push(drawn(points, chances, random));
  }
  return centers;
}

/** One of the points, each as likely as its chance; the last one where none has any. */
function drawn(
  points: readonly (readonly number[])[],
  chances: readonly number[],
  random: RandomSource,
): readonly number[] {
  let left = ((uniform(random) + 1) / 2) * chances.reduce((total, chance) => total + chance, 0);
  const at = chances.findIndex((chance) => (left -= chance) < 0);
  return points.at(at) ?? [];
}

/** The means of the points nearest to each centre; a centre that is nearest to none stays. */
function means(
  { points, weights }: WeightedPoints,
  nearest: Uint32Array,
  centers: readonly (readonly number[])[],
): (readonly number[])[] {
  const totals = centers.map((center) => ({ weight: 0, sums: center.map(() => 0) }));
  points.forEach((point, at) => {
    const total = totals[nearest[at] ?? 0];
    if (total === undefined) return;
    const weight = weights[at] ?? 0;
    total.weight += weight;
    point.forEach((coordinate, column) => (total.sums[column] = (total.sums[column] ?? 0) + weight * coordinate));
  });
  return totals.map(({ weight, sums }, index) =>
    weight > 0 ? sums.map((sum) => sum / weight) : (centers[index] ?? []),
  );
}
