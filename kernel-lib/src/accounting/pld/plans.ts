import { exp, max, min } from '../../core/math.js';
import type { Sense } from './bounds.js';
import { compose, type Composition } from './composition.js';
import { connectTheDots, underTangents } from './discretize.js';
import type { Known } from './knots.js';
import {
  coarseness,
  isLargest,
  LARGEST_WINDOW,
  planFor,
  stepFor,
  sumOver,
  totalTimes,
  type Group,
  type Plan,
} from './plan.js';

/** How finely to look; see {@link pld}. */
export interface Resolution {
  readonly precision: number;
  readonly interval?: number;
  readonly refine?: boolean;
}

/** δ's of one plan are within this many powers of ten of each other. */
const DECADES = 3;
const PER_PLAN = DECADES * Math.LN10;
/** The plan for the least δ that is a double. */
export const LAST_PLAN = 107;
/** How often a plan is made finer. */
const MOST_LOOKS = 3;
/** Mean square width of cells, over what the precision asks for, that is worth another look. */
const TOO_COARSE = 2;
/** Lattice points of compositions, and number of plans, that are kept for further questions. */
const MOST_POINTS = 2 ** 20;
const MOST_KEPT = 8;
/** Points that one profile composes at full size; once they are spent, windows are smaller and bounds coarser: an answer comes in time. */
const MOST_WORK = 2 ** 20;
const LARGEST_AFTERWARDS = 2 ** 16;
/** Most points of a window where answers are to be quick. */
const LARGEST_QUICK = 2 ** 16;

/** Which plan is made for a δ. */
export const indexOf = (delta: number): number => max(0, min(LAST_PLAN, Math.round(-Math.log10(delta) / DECADES) || 0));

/** What was composed so far, by all who share it. */
export interface Work {
  points: number;
}

/** One side of what a plan tells. */
export function composeBy({ parts, window }: Plan, sense: Sense, work: Work): Composition {
  const discretize = sense === 'upper' ? connectTheDots : underTangents;
  work.points += window.size;
  const composed = parts.map(({ pair, times, lattice, indices }) => ({
    loss: discretize(pair, lattice, indices),
    times,
  }));
  return compose(
    composed,
    window,
    sense,
    sumOver(parts, ({ relativeError }) => relativeError + 2 ** -48),
  );
}

/** Plans for δ's near 1, 10⁻³, 10⁻⁶, …, made when they are asked for. */
export class Plans {
  readonly #plans = new Map<number, Plan>();
  readonly #compositions = new Map<string, { readonly composition: Composition; readonly points: number }>();
  readonly #times: number;

  constructor(
    private readonly groups: readonly Group[],
    private readonly resolution: Resolution,
    private readonly work: Work,
  ) {
    this.#times = totalTimes(groups);
  }

  /** Whether as much was composed as is composed at full size. */
  get isSpent(): boolean {
    return this.work.points >= MOST_WORK;
  }

  /** The composition by the plan of this {@link indexOf index}. */
  composition(index: number, sense: Sense): Composition {
    const plan = this.#plan(index);
    const key = `${sense} ${String(index)}`;
    return this.#compositions.get(key)?.composition ?? this.#keep(key, this.#compose(plan, sense), plan);
  }

  #compose(plan: Plan, sense: Sense): Composition {
    return composeBy(plan, sense, this.work);
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
    const full = resolution.refine === false ? LARGEST_QUICK : LARGEST_WINDOW;
    const largest = this.work.points < MOST_WORK ? full : LARGEST_AFTERWARDS;
    const wanted = { groups, logDelta, precision: resolution.precision, largest };
    let plan = planFor({ ...wanted, fixedStep: resolution.interval });
    const fixed = resolution.interval !== undefined || groups.every(({ pair }) => pair.atomic);
    for (let looks = 0; looks < MOST_LOOKS && !fixed; looks++) {
      const composition = this.#compose(plan, 'upper');
      const known = lookAt(composition, logDelta);
      if (known === undefined || !this.#isTooCoarse(plan, known)) {
        this.#keep(`upper ${String(index)}`, composition, plan);
        break;
      }
      plan = planFor({ ...wanted, known });
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
export function lookAt(composition: Composition, logDelta: number): Known | undefined {
  const places = [0, PER_PLAN / 2, -PER_PLAN / 2]
    .map((away) => composition.epsilon(exp(min(-1e-3, logDelta + away))))
    .filter((epsilon) => epsilon > 0 && epsilon < Infinity && composition.covers(epsilon))
    .map((epsilon) => ({ epsilon, steepness: composition.steepness(epsilon) }))
    .filter((place) => place.steepness > 0);
  const [centre] = places;
  return centre && { centre, places, density: (low, high) => composition.density(low, high) };
}
