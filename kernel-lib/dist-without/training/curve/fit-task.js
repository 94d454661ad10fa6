import { invalidArgument } from '../../core/errors.js';
import { taskRandom } from '../../work/index.js';
import { logisticLoss } from '../convex/margin-loss.js';
import { lossNoise } from '../convex/loss-noise.js';
import { objectivePerturbation } from '../convex/objective-perturbation.js';
import { outputPerturbation } from '../convex/output-perturbation.js';
import { linearRegressionModel, multinomialRegression } from '../descent-models/linear-model.js';
import { logisticRegression } from '../logistic-regression.js';
import { adam } from '../optimizers/adam.js';
import { constantRate, cosineDecay, stepDecay } from '../optimizers/schedule.js';
import { sgd } from '../optimizers/sgd.js';
import { remade } from '../recipe.js';
const MAKERS = {
    adam,
    constantRate: ({ rate }) => constantRate(rate),
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
/** All of a plan that the ledger is told of, so that a plan made again can be held to it. */
export const chargeOf = ({ mechanism, start, step, steps, scale }) => JSON.stringify([mechanism, start, step, steps, scale]);
/** The steps of a run that was debited elsewhere, and this fit's own randomness. */
const paidSteps = (steps, seed) => ({
    random: taskRandom(seed),
    steps,
    taken: 0,
    *[Symbol.iterator]() {
        for (let step = 1; step <= steps; step++)
            yield step;
    },
});
/** Makes a fit in a worker: what it learnt. */
export async function run({ claim, relation, charge, seed }, { shared }) {
    const model = remade(shared.model, MAKERS);
    const plan = model.plan(claim, relation);
    if (chargeOf(plan) !== charge)
        throw invalidArgument('model', 'one whose plan is the same in every thread');
    const training = model.train(shared.rows, plan, paidSteps(plan.steps, seed));
    for (;;) {
        const next = await training.next();
        if (next.done === true)
            return next.value;
    }
}
//# sourceMappingURL=fit-task.js.map