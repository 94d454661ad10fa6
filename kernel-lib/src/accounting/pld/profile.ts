import { max, min } from '../../core/math.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import type { PrivacyProfile } from '../profile.js';
import { boundsOfOne, isFar, type Bounds, type Sense } from './bounds.js';
import { BoundsOfMany } from './bounds-of-many.js';
import type { Between, CertifiedProfile } from './certified.js';
import type { Group } from './plan.js';
import type { Resolution, Work } from './plans.js';

const outwards = (x: number, sense: Sense): number => (sense === 'upper' ? roundUp(x) : roundDown(x));

const boundsOf =
  (resolution: Resolution, work: Work) =>
  (groups: readonly Group[]): Bounds => {
    const [only] = groups;
    return groups.length === 1 && only?.times === 1 && resolution.interval === undefined
      ? boundsOfOne(only.pair)
      : new BoundsOfMany(groups, resolution, work);
  };

const greatest = (values: readonly number[]): number => values.indexOf(max(...values));

type Directions = readonly (readonly Group[])[];

/**
 * The profile of independent directions, each a list of groups: the worse of them holds for all.
 * @param upper what upper bounds are made of
 * @param lower what lower bounds are made of, the same or less
 * @param other another bound on the same, asked for where no lattice is as fine as it should be
 */
export function certifiedProfile(
  upper: Directions,
  lower: Directions,
  resolution: Resolution,
  other: () => PrivacyProfile | undefined,
): CertifiedProfile {
  const refine = resolution.refine !== false && resolution.interval === undefined;
  const work: Work = { points: 0 };
  const above = upper.map(boundsOf(resolution, work));
  const below = lower === upper ? above : lower.map(boundsOf(resolution, work));
  const boundsFor = (sense: Sense): readonly Bounds[] => (sense === 'upper' ? above : below);
  let known: PrivacyProfile | undefined;
  const uppersAt = (target: number): number[] => above.map((each) => each.epsilon(target, 'upper'));
  const lowerAt = (target: number, k: number): number => below[k]?.epsilon(target, 'lower') ?? 0;
  /** The directions' bounds together. That with the greatest upper bound decides, and mostly no other's lower bound is asked for. */
  const directions = (target: number): Between => {
    const uppers = uppersAt(target);
    let lower = 0;
    const looked = new Set<number>();
    for (let k = greatest(uppers); !looked.has(k); k = greatest(uppers)) {
      looked.add(k);
      const found = { lower: lowerAt(target, k), upper: uppers[k] as number };
      // Only bounds of the same events can be brought close to each other.
      const closer = below === above && refine ? (above[k]?.refined?.(target, found, lower) ?? found) : found;
      uppers[k] = closer.upper;
      lower = max(lower, closer.lower);
    }
    const upper = max(...uppers);
    if (isFar({ lower, upper }, resolution.precision))
      for (const k of uppers.keys()) {
        const mayHelp = !looked.has(k) && (uppers[k] as number) > lower;
        if (mayHelp) lower = max(lower, lowerAt(target, k));
      }
    return { lower, upper };
  };
  const measured = (target: number): Between => {
    const found = directions(target);
    const upper = outwards(found.upper, 'upper');
    const lower = min(upper, outwards(found.lower, 'lower'));
    if (!refine || !isFar({ lower, upper }, resolution.precision)) return { lower, upper };
    const bound = (known ??= other())?.epsilon(target as Delta) ?? Infinity;
    return bound < upper ? { lower: min(lower, bound), upper: bound, by: 'rdp' } : { lower, upper };
  };
  let last: { readonly target: number; readonly between: Between } | undefined;
  const epsilonAt = (target: number): Between => {
    if (last?.target !== target) last = { target, between: measured(target) };
    return last.between;
  };
  const delta = (at: number, sense: Sense): number =>
    min(1, outwards(max(...boundsFor(sense).map((each) => each.delta(at, sense))), sense));
  return {
    epsilon: (target) => (refine ? epsilonAt(target).upper : outwards(max(...uppersAt(target)), 'upper')) as Epsilon,
    delta: (at) => delta(at, 'upper') as Delta,
    interval: epsilonAt,
    deltaInterval: (at) => {
      const upper = delta(at, 'upper');
      return { lower: min(delta(at, 'lower'), upper), upper };
    },
  };
}
