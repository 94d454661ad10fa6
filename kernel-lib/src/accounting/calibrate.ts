import { invalidArgument } from '../core/errors.js';
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
import { gaussianEvent, laplaceEvent, poissonSampled, repeated, type DpEvent } from './events/event.js';
import { pld } from './pld/index.js';

/** What is to be reached: ε at most this, at this δ. */
export interface PrivacyTarget {
  readonly epsilon: number;
  readonly delta: number;
  /** By whose bound; privacy loss distributions where nothing is said. */
  readonly accountant?: Accountant;
}

/** Where to look for a parameter, and which way privacy lies. */
export interface SearchRange {
  /** `larger`: more of the parameter is more private, as of noise; `smaller`: less of it is, as of steps. */
  readonly private: 'larger' | 'smaller';
  readonly least: number;
  readonly greatest: number;
  /** A first guess, between the two. */
  readonly start: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** Relative error of ε while searching: it moves the parameter by about as much, and the search asks many times. */
const PRECISION = 5e-4;

/** How far the returned parameter may be from the best, relative to it. */
const TOLERANCE = 1e-4;

/**
 * The least private parameter at which an event's ε is within the target, by the accountant's own bound: that bound was
 * evaluated at the value returned and found at most `epsilon`. The value is within 10⁻⁴ (or one whole number) of one where it was not.
 * @param event the event at a value of the parameter; its ε must fall (or rise) as the parameter grows
 * @throws PrivacyError when not even the most private end of the range reaches the target
 */
export function calibrate(event: (parameter: number) => DpEvent, target: PrivacyTarget, range: SearchRange): number {
  const wanted = parseEpsilon(target.epsilon);
  const delta = parseDelta(target.delta);
  const by = target.accountant ?? accountantOf(pld({ precision: PRECISION }));
  // ln of ε over the target: positive where there is too little privacy.
  const excess = (parameter: number): number => Math.log(by.profile(event(parameter)).epsilon(delta) / wanted);
  const towards = range.private === 'larger' ? 1 : -1;
  const end = towards === 1 ? range.greatest : range.least;
  const otherEnd = towards === 1 ? range.least : range.greatest;
  const round = (parameter: number): number =>
    range.whole === true
      ? towards === 1
        ? Math.ceil(parameter)
        : Math.floor(parameter)
      : Math.min(range.greatest, Math.max(range.least, parameter));

  /** Parameters known to be private enough, and not to be, with their excess. */
  let enough: { at: number; excess: number } | undefined;
  let tooLittle: { at: number; excess: number } | undefined;
  let next = round(Math.min(range.greatest, Math.max(range.least, range.start)));
  for (let evaluation = 0; evaluation < 200; evaluation++) {
    const found = { at: next, excess: excess(next) };
    if (found.excess <= 0) enough = found;
    else tooLittle = found;
    if (enough?.at === otherEnd) return enough.at;
    if (tooLittle?.at === end)
      throw invalidArgument(
        'epsilon',
        `one that can be reached with parameters of ${range.least} to ${range.greatest}`,
      );

    if (enough === undefined || tooLittle === undefined) {
      // ε is about in proportion to a power of the parameter near 1: a step as far as that says, and at least by half.
      const factor = Math.min(100, Math.max(1.5, Math.exp(Math.min(5, Math.abs(found.excess)) * 1.1)));
      const moved = found.excess > 0 === (towards === 1) ? next * factor : next / factor;
      next = round(Math.min(range.greatest, Math.max(range.least, moved)));
      continue;
    }
    const gap = Math.abs(enough.at - tooLittle.at);
    if (range.whole === true ? gap <= 1 : gap <= TOLERANCE * enough.at) return enough.at;
    // The secant on logarithmic scales, aimed a little to the private side, so that both ends close in.
    const high = Math.log(enough.at);
    const low = Math.log(tooLittle.at);
    const share =
      Number.isFinite(enough.excess) && Number.isFinite(tooLittle.excess) && evaluation % 4 !== 3
        ? tooLittle.excess / (tooLittle.excess - enough.excess)
        : 0.5;
    const aim = TOLERANCE / 3 / Math.abs(high - low);
    const side = evaluation % 2 === 0 ? aim : -aim;
    const at = Math.exp(low + (high - low) * Math.min(0.999, Math.max(0.001, share + side)));
    next = round(at);
    if (next === enough.at || next === tooLittle.at) next = round((enough.at + tooLittle.at) / 2);
    if (next === enough.at || next === tooLittle.at) return enough.at;
  }
  if (enough === undefined) {
    throw invalidArgument('epsilon', `one that can be reached with parameters of ${range.least} to ${range.greatest}`);
  }
  return enough.at;
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
  const start = Math.max(
    0.5,
    (run.samplingRate * Math.sqrt(run.steps * 2 * Math.log(1 / (target.delta || 1e-9)))) / target.epsilon,
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
    start: Math.max(1, Math.round((run.noiseMultiplier / run.samplingRate) ** 2 / 10)),
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
    start: Math.min(1, (run.noiseMultiplier * parseEpsilon(target.epsilon)) / (5 * Math.sqrt(run.steps))),
  }) as SamplingRate;
}

/** The least Laplace scale, over the sensitivity, with which `releases` of them are together within the target. */
export function calibrateLaplaceScale(releases: number, target: PrivacyTarget): NoiseMultiplier {
  count(releases, 'releases');
  // Pure composition is enough, and the start.
  const basic = releases / positive<number>(target.epsilon, 'epsilon');
  return calibrate((scale) => repeated(laplaceEvent(scale), releases), target, {
    private: 'larger',
    least: Math.min(LEAST_NOISE, basic),
    greatest: Math.max(GREATEST_NOISE, 2 * basic),
    start: Math.min(basic, Math.sqrt(releases * 2 * Math.log(1 / (target.delta || 1e-300))) / target.epsilon),
  }) as NoiseMultiplier;
}
