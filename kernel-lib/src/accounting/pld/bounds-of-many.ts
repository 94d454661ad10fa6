import { isFar, type Bounds, type Sense } from './bounds.js';
import type { Between } from './certified.js';
import { cumulant, orderOfMean, saddleLogDelta } from './cumulant.js';
import { highestOf, outlines, sumOver, totalTimes, type Group } from './plan.js';
import { indexOf, LAST_PLAN, Plans, type Resolution, type Work } from './plans.js';

/** Plans tried for one question. */
const MOST_PLANS = 4;
/** Where the bounds of a plan stay too far apart: points between 0 and ε of even lattices to try besides, one after the other. */
const POINTS_TO_EPSILON = [2 ** 12, 2 ** 14, 2 ** 16];
/** Bounds that are no further apart than this, relative to ε, are worth as much work again. */
const NEAR = 0.1;
/** How many times as far apart as was asked bounds may be for a finer plan to be tried first, and the share of the precision it aims at. */
const MOST_FINER = 4;
const SPARE_PRECISION = 0.6;
/** Share of the distance that an even lattice may leave at most for a finer one to be tried. */
const LEAST_GAIN = 0.9;
/** Groups of which such lattices are tried: each group has to be laid on them. */
const MOST_EVEN_GROUPS = 8;
/** ln of a δ that is small enough to outline a loss for every δ that is asked about. */
const SMALL_LOG_DELTA = -60;

/**
 * δ that upper bounds on ε leave unused, at most a hundred-thousandth of it. Other accountants drop about 10⁻¹⁵ of the tail in either
 * direction, and round a little at each step; with this much to spare an upper bound of ours is not found below a lower bound of
 * theirs in the eleventh digit.
 */
const spareOf = (delta: number, times: number): number => Math.min(4e-15 + 5e-16 * times, delta * 1e-5);

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
    found = sense === 'upper' ? Math.min(found, next) : Math.max(found, next);
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
    this.infinite = -Math.expm1(sumOver(groups, ({ infinite }) => Math.log1p(-infinite)));
    this.#distance = distanceOf(groups);
  }

  delta(epsilon: number, sense: Sense): number {
    if (epsilon >= this.highest) return this.infinite;
    // Each plan's bound holds, and the one made for the δ it finds is the best; the next one is asked as well, as it may have
    // been made for what this one was too coarse to find.
    let best = sense === 'upper' ? Math.min(1, this.#distance) : 0;
    const asked = new Set<number>();
    for (let index: number | undefined = this.#planAt(epsilon); index !== undefined && asked.size < MOST_PLANS;) {
      asked.add(index);
      const found = this.plans.composition(index, sense).delta(epsilon);
      best = sense === 'upper' ? Math.min(best, found) : Math.max(best, found);
      const nearest = indexOf(best);
      index = [nearest, Math.min(LAST_PLAN, nearest + 1)].find((each) => !asked.has(each));
    }
    return best;
  }

  epsilon(target: number, sense: Sense): number {
    return this.#without(target) ?? this.#by(this.plans, target, sense);
  }

  refined(target: number, found: Between, floor: number): Between {
    const { groups, resolution } = this;
    if (this.#without(target) !== undefined || groups.length > MOST_EVEN_GROUPS) return found;
    let { lower, upper } = found;
    const isClose = (): boolean => !isFar({ lower: Math.max(lower, floor), upper }, resolution.precision);
    const again: Work = { points: 0 };
    for (const closer of this.#closer(found, floor)) {
      const before = upper - lower;
      const wanted = closer(upper);
      const isNear = !isFar({ lower: Math.max(lower, floor), upper }, NEAR);
      const plans = new Plans(groups, { ...resolution, ...wanted }, isNear ? again : this.work);
      upper = Math.min(upper, this.#by(plans, target, 'upper'));
      if (isClose()) break;
      lower = Math.max(lower, this.#by(plans, target, 'lower'));
      // Where an even lattice tells nothing, the window is too small for what decides, and finer ones would not tell more.
      if (isClose() || (wanted.interval !== undefined && upper - lower > LEAST_GAIN * before)) break;
    }
    return { lower: Math.min(lower, upper), upper };
  }

  /** Resolutions to look with where bounds are further apart than was asked, one after the other, given the upper one. */
  #closer({ lower, upper }: Between, floor: number): readonly ((upper: number) => Resolution)[] {
    const { precision } = this.resolution;
    const excess = (upper - Math.max(lower, floor)) / upper / precision;
    if (!(upper < Infinity && excess > 1)) return [];
    // A plan was laid by a guess at what decides, and the bounds' distance falls with the precision only where that was right; an even
    // lattice, laid by what is known of ε, guesses nothing.
    const finer = excess <= MOST_FINER ? [() => ({ precision: (SPARE_PRECISION * precision) / excess })] : [];
    return [
      ...finer,
      ...POINTS_TO_EPSILON.map((points) => (upper: number) => ({ precision, interval: upper / points })),
    ];
  }

  /** ε at δ's that need no lattice. */
  #without(target: number): number | undefined {
    if (this.infinite > target) return Infinity;
    if (target === 0) return this.highest;
    return this.#distance <= target ? 0 : undefined;
  }

  #by(plans: Plans, target: number, sense: Sense): number {
    const asked = target - (sense === 'upper' ? spareOf(target, this.#times) : 0);
    return Math.max(0, Math.min(this.highest, epsilonBy(plans, asked, sense)));
  }

  /** Which plan looks at the δ that ε has, by the saddle point. */
  #planAt(epsilon: number): number {
    const outlined = outlines(this.groups, SMALL_LOG_DELTA);
    const order = orderOfMean(outlined, epsilon);
    return indexOf(Math.exp(saddleLogDelta(cumulant(outlined, order), order)));
  }
}
