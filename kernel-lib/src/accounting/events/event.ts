import {
  count,
  delta as parseDelta,
  epsilon as parseEpsilon,
  noiseMultiplier as parseNoiseMultiplier,
  nonNegative,
  positive,
  samplingRate,
  type Delta,
  type Epsilon,
  type NoiseMultiplier,
  type Rho,
  type SamplingRate,
} from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';

/**
 * Which pairs of data sets are neighbours; every guarantee names the one it holds under.
 * - `add-or-remove-one`: one unit (a person's records, by default one record) is present or absent
 * - `replace-one`: one unit's records are changed, their number is public
 * - `zero-out`: one unit's records are replaced by a record that contributes nothing
 */
export type NeighboringRelation = 'add-or-remove-one' | 'replace-one' | 'zero-out';

/** Every relation, in the order in which messages name them. */
export const NEIGHBORING_RELATIONS: readonly NeighboringRelation[] = ['add-or-remove-one', 'replace-one', 'zero-out'];

/** What accountants take where no relation is named. */
export const DEFAULT_RELATION: NeighboringRelation = 'add-or-remove-one';

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
export type ReleaseEvent =
  | LaplaceEvent
  | GaussianEvent
  | DiscreteLaplaceEvent
  | DiscreteGaussianEvent
  | RandomizedResponseEvent
  | ExponentialEvent
  | PermuteAndFlipEvent
  | EpsilonDeltaEvent
  | ZcdpEvent
  | TreeAggregationEvent
  | NonPrivateEvent;

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
export type AtomicEvent =
  | ReleaseEvent
  | PoissonSampledEvent
  | FixedSizeSampledEvent
  | TruncatedPoissonSampledEvent
  | ShuffledReportsEvent
  | RepeatAndSelectEvent;

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
export const partsOf = (event: DpEvent): readonly DpEvent[] =>
  event.kind === 'composed' || event.kind === 'parallel'
    ? event.events
    : event.kind === 'repeated'
      ? [event.event]
      : [];

const frozen = <Value extends object>(value: Value): Value => Object.freeze(value);

/** Nothing was released. */
export const noEvent: ComposedEvent = frozen({ kind: 'composed', events: frozen([]) });

/**
 * Laplace noise.
 * @param noiseMultiplier the scale over the L1 sensitivity: ε is one over it
 */
export const laplaceEvent = (noiseMultiplier: number): LaplaceEvent =>
  frozen({ kind: 'laplace', noiseMultiplier: parseNoiseMultiplier(noiseMultiplier) });

/**
 * Gaussian noise.
 * @param noiseMultiplier the standard deviation over the L2 sensitivity
 */
export const gaussianEvent = (noiseMultiplier: number): GaussianEvent =>
  frozen({ kind: 'gaussian', noiseMultiplier: parseNoiseMultiplier(noiseMultiplier) });

/**
 * Discrete Laplace noise on whole numbers.
 * @param scale in the units of the answer: ε is the sensitivity over it
 * @param sensitivity L1, a whole number
 */
export const discreteLaplaceEvent = (scale: number, sensitivity = 1): DiscreteLaplaceEvent =>
  frozen({
    kind: 'discrete-laplace',
    scale: positive(scale, 'scale'),
    sensitivity: count(sensitivity, 'sensitivity', 0),
  });

/**
 * Discrete Gaussian noise on whole numbers (Canonne, Kamath and Steinke 2020).
 * @param sigma σ in the units of the answer
 * @param sensitivity L2, a whole number
 */
export const discreteGaussianEvent = (sigma: number, sensitivity = 1): DiscreteGaussianEvent =>
  frozen({
    kind: 'discrete-gaussian',
    sigma: positive(sigma, 'sigma'),
    sensitivity: count(sensitivity, 'sensitivity', 0),
  });

/**
 * Randomised response of k categories: ε = ln(1 + k (1 − p) / p) (Warner 1965, and its form of k categories).
 * @param uniformProbability p, in (0, 1]: how often the answer is drawn uniformly instead
 * @throws PrivacyError `invalid-argument`
 */
export function randomizedResponseEvent(uniformProbability: number, categories = 2): RandomizedResponseEvent {
  if (!(uniformProbability > 0 && uniformProbability <= 1))
    throw invalidArgument('uniformProbability', 'a number in (0, 1]');
  return frozen({
    kind: 'randomized-response',
    uniformProbability,
    categories: count(categories, 'categories', 2),
  });
}

/** A choice by the exponential mechanism of this ε, which is ε-bounded-range (Dong, Durfee and Rogers 2020). */
export const exponentialEvent = (epsilon: number): ExponentialEvent =>
  frozen({ kind: 'exponential', epsilon: parseEpsilon(epsilon) });

/** A choice by permute-and-flip of this ε (McKenna and Sheldon 2020). */
export const permuteAndFlipEvent = (epsilon: number): PermuteAndFlipEvent =>
  frozen({ kind: 'permute-and-flip', epsilon: parseEpsilon(epsilon) });

/** Anything of which no more is known than that it is (ε, δ)-DP. */
export const epsilonDeltaEvent = (epsilon: number, delta: number): EpsilonDeltaEvent =>
  frozen({ kind: 'epsilon-delta', epsilon: nonNegative<Epsilon>(epsilon, 'epsilon'), delta: parseDelta(delta) });

/** Anything of which no more is known than that it is (ξ, ρ)-zCDP (Bun and Steinke 2016, Definition 8.1). */
export const zcdpEvent = (rho: number, xi = 0): ZcdpEvent =>
  frozen({ kind: 'zcdp', rho: nonNegative<Rho>(rho, 'rho'), xi: nonNegative(xi, 'xi') });

/**
 * Sums of a stream by trees of Gaussian noise (Kairouz et al. 2021).
 * @param noiseMultiplier of each node, over one contribution
 * @param steps arrivals of the tree, or of each tree where it is restarted
 */
export const treeAggregationEvent = (
  noiseMultiplier: number,
  steps: number | readonly number[],
): TreeAggregationEvent =>
  frozen({
    kind: 'tree-aggregation',
    noiseMultiplier: parseNoiseMultiplier(noiseMultiplier),
    steps: frozen((typeof steps === 'number' ? [steps] : steps).map((each) => count(each, 'steps', 0))),
  });

/** No privacy at all: every accountant answers ∞. */
export const nonPrivateEvent: NonPrivateEvent = frozen({ kind: 'non-private' });

/**
 * An event on a Poisson sample of the units.
 * @param rate with which each takes part, in (0, 1]
 */
export const poissonSampled = (rate: number, event: ReleaseEvent): PoissonSampledEvent =>
  frozen({ kind: 'poisson-sampled', rate: samplingRate(rate, 'rate'), event: eventOf(event) });

/**
 * An event on a sample of a fixed size, drawn without replacement.
 * @throws PrivacyError `invalid-argument` for a sample larger than the population
 */
export function fixedSizeSampled(
  populationSize: number,
  sampleSize: number,
  event: ReleaseEvent,
): FixedSizeSampledEvent {
  if (sampleSize > populationSize) throw invalidArgument('sampleSize', 'at most populationSize');
  return frozen({
    kind: 'fixed-size-sampled',
    populationSize: count(populationSize, 'populationSize'),
    sampleSize: count(sampleSize, 'sampleSize'),
    event: eventOf(event),
  });
}

/**
 * Gaussian noise on a Poisson sample that is cut to `largestSample` units (Chua et al. 2024).
 * @param rate with which each unit takes part, in (0, 1]
 */
export const truncatedPoissonSampled = (
  rate: number,
  populationSize: number,
  largestSample: number,
  event: GaussianEvent,
): TruncatedPoissonSampledEvent =>
  frozen({
    kind: 'truncated-poisson-sampled',
    rate: samplingRate(rate, 'rate'),
    populationSize: count(populationSize, 'populationSize'),
    largestSample: count(largestSample, 'largestSample'),
    event: eventOf(event),
  });

/**
 * Reports that each are ε₀-DP by themselves, in an order that nobody knows (Feldman, McMillan and Talwar 2021 and 2023).
 * @param localEpsilon ε₀ of each report
 */
export const shuffledReports = (reports: number, localEpsilon: number): ShuffledReportsEvent =>
  frozen({
    kind: 'shuffled-reports',
    reports: count(reports, 'reports'),
    localEpsilon: parseEpsilon(localEpsilon, 'localEpsilon'),
  });

/**
 * The best of a random number of runs (Papernot and Steinke 2022).
 * @param meanRepeats runs on average
 * @param shape η of the truncated negative binomial distribution of their number, above −1; or `poisson`
 * @param times how often one run does the event
 * @throws PrivacyError `invalid-argument`
 */
export function repeatAndSelect(
  event: ReleaseEvent | PoissonSampledEvent,
  meanRepeats: number,
  shape: number | 'poisson',
  times = 1,
): RepeatAndSelectEvent {
  if (shape !== 'poisson' && !(shape > -1 && shape < Infinity))
    throw invalidArgument('shape', "a finite number above -1, or 'poisson'");
  return frozen({
    kind: 'repeat-and-select',
    event: eventOf(event),
    ...(count(times, 'times') > 1 && { times }),
    meanRepeats: positive(meanRepeats, 'meanRepeats'),
    shape,
  });
}

/** An event so many times on the same data, each as it comes: adaptive composition. */
export const repeated = (event: DpEvent, times: number): RepeatedEvent =>
  frozen({ kind: 'repeated', event: eventOf(event), times: count(times, 'times', 0) });

/** Several events on the same data, each as it comes: adaptive composition. */
export const composed = (events: readonly DpEvent[]): ComposedEvent =>
  frozen({ kind: 'composed', events: listOf(events) });

/**
 * Events on parts of the data, each unit being in few of them.
 * @param moved how many parts one neighbour changes: 1 where a unit is in one part and comes, goes or stays there; as many as a unit may be
 * in; and twice that under `replace-one`, for a unit that is replaced may leave its parts for as many others
 */
export const parallel = (events: readonly DpEvent[], moved = 1): ParallelEvent =>
  frozen({ kind: 'parallel', events: listOf(events), moved: count(moved, 'moved') });

/** An event, for callers whose compiler does not check: a part that is missing would cost nothing. */
function eventOf<Event extends DpEvent>(event: Event): Event {
  const given: unknown = event;
  if (typeof given !== 'object' || given === null || !('kind' in given)) {
    throw invalidArgument('event', 'an event, such as laplaceEvent(10)');
  }
  return event;
}

function listOf(events: readonly DpEvent[]): readonly DpEvent[] {
  if (!Array.isArray(events)) throw invalidArgument('events', 'an array of events');
  return frozen(Array.from<DpEvent, DpEvent>(events, eventOf));
}
