import type { FixedSizeSampledEvent, NeighboringRelation, PoissonSampledEvent, ReleaseEvent } from './event.js';

/** What is done to a sample, and the share of all units that is in it. */
export interface Sampled {
  readonly rate: number;
  readonly event: ReleaseEvent;
}

/**
 * What a sampled event does, where the sample hides a unit: one that is present or absent where each is drawn by itself, one that is
 * replaced where the number drawn is fixed. Undefined where it does not.
 */
export function amplified(
  event: PoissonSampledEvent | FixedSizeSampledEvent,
  relation: NeighboringRelation,
): Sampled | undefined {
  const isFixed = event.kind === 'fixed-size-sampled';
  const rate = isFixed ? event.sampleSize / event.populationSize : event.rate;
  const hides = isFixed ? relation === 'replace-one' : relation !== 'replace-one' || rate === 1;
  return hides ? { rate, event: event.event } : undefined;
}
