import type { RandomSource } from '../core/random.js';
import { type DpEvent } from '../accounting/events/event.js';
import { Selection, type SelectionOptions } from './selection.js';
/**
 * Report noisy max: the index of the largest score after adding Laplace noise of scale 2Δ/ε to each, or Δ/ε for monotonic scores
 * (Dwork and Roth 2014, section 3.3, where the scores are counts; Ding et al. 2021 for the general case). ε-DP.
 * The noisy scores themselves stay secret: releasing the largest too would cost ε more for each candidate.
 *
 * The noise is drawn exactly on a grid, as that of the Laplace mechanism, and noisy scores are compared exactly; of equal ones the
 * first is taken, which the proof allows since its order is fixed. With one-sided exponential noise this would be
 * permute-and-flip, with Gumbel noise the exponential mechanism: prefer those, they are more accurate.
 */
export declare class ReportNoisyMaxMechanism extends Selection {
    constructor(options: SelectionOptions);
    protected eventAt(epsilon: number): DpEvent;
    protected choose(utilities: readonly number[], rate: number, random: RandomSource): number;
}
/** Report noisy max: see {@link ReportNoisyMaxMechanism}. */
export declare const reportNoisyMax: (options: SelectionOptions) => ReportNoisyMaxMechanism;
