import { PrivacyError } from '../../core/errors.js';
import type { RandomSource } from '../../core/random.js';
import { bitSource, uniformBelow } from '../../mechanisms/sampling/bit-source.js';
import { gridNoise, NOISE_SCALE } from '../noise/grid-noise.js';
import type { FusedSteps, Objective } from '../objectives/objective.js';
import type { Averaging } from '../optimizers/averaging.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { Checkpoint } from './checkpoint.js';
import type { DescentPlan } from './plan.js';

export interface DescentOptions {
  readonly label: string;
  readonly objective: Objective;
  readonly plan: DescentPlan;
  readonly optimizer: Optimizer;
  readonly averaging?: Averaging | undefined;
  /** Where the descent starts; the objective's own start unless it is given. It must not have looked at the data. */
  readonly initial?: Float64Array | undefined;
  readonly resume?: Omit<Checkpoint, 'label' | 'run'> | undefined;
}

/** A hair, so that rounding never lets a contribution be longer than it is charged for. */
const HAIR = 1 - 2 ** -40;

/**
 * How far one unit moves a step's normalised sum, whose contributions have a length of at most 1: what the plan says, and what
 * rounding of the sum and its grid can add on both sides.
 */
function movedLength(
  objective: Objective,
  plan: DescentPlan,
  largestSize: number,
  deviation: number,
  fused?: FusedSteps,
): number {
  const rounding = fused?.rounding ?? objective.rounding(largestSize);
  const grid = (Math.sqrt(objective.layout.size) * deviation) / NOISE_SCALE;
  return plan.sensitivity * (1 + rounding) + 2 * grid;
}

/** Whether all are finite: 0 times what is not is not a number. */
function isFiniteAll(values: Float64Array): boolean {
  let sum = 0;
  for (const value of values) sum += value * 0;
  return sum === 0;
}

/** Beyond, the grid of the noise is coarser than the grid that fused steps sum on. */
const MOST_FUSED_NOISE = 2 ** 12;

/** Whole steps in one call, where the run is one that the model has them for. */
function fusedSteps({ objective, plan, optimizer }: DescentOptions, largestSize: number): FusedSteps | undefined {
  const norm = plan.clipping.fixedNorm;
  if (norm === undefined || !(plan.noiseMultiplier > 0)) return undefined;
  if (plan.noise.independent !== true || plan.microbatch !== undefined) return undefined;
  if (optimizer.plainRate !== undefined) return objective.fused?.(norm, largestSize);
  return optimizer.rule && objective.fused?.(norm, largestSize, optimizer.rule);
}

/**
 * A private descent, step by step (Abadi et al. 2016, Algorithm 1): draw a batch, shorten each unit's gradient to the clip norm, add
 * them up, add noise, and move. Whoever calls it has debited the plan's event. Gradients are divided by the clip norm before they
 * are summed, so that contributions have a length of at most 1 whatever the norm of the step.
 */
export class Descent {
  readonly parameters: Float64Array;
  readonly #mean: Float64Array;
  readonly #state;
  readonly #clipping;
  readonly #noise;
  readonly #batches;
  readonly #single;
  readonly #bits;
  readonly #countDeviation: number;
  readonly #fused: FusedSteps | undefined;
  readonly deviation: number;
  #step: number;

  constructor(
    readonly options: DescentOptions,
    random: RandomSource,
  ) {
    const { objective, plan, optimizer, resume } = options;
    const { size } = objective.layout;
    const sampler = plan.sampler.among(objective.units);
    this.#step = resume?.step ?? 0;
    this.parameters = (resume?.parameters ?? options.initial ?? objective.initial(random)).slice();
    this.#mean = resume?.mean.slice() ?? new Float64Array(size);
    this.#state = optimizer.start(size);
    for (const [name, values] of Object.entries(resume?.optimizer ?? {})) this.#state[name]?.set(values);
    this.#clipping = plan.clipping.start(plan.noiseMultiplier, resume?.clipNorm);
    const relative = plan.clipping.gradientNoise(plan.noiseMultiplier);
    this.#fused = relative * plan.sensitivity > MOST_FUSED_NOISE ? undefined : fusedSteps(options, sampler.largestSize);
    this.deviation =
      relative * movedLength(objective, plan, sampler.largestSize, relative * plan.sensitivity, this.#fused);
    this.#noise = plan.noiseMultiplier === 0 ? undefined : plan.noise.start(size, this.deviation, plan.steps, random);
    this.#batches = sampler.batches(random, this.#step);
    this.#single = gridNoise(random);
    this.#bits = bitSource(random);
    this.#countDeviation = plan.sensitivity;
  }

  get step(): number {
    return this.#step;
  }

  /** What is learnt so far: the mean of the parameters where the run averages, else the last. */
  get learnt(): Float64Array {
    return this.options.averaging === undefined ? this.parameters : this.#mean;
  }

  /** How many steps it is best asked for at once. */
  get stride(): number {
    // The mean takes in every step.
    return this.#fused === undefined || this.options.averaging !== undefined ? 1 : 64;
  }

  /** Makes so many steps. */
  advance(steps = 1): void {
    const { stride } = this;
    for (let made = 0; made < steps; made += stride) {
      if (this.#fused === undefined) this.#advance();
      else this.#advanceFused(this.#fused, Math.min(stride, steps - made));
    }
  }

  #advanceFused(fused: FusedSteps, steps: number): void {
    const { plan, optimizer, averaging, label } = this.options;
    const batches = Array.from({ length: steps }, () => this.#batches.next().value);
    const scale = this.#clipping.norm / plan.sampler.expectedSize;
    const course = optimizer.rule && { rule: optimizer.rule, state: this.#state, step: this.#step };
    const move = (optimizer.plainRate ?? 1) * scale;
    fused.run(this.parameters, batches, this.#single, this.deviation, move, course);
    this.#step += steps;
    averaging?.take(this.#mean, this.parameters, this.#step - 1, plan.steps);
    if (!isFiniteAll(this.parameters)) throw diverged(label, this.#step);
  }

  #advance(): void {
    const { objective, plan, optimizer, averaging } = this.options;
    const units = this.#batches.next().value;
    const sum = new Float64Array(objective.layout.size);
    const unshortened = this.#addClipped(units, sum);
    this.#noise?.apply(sum);
    const { norm } = this.#clipping;
    const scale = norm / (plan.microbatch?.groups ?? plan.sampler.expectedSize);
    for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) * scale;
    this.#clipping.learn(unshortened, units.length, plan.sampler.expectedSize, (exact, deviation) =>
      this.#noisy(exact, deviation * this.#countDeviation),
    );
    objective.addPenalty?.(this.parameters, sum);
    optimizer.step(this.parameters, sum, this.#step, this.#state);
    objective.constrain?.(this.parameters);
    averaging?.take(this.#mean, this.parameters, this.#step, plan.steps);
    this.#step++;
    // Told by the parameters, which are private already, or by made-up rows: a loss on the data would tell of them.
    if (!isFiniteAll(this.parameters) || objective.isHealthy?.(this.parameters) === false)
      throw diverged(this.options.label, this.#step);
  }

  checkpoint(): Checkpoint {
    return {
      label: this.options.label,
      run: runKey(this.options),
      step: this.#step,
      parameters: this.parameters.slice(),
      mean: this.#mean.slice(),
      optimizer: Object.fromEntries(Object.entries(this.#state).map(([name, values]) => [name, values.slice()])),
      clipNorm: this.#clipping.norm,
    };
  }

  /** Adds the units' shortened gradients, over the clip norm; gives how many were not shortened. */
  #addClipped(units: Int32Array, sum: Float64Array): number {
    const { objective, plan } = this.options;
    const { norm } = this.#clipping;
    let unshortened = 0;
    for (const part of this.#parts(units)) {
      const gradient = objective.gradient(this.parameters, part.units, part.groups);
      const factors = gradient.squaredNorms.map((squared) => {
        // A unit whose gradient is not a number adds nothing: that it isn't must not be told.
        if (!(squared < Infinity)) return 0;
        const length = Math.sqrt(squared);
        if (length <= norm) unshortened++;
        return plan.noiseMultiplier === 0 ? 1 / norm : HAIR / Math.max(norm, length);
      });
      gradient.addTo(sum, factors);
    }
    return unshortened;
  }

  /** The batch in pieces that are held at once; or dealt into groups whose means are clipped, each group whole. */
  *#parts(units: Int32Array): Iterable<{ units: Int32Array; groups?: Int32Array }> {
    const { objective, plan } = this.options;
    if (plan.microbatch === undefined) {
      for (let start = 0; start < units.length; start += objective.physicalBatch)
        yield { units: units.subarray(start, start + objective.physicalBatch) };
      return;
    }
    const { groups } = plan.microbatch;
    const hands = Array.from({ length: groups }, (): number[] => []);
    for (const unit of units) hands[uniformBelow(this.#bits, groups)]?.push(unit);
    const full = hands.filter((hand) => hand.length > 0);
    const starts = new Int32Array(full.length + 1);
    full.forEach((hand, group) => (starts[group + 1] = (starts[group] as number) + hand.length));
    if (full.length > 0) yield { units: Int32Array.from(full.flat()), groups: starts };
  }

  #noisy(exact: number, deviation: number): number {
    const value = Float64Array.of(exact);
    this.#single.perturb(value, deviation / NOISE_SCALE);
    return value[0] as number;
  }
}

/** What tells one run from another, for resuming and recalling. */
export const runKey = ({ label, objective, plan, optimizer, averaging }: Omit<DescentOptions, 'resume'>): string =>
  JSON.stringify([
    label,
    objective.description,
    // Not by name: tfjs numbers the layers of a model that is made again.
    objective.layout.layers.map(({ shape }) => shape),
    plan.event,
    plan.description,
    optimizer.description,
    averaging?.description,
  ]);

export const diverged = (label: string, step: number): PrivacyError<'diverged'> =>
  new PrivacyError(
    'diverged',
    { work: label, step },
    `"${label}" diverged: its parameters are no longer finite after step ${String(step)}. Take a smaller learning rate, and check the loss. ` +
      'What it had debited stays debited',
  );
