import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import { leastNonPositive } from '../special/root.js';
import type { Between, CertifiedProfile } from './certified.js';
import { compose, type Composition } from './composition.js';
import { cumulant, orderOfMean, saddleLogDelta } from './cumulant.js';
import { connectTheDots, underTangents } from './discretize.js';
import type { DominatingPair } from './dominating-pair.js';
import { coarseness, isLargest, outlines, planFor, stepFor, totalTimes, type Group, type Plan } from './plan.js';

/** How finely to look; see {@link pld}. */
export interface Resolution {
  readonly precision: number;
  readonly interval?: number;
}

/** One direction's bounds on δ at ε and ε at δ. */
interface Bounds {
  delta(epsilon: number, sense: Sense): number;
  epsilon(delta: number, sense: Sense): number;
}
type Sense = 'upper' | 'lower';

const up = (x: number, sense: Sense): number => (sense === 'upper' ? roundUp(x) : roundDown(x));

/** One event, once: its pair's own divergence, with no lattice. */
function single(pair: DominatingPair): Bounds {
  const at = new Float64Array(1);
  const excess = new Float64Array(1);
  const weight = new Float64Array(1);
  const delta = (epsilon: number, sense: Sense): number => {
    at[0] = epsilon;
    pair.evaluate(at, excess, weight);
    const error = pair.relativeError + 2 ** -50;
    return Math.min(1, Math.max(0, (excess[0] as number) * (sense === 'upper' ? 1 + error : 1 - error)));
  };
  return {
    delta,
    epsilon: (target, sense) => {
      if (delta(0, sense) <= target) return 0;
      if (pair.infinite > target) return Infinity;
      let high = pair.highest;
      if (high === Infinity) for (high = 1; delta(high, sense) > target && high < Infinity;) high *= 2;
      if (high === Infinity || delta(high, sense) > target)
        return high === pair.highest && target === 0 ? high : Infinity;
      return leastNonPositive((epsilon) => delta(epsilon, sense) - target, 0, high);
    },
  };
}

/** δ's of one plan are within this factor of each other. */
const DECADES = 3;
const PER_PLAN = DECADES * Math.LN10;
/** The plan for the least δ that is a double. */
const LAST_PLAN = 107;
/** How often a plan is refined. */
const MOST_LOOKS = 3;
/** Mean square width of cells, over what the precision asks for, that is worth another look. */
const TOO_COARSE = 2;
/** Plans tried for one question. */
const MOST_PLANS = 4;
/** Plans and compositions kept for further questions, in number of lattice points. */
const MOST_KEPT = 2 ** 20;

/**
 * δ that upper bounds on ε leave unused. Other accountants drop about 10⁻¹⁵ of the tail in either direction; with this much to spare
 * an upper bound of ours is never found below a lower bound of theirs in the eleventh digit.
 */
const SPARE = 4e-15;

/** Several events: plans for δ's near 1, 10⁻³, 10⁻⁶, …, made when they are asked for. */
function several(groups: readonly Group[], { precision, interval }: Resolution): Bounds {
  const relativeError = groups.reduce((sum, group) => sum + group.times * (group.pair.relativeError + 2 ** -48), 0);
  const highest = groups.reduce((sum, group) => sum + group.times * group.pair.highest, 0);
  const infinite = -Math.expm1(groups.reduce((sum, { times, pair }) => sum + times * Math.log1p(-pair.infinite), 0));
  const kept = new Map<string, { readonly composition: Composition; readonly points: number }>();
  const plans = new Map<number, Plan>();

  const indexOf = (delta: number): number =>
    Math.max(0, Math.min(LAST_PLAN, Math.round(-Math.log10(delta) / DECADES) || 0));
  const composed = (plan: Plan, sense: Sense): Composition => {
    const discretize = sense === 'upper' ? connectTheDots : underTangents;
    const parts = groups.map(({ pair, times }, group) => {
      const lattice = plan.lattices[group];
      const knots = plan.indices[group];
      if (lattice === undefined || knots === undefined) throw new RangeError('a plan has a lattice for each group');
      return { loss: discretize(pair, lattice, knots), times };
    });
    return compose(parts, plan.window, sense, relativeError);
  };
  const keep = (key: string, composition: Composition, points: number): Composition => {
    const all = [...kept.values()].reduce((sum, each) => sum + each.points, points);
    if (all > MOST_KEPT) kept.clear();
    kept.set(key, { composition, points });
    return composition;
  };
  /** The plan for δ's near 10^(−3·index): a first one by the saddle point, and a finer one where it turns out to have been too coarse. */
  const planAt = (index: number): Plan => {
    const known = plans.get(index);
    if (known !== undefined) return known;
    const logDelta = index === 0 ? -1 : -index * PER_PLAN;
    let plan = planFor(groups, logDelta, precision, interval);
    const fixed = interval !== undefined || groups.every(({ pair }) => pair.atomic);
    for (let tries = 0; tries < MOST_LOOKS && !fixed; tries++) {
      const composition = keep(`upper ${index}`, composed(plan, 'upper'), plan.window.size);
      const { steepness, density, covers } = composition;
      const places = [0, PER_PLAN / 2, -PER_PLAN / 2]
        .map((away) => composition.epsilon(Math.exp(Math.min(-1e-3, logDelta + away))))
        .filter((epsilon) => epsilon > 0 && epsilon < Infinity && covers(epsilon))
        .map((epsilon) => ({ epsilon, steepness: steepness(epsilon) }))
        .filter((place) => place.steepness > 0);
      const [centre] = places;
      if (centre === undefined) break;
      const found = { centre, places, density };
      const wanted = stepFor(precision, places, plan.deviation, totalTimes(groups));
      const coarse = coarseness(groups, plan, found);
      const finest = isLargest(plan) && coarse < TOO_COARSE * plan.window.step ** 2;
      if (finest || coarse < TOO_COARSE * wanted * wanted) break;
      plan = planFor(groups, logDelta, precision, interval, found);
      kept.delete(`upper ${index}`);
    }
    if (plans.size > 8) plans.clear();
    plans.set(index, plan);
    return plan;
  };
  const compositionAt = (index: number, sense: Sense): Composition => {
    const key = `${sense} ${index}`;
    const plan = planAt(index);
    return kept.get(key)?.composition ?? keep(key, composed(plan, sense), plan.window.size);
  };

  /** Which plan looks at the δ that ε has, by the saddle point. */
  const guess = (epsilon: number): number => {
    const outlined = outlines(groups, -60);
    const order = orderOfMean(outlined, epsilon);
    return indexOf(Math.exp(saddleLogDelta(cumulant(outlined, order), order)));
  };

  const delta = (epsilon: number, sense: Sense): number => {
    if (epsilon >= highest) return infinite;
    // Each plan's bound holds; the one made for the δ it finds is the best, and near the border of two plans both are asked.
    let index = guess(epsilon);
    let best = sense === 'upper' ? 1 : 0;
    const asked = new Set<number>();
    while (!asked.has(index) && asked.size < MOST_PLANS) {
      asked.add(index);
      const found = compositionAt(index, sense).delta(epsilon);
      best = sense === 'upper' ? Math.min(best, found) : Math.max(best, found);
      const exact = -Math.log10(Math.max(best, Number.MIN_VALUE)) / DECADES;
      const nearest = indexOf(best);
      if (!asked.has(nearest)) index = nearest;
      else if (Math.abs(exact - Math.floor(exact) - 0.5) < 0.02)
        index = Math.abs(exact - nearest) > 0 ? otherSide(exact, nearest) : nearest;
    }
    return best;
  };
  const otherSide = (exact: number, nearest: number): number =>
    Math.max(0, Math.min(LAST_PLAN, exact > nearest ? nearest + 1 : nearest - 1));

  return {
    delta,
    epsilon: (target, sense) => {
      if (infinite > target) return Infinity;
      if (target === 0) return highest;
      const spare = sense === 'upper' ? Math.min(SPARE, target * 1e-5) : 0;
      let index = indexOf(target);
      let found = compositionAt(index, sense).epsilon(target - spare);
      // Below its window a composition tells nothing; that of greater δ's looks further down.
      for (let tries = 0; index > 0 && tries < MOST_PLANS && !compositionAt(index, sense).covers(found); tries++) {
        const next = compositionAt(--index, sense).epsilon(target - spare);
        found = sense === 'upper' ? Math.min(found, next) : Math.max(found, next);
      }
      return Math.max(0, Math.min(highest, found));
    },
  };
}

/** The profile of independent directions, each a list of groups: the worse of them holds for all. */
export function certifiedProfile(directions: readonly (readonly Group[])[], resolution: Resolution): CertifiedProfile {
  const bounds = directions.map((groups) => {
    const [only] = groups;
    return groups.length === 1 && only?.times === 1 && resolution.interval === undefined
      ? single(only.pair)
      : several(groups, resolution);
  });
  const epsilon = (delta: number, sense: Sense): number => {
    let worst = 0;
    for (const each of bounds) if (worst < Infinity) worst = Math.max(worst, each.epsilon(delta, sense));
    return up(worst, sense);
  };
  const deltaAt = (at: number, sense: Sense): number =>
    Math.min(1, up(Math.max(0, ...bounds.map((each) => each.delta(at, sense))), sense));
  const between = (of: (sense: Sense) => number): Between => {
    const upper = of('upper');
    return { lower: Math.min(of('lower'), upper), upper };
  };
  return {
    epsilon: (delta) => epsilon(delta, 'upper') as Epsilon,
    delta: (at) => deltaAt(at, 'upper') as Delta,
    interval: (delta) => between((sense) => epsilon(delta, sense)),
    deltaInterval: (at) => between((sense) => deltaAt(at, sense)),
  };
}
