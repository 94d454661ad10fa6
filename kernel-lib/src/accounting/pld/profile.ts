import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import type { PrivacyProfile } from '../profile.js';
import { boundsOfOne, type Bounds, type Sense } from './bounds.js';
import { boundsOfMany, type Resolution, type Work } from './bounds-of-many.js';
import type { Between, CertifiedProfile } from './certified.js';
import type { Group } from './plan.js';

const outwards = (x: number, sense: Sense): number => (sense === 'upper' ? roundUp(x) : roundDown(x));

const boundsOf =
  (resolution: Resolution, work: Work) =>
  (groups: readonly Group[]): Bounds => {
    const [only] = groups;
    return groups.length === 1 && only?.times === 1 && resolution.interval === undefined
      ? boundsOfOne(only.pair)
      : boundsOfMany(groups, resolution, work);
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
  const coarse = (delta: number): number =>
    above.some((each) => each.isCoarse?.(delta) === true)
      ? ((known ??= other())?.epsilon(delta as Delta) ?? Infinity)
      : Infinity;
  const epsilon = (delta: number, sense: Sense): number => {
    let worst = 0;
    for (const each of boundsFor(sense)) if (worst < Infinity) worst = Math.max(worst, each.epsilon(delta, sense));
    return outwards(worst, sense);
  };
  const delta = (at: number, sense: Sense): number =>
    Math.min(1, outwards(Math.max(...boundsFor(sense).map((each) => each.delta(at, sense))), sense));
  const between = (of: (sense: Sense) => number): Between => {
    const upper = of('upper');
    return { lower: Math.min(of('lower'), upper), upper };
  };
  return {
    epsilon: (target) => Math.min(epsilon(target, 'upper'), coarse(target)) as Epsilon,
    delta: (at) => delta(at, 'upper') as Delta,
    interval: (target) => {
      const found = between((sense) => epsilon(target, sense));
      const bound = coarse(target);
      return bound < found.upper ? { lower: Math.min(found.lower, bound), upper: bound, by: 'rdp' } : found;
    },
    deltaInterval: (at) => between((sense) => delta(at, sense)),
  };
}
