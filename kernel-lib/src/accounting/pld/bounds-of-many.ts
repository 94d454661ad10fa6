import { isFar, type Bounds, type Sense } from './bounds.js';
import { compose, type Composition } from './composition.js';
import { cumulant, orderOfMean, saddleLogDelta } from './cumulant.js';
import { connectTheDots, underTangents } from './discretize.js';
import {
  coarseness,
  isLargest,
  LARGEST_WINDOW,
  outlines,
  planFor,
  stepFor,
  totalTimes,
  type Group,
  type Known,
  type Plan,
} from './plan.js';

/** How finely to look; see {@link pld}. */
export interface Resolution {
  readonly precision: number;
  readonly interval?: number;
}

/** δ's of one plan are within this many powers of ten of each other. */
const DECADES = 3;
const PER_PLAN = DECADES * Math.LN10;
/** The plan for the least δ that is a double. */
const LAST_PLAN = 107;
/** How often a plan is made finer. */
const MOST_LOOKS = 3;
/** Mean square width of cells, over what the precision asks for, that is worth another look. */
const TOO_COARSE = 2;
/** Plans tried for one question. */
const MOST_PLANS = 4;
/** Lattice points of compositions, and number of plans, that are kept for further questions. */
const MOST_POINTS = 2 ** 20;
const MOST_KEPT = 8;

/**
 * δ that upper bounds on ε leave unused, at most a hundred-thousandth of it. Other accountants drop about 10⁻¹⁵ of the tail in either
 * direction, and round a little at each step; with this much to spare an upper bound of ours is not found below a lower bound of
 * theirs in the eleventh digit.
 */
const spareOf = (delta: number, times: number): number => Math.min(4e-15 + 5e-16 * times, delta * 1e-5);

const indexOf = (delta: number): number =>
  Math.max(0, Math.min(LAST_PLAN, Math.round(-Math.log10(delta) / DECADES) || 0));

/** Points that one profile composes at full size; once they are spent, windows are smaller and bounds coarser: an answer comes in time. */
const MOST_WORK = 2 ** 21;
const LARGEST_AFTERWARDS = 2 ** 16;
/** Where the bounds of a plan stay too far apart: points between 0 and ε of even lattices to try besides, one after the other. */
const POINTS_TO_EPSILON = [2 ** 12, 2 ** 14, 2 ** 16];
/** Groups of which such lattices are tried: each group has to be laid on them. */
const MOST_EVEN_GROUPS = 8;

/** What was composed so far, by all who share it. */
export interface Work {
  points: number;
}

/** Plans for δ's near 1, 10⁻³, 10⁻⁶, …, made when they are asked for. */
class Plans {
  readonly #plans = new Map<number, Plan>();
  readonly #compositions = new Map<string, { readonly composition: Composition; readonly points: number }>();
  readonly #relativeError: number;
  readonly #times: number;

  constructor(
    private readonly groups: readonly Group[],
    private readonly resolution: Resolution,
    private readonly work: Work,
  ) {
    this.#times = totalTimes(groups);
    this.#relativeError = groups.reduce((sum, { times, pair }) => sum + times * (pair.relativeError + 2 ** -48), 0);
  }

  composition(index: number, sense: Sense): Composition {
    const plan = this.#plan(index);
    const key = `${sense} ${String(index)}`;
    return this.#compositions.get(key)?.composition ?? this.#keep(key, this.#compose(plan, sense), plan);
  }

  #compose(plan: Plan, sense: Sense): Composition {
    const discretize = sense === 'upper' ? connectTheDots : underTangents;
    this.work.points += plan.window.size;
    const parts = plan.parts.map(({ pair, times, lattice, indices }) => ({
      loss: discretize(pair, lattice, indices),
      times,
    }));
    return compose(parts, plan.window, sense, this.#relativeError);
  }

  #keep(key: string, composition: Composition, { window }: Plan): Composition {
    const points = [...this.#compositions.values()].reduce((sum, each) => sum + each.points, window.size);
    if (points > MOST_POINTS) this.#compositions.clear();
    this.#compositions.set(key, { composition, points: window.size });
    return composition;
  }

  /** A first plan by the saddle point, and a finer one where it turns out to have been too coarse. */
  #plan(index: number): Plan {
    const made = this.#plans.get(index);
    if (made !== undefined) return made;
    const { groups, resolution } = this;
    const logDelta = index === 0 ? -1 : -index * PER_PLAN;
    const largest = this.work.points < MOST_WORK ? LARGEST_WINDOW : LARGEST_AFTERWARDS;
    let plan = planFor(groups, logDelta, resolution.precision, resolution.interval, undefined, largest);
    const fixed = resolution.interval !== undefined || groups.every(({ pair }) => pair.atomic);
    for (let looks = 0; looks < MOST_LOOKS && !fixed; looks++) {
      const composition = this.#compose(plan, 'upper');
      const known = lookAt(composition, logDelta);
      if (known === undefined || !this.#isTooCoarse(plan, known)) {
        this.#keep(`upper ${String(index)}`, composition, plan);
        break;
      }
      plan = planFor(groups, logDelta, resolution.precision, undefined, known, largest);
    }
    if (this.#plans.size >= MOST_KEPT) this.#plans.clear();
    this.#plans.set(index, plan);
    return plan;
  }

  #isTooCoarse(plan: Plan, known: Known): boolean {
    return (
      this.#isCoarse(plan, known) && !(isLargest(plan) && coarseness(plan, known) < TOO_COARSE * plan.window.step ** 2)
    );
  }

  #isCoarse(plan: Plan, known: Known): boolean {
    const wanted = stepFor(this.resolution.precision, known.places, plan.deviation, this.#times);
    return coarseness(plan, known) > TOO_COARSE * wanted ** 2;
  }
}

/** What a composition tells about the ε's that its plan is asked for, the middle one first; undefined where it tells nothing. */
function lookAt(composition: Composition, logDelta: number): Known | undefined {
  const { density, covers, steepness } = composition;
  const places = [0, PER_PLAN / 2, -PER_PLAN / 2]
    .map((away) => composition.epsilon(Math.exp(Math.min(-1e-3, logDelta + away))))
    .filter((epsilon) => epsilon > 0 && epsilon < Infinity && covers(epsilon))
    .map((epsilon) => ({ epsilon, steepness: steepness(epsilon) }))
    .filter((place) => place.steepness > 0);
  const [centre] = places;
  return centre && { centre, places, density };
}

/** Bounds of a composition, and its whole curve in one pass. */
export interface BoundsOfMany extends Bounds {
  /** Upper bounds on δ at ε = 0, `step`, 2·`step` …, until one is at most `least` or there are `most` of them. */
  curve(step: number, least: number, most: number): Float64Array;
}

/** Plans that a curve is read off at most: every so manyth of those between its least δ and 1. */
const MOST_CURVE_PLANS = 4;

/** Several events, or one several times. */
export function boundsOfMany(
  groups: readonly Group[],
  resolution: Resolution,
  work: Work = { points: 0 },
): BoundsOfMany {
  const plans = new Plans(groups, resolution, work);
  const times = totalTimes(groups);
  const highest = groups.reduce((sum, { times, pair }) => sum + times * pair.highest, 0);
  const infinite = -Math.expm1(groups.reduce((sum, { times, pair }) => sum + times * Math.log1p(-pair.infinite), 0));

  // Divergences at 0 are total variations, which add up at most.
  const distance = groups.reduce((sum, { pair, times }) => {
    const at = new Float64Array(1);
    const excess = new Float64Array(1);
    pair.evaluate(at, excess, new Float64Array(1));
    return sum + times * (excess[0] as number) * (1 + pair.relativeError + 2 ** -48);
  }, 0);

  /** ε at δ by some plans. */
  const epsilonBy = (plans: Plans, target: number, sense: Sense): number => {
    let index = indexOf(target);
    let composition = plans.composition(index, sense);
    let found = composition.epsilon(target);
    // Below its window a composition tells nothing; that of greater δ's looks further down.
    for (let tries = 1; index > 0 && tries < MOST_PLANS && !composition.covers(found); tries++) {
      composition = plans.composition(--index, sense);
      const next = composition.epsilon(target);
      found = sense === 'upper' ? Math.min(found, next) : Math.max(found, next);
    }
    return found;
  };

  /** Which plan looks at the δ that ε has, by the saddle point. */
  const guess = (epsilon: number): number => {
    const outlined = outlines(groups, -60);
    const order = orderOfMean(outlined, epsilon);
    return indexOf(Math.exp(saddleLogDelta(cumulant(outlined, order), order)));
  };
  /** ε at δ's that need no lattice. */
  const known = (target: number): number | undefined =>
    infinite > target ? Infinity : target === 0 ? highest : distance <= target ? 0 : undefined;
  const asked = (target: number, sense: Sense): number => target - (sense === 'upper' ? spareOf(target, times) : 0);
  const within = (found: number): number => Math.max(0, Math.min(highest, found));
  return {
    delta: (epsilon, sense) => {
      if (epsilon >= highest) return infinite;
      // Each plan's bound holds, and the one made for the δ it finds is the best; the next one is asked as well, as it may have
      // been made for what this one was too coarse to find.
      let best = sense === 'upper' ? Math.min(1, distance) : 0;
      const asked = new Set<number>();
      for (let index: number | undefined = guess(epsilon); index !== undefined && asked.size < MOST_PLANS;) {
        asked.add(index);
        const found = plans.composition(index, sense).delta(epsilon);
        best = sense === 'upper' ? Math.min(best, found) : Math.max(best, found);
        const nearest = indexOf(best);
        index = [nearest, Math.min(LAST_PLAN, nearest + 1)].find((each) => !asked.has(each));
      }
      return best;
    },
    epsilon: (target, sense) => known(target) ?? within(epsilonBy(plans, asked(target, sense), sense)),
    refined: (target, found, floor) => {
      if (known(target) !== undefined || resolution.interval !== undefined || groups.length > MOST_EVEN_GROUPS)
        return found;
      let { lower, upper } = found;
      for (const points of POINTS_TO_EPSILON) {
        if (!isFar({ lower: Math.max(lower, floor), upper }, resolution.precision)) break;
        // The plan was laid by a guess at what decides; an even lattice, laid by what is known of ε, guesses nothing.
        const even = new Plans(groups, { ...resolution, interval: upper / points }, work);
        const by = (sense: Sense): number => within(epsilonBy(even, asked(target, sense), sense));
        upper = Math.min(upper, by('upper'));
        lower = Math.max(lower, by('lower'));
      }
      return { lower: Math.min(lower, upper), upper };
    },
    curve: (step, least, most) => {
      const last = indexOf(least);
      const stride = Math.ceil((last + 1) / MOST_CURVE_PLANS);
      const points = new Float64Array(most).fill(1);
      let length = most;
      for (let index = last; index >= 0; index -= stride) {
        const { delta } = plans.composition(index, 'upper');
        for (let k = 0; k < length; k++) {
          const epsilon = k * step;
          const bound = epsilon >= highest ? infinite : delta(epsilon);
          if (bound < (points[k] as number)) points[k] = bound;
          if (bound <= least) length = k + 1;
        }
      }
      // Divergences never rise with ε, so what bounds one bounds those after it.
      for (let k = 1; k < length; k++) points[k] = Math.min(points[k] as number, points[k - 1] as number);
      return points.slice(0, length);
    },
  };
}
