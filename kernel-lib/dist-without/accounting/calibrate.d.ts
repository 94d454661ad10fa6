import { type NoiseMultiplier, type SamplingRate } from '../core/quantities.js';
import { type Accountant } from './accountants/accountant.js';
import { type DpEvent, type NeighboringRelation } from './events/event.js';
import { type SearchRange } from './least-private.js';
export type { SearchRange };
/** What is to be reached: ε at most this, at this δ. */
export interface PrivacyTarget {
    readonly epsilon: number;
    readonly delta: number;
    /** By whose bound; privacy loss distributions where nothing is said. */
    readonly accountant?: Accountant;
    /** The relation of these; an accountant brings its own. */
    readonly relation?: NeighboringRelation;
}
/**
 * The least private parameter at which an event's ε is within the target, by the accountant's own bound: that bound was
 * evaluated at the value returned and found at most `epsilon`. The value is within 10⁻⁴ (or one whole number) of one where it was not.
 *
 * Privacy loss distributions are searched by the upper bounds of their first plans. Only where these turn out to be more than 10⁻³ above
 * what is proven from below, the search goes on from there by refined ones.
 * @param event the event at a value of the parameter; its ε must fall (or rise) as the parameter grows
 * @throws PrivacyError when not even the most private end of the range reaches the target
 */
export declare function calibrate(event: (parameter: number) => DpEvent, target: PrivacyTarget, range: SearchRange): number;
/** A training run with Poisson-sampled batches and Gaussian noise, as a multiple of the clip norm; `samplingRate` 1 takes every unit. */
export interface SampledGaussianRun {
    readonly noiseMultiplier: number;
    readonly samplingRate: number;
    readonly steps: number;
}
/** Its event. */
export declare const sampledGaussianRun: ({ noiseMultiplier, samplingRate, steps }: SampledGaussianRun) => DpEvent;
/** The least noise multiplier with which the run is within the target. */
export declare function calibrateNoiseMultiplier(run: Omit<SampledGaussianRun, 'noiseMultiplier'>, target: PrivacyTarget): NoiseMultiplier;
/** The most steps that stay within the target; 0 where not one does. */
export declare function calibrateSteps(run: Omit<SampledGaussianRun, 'steps'>, target: PrivacyTarget): number;
/** The greatest sampling rate that stays within the target. */
export declare function calibrateSamplingRate(run: Omit<SampledGaussianRun, 'samplingRate'>, target: PrivacyTarget): SamplingRate;
/** The least Laplace scale, over the sensitivity, with which `releases` of them are together within the target. */
export declare function calibrateLaplaceScale(releases: number, target: PrivacyTarget): NoiseMultiplier;
