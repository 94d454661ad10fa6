import { exp, expm1 } from '../../../core/math.js';
import { symmetric, type DominatingPair, type EvaluateAbove } from '../dominating-pair.js';

/** A polygon in e^ε above zero: losses, and the divergence at each. */
interface Polygon {
  readonly corners: readonly number[];
  readonly heights: readonly number[];
}

/** The hull of bounds on a symmetric pair's divergence. It lies on one line through (−1, 1) next to e^ε = 1, so it starts from that point. */
function hullOf(losses: readonly number[], bounds: readonly number[]): Polygon {
  const slope = (from: number | undefined, to: number): number => {
    const height = bounds[to] as number;
    if (from === undefined) return (height - 1) / (exp(losses[to] as number) + 1);
    const start = losses[from] as number;
    return (height - (bounds[from] as number)) / (exp(start) * expm1((losses[to] as number) - start));
  };
  const hull: number[] = [];
  for (let k = 0; k < losses.length; k++) {
    while (hull.length > 0) {
      const last = hull[hull.length - 1] as number;
      if (slope(hull[hull.length - 2], last) < slope(last, k)) break;
      hull.pop();
    }
    hull.push(k);
  }
  const corners = hull.map((k) => losses[k] as number);
  const heights = hull.map((k) => bounds[k] as number);
  if (corners[0] === 0) return { corners, heights };
  return { corners: [0, ...corners], heights: [1 + 2 * slope(undefined, hull[0] as number), ...heights] };
}

const evaluationOn =
  ({ corners, heights }: Polygon): EvaluateAbove =>
  (points, excess, weight) => {
    for (let k = 0; k < points.length; k++) {
      const loss = points[k] as number;
      let cell = 0;
      for (let high = corners.length; high - cell > 1;) {
        const middle = (cell + high) >> 1;
        if ((corners[middle] as number) <= loss) cell = middle;
        else high = middle;
      }
      const height = heights[cell] as number;
      if (cell === corners.length - 1) {
        excess[k] = height;
        weight[k] = 0;
        continue;
      }
      const from = corners[cell] as number;
      const fall = (height - (heights[cell + 1] as number)) / expm1((corners[cell + 1] as number) - from);
      excess[k] = height - fall * expm1(loss - from);
      weight[k] = fall * exp(loss - from);
    }
  };

/**
 * The pair whose divergence is the greatest that is convex in e^ε, symmetric, and nowhere above given bounds on another's: it dominates
 * that other one, whose divergence is convex too.
 * @param losses rising, from 0
 * @param bounds on δ at each of them
 * @param relativeError of the bounds
 */
export function polygonPair(
  losses: readonly number[],
  bounds: readonly number[],
  relativeError: number,
): DominatingPair {
  const polygon = hullOf(losses, bounds);
  const { corners, heights } = polygon;
  const infinite = heights[heights.length - 1] as number;
  return {
    evaluate: symmetric(evaluationOn(polygon)),
    knots: () => [
      ...corners
        .slice(1)
        .map((loss) => -loss)
        .reverse(),
      ...corners,
    ],
    highest: corners[corners.length - 1] as number,
    infinite,
    grids: [],
    atomic: true,
    relativeError,
  };
}
