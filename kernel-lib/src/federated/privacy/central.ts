import { composed } from '../../accounting/index.js';
import { count, positive, samplingRate } from '../../core/quantities.js';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import type { RandomSource } from '../../core/random.js';
import type { Run, Session } from '../../session/index.js';
import type { DpEvent } from '../../accounting/events/event.js';
import { poissonSampled } from '../../accounting/index.js';
import { accountedNoise } from '../../training/noise/independent.js';
import { BoundedSum } from '../../sums/bounded-sum.js';
import { gridNoise, NOISE_SCALE } from '../../training/noise/grid-noise.js';
import { dotValues } from '../../weights/arithmetic.js';
import type { Aggregator } from '../aggregation/aggregator.js';
import type { Strategy, Sum } from '../strategies/index.js';

export interface CentralPrivacyOptions {
  /** The greatest length of a client's update; with `adaptive`, the one to begin with. */
  readonly clipNorm: number;
  /** Deviation of the noise on the sum, in clip norms. */
  readonly noiseMultiplier: number;
  /** Each client takes part in a round with this chance, independently; 1 for all. */
  readonly samplingRate?: number;
  /** Rows beyond which a client counts no more; without it, clients count alike. */
  readonly weightCap?: number;
  /** Moves the clip norm to this quantile of the updates' lengths (Andrew et al. 2021). */
  readonly adaptive?: {
    /** Default ½. */
    readonly quantile?: number;
    /** Default 0.2. */
    readonly learningRate?: number;
    /** Deviation of the noise on the count of short updates; default a twentieth of the clients of a round. */
    readonly countNoise?: number;
  };
}

/** Client-level differential privacy by noise that the server adds to the sum. */
export interface CentralPrivacy {
  readonly samplingRate: number;
  readonly clipNorm: number;
  readonly noiseMultiplier: number;
  readonly weightCap: number | undefined;
  readonly notices: readonly string[];
  /** What one round does to the clients: they are the unit that is protected. */
  readonly event: DpEvent;
  /** The aggregator of a run: its noise is drawn from the run's randomness. */
  aggregator(random: RandomSource, clients: number, clipNorm?: number): NoisyAggregator;
}

/** The aggregator of a run: what adaptive clipping has come to is all that it remembers, and it may be begun with that again. */
export interface NoisyAggregator extends Aggregator {
  /** The clip norm of the next round. */
  clipNorm(): number;
}

/**
 * Refuses a federation whose privacy could not be accounted for: without a session that pays, or with a strategy that noise on sums does not cover.
 * @throws PrivacyError `invalid-argument`
 */
export function requireAccountable(options: {
  readonly privacy?: CentralPrivacy;
  readonly session?: Session;
  readonly strategy: Strategy;
}): void {
  const { privacy, session, strategy } = options;
  if (privacy === undefined) return;
  if (session === undefined) throw invalidArgument('session', 'given: it pays for the privacy, round by round');
  if (strategy.needs === 'single updates')
    throw invalidArgument(
      'strategy',
      `one that needs only sums: ${strategy.name} looks at single updates, which central noise does not cover`,
    );
  if (strategy.buffer !== undefined)
    throw invalidArgument('strategy', 'a synchronous one under central privacy: it is accounted for by rounds');
}

/**
 * The run that pays for a federation's rounds, one step each.
 * @throws PrivacyError `budget-exceeded`
 */
export const centralRun = (
  session: Session,
  { clipNorm, event, noiseMultiplier }: CentralPrivacy,
  terms: { readonly label: string; readonly steps: number; readonly resume?: boolean },
): Run =>
  session.run({
    ...terms,
    mechanism: 'central differential privacy of clients',
    step: event,
    scale: noiseMultiplier * clipNorm,
  });

/** How far one client moves a sum in which each counts at most once: by its clip norm. */
const UNIT = 1;

/**
 * Central differential privacy at the level of clients (McMahan et al. 2018): updates are cut to a length, added up exactly, and Gaussian
 * noise is added to the sum; the denominator is the public expected number of clients, so that nobody's presence shows in it.
 * @throws PrivacyError `invalid-argument`
 */
export function centralPrivacy(options: CentralPrivacyOptions): CentralPrivacy {
  requireOptions(options, '{ clipNorm: 1, noiseMultiplier: 1 }');
  const clipNorm = positive<number>(options.clipNorm, 'clipNorm');
  const noiseMultiplier = positive<number>(options.noiseMultiplier, 'noiseMultiplier');
  const rate: number = samplingRate(options.samplingRate ?? 1);
  const weightCap = options.weightCap === undefined ? undefined : positive<number>(options.weightCap, 'weightCap');
  const adaptive = options.adaptive === undefined ? undefined : adaptiveOf(options.adaptive);
  const noise = accountedNoise(noiseMultiplier);
  return Object.freeze({
    samplingRate: rate,
    clipNorm,
    noiseMultiplier,
    weightCap,
    event: rate === 1 ? composed([noise]) : poissonSampled(rate, noise),
    notices: Object.freeze([
      'central noise protects clients from whoever sees the models, not from the server that adds it',
      ...(rate < 1
        ? ['who is sampled in a round must stay unknown: the amplification counts on it, and no list is shown']
        : []),
    ]),
    aggregator: (random: RandomSource, clients: number, from = clipNorm) =>
      noisySum(
        { clipNorm: from, noiseMultiplier, weightCap, adaptive, expected: rate * count(clients, 'clients') },
        random,
      ),
  });
}

interface Adaptive {
  readonly quantile: number;
  readonly learningRate: number;
  readonly countNoise: number | undefined;
}

function adaptiveOf({
  quantile = 0.5,
  learningRate = 0.2,
  countNoise,
}: NonNullable<CentralPrivacyOptions['adaptive']>): Adaptive {
  if (typeof quantile !== 'number' || !(quantile > 0 && quantile < 1))
    throw invalidArgument('adaptive.quantile', 'a number in (0, 1)');
  return {
    quantile,
    learningRate: positive<number>(learningRate, 'adaptive.learningRate'),
    countNoise: countNoise === undefined ? undefined : positive<number>(countNoise, 'adaptive.countNoise'),
  };
}

interface NoisySumOptions {
  readonly clipNorm: number;
  readonly noiseMultiplier: number;
  readonly weightCap: number | undefined;
  readonly adaptive: Adaptive | undefined;
  readonly expected: number;
}

interface Bounded {
  readonly sum: BoundedSum;
  /** Short updates less half of all, so that one client moves it by ½ (Andrew et al. 2021, section 3.1). */
  short: number;
}

/**
 * The aggregator that cuts, adds and makes noise. The clip norm of adaptive clipping is state of the run: it follows from what was
 * released. Both noises together are the plan's: z_Δ = (z⁻² − (2σ_b)⁻²)^−½ (Andrew et al. 2021, Theorem 1).
 */
function noisySum(options: NoisySumOptions, random: RandomSource): Aggregator<Bounded> & NoisyAggregator {
  const { noiseMultiplier, weightCap, adaptive, expected } = options;
  const countNoise = adaptive === undefined ? Infinity : (adaptive.countNoise ?? Math.max(1, expected / 20));
  const inner = noiseMultiplier ** -2 - (2 * countNoise) ** -2;
  if (!(inner > 0)) throw invalidArgument('adaptive.countNoise', 'more than half the noise multiplier');
  const vectorNoise = inner ** -0.5;
  let clipNorm = options.clipNorm;
  const noise = gridNoise(random);
  return Object.freeze({
    name: adaptive === undefined ? `noisy sum, σ = ${String(noiseMultiplier)} C` : `noisy sum, adaptive clipping`,
    shows: 'single updates' as const,
    notices: [],
    sums: () => 1,
    empty({ size, scalars }) {
      if (scalars > 0)
        throw invalidArgument(
          'strategy',
          'one whose sums need no other numbers than the updates, under differential privacy',
        );
      return { sum: new BoundedSum(size, clipNorm), short: 0 };
    },
    add(bounded, _from, { values, weight }) {
      const vector = values instanceof Float64Array ? values : Float64Array.from(values);
      const length = Math.sqrt(dotValues(vector, vector));
      const counts = weightCap === undefined ? 1 : Math.min(1, weight / weightCap);
      // A hair below the exact factor, so that rounding never lets an update be longer than it is charged for.
      const factor = counts * Math.min(1, clipNorm / Math.max(length, Number.MIN_VALUE)) * (1 - 1e-12);
      bounded.sum.add(vector, 0, factor);
      bounded.short += length <= clipNorm ? 0.5 : -0.5;
      return bounded;
    },
    finish(bounded): readonly Sum[] {
      const values = Float64Array.from(bounded.sum.exact());
      const deviation = vectorNoise * UNIT * clipNorm;
      // The grid's step adds √d of itself to the sensitivity, which the accounted noise's margin covers at 2⁻³² σ a coordinate.
      noise.perturb(values, (deviation * (1 + Math.sqrt(values.length) * 2 ** -31)) / NOISE_SCALE);
      if (adaptive !== undefined) {
        const short = Float64Array.of(bounded.short);
        noise.perturb(short, countNoise / NOISE_SCALE);
        const share = (short[0] as number) / expected + 0.5;
        clipNorm *= Math.exp(-adaptive.learningRate * (share - adaptive.quantile));
      }
      return [{ values, scalars: [], weight: expected, from: [] }];
    },
    clipNorm: () => clipNorm,
  } satisfies Aggregator<Bounded> & Pick<NoisyAggregator, 'clipNorm'>);
}
