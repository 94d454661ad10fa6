import { max, min, sqrt } from '../core/math.js';
import {
  count,
  delta as parseDelta,
  epsilon as parseEpsilon,
  noiseMultiplier as parseNoiseMultiplier,
  positive,
  samplingRate as parseSamplingRate,
  type NoiseMultiplier,
  type SamplingRate,
} from '../core/quantities.js';
import { accountant as accountantOf, type Accountant } from './accountants/accountant.js';
import {
  DEFAULT_RELATION,
  gaussianEvent,
  laplaceEvent,
  poissonSampled,
  repeated,
  type DpEvent,
  type NeighboringRelation,
} from './events/event.js';
import { leastPrivate, type SearchRange } from './least-private.js';
import { isFar } from './pld/bounds.js';
import { pld, type CertifiedProfile } from './pld/index.js';

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

/** Relative distance of the bounds on ε: it moves the parameter by about as much. */
const PRECISION = 5e-4;
/** How many times that much the bounds may be apart at the parameter found, before the search is made by closer ones. */
const CLOSE_ENOUGH = 2;

/**
 * The least private parameter at which an event's ε is within the target, by the accountant's own bound: that bound was
 * evaluated at the value returned and found at most `epsilon`. The value is within 10⁻⁴ (or one whole number) of one where it was not.
 *
 * Privacy loss distributions are searched by the upper bounds of their first plans. Only where these turn out to be more than 10⁻³ above
 * what is proven from below, the search goes on from there by refined ones.
 * @param event the event at a value of the parameter; its ε must fall (or rise) as the parameter grows
 * @throws PrivacyError when not even the most private end of the range reaches the target
 */
export function calibrate(event: (parameter: number) => DpEvent, target: PrivacyTarget, range: SearchRange): number {
  const wanted = parseEpsilon(target.epsilon);
  const delta = parseDelta(target.delta);
  const byBound = target.accountant;
  if (byBound !== undefined)
    return leastPrivate((parameter) => Math.log(byBound.profile(event(parameter)).epsilon(delta) / wanted), range);
  const options = { precision: PRECISION, relation: target.relation ?? DEFAULT_RELATION } as const;
  let enough: CertifiedProfile | undefined;
  const by = (accountant: Accountant<CertifiedProfile>) => (parameter: number) => {
    const profile = accountant.profile(event(parameter));
    const excess = Math.log(profile.epsilon(delta) / wanted);
    if (excess <= 0) enough = profile;
    return excess;
  };
  const found = leastPrivate(by(accountantOf(pld({ ...options, refine: false }))), range);
  if (enough === undefined || !isFar(enough.interval(delta), CLOSE_ENOUGH * PRECISION)) return found;
  return leastPrivate(by(accountantOf(pld(options))), { ...range, start: found });
}

/** A training run with Poisson-sampled batches and Gaussian noise, as a multiple of the clip norm; `samplingRate` 1 takes every unit. */
export interface SampledGaussianRun {
  readonly noiseMultiplier: number;
  readonly samplingRate: number;
  readonly steps: number;
}

/** Its event. */
export const sampledGaussianRun = ({ noiseMultiplier, samplingRate, steps }: SampledGaussianRun): DpEvent =>
  repeated(poissonSampled(samplingRate, gaussianEvent(noiseMultiplier)), steps);

/** Noise beyond these is of no use to anyone, and rounds to nothing or everything. */
const LEAST_NOISE = 1e-3;
const GREATEST_NOISE = 1e9;

/** The least noise multiplier with which the run is within the target. */
export function calibrateNoiseMultiplier(
  run: Omit<SampledGaussianRun, 'noiseMultiplier'>,
  target: PrivacyTarget,
): NoiseMultiplier {
  parseSamplingRate(run.samplingRate);
  count(run.steps, 'steps');
  const start = max(
    0.5,
    (run.samplingRate * sqrt(run.steps * 2 * Math.log(1 / (target.delta || 1e-9)))) / target.epsilon,
  );
  return calibrate((noiseMultiplier) => sampledGaussianRun({ ...run, noiseMultiplier }), target, {
    private: 'larger',
    least: LEAST_NOISE,
    greatest: GREATEST_NOISE,
    start,
  }) as NoiseMultiplier;
}

/** The most steps that stay within the target; 0 where not one does. */
export function calibrateSteps(run: Omit<SampledGaussianRun, 'steps'>, target: PrivacyTarget): number {
  parseNoiseMultiplier(run.noiseMultiplier);
  parseSamplingRate(run.samplingRate);
  return calibrate((steps) => sampledGaussianRun({ ...run, steps }), target, {
    private: 'smaller',
    least: 0,
    greatest: 1e9,
    start: max(1, Math.round((run.noiseMultiplier / run.samplingRate) ** 2 / 10)),
    whole: true,
  });
}

/** The greatest sampling rate that stays within the target. */
export function calibrateSamplingRate(
  run: Omit<SampledGaussianRun, 'samplingRate'>,
  target: PrivacyTarget,
): SamplingRate {
  parseNoiseMultiplier(run.noiseMultiplier);
  count(run.steps, 'steps');
  return calibrate((samplingRate) => sampledGaussianRun({ ...run, samplingRate }), target, {
    private: 'smaller',
    least: 1e-9,
    greatest: 1,
    start: min(1, (run.noiseMultiplier * parseEpsilon(target.epsilon)) / (5 * sqrt(run.steps))),
  }) as SamplingRate;
}

/** The least Laplace scale, over the sensitivity, with which `releases` of them are together within the target. */
export function calibrateLaplaceScale(releases: number, target: PrivacyTarget): NoiseMultiplier {
  count(releases, 'releases');
  // Pure composition is enough, and the start.
  const basic = releases / positive<number>(target.epsilon, 'epsilon');
  return calibrate((scale) => repeated(laplaceEvent(scale), releases), target, {
    private: 'larger',
    least: min(LEAST_NOISE, basic),
    greatest: max(GREATEST_NOISE, 2 * basic),
    start: min(basic, sqrt(releases * 2 * Math.log(1 / (target.delta || 1e-300))) / target.epsilon),
  }) as NoiseMultiplier;
}
