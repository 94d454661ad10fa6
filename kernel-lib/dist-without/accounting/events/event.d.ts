import { type Delta, type Epsilon, type NoiseMultiplier, type Rho, type SamplingRate } from '../../core/quantities.js';
/**
 * Which pairs of data sets are neighbours; every guarantee names the one it holds under.
 * - `add-or-remove-one`: one unit (a person's records, by default one record) is present or absent
 * - `replace-one`: one unit's records are changed, their number is public
 * - `zero-out`: one unit's records are replaced by a record that contributes nothing
 */
export type NeighboringRelation = 'add-or-remove-one' | 'replace-one' | 'zero-out';
/** What accountants take where no relation is named. */
export declare const DEFAULT_RELATION: NeighboringRelation;
/** Laplace noise of scale `noiseMultiplier` times the L1 sensitivity. */
export interface LaplaceEvent {
    readonly kind: 'laplace';
    readonly noiseMultiplier: NoiseMultiplier;
}
/** Gaussian noise of standard deviation `noiseMultiplier` times the L2 sensitivity. */
export interface GaussianEvent {
    readonly kind: 'gaussian';
    readonly noiseMultiplier: NoiseMultiplier;
}
/** Integer noise with probability proportional to exp(−|x| / scale); the sensitivity is a whole number. */
export interface DiscreteLaplaceEvent {
    readonly kind: 'discrete-laplace';
    readonly scale: number;
    readonly sensitivity: number;
}
/** Integer noise with probability proportional to exp(−x² / 2σ²) (Canonne, Kamath and Steinke 2020); the sensitivity is a whole number. */
export interface DiscreteGaussianEvent {
    readonly kind: 'discrete-gaussian';
    readonly sigma: number;
    readonly sensitivity: number;
}
/** k-ary randomised response: with `uniformProbability` the answer is replaced by a uniform one of `categories`, the truth included. */
export interface RandomizedResponseEvent {
    readonly kind: 'randomized-response';
    readonly uniformProbability: number;
    readonly categories: number;
}
/** The exponential mechanism with probabilities proportional to exp(ε·u / 2Δ): ε-bounded-range (Dong, Durfee and Rogers 2020). */
export interface ExponentialEvent {
    readonly kind: 'exponential';
    readonly epsilon: Epsilon;
}
/** Permute-and-flip (McKenna and Sheldon 2020): ε-DP, without the bounded-range property. */
export interface PermuteAndFlipEvent {
    readonly kind: 'permute-and-flip';
    readonly epsilon: Epsilon;
}
/** Any mechanism known only to be (ε, δ)-DP. */
export interface EpsilonDeltaEvent {
    readonly kind: 'epsilon-delta';
    readonly epsilon: Epsilon;
    readonly delta: Delta;
}
/** Any mechanism known only to be (ξ, ρ)-zCDP: Rényi divergence at most ξ + ρα at every order α (Bun and Steinke 2016, Definition 8.1). */
export interface ZcdpEvent {
    readonly kind: 'zcdp';
    readonly rho: Rho;
    readonly xi: number;
}
/**
 * The noise on a complete binary tree of partial sums over `steps` arrivals, each node with Gaussian noise (Kairouz et al. 2021).
 * Each record is in one of the trees, at a place that doesn't depend on the others: not under `add-or-remove-one`.
 */
export interface TreeAggregationEvent {
    readonly kind: 'tree-aggregation';
    readonly noiseMultiplier: NoiseMultiplier;
    /** How many arrivals each restart of the tree sees, in order. */
    readonly steps: readonly number[];
}
/** A release with no privacy at all, recorded as such. */
export interface NonPrivateEvent {
    readonly kind: 'non-private';
}
/** One mechanism applied to the whole data. */
export type ReleaseEvent = LaplaceEvent | GaussianEvent | DiscreteLaplaceEvent | DiscreteGaussianEvent | RandomizedResponseEvent | ExponentialEvent | PermuteAndFlipEvent | EpsilonDeltaEvent | ZcdpEvent | TreeAggregationEvent | NonPrivateEvent;
/**
 * The event applied to a Poisson sample: each unit takes part independently with probability `rate`. Under `replace-one` the noise
 * multiplier of a sampled event is the noise over one unit's contribution, which replacing it moves twice.
 */
export interface PoissonSampledEvent {
    readonly kind: 'poisson-sampled';
    readonly rate: SamplingRate;
    readonly event: ReleaseEvent;
}
/** The event applied to `sampleSize` of `populationSize` units drawn without replacement. Under `replace-one` only (Lebeda et al. 2024). */
export interface FixedSizeSampledEvent {
    readonly kind: 'fixed-size-sampled';
    readonly populationSize: number;
    readonly sampleSize: number;
    readonly event: ReleaseEvent;
}
/** A Poisson sample cut to `largestSample` units, then Gaussian noise (Chua et al. 2024, section on truncated batches). */
export interface TruncatedPoissonSampledEvent {
    readonly kind: 'truncated-poisson-sampled';
    readonly rate: SamplingRate;
    readonly populationSize: number;
    readonly largestSample: number;
    readonly event: GaussianEvent;
}
/** `reports` local ε₀-DP reports, sent through a trusted shuffler (Feldman, McMillan and Talwar 2021). A shuffled *batch order* is not this. */
export interface ShuffledReportsEvent {
    readonly kind: 'shuffled-reports';
    readonly reports: number;
    readonly localEpsilon: Epsilon;
}
/** The best of a random number of runs of `event` (Papernot and Steinke 2022); the number is truncated negative binomial, or Poisson at `shape` ∞. */
export interface RepeatAndSelectEvent {
    readonly kind: 'repeat-and-select';
    readonly event: ReleaseEvent | PoissonSampledEvent;
    /** How often one run does `event`, such as the steps of a training; once unless it is given. */
    readonly times?: number;
    readonly meanRepeats: number;
    /** η of the truncated negative binomial distribution, above −1; 'poisson' is its limit at ∞. */
    readonly shape: number | 'poisson';
}
/** What an accountant gives a loss to; composition is the fold's business, not the accountant's. */
export type AtomicEvent = ReleaseEvent | PoissonSampledEvent | FixedSizeSampledEvent | TruncatedPoissonSampledEvent | ShuffledReportsEvent | RepeatAndSelectEvent;
/** The same event `times` times, on the same data. */
export interface RepeatedEvent {
    readonly kind: 'repeated';
    readonly event: DpEvent;
    readonly times: number;
}
/** Several events on the same data. */
export interface ComposedEvent {
    readonly kind: 'composed';
    readonly events: readonly DpEvent[];
}
/**
 * An event on each of several parts of the data that have no unit in common (parallel composition; McSherry 2009, Theorem 4). One neighbour
 * changes `moved` of the parts at most, so that all of it costs what the costliest part does, that many times.
 */
export interface ParallelEvent {
    readonly kind: 'parallel';
    readonly events: readonly DpEvent[];
    readonly moved: number;
}
/** All an accountant needs to know of what was done to the data: frozen, and as plain as JSON. */
export type DpEvent = AtomicEvent | RepeatedEvent | ComposedEvent | ParallelEvent;
/** The events that one is made of; none for one by itself. */
export declare const partsOf: (event: DpEvent) => readonly DpEvent[];
/** Nothing was released. */
export declare const noEvent: ComposedEvent;
export declare const laplaceEvent: (noiseMultiplier: number) => LaplaceEvent;
export declare const gaussianEvent: (noiseMultiplier: number) => GaussianEvent;
export declare const discreteLaplaceEvent: (scale: number, sensitivity?: number) => DiscreteLaplaceEvent;
export declare const discreteGaussianEvent: (sigma: number, sensitivity?: number) => DiscreteGaussianEvent;
export declare function randomizedResponseEvent(uniformProbability: number, categories?: number): RandomizedResponseEvent;
export declare const exponentialEvent: (epsilon: number) => ExponentialEvent;
export declare const permuteAndFlipEvent: (epsilon: number) => PermuteAndFlipEvent;
export declare const epsilonDeltaEvent: (epsilon: number, delta: number) => EpsilonDeltaEvent;
export declare const zcdpEvent: (rho: number, xi?: number) => ZcdpEvent;
export declare const treeAggregationEvent: (noiseMultiplier: number, steps: number | readonly number[]) => TreeAggregationEvent;
/** No privacy at all: every accountant answers ∞. */
export declare const nonPrivateEvent: NonPrivateEvent;
export declare const poissonSampled: (rate: number, event: ReleaseEvent) => PoissonSampledEvent;
export declare function fixedSizeSampled(populationSize: number, sampleSize: number, event: ReleaseEvent): FixedSizeSampledEvent;
export declare const truncatedPoissonSampled: (rate: number, populationSize: number, largestSample: number, event: GaussianEvent) => TruncatedPoissonSampledEvent;
export declare const shuffledReports: (reports: number, localEpsilon: number) => ShuffledReportsEvent;
export declare function repeatAndSelect(event: ReleaseEvent | PoissonSampledEvent, meanRepeats: number, shape: number | 'poisson', times?: number): RepeatAndSelectEvent;
export declare const repeated: (event: DpEvent, times: number) => RepeatedEvent;
export declare const composed: (events: readonly DpEvent[]) => ComposedEvent;
/**
 * Events on parts of the data, each unit being in few of them.
 * @param moved how many parts one neighbour changes: 1 where a unit is in one part and comes, goes or stays there; as many as a unit may be
 * in; and twice that under `replace-one`, for a unit that is replaced may leave its parts for as many others
 */
export declare const parallel: (events: readonly DpEvent[], moved?: number) => ParallelEvent;
