import { availableParallelism } from 'node:os';
import { PrivacyError } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { GaussianMechanism } from '../../mechanisms/gaussian.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { untilInterrupted } from '../../work/interruption.js';
import { stoppedError, taskSeed, workerPool } from '../../work/index.js';
import type { ColumnLike, TableLike } from '../../tables/table.js';
import { boundsOfColumns, type BoundsByName } from '../column-bounds.js';
import { DPWrapper } from '../dp-wrapper.js';
import type { Bounds } from '../features.js';
import { beginFit, fitClaim, fitKey } from '../fit.js';
import type { PreparedRows, PrivateModel, TrainingPlan } from '../private-model.js';
import type { Recipe } from '../recipe.js';
import type { CurveTerms } from './terms.js';
import { chargeOf, type FitShared, type FitTask } from './fit-task.js';

/** Rows to learn from, or to measure on. */
export interface LabelledTable {
  readonly features: TableLike;
  readonly labels: ColumnLike;
}

/** A curve of a model's score. */
export interface ModelCurveOptions<Learnt = unknown> extends CurveTerms {
  /** What learns; a model of this library is fitted in workers, one of your own or of tfjs in the kernel, in turns. */
  readonly model: PrivateModel<Learnt>;
  /** Declared public bounds of the columns, in their order or by their names. */
  readonly bounds: Bounds | BoundsByName;
  /** Private rows to learn from. */
  readonly training: LabelledTable;
  /** Public rows to measure on. */
  readonly test: LabelledTable;
  /** How many threads fit at a time; one for each processor unless it is given. Seeded curves don't depend on it. */
  readonly workers?: number;
  readonly evaluate?: undefined;
}

/** One fit of a curve. */
export interface CurveFit {
  readonly epsilon: number;
  readonly run: number;
}

/** What the ledger calls the fits. */
const fitLabel = ({ label }: CurveTerms): string => `${label}, for the curve`;

const workersFor = ({ workers }: ModelCurveOptions, fits: number): number =>
  Math.min(count(workers ?? availableParallelism(), 'workers'), fits);

/** Where the fits are made, for people. */
export function placeOfFits(options: ModelCurveOptions, fits: number): string {
  const workers = workersFor(options, fits);
  if (options.model.recipe === undefined) return 'the kernel, in turns';
  return workers === 1 ? '1 worker' : `${String(workers)} workers`;
}

/** The scores of the fits on the public rows, in their order. */
export const modelScores = (options: ModelCurveOptions, fits: readonly CurveFit[]): AsyncGenerator<number> =>
  options.model.recipe === undefined
    ? scoresInTurns(options, fits)
    : scoresInWorkers(options, options.model.recipe, fits);

async function* scoresInTurns(options: ModelCurveOptions, fits: readonly CurveFit[]): AsyncGenerator<number> {
  const { model, bounds, session, training, test, signal } = options;
  for (const { epsilon, run: repetition } of fits) {
    const mechanism = new GaussianMechanism({ epsilon });
    const wrapper = new DPWrapper({ model, mechanism, bounds, session, label: fitLabel(options) });
    await wrapper.fit(training.features, training.labels, { repetition, ...(signal !== undefined && { signal }) });
    yield wrapper.score(test.features, test.labels);
  }
}

/** A fit with its price, and what it learnt where the session recalls it. */
interface PricedFit {
  readonly claim: Claim;
  readonly plan: TrainingPlan;
  readonly key: string;
  readonly known: unknown;
}

function priced(options: ModelCurveOptions, fits: readonly CurveFit[], rows: PreparedRows): PricedFit[] {
  const { model, session, training } = options;
  const bounds = boundsOfColumns(options.bounds, training.features);
  // The plan of an ε is made once: calibrating it may take a while.
  const plans = new Map<number, { readonly claim: Claim; readonly plan: TrainingPlan }>();
  return fits.map(({ epsilon, run: repetition }) => {
    let terms = plans.get(epsilon);
    if (terms === undefined) {
      const claim = fitClaim(model, new GaussianMechanism({ epsilon }), session);
      terms = { claim, plan: model.plan(claim, session.dataset.relation) };
      plans.set(epsilon, terms);
    }
    const { claim } = terms;
    const key = fitKey({ label: fitLabel(options), model, claim, repetition, bounds, rows });
    return { ...terms, key, known: session.recall(key) };
  });
}

/** Debits a whole fit, and gives the randomness that it may draw from. */
function debited(options: ModelCurveOptions, { claim, plan }: PricedFit): FitTask {
  const { session } = options;
  const run = beginFit(session, fitLabel(options), plan);
  try {
    while (run.taken < run.steps) run.step();
    return { claim, relation: session.dataset.relation, charge: chargeOf(plan), seed: taskSeed(run.random) };
  } finally {
    run.end();
  }
}

/**
 * Fits in a pool of workers. Each is debited before it is sent, a few ahead of the scores; once the budget admits no more, the scores
 * of those that were debited are given before the refusal is thrown.
 */
async function* scoresInWorkers(
  options: ModelCurveOptions,
  recipe: Recipe,
  fits: readonly CurveFit[],
): AsyncGenerator<number> {
  const { model, session, training, test, signal = untilInterrupted() } = options;
  const bounds = boundsOfColumns(options.bounds, training.features);
  const rows = model.prepare(training.features, training.labels, bounds);
  const all = priced(options, fits, rows);
  let refusal: Error | undefined;
  function* tasks(): Generator<FitTask, void, void> {
    for (const fit of all) {
      if (fit.known !== undefined) continue;
      let task: FitTask;
      try {
        if (signal.aborted) return;
        task = debited(options, fit);
      } catch (error) {
        refusal = error as Error;
        return;
      }
      yield task;
    }
  }
  const stopped = (): PrivacyError =>
    stoppedError(options.label, 'fits that were under way are lost; what was debited stays debited');
  const pool = workerPool<FitTask, unknown, FitShared>({
    module: new URL('./fit-task.js', import.meta.url),
    shared: { model: recipe, rows },
    workers: workersFor(options, fits.length),
  });
  const learnt = pool.map(tasks(), { signal });
  try {
    for (const { key, known } of all) {
      let value = known;
      if (value === undefined) {
        const next = await learnt.next();
        if (next.done === true) throw refusal ?? stopped();
        value = next.value;
        session.remember(key, value);
      }
      yield model.score(value, test.features, test.labels, boundsOfColumns(options.bounds, test.features));
    }
  } catch (error) {
    throw error instanceof PrivacyError && error.code === 'aborted' ? stopped() : error;
  } finally {
    await pool.close();
  }
}
