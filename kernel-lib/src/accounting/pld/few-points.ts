import { exp, max, min } from '../../core/math.js';
import { lossOf } from '../accountants/accountant.js';
import type { DpEvent, NeighboringRelation } from '../events/event.js';
import { boundingDirectionsOf } from './assemble.js';
import { BoundsOfMany } from './bounds-of-many.js';
import { joinedBounds, type LatticeLoss } from './discretize.js';
import { distinct, eventsOf } from './loss.js';
import { indexOf } from './plans.js';
import { pld } from './pld.js';

/** What a pair on few points has to be good for. */
export interface FewPointsOptions {
  /** δ near which ε is to be close to the truth. */
  readonly delta: number;
  /** Most probability of an infinite loss; what lies beyond is taken as such. */
  readonly tail: number;
}

/** Cells up to the ε at δ, and most cells altogether. */
const CELLS = 160;
const MOST_CELLS = 1024;
/** Of the compositions it is read off: ε is off by a few thousandths of it. */
const PRECISION = 1e-3;
/** Plans that a curve is read off at most: every so manyth of those between its least δ and 1. */
const MOST_PLANS = 4;

/** A composition on one lattice through 0, a pair for each direction of the relation. */
export interface FewPoints {
  readonly step: number;
  readonly directions: readonly LatticeLoss[];
  /** The same on a lattice that is so many times as wide; it dominates as well. */
  coarser(factor: number): FewPoints;
}

/** Upper bounds on δ at ε = 0, `step`, 2·`step` …, until one is at most `least` or there are `most` of them. */
function curveOf({ plans, highest, infinite }: BoundsOfMany, step: number, least: number, most: number): Float64Array {
  const last = indexOf(least);
  const stride = Math.ceil((last + 1) / MOST_PLANS);
  const points = new Float64Array(most).fill(1);
  let length = most;
  for (let index = last; index >= 0; index -= stride) {
    const composition = plans.composition(index, 'upper');
    for (let k = 0; k < length; k++) {
      const epsilon = k * step;
      const bound = epsilon >= highest ? infinite : composition.delta(epsilon);
      if (bound < (points[k] as number)) points[k] = bound;
      if (bound <= least) length = k + 1;
    }
  }
  // Divergences never rise with ε, so what bounds one bounds those after it.
  for (let k = 1; k < length; k++) points[k] = min(points[k] as number, points[k - 1] as number);
  return points.slice(0, length);
}

/** The pair with nothing to tell, or the one that tells all. */
function alone(losses: Float64Array, infinite: number): FewPoints {
  const pair = { origin: 0, indices: losses, losses, masses: losses.map(() => 1 - infinite), infinite };
  const points: FewPoints = { step: 1, directions: [pair], coarser: () => points };
  return points;
}

/** The pairs of upper bounds on divergences at 0, `step`, 2·`step` and so on. */
function joined(step: number, curves: readonly Float64Array[]): FewPoints {
  const known = new Map<number, FewPoints>();
  return {
    step,
    directions: curves.map((own, index) => {
      const { from, excess } = excessOf(own, curves[curves.length - 1 - index] as Float64Array, step);
      return joinedBounds(step, from, excess);
    }),
    coarser(factor) {
      const points =
        known.get(factor) ??
        joined(
          factor * step,
          curves.map((curve) => everyOther(curve, factor)),
        );
      known.set(factor, points);
      return points;
    },
  };
}

/** Every so manieth bound, and at or beyond the end the last, as divergences fall. */
const everyOther = (curve: Float64Array, factor: number): Float64Array =>
  Float64Array.from(
    { length: Math.ceil((curve.length - 1) / factor) + 1 },
    (_, k) => curve[min(curve.length - 1, k * factor)] as number,
  );

/** The part of a divergence above that of a pair with nothing to tell, at losses from −n to n steps. */
function excessOf(own: Float64Array, other: Float64Array, step: number): { from: number; excess: Float64Array } {
  const below = other.length - 1;
  const excess = new Float64Array(below + own.length);
  // δ(−ε) = 1 − e^−ε + e^−ε δ′(ε), where δ′ is that of the other direction.
  for (let k = 1; k <= below; k++) excess[below - k] = exp(-k * step) * (other[k] as number);
  excess.set(own, below);
  return { from: -below, excess };
}

/**
 * A dominating pair of everything in an event, composed, on some hundreds of losses: what is charged again and again beside other noise
 * is worked out from these in a millisecond. Its divergence joins certified upper bounds.
 * Throws `unsupported-event` where a part has no dominating pair.
 */
export function onFewPoints(event: DpEvent, relation: NeighboringRelation, options: FewPointsOptions): FewPoints {
  const events = distinct(eventsOf(lossOf(pld({ relation }), event)));
  const { directions, offset } = boundingDirectionsOf(events, 'upper', relation);
  const groups = directions.flat();
  if (groups.some(({ pair }) => pair.infinite >= 1)) return alone(new Float64Array(0), 1);
  if (groups.length === 0 && offset === 0) return alone(new Float64Array(1), 0);
  const bounds = directions.map((groups) => new BoundsOfMany(groups, { precision: PRECISION }));
  const reach = (delta: number): number => max(...bounds.map((each) => each.epsilon(delta, 'upper')));
  const wanted = max(reach(options.delta) / CELLS, reach(options.tail) / (MOST_CELLS - 1));
  const step = wanted > 0 && wanted < Infinity ? wanted : 1;
  // What is too small (or great) to be composed on a lattice is surely spent: the curve moves by it.
  const moved = Math.ceil(offset / step);
  const curves = bounds.map((each) => {
    const curve = curveOf(each, step, options.tail, MOST_CELLS);
    if (moved === 0) return curve;
    const shifted = new Float64Array(curve.length + moved).fill(1);
    shifted.set(curve, moved);
    return shifted;
  });
  return joined(step, curves);
}
