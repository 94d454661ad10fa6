import type { RandomSource } from '../core/random.js';
import { permuteAndFlipEvent, type DpEvent } from '../accounting/events/event.js';
import { bitSource, uniformBelow } from './sampling/bit-source.js';
import { largest, Selection, surpasses, type SelectionOptions } from './selection.js';

/**
 * Permute-and-flip: the candidates in random order, each kept with probability exp(ε(uᵢ − max u) / 2Δ), the first kept being chosen
 * (McKenna and Sheldon 2020, Algorithm 1). ε-DP, and never worse in expected score than the exponential mechanism; the same as
 * the largest score after adding one-sided exponential noise of scale 2Δ/ε (Ding et al. 2021). Not ε-bounded-range.
 * The flips are exact, as those of the exponential mechanism.
 */
export class PermuteAndFlipMechanism extends Selection {
  constructor(options: SelectionOptions) {
    super('permute-and-flip', options);
  }

  protected eventAt(epsilon: number): DpEvent {
    return permuteAndFlipEvent(epsilon);
  }

  protected choose(utilities: readonly number[], rate: number, random: RandomSource): number {
    const bits = bitSource(random);
    const most = largest(utilities);
    const left = utilities.map((_, candidate) => candidate);
    for (;;) {
      const position = uniformBelow(bits, left.length);
      const candidate = left[position] as number;
      // The last candidate left is one of the best, or one of those would have been kept: it is kept here.
      if (surpasses(bits, most, utilities[candidate] as number, rate)) return candidate;
      left[position] = left[left.length - 1] as number;
      left.pop();
    }
  }
}

/** Permute-and-flip: see {@link PermuteAndFlipMechanism}. */
export const permuteAndFlip = (options: SelectionOptions): PermuteAndFlipMechanism =>
  new PermuteAndFlipMechanism(options);
