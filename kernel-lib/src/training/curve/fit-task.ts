import { invalidArgument } from '../../core/errors.js';
import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { RunSteps } from '../../session/index.js';
import { taskRandom, type TaskContext, type TaskSeed } from '../../work/index.js';
import { logisticLoss } from '../convex/margin-loss.js';
import { lossNoise } from '../convex/loss-noise.js';
import { objectivePerturbation } from '../convex/objective-perturbation.js';
import { outputPerturbation } from '../convex/output-perturbation.js';
import { linearRegressionModel, multinomialRegression } from '../descent-models/linear-model.js';
import { logisticRegression } from '../logistic-regression.js';
import { adam } from '../optimizers/adam.js';
import { constantRate, cosineDecay, stepDecay } from '../optimizers/schedule.js';
import { sgd } from '../optimizers/sgd.js';
import type { PreparedRows, PrivateModel, TrainingPlan } from '../private-model.js';
import { remade, type Makers, type Recipe } from '../recipe.js';

/** A fit that was debited, to be made in a worker. */
export interface FitTask {
  readonly claim: Claim;
  readonly relation: NeighboringRelation;
  /** What was debited for it: see {@link chargeOf}. */
  readonly charge: string;
  /** Of the fit's own run: what a worker draws is as the run would have drawn it. */
  readonly seed: TaskSeed;
}

/** What all fits of a curve have in common. */
export interface FitShared {
  readonly model: Recipe;
  readonly rows: PreparedRows;
}

const MAKERS: Makers = {
  adam,
  constantRate: ({ rate }: { readonly rate: number }) => constantRate(rate),
  cosineDecay,
  linearRegressionModel,
  logisticLoss: () => logisticLoss,
  logisticRegression,
  lossNoise,
  multinomialRegression,
  objectivePerturbation,
  outputPerturbation,
  sgd,
  stepDecay,
};

/** All of a plan that the ledger records, so that a plan made again can be held to it. */
export const chargeOf = ({ mechanism, start, step, steps, scale }: TrainingPlan): string =>
  JSON.stringify([mechanism, start, step, steps, scale]);

/** The steps of a run that was debited elsewhere, and this fit's own randomness. */
const paidSteps = (steps: number, seed: TaskSeed): RunSteps => ({
  random: taskRandom(seed),
  steps,
  taken: 0,
  *[Symbol.iterator]() {
    for (let step = 1; step <= steps; step++) yield step;
  },
});

/** Makes a fit in a worker: what it learnt. */
export async function run(
  { claim, relation, charge, seed }: FitTask,
  { shared }: Pick<TaskContext<FitShared>, 'shared'>,
): Promise<unknown> {
  const model = remade(shared.model, MAKERS) as PrivateModel<unknown>;
  const plan = model.plan(claim, relation);
  if (chargeOf(plan) !== charge) throw invalidArgument('model', 'one whose plan is the same in every thread');
  const training = model.train(shared.rows, plan, paidSteps(plan.steps, seed));
  for (;;) {
    const next = await training.next();
    if (next.done === true) return next.value;
  }
}
