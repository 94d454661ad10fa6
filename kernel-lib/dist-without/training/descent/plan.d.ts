import { type DpEvent, type NeighboringRelation } from '../../accounting/events/event.js';
import { type Clipping } from '../clipping/clipping.js';
import type { NoiseStream } from '../noise/noise-stream.js';
import type { BatchSampler } from '../sampling/batch-sampler.js';
/** The parts of a private descent. */
export interface DescentParts {
    readonly sampler: BatchSampler;
    readonly clipping: Clipping;
    readonly noise: NoiseStream;
    readonly steps: number;
    /** σ over how far one unit can move a step's sum; 0 is a run without privacy. */
    readonly noiseMultiplier: number;
    readonly relation: NeighboringRelation;
    /** How many of a batch's units one clipped contribution is made of: 1, or the microbatch whose mean is clipped. */
    readonly microbatch?: Microbatch;
}
/** Clipping the mean of a group of units instead of each unit: a unit then moves one group's mean from anywhere to anywhere. */
export interface Microbatch {
    /** Groups that a batch is dealt into. */
    readonly groups: number;
}
/** A plan of a private descent: its event follows from its parts, so that what is done and what is charged cannot disagree. */
export interface DescentPlan extends DescentParts {
    readonly description: string;
    readonly event: DpEvent;
    /** How far one unit moves a step's sum, in clip norms. */
    readonly sensitivity: number;
    /** The proven ε of the whole run at a δ, by privacy loss distributions where they have a bound, else by Rényi divergences. */
    epsilon(delta: number): number;
    /** The same plan, of so many steps. */
    withSteps(steps: number): DescentPlan;
}
/** ε of an event fixed in advance. */
export declare const plannedEpsilon: (event: DpEvent, delta: number, relation: NeighboringRelation) => number;
/** Makes a plan of its parts. */
export declare function descentPlan(parts: DescentParts): DescentPlan;
export interface PlanOptions {
    /** How many units the data hold, such as rows, as far as it is public; with it, batch sizes become sampling rates. */
    readonly units: number;
    /** Passes over the data; or `steps`. */
    readonly epochs?: number;
    readonly steps?: number;
    /** Expected units of a batch; all of them unless it or `samplingRate` is given. */
    readonly batchSize?: number;
    readonly samplingRate?: number;
    /** ε of the whole run, from which the noise follows; or `noiseMultiplier`, from which ε follows. */
    readonly epsilon?: number;
    readonly noiseMultiplier?: number;
    /** δ; 10⁻⁵ unless it is given. */
    readonly delta?: number;
    /** The Euclidean length that each unit's gradient is shortened to; 1 unless it or `clipping` is given. */
    readonly clipNorm?: number;
    readonly clipping?: Clipping;
    readonly relation?: NeighboringRelation;
    /** Another sampler than Poisson's. */
    readonly sampler?: BatchSampler;
    /** Another noise than independent noise. */
    readonly noise?: NoiseStream;
}
/** A plan with what it costs, known before any data are touched. */
export interface PricedPlan {
    readonly plan: DescentPlan;
    readonly epsilon: number;
    readonly delta: number;
}
/**
 * Plans a training run: the noise for an ε, or the ε for a noise, before any data are touched.
 * @throws PrivacyError `invalid-argument` where both or neither of ε and noise are given, where a batch is larger than the data, or
 * where the ε can't be reached
 */
export declare function planTraining(options: PlanOptions): PricedPlan;
