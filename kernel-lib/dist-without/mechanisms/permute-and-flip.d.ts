import type { RandomSource } from '../core/random.js';
import { type DpEvent } from '../accounting/events/event.js';
import { Selection, type SelectionOptions } from './selection.js';
/**
 * Permute-and-flip: the candidates in random order, each kept with probability exp(ε(uᵢ − max u) / 2Δ), the first kept being chosen
 * (McKenna and Sheldon 2020, Algorithm 1). ε-DP, and never worse in expected score than the exponential mechanism; the same as
 * the largest score after adding one-sided exponential noise of scale 2Δ/ε (Ding et al. 2021). Not ε-bounded-range.
 * The flips are exact, as those of the exponential mechanism.
 */
export declare class PermuteAndFlipMechanism extends Selection {
    constructor(options: SelectionOptions);
    protected eventAt(epsilon: number): DpEvent;
    protected choose(utilities: readonly number[], rate: number, random: RandomSource): number;
}
/** Permute-and-flip: see {@link PermuteAndFlipMechanism}. */
export declare const permuteAndFlip: (options: SelectionOptions) => PermuteAndFlipMechanism;
