import type { Epsilon, Delta } from '../../core/quantities.js';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { withForm, type Form } from '../../core/form.js';
import { noEvent, type DpEvent } from '../../accounting/events/event.js';
import { MOST_METRIC_POINTS, type MeasuredOn, type Metric } from '../../reports/progress.js';
import type { TrainingReport } from '../../reports/training.js';
import type { Run, Session } from '../../session/index.js';
import { weightsOf, type Weights } from '../../weights/index.js';
import { drive, type DriveOptions, type Step } from '../../work/index.js';
import type { Promised } from '../../mechanisms/claim-text.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { modelForm } from '../model-form.js';
import type { Checkpoint } from './checkpoint.js';
import { Descent, diverged, runKey, type DescentOptions } from './descend.js';
import type { DescentPlan } from './plan.js';

/** Figures of the model as it learns. They are shown, so they are of public rows, debited by whoever computes them, or marked. */
export interface TrainingMetrics {
  readonly measuredOn: MeasuredOn;
  /** Steps between two measurements. */
  readonly every: number;
  /** Figures by name, such as `{ accuracy: .93 }`. */
  readonly measure: (weights: Weights) => Readonly<Record<string, number>>;
}

export interface TrainPrivatelyOptions extends Omit<DescentOptions, 'resume'> {
  /** Whose budget pays. */
  readonly session: Session;
  readonly metrics?: TrainingMetrics;
  /** Go on from here: the checkpoint of a run of the same label, model, plan and optimizer that was cut off. */
  readonly resume?: Checkpoint | undefined;
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

/**
 * The plan, or the longest part of it that the budget admits: for plans whose steps cannot be bought one by one.
 * @param paid how long the part is that a run was cut to before, where this one goes on with it
 */
function admitted(session: Session, plan: DescentPlan, paid?: number): DescentPlan {
  if (paid !== undefined) return paid < plan.steps ? plan.withSteps(paid) : plan;
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

/** What one step does to the data, where the plan is so many of the same; undefined where steps are charged together. */
function stepEvent({ event, steps, noiseMultiplier }: DescentPlan): DpEvent | undefined {
  if (noiseMultiplier === 0) return event;
  return event.kind === 'repeated' && event.times === steps ? event.event : undefined;
}

/**
 * The step that a run goes on from. Where steps are charged together, each batch is paid for once: those that the ledger has as taken
 * are not read again, even if the checkpoint is older than they are, and what was learnt of them is lost.
 */
const firstStep = (resume: Checkpoint | undefined, run: Run, byStep: boolean): number =>
  resume === undefined ? 0 : byStep ? resume.step : Math.max(resume.step, run.taken);

/** A figure's points, thinned out where there are more than a report may carry. */
const thinned = (points: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
  const every = Math.ceil(points.length / MOST_METRIC_POINTS);
  return points.filter((_, index) => index % every === 0 || index === points.length - 1);
};

/** What is begun of a run; where that fails, the run has ended. */
function begun<Begun>(run: Run, begin: () => Begun): Begun {
  try {
    return begin();
  } catch (error) {
    run.end();
    throw error;
  }
}

/** Milliseconds between two reports of one run. */
const REPORT_TURN = 100;

/**
 * Trains privately: a run on the session's ledger, which yields after every step and is shown beside it.
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
  if (resume !== undefined && resume.run !== runKey(options))
    throw invalidArgument('resume', 'a checkpoint of the same run: label, model, plan and optimizer');
  const delta = (session.budget.delta === 0 ? 1e-5 : session.budget.delta) as Delta;
  const single = stepEvent(asked);
  const whole = single !== undefined || options.exact === true ? asked : admitted(session, asked, resume?.planned);
  const run = session.run({
    label,
    mechanism: asked.noiseMultiplier === 0 ? 'none' : 'private descent',
    // Steps that are charged together are paid for before the first; the ledger counts them all the same.
    step: single ?? noEvent,
    ...(single === undefined && { start: whole.event }),
    steps: whole.steps,
    scale:
      asked.clipping.gradientNoise(asked.noiseMultiplier) *
      asked.sensitivity *
      asked.clipping.start(asked.noiseMultiplier).norm,
    ...(options.exact !== undefined && { exact: options.exact }),
    ...(resume !== undefined && { resume: true }),
    ...(asked.noiseMultiplier === 0 && { claim: { epsilon: Infinity as Epsilon, delta: 0 as Delta } }),
  });
  const plan = single === undefined ? whole : run.steps === asked.steps ? asked : asked.withSteps(run.steps);
  const from = firstStep(resume, run, single !== undefined);
  // Going back behind what was drawn does not give the steps in between once more.
  const steps = Math.min(plan.steps, from + run.steps - run.taken);
  // Debit, then draw: a random start is drawn as well.
  let debited = 0;
  if (from < steps) debited = Number(run.step() > 0);
  // Known again by what was asked for, whatever the budget cut it to.
  const going = { ...options, ...(resume !== undefined && { resume: { ...resume, step: from } }) };
  const descent = begun(run, () => new Descent(going, run.random));
  const series = new Map<string, [number, number][]>();
  const report = (state: TrainingReport['state']): TrainingReport => ({
    kind: 'training',
    label,
    ...(asked.noiseMultiplier > 0 && { entry: run.entry }),
    model: objective.description,
    state,
    step: descent.step,
    steps,
    metrics: [...series].map(([name, points]): Metric => ({
      name,
      measuredOn: metrics?.measuredOn ?? 'public rows',
      points: thinned(points),
    })),
  });
  const weights = (): Weights => weightsOf(objective.layout, descent.learnt.slice());
  let shown = 0;
  const show = (state: TrainingReport['state']): void => {
    shown = Date.now();
    session.show(report(state));
  };
  try {
    while (descent.step < steps) {
      const untilMetrics = metrics === undefined ? steps : metrics.every - (descent.step % metrics.every);
      const some = Math.min(descent.stride, steps - descent.step, untilMetrics);
      for (; debited < some; debited++) run.step();
      debited = 0;
      descent.advance(some);
      if (metrics !== undefined && (descent.step % metrics.every === 0 || descent.step === steps)) {
        for (const [name, value] of Object.entries(metrics.measure(weights()))) {
          if (!Number.isFinite(value)) throw diverged(label, descent.step);
          const points = series.get(name) ?? [];
          points.push([descent.step, value]);
          series.set(name, points);
        }
      }
      if (descent.step < steps && Date.now() - shown >= REPORT_TURN) show('running');
      yield {
        done: descent.step,
        of: steps,
        step: descent.step,
        steps,
        report: report(descent.step === steps ? 'done' : 'running'),
        checkpoint: () => ({ ...descent.checkpoint(), ...(single === undefined && { planned: plan.steps }) }),
      };
    }
  } finally {
    run.end();
    show(descent.step >= steps ? 'done' : 'stopped');
  }
  const claim: Claim = Object.freeze({
    epsilon: plan.epsilon(delta) as Epsilon,
    delta: (asked.noiseMultiplier === 0 ? 0 : delta) as Delta,
  });
  const trained: Trained = {
    weights: weights(),
    claim,
    plan,
    report: report('done'),
    ...(plan.steps < asked.steps && { cutFrom: asked.steps }),
  };
  return Object.freeze(withForm(trained, () => trainedForm(trained, session.dataset)));
}

const trainedForm = ({ claim, cutFrom, plan, report, weights }: Trained, to: Promised): Form =>
  modelForm({
    label: report.label,
    model: `${report.model}: ${plan.description}`,
    claim,
    to,
    parameters: weights.values.length,
    facts: [
      `by ${plan.accountant}`,
      `${String(plan.steps)} steps${cutFrom === undefined ? '' : `, cut from ${String(cutFrom)}, which the budget did not admit`}`,
    ],
    metrics: report.metrics,
  });

/** Trains privately to the end, with a progress bar, and stops at an abort or an interrupt of the kernel: see {@link privateTraining}. */
export const trainPrivately = (
  options: TrainPrivatelyOptions,
  driving: Pick<DriveOptions<TrainingProgress>, 'signal' | 'onStep'> = {},
): Promise<Trained> => drive(privateTraining(options), { label: options.label, ...driving });
