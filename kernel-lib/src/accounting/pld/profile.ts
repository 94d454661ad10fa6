import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import { boundsOfOne, type Bounds, type Sense } from './bounds.js';
import { boundsOfMany, type Resolution } from './bounds-of-many.js';
import type { Between, CertifiedProfile } from './certified.js';
import type { Group } from './plan.js';

const outwards = (x: number, sense: Sense): number => (sense === 'upper' ? roundUp(x) : roundDown(x));

const boundsOf =
  (resolution: Resolution) =>
  (groups: readonly Group[]): Bounds => {
    const [only] = groups;
    return groups.length === 1 && only?.times === 1 && resolution.interval === undefined
      ? boundsOfOne(only.pair)
      : boundsOfMany(groups, resolution);
  };

type Directions = readonly (readonly Group[])[];

/**
 * The profile of independent directions, each a list of groups: the worse of them holds for all.
 * @param upper what upper bounds are made of
 * @param lower what lower bounds are made of, the same or less
 */
export function certifiedProfile(upper: Directions, lower: Directions, resolution: Resolution): CertifiedProfile {
  const above = upper.map(boundsOf(resolution));
  const below = lower === upper ? above : lower.map(boundsOf(resolution));
  const boundsFor = (sense: Sense): readonly Bounds[] => (sense === 'upper' ? above : below);
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
    epsilon: (target) => epsilon(target, 'upper') as Epsilon,
    delta: (at) => delta(at, 'upper') as Delta,
    interval: (target) => between((sense) => epsilon(target, sense)),
    deltaInterval: (at) => between((sense) => delta(at, sense)),
  };
}
