import { showUp } from '../../core/rounding.js';
import type { Epsilon, Delta } from '../../core/quantities.js';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import type { RandomSource } from '../../core/random.js';
import type { MeasuredOn, Metric } from '../../reports/progress.js';
import type { TrainingReport } from '../../reports/training.js';
import type { Session } from '../../session/index.js';
import { weightsOf, type Weights } from '../../weights/index.js';
import { drive, type DriveOptions, type Step } from '../../work/index.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { Checkpoint } from './checkpoint.js';
import { Descent, runKey, type DescentOptions } from './descend.js';
import type { DescentPlan } from './plan.js';

/** Figures of the model as it learns. They are shown, so they are of public rows, debited by whoever computes them, or marked. */
export interface TrainingMetrics {
  readonly measuredOn: MeasuredOn;
  /** Steps between two measurements. */
  readonly every: number;
  /** Figures by name, such as `{ accuracy: .93 }`. */
  readonly measure: (weights: Weights) => Readonly<Record<string, number>>;
}

export interface TrainPrivatelyOptions extends DescentOptions {
  /** Whose budget pays. */
  readonly session: Session;
  readonly metrics?: TrainingMetrics;
  /** Refuse a plan that the budget does not admit, where it would else be cut to the steps that fit. */
  readonly exact?: boolean;
}

export interface TrainingProgress extends Step {
  readonly step: number;
  readonly steps: number;
  readonly report: TrainingReport;
  /** All that is needed to go on from here. */
  checkpoint(): Checkpoint;
}

/** What was learnt, and what it cost. */
export interface Trained {
  readonly weights: Weights;
  readonly claim: Claim;
  readonly plan: DescentPlan;
  readonly report: TrainingReport;
  /** Steps that were asked for, where the budget admitted fewer. */
  readonly cutFrom?: number;
}

/** What a session knows of a run that it paid for: how many steps, and what to draw them with. */
interface PaidRun {
  readonly steps: number;
  readonly random: RandomSource;
  used: number;
}

/** The plan, or the longest part of it that the budget admits. */
function admitted(session: Session, plan: DescentPlan): DescentPlan {
  if (session.admits(plan.event)) return plan;
  let fits = 0;
  let tooMany = plan.steps;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (session.admits(plan.withSteps(middle).event)) fits = middle;
    else tooMany = middle;
  }
  return fits === 0 ? plan : plan.withSteps(fits);
}

const mechanismName = (plan: DescentPlan): string => (plan.noiseMultiplier === 0 ? 'none' : 'private descent');

/**
 * Trains privately: debits the whole run, then yields after every step. A run that samples can't be paid step by step: what it saves by
 * sampling holds for a run that was bought whole.
 *
 * A budget too small for the plan cuts it beforehand to the steps that fit, and the result says so.
 * @throws PrivacyError `budget-exceeded` where not one step fits, or the plan as it is doesn't and `exact` is set; `diverged`
 */
export async function* privateTraining(
  options: TrainPrivatelyOptions,
): AsyncGenerator<TrainingProgress, Trained, void> {
  requireOptions(options, '{ session, label: "model", objective, plan, optimizer: adam({ learningRate: 0.01 }) }');
  const { session, label, objective, metrics, resume } = options;
  const asked = options.plan;
  if (asked.relation !== session.dataset.relation)
    throw invalidArgument('plan.relation', `${session.dataset.relation}, as the session's data are declared`);
  if (metrics !== undefined && !(Number.isSafeInteger(metrics.every) && metrics.every >= 1))
    throw invalidArgument('metrics.every', 'a whole number of at least 1');
  const key = `training run ${runKey(options)}`;
  if (resume !== undefined && resume.run !== runKey(options))
    throw invalidArgument('resume', 'a checkpoint of the same run: label, model, plan and optimizer');
  const paid = resume === undefined ? undefined : session.recall<PaidRun>(key);
  const plan =
    paid !== undefined || options.exact === true || asked.noiseMultiplier === 0 ? asked : admitted(session, asked);
  const delta = (session.budget.delta === 0 ? 1e-5 : session.budget.delta) as Delta;
  const claim: Claim = Object.freeze({
    epsilon: plan.epsilon(delta) as Epsilon,
    delta: (plan.noiseMultiplier === 0 ? 0 : delta) as Delta,
  });
  const scale =
    plan.clipping.gradientNoise(plan.noiseMultiplier) *
    plan.sensitivity *
    plan.clipping.start(plan.noiseMultiplier).norm;
  // Debit, then draw; a run that was paid before draws from what is left of it.
  const run: PaidRun = paid ?? {
    steps: plan.steps,
    random: session.debit({ label, mechanism: mechanismName(plan), event: plan.event, claim, scale }),
    used: 0,
  };
  session.remember(key, run);
  const descent = new Descent({ ...options, plan }, run.random);
  const steps = Math.min(plan.steps, descent.step + (run.steps - run.used));
  const series = new Map<string, [number, number][]>();
  const report = (state: TrainingReport['state']): TrainingReport => ({
    kind: 'training',
    label,
    model: objective.description,
    state,
    step: descent.step,
    steps,
    metrics: [...series].map(([name, points]): Metric => ({
      name,
      measuredOn: metrics?.measuredOn ?? 'public rows',
      points: [...points],
    })),
  });
  const weights = (): Weights => weightsOf(objective.layout, descent.learnt.slice());
  while (descent.step < steps) {
    run.used++;
    descent.advance();
    if (metrics !== undefined && (descent.step % metrics.every === 0 || descent.step === steps)) {
      for (const [name, value] of Object.entries(metrics.measure(weights()))) {
        const points = series.get(name) ?? [];
        points.push([descent.step, value]);
        series.set(name, points);
      }
    }
    yield {
      done: descent.step,
      of: steps,
      step: descent.step,
      steps,
      report: report(descent.step === steps ? 'done' : 'running'),
      checkpoint: () => descent.checkpoint(),
    };
  }
  return Object.freeze({
    weights: weights(),
    claim,
    plan,
    report: report('done'),
    ...(plan.steps < asked.steps && { cutFrom: asked.steps }),
  });
}

/** Trains privately to the end, with a progress bar, and stops at an abort or an interrupt of the kernel: see {@link privateTraining}. */
export const trainPrivately = (
  options: TrainPrivatelyOptions,
  driving: Pick<DriveOptions<TrainingProgress>, 'signal' | 'onStep'> = {},
): Promise<Trained> => drive(privateTraining(options), { label: options.label, ...driving });

/** One line on what a run cost. */
export const trainedDescription = ({ plan, claim, cutFrom }: Trained): string =>
  `${plan.description}: ε ${showUp(claim.epsilon, 4)} at δ ${String(claim.delta)}` +
  (cutFrom === undefined ? '' : `; cut from ${String(cutFrom)} steps, which the budget did not admit`);
