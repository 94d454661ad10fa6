import { nonPrivateEvent, repeated, type DpEvent, type NeighboringRelation } from '../../accounting/events/event.js';
import { accountant, type Accountant } from '../../accounting/accountants/accountant.js';
import { calibrate } from '../../accounting/calibrate.js';
import { pld } from '../../accounting/pld/index.js';
import { rdp } from '../../accounting/rdp/index.js';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { lineForm, withForm } from '../../core/form.js';
import { formatValue } from '../../core/format.js';
import { count, delta as parseDelta, epsilon as parseEpsilon, nonNegative, positive } from '../../core/quantities.js';
import { claimText } from '../../mechanisms/claim-text.js';
import { CALIBRATION_MARGIN } from '../../mechanisms/calibration-margin.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { contributionsMoved, flatClipping, type Clipping } from '../clipping/clipping.js';
import { independentNoise } from '../noise/independent.js';
import type { NoiseStream } from '../noise/noise-stream.js';
import type { BatchSampler } from '../sampling/batch-sampler.js';
import { poissonSampler, wholeBatch } from '../sampling/poisson.js';

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
  /** The accountant that proves it. */
  readonly accountant: string;
  /** The same plan, of so many steps. */
  withSteps(steps: number): DescentPlan;
}

/** Whether privacy loss distributions have a bound for the event; asked of a single step, which is quick. */
function hasLossDistribution(event: DpEvent, relation: NeighboringRelation): boolean {
  try {
    accountant(pld({ relation })).profile(event.kind === 'repeated' ? repeated(event.event, 1) : event);
    return true;
  } catch (error) {
    if (error instanceof PrivacyError && error.code === 'unsupported-event') return false;
    throw error;
  }
}

/** The tightest accountant of ours with a bound for the event. */
const accountantFor = (event: DpEvent, relation: NeighboringRelation): Accountant =>
  hasLossDistribution(event, relation) ? accountant(pld({ relation })) : accountant(rdp({ relation }));

/** ε of an event fixed in advance. */
const plannedEpsilon = (event: DpEvent, delta: number, accountant: Accountant): number =>
  event.kind === 'non-private' ? Infinity : accountant.profile(event).epsilon(parseDelta(delta));

/** Makes a plan of its parts. */
export function descentPlan(parts: DescentParts): DescentPlan {
  requireOptions(parts, '{ sampler, clipping, noise, steps: 100, noiseMultiplier: 1, relation: "add-or-remove-one" }');
  const { sampler, clipping, noise, relation, microbatch } = parts;
  const steps = count(parts.steps, 'steps');
  const noiseMultiplier = nonNegative<number>(parts.noiseMultiplier, 'noiseMultiplier');
  // Sampled events state their noise over one contribution, and know that replacing a unit moves two.
  const sampled = sampler.participation(1) === undefined;
  // A group's clipped mean goes from anywhere to anywhere when one of its units changes.
  const grouped = microbatch === undefined ? 1 : 2;
  const moved = sampled || grouped === 2 ? 1 : contributionsMoved(relation);
  const event = noiseMultiplier === 0 ? nonPrivateEvent : noise.event(noiseMultiplier, steps, sampler, relation);
  if (noiseMultiplier > 0) clipping.gradientNoise(noiseMultiplier);
  return Object.freeze({
    ...parts,
    steps,
    description: `${String(steps)} steps, ${sampler.description}, ${clipping.description}, ${noiseMultiplier === 0 ? 'no noise' : noise.description}`,
    event,
    sensitivity: moved * grouped,
    epsilon: (delta: number) => plannedEpsilon(event, delta, accountantFor(event, relation)),
    get accountant() {
      return accountantFor(event, relation).name;
    },
    withSteps: (other: number) => descentPlan({ ...parts, steps: other }),
  });
}

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
  /** One line for people: the promise, who proves it, the noise, and what is done. */
  toString(): string;
}

const pricedText = ({ delta, epsilon, plan }: PricedPlan): string =>
  [
    `${claimText({ epsilon, delta } as Claim, { unit: 'unit', relation: plan.relation })}, by ${plan.accountant}`,
    `noise multiplier ${formatValue(plan.noiseMultiplier)}`,
    plan.description,
  ].join(' · ');

/**
 * Plans a training run: the noise for an ε, or the ε for a noise, before any data are touched.
 * @throws PrivacyError `invalid-argument` where both or neither of ε and noise are given, where a batch is larger than the data, or
 * where the ε can't be reached
 */
export function planTraining(options: PlanOptions): PricedPlan {
  requireOptions(options, '{ units: 569, epochs: 20, batchSize: 64, epsilon: 1 }');
  const units = count(options.units, 'units');
  const relation = options.relation ?? 'add-or-remove-one';
  const delta = parseDelta(options.delta ?? 1e-5);
  const sampler = options.sampler ?? samplerOf(options, units);
  if ((options.steps === undefined) === (options.epochs === undefined))
    throw invalidArgument('steps', 'given, or else epochs: one of the two');
  const steps = count(
    options.steps ??
      Math.max(1, Math.round((positive<number>(options.epochs, 'epochs') * units) / sampler.expectedSize)),
    'steps',
  );
  const parts = {
    sampler,
    steps,
    relation,
    clipping: options.clipping ?? flatClipping({ norm: options.clipNorm ?? 1 }),
    noise: options.noise ?? independentNoise(),
  };
  if ((options.epsilon === undefined) === (options.noiseMultiplier === undefined))
    throw invalidArgument('epsilon', 'given, or else noiseMultiplier: one of the two follows from the other');
  const noiseMultiplier =
    options.noiseMultiplier === undefined
      ? calibratedNoise(parts, parseEpsilon(options.epsilon), delta)
      : positive<number>(options.noiseMultiplier, 'noiseMultiplier');
  const plan = descentPlan({ ...parts, noiseMultiplier });
  const priced: PricedPlan = { plan, delta, epsilon: plan.epsilon(delta), toString: () => pricedText(priced) };
  return Object.freeze(withForm(priced, () => lineForm(String(priced))));
}

function samplerOf(options: PlanOptions, units: number): BatchSampler {
  if (options.samplingRate !== undefined && options.batchSize !== undefined)
    throw invalidArgument('samplingRate', 'left out where batchSize is given');
  if (options.samplingRate !== undefined) return poissonSampler({ units, rate: options.samplingRate });
  if (options.batchSize === undefined || options.batchSize === units) return wholeBatch(units);
  const size = positive<number>(options.batchSize, 'batchSize');
  if (size > units) throw invalidArgument('batchSize', `at most the ${String(units)} units that are declared`);
  return poissonSampler({ units, rate: size / units });
}

function calibratedNoise(parts: Omit<DescentParts, 'noiseMultiplier'>, epsilon: number, delta: number): number {
  const { noise, steps, sampler, relation } = parts;
  const eventAt = (multiplier: number): DpEvent => noise.event(multiplier, steps, sampler, relation);
  const found = calibrate(
    eventAt,
    hasLossDistribution(eventAt(1), relation)
      ? { epsilon, delta, relation }
      : { epsilon, delta, accountant: accountant(rdp({ relation })) },
    {
      private: 'larger',
      least: 1e-3,
      greatest: 1e9,
      start: Math.max(0.5, Math.sqrt(2 * Math.log(1 / delta)) / epsilon),
    },
  );
  return found * CALIBRATION_MARGIN;
}
