import { nonPrivateEvent } from '../../accounting/events/event.js';
import { invalidArgument, outsideDomain, PrivacyError, requireOptions } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import { gridStep, perturb } from '../../mechanisms/grid.js';
import { discreteGaussianSampler } from '../../mechanisms/sampling/discrete-gaussian.js';
import { logisticRegression } from '../logistic-regression.js';
import { recipeOf } from '../recipe.js';
import { logisticLoss, marginLoss } from './margin-loss.js';
import { minimize } from './minimize.js';
/** The tolerance over the size of what the gradient is a sum of, besides the rows. */
export const TOLERANCE = 2 ** -20;
/** Half of the tolerance is for what rounding hides of the gradient, which grows with the number of rows. */
const ROUNDING = 2 ** -50;
/** A hair, so that rounding never lets a row be longer than 1. */
const HAIR = 1 - 2 ** -40;
/** The constant feature of {@link logisticRegression}, whose weights these models give. */
const INTERCEPT = 0.2;
/** The plan of a fit without noise. */
export const unperturbed = (claim, regularization) => Object.freeze({
    claim,
    mechanism: 'none',
    start: undefined,
    step: nonPrivateEvent,
    steps: 1,
    scale: 0,
    regularization,
    linearNoise: 0,
    outputNoise: 0,
    tolerance: TOLERANCE,
});
/** How many rows one neighbour changes: replacing takes one away and adds another. */
export const changedRows = (relation) => (relation === 'replace-one' ? 2 : 1);
/** So many draws of Gaussian noise on a grid. */
const noise = (size, deviation, random) => {
    if (deviation === 0)
        return new Float64Array(size);
    const step = gridStep(deviation, 'epsilon');
    const draw = discreteGaussianSampler(deviation / step, random);
    return Float64Array.from({ length: size }, () => draw() * step);
};
/** Rows (features / √columns, 1) / √2, of a length of at most 1, times their label ±1. */
function signedRows({ columns, features, labels }) {
    const width = columns.length + 1;
    const rows = new Float64Array(labels.length * width);
    const scale = (Math.SQRT1_2 / Math.sqrt(columns.length)) * HAIR;
    labels.forEach((label, row) => {
        const sign = label === 1 ? 1 : -1;
        for (let column = 0; column < columns.length; column++)
            rows[row * width + column] = sign * scale * features[row * columns.length + column];
        rows[row * width + columns.length] = sign * Math.SQRT1_2 * HAIR;
    });
    return rows;
}
/**
 * A linear classifier whose fit is one minimisation of a strongly convex objective, made private by noise in the objective or on its
 * minimiser. Convexity and bounds are declared with the loss; the minimiser is checked: a fit whose gradient is not shorter than the
 * plan's tolerance at the end is refused, and what the tolerance allows is paid for.
 */
export class ConvexModel {
    name;
    recipe;
    loss;
    regularization;
    #linear = logisticRegression();
    constructor(name, options) {
        this.name = name;
        requireOptions(options, '{ regularization: 10 }');
        this.recipe = recipeOf(name, options);
        this.loss = options.loss === undefined ? logisticLoss : marginLoss(options.loss);
        this.regularization =
            options.regularization === undefined ? undefined : positive(options.regularization, 'regularization');
    }
    get description() {
        return `${this.name}(${JSON.stringify({ loss: this.loss.description, regularization: this.regularization ?? 'default' })})`;
    }
    prepare(features, labels, bounds) {
        const rows = this.#linear.prepare(features, labels, bounds);
        if (rows.labels.length * (rows.columns.length + 8) * ROUNDING > TOLERANCE / 2)
            throw outsideDomain('features', 'a table small enough that rounding cannot hide the minimiser: fewer rows');
        return rows;
    }
    *train(rows, plan, run) {
        const width = rows.columns.length + 1;
        let weights = new Float64Array(width);
        for (const step of run) {
            const linear = noise(width, plan.linearNoise, run.random);
            const problem = { loss: this.loss, rows: signedRows(rows), width, regularization: plan.regularization, linear };
            const search = minimize(problem, plan.tolerance / 2);
            let found = search.next();
            for (; found.done !== true; found = search.next())
                yield { done: 0, of: run.steps };
            if (!(found.value.gradientNorm <= plan.tolerance / 2)) {
                throw new PrivacyError('diverged', { work: this.name, step }, `${this.name} did not come near enough to its minimiser: take a larger regularization. What it had debited stays debited`);
            }
            weights =
                plan.outputNoise === 0
                    ? found.value.weights.slice()
                    : outputOf(found.value.weights, plan.outputNoise, run.random);
            yield { done: step, of: run.steps };
        }
        const scaled = Array.from(weights, (weight, index) => (weight * Math.SQRT1_2) / (index + 1 < width ? 1 : INTERCEPT));
        return Object.freeze({
            columns: rows.columns,
            centre: Object.freeze(rows.columns.map(() => 0)),
            weights: Object.freeze(scaled),
        });
    }
    predict(learnt, features, bounds) {
        return this.#linear.predict(learnt, features, bounds);
    }
    /** By the logistic function of the score, whatever the loss. */
    predictProbability(learnt, features, bounds) {
        return this.#linear.predictProbability(learnt, features, bounds);
    }
    score(learnt, features, labels, bounds) {
        return this.#linear.score(learnt, features, labels, bounds);
    }
    refuse(least) {
        throw invalidArgument('regularization', `more than ${String(least)} at this epsilon`);
    }
}
/** The minimiser with noise; the deviation counts the grid's rounding in {@link withGrid}. */
function outputOf(weights, deviation, random) {
    const step = gridStep(deviation, 'epsilon');
    return Float64Array.from(perturb(Array.from(weights), step, discreteGaussianSampler(deviation / step, random)));
}
/** The most coordinates of a model: 1,000 columns and the intercept. What rounding to the grid adds to a sensitivity is counted for them. */
const MOST_COORDINATES = 1_001;
/** The deviation of noise of a multiplier on a sensitivity, with what rounding to its grid can add. */
export function withGrid(noiseMultiplier, sensitivity) {
    const step = gridStep(noiseMultiplier * sensitivity, 'epsilon');
    return noiseMultiplier * (sensitivity + Math.sqrt(MOST_COORDINATES) * step) * (1 + 2 ** -50);
}
//# sourceMappingURL=convex-model.js.map