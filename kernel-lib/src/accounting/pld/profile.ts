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
  const work: Work = { points: 0 };
  const above = upper.map(boundsOf(resolution, work));
  const below = lower === upper ? above : lower.map(boundsOf(resolution, work));
  const boundsFor = (sense: Sense): readonly Bounds[] => (sense === 'upper' ? above : below);
  let known: PrivacyProfile | undefined;
  const measured = (target: number): Between => {
    const found = above.map((each, k) => ({
      upper: each.epsilon(target, 'upper'),
      lower: below[k]?.epsilon(target, 'lower') ?? 0,
    }));
    const floor = Math.max(...found.map(({ lower }) => lower));
    // Only bounds of the same events can be brought close to each other.
    const closer = below === above ? found.map((each, k) => above[k]?.refined?.(target, each, floor) ?? each) : found;
    const upper = outwards(Math.max(...closer.map((each) => each.upper)), 'upper');
    const lower = Math.min(upper, outwards(Math.max(...closer.map((each) => each.lower)), 'lower'));
    if (resolution.interval !== undefined || !isFar({ lower, upper }, resolution.precision)) return { lower, upper };
    const bound = (known ??= other())?.epsilon(target as Delta) ?? Infinity;
    return bound < upper ? { lower: Math.min(lower, bound), upper: bound, by: 'rdp' } : { lower, upper };
  };
  let last: { readonly target: number; readonly between: Between } | undefined;
  const epsilonAt = (target: number): Between => {
    if (last?.target !== target) last = { target, between: measured(target) };
    return last.between;
  };
  const delta = (at: number, sense: Sense): number =>
    Math.min(1, outwards(Math.max(...boundsFor(sense).map((each) => each.delta(at, sense))), sense));
  return {
    epsilon: (target) => epsilonAt(target).upper as Epsilon,
    delta: (at) => delta(at, 'upper') as Delta,
    interval: epsilonAt,
    deltaInterval: (at) => {
      const upper = delta(at, 'upper');
      return { lower: Math.min(delta(at, 'lower'), upper), upper };
    },
  };
}
