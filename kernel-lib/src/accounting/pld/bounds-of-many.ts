import { exp, expm1, log1p, max, min } from '../../core/math.js';
import type { Bounds, Sense } from './bounds.js';
import type { Between } from './certified.js';
import { cumulant, orderOfMean, saddleLogDelta } from './cumulant.js';
import { highestOf, LARGEST_WINDOW, outlines, planFor, sumOver, totalTimes, type Group } from './plan.js';
import { composeBy, indexOf, LAST_PLAN, lookAt, Plans, type Resolution, type Work } from './plans.js';

/** Plans tried for one question. */
const MOST_PLANS = 4;
/** Where bounds stay too far apart: plans that are made for one δ alone, one after the other, and points that may be composed for that. */
const MOST_LOOKS = 6;
const MOST_POINTS = 3 * 2 ** 20;
/** Most points of a window of theirs. */
const LARGEST_ALONE = 2 ** 20;
/** The share of the precision that the next one aims at, and the least share of what the last one aimed at. */
const SPARE_PRECISION = 0.6;
const MOST_FINER = 0.1;
/** How many times as far apart as was asked bounds are of a plan that was nearly fine enough. */
const NEARLY = 4;
/** What is left of the distance of the bounds where another look is worth its time, unless it takes next to none. */
const LEAST_GAIN = 0.7;
const SMALL_WINDOW = 2 ** 15;
/** Groups of which such plans are made: each group has to be laid on their lattices. */
const MOST_GROUPS = 8;
/** ln of a δ that is small enough to outline a loss for every δ that is asked about. */
const SMALL_LOG_DELTA = -60;

/**
 * δ that upper bounds on ε leave unused, at most a hundred-thousandth of it. Other accountants drop about 10⁻¹⁵ of the tail in either
 * direction, and round a little at each step; with this much to spare an upper bound of ours is not found below a lower bound of
 * theirs in the eleventh digit.
 */
const spareOf = (delta: number, times: number): number => min(4e-15 + 5e-16 * times, delta * 1e-5);

/** Total variations, the divergences at 0, add up at most. */
const distanceOf = (groups: readonly Group[]): number =>
  sumOver(groups, (pair) => {
    const excess = new Float64Array(1);
    pair.evaluate(new Float64Array(1), excess, new Float64Array(1));
    return (excess[0] as number) * (1 + pair.relativeError + 2 ** -48);
  });

/** ε at δ by some plans. */
function epsilonBy(plans: Plans, target: number, sense: Sense): number {
  let index = indexOf(target);
  let composition = plans.composition(index, sense);
  let found = composition.epsilon(target);
  // Below its window a composition tells nothing; that of greater δ's looks further down. One more where much was composed already.
  const most = plans.isSpent ? 2 : MOST_PLANS;
  for (let tries = 1; index > 0 && tries < most && !composition.covers(found); tries++) {
    composition = plans.composition(--index, sense);
    const next = composition.epsilon(target);
    found = sense === 'upper' ? min(found, next) : max(found, next);
  }
  return found;
}

/** Bounds of several events, or of one several times. */
export class BoundsOfMany implements Bounds {
  readonly plans: Plans;
  /** Greatest finite loss of all. */
  readonly highest: number;
  /** Probability that the loss is infinite. */
  readonly infinite: number;
  readonly #times: number;
  readonly #distance: number;

  constructor(
    private readonly groups: readonly Group[],
    private readonly resolution: Resolution,
    private readonly work: Work = { points: 0 },
  ) {
    this.plans = new Plans(groups, resolution, work);
    this.#times = totalTimes(groups);
    this.highest = highestOf(groups);
    this.infinite = -expm1(sumOver(groups, ({ infinite }) => log1p(-infinite)));
    this.#distance = distanceOf(groups);
  }

  delta(epsilon: number, sense: Sense): number {
    if (epsilon >= this.highest) return this.infinite;
    // Each plan's bound holds, and the one made for the δ it finds is the best; the next one is asked as well, as it may have
    // been made for what this one was too coarse to find.
    let best = sense === 'upper' ? min(1, this.#distance) : 0;
    const asked = new Set<number>();
    for (let index: number | undefined = this.#planAt(epsilon); index !== undefined && asked.size < MOST_PLANS;) {
      asked.add(index);
      const found = this.plans.composition(index, sense).delta(epsilon);
      best = sense === 'upper' ? min(best, found) : max(best, found);
      const nearest = indexOf(best);
      index = [nearest, min(LAST_PLAN, nearest + 1)].find((each) => !asked.has(each));
    }
    return best;
  }

  epsilon(target: number, sense: Sense): number {
    const asked = target - (sense === 'upper' ? spareOf(target, this.#times) : 0);
    return this.#without(target) ?? this.#by(epsilonBy(this.plans, asked, sense));
  }

  refined(target: number, found: Between, floor: number): Between {
    const { groups, resolution, work } = this;
    if (this.#without(target) !== undefined || groups.length > MOST_GROUPS) return found;
    let { lower, upper } = found;
    const excess = (): number => (upper - max(lower, floor)) / upper / resolution.precision;
    const wanted = { groups, logDelta: Math.log(target) };
    let known = lookAt(this.plans.composition(indexOf(target), 'upper'), wanted.logDelta);
    // A plan that was nearly fine enough has to be finer; what else is amiss, one for this δ alone may mend by itself.
    const finer = (): number => max(MOST_FINER, min(1, SPARE_PRECISION / excess()));
    let left = resolution.precision;
    let precision = left * (excess() < NEARLY ? finer() : 1);
    let apart = true;
    for (let looks = 0; looks < MOST_LOOKS && upper < Infinity; looks++) {
      const before = excess();
      if (!(before > 1)) break;
      const largest = looks === 0 ? LARGEST_WINDOW : LARGEST_ALONE;
      const plan = planFor({ ...wanted, left, precision, known, largest, apart });
      // What is out of scale has no window, and what takes too long none that is composed: the bounds that were found stand.
      if (!(plan.window.size > 0) || work.points + 2 * plan.window.size > MOST_POINTS) break;
      const above = composeBy(plan, 'upper', work);
      upper = min(upper, this.#by(above.epsilon(target - spareOf(target, this.#times))));
      lower = max(lower, this.#by(composeBy(plan, 'lower', work).epsilon(target)));
      const hasGained = excess() <= LEAST_GAIN * before;
      const isCut = plan.window.cut !== undefined;
      // What rounding or the size of the window keeps apart, no other plan would bring together, unless one has yet to be made that
      // cuts losses in two: that needs to know ε well, which the whole of them tells.
      if (plan.window.size > SMALL_WINDOW && !hasGained && !isCut && apart) break;
      if (!isCut) known = lookAt(above, wanted.logDelta) ?? known;
      apart = !isCut || hasGained;
      left *= finer();
      precision *= finer();
    }
    return { lower: min(lower, upper), upper };
  }

  /** ε at δ's that need no lattice. */
  #without(target: number): number | undefined {
    if (this.infinite > target) return Infinity;
    if (target === 0) return this.highest;
    return this.#distance <= target ? 0 : undefined;
  }

  #by(epsilon: number): number {
    return max(0, min(this.highest, epsilon));
  }

  /** Which plan looks at the δ that ε has, by the saddle point. */
  #planAt(epsilon: number): number {
    const outlined = outlines(this.groups, SMALL_LOG_DELTA);
    const order = orderOfMean(outlined, epsilon);
    return indexOf(exp(saddleLogDelta(cumulant(outlined, order), order)));
  }
}
