import { nonPrivateEvent } from '../../accounting/events/event.js';
import { count, nonNegative, positive } from '../../core/quantities.js';
import { requireOptions } from '../../core/errors.js';
import { gridNoise, NOISE_SCALE } from '../noise/grid-noise.js';
import { logisticRegression } from '../logistic-regression.js';
import { recipeOf } from '../recipe.js';
const INTERCEPT = 0.2;
/**
 * "Noise on the loss", as it is found in print: `loss = loss + noise`, then one step down the loss's gradient. The noise does not
 * depend on the weights, so its gradient is zero and the weights are those of a training without noise, bit for bit. It guarantees
 * nothing, whatever its size: the plan says so, its claim is ε = ∞, and the ledger has it as not private. Here to be shown, not used;
 * the noise in a loss that does protect is linear in the weights: {@link objectivePerturbation}.
 */
export class LossNoise {
    recipe;
    #noise;
    #steps;
    #rate;
    #linear = logisticRegression();
    constructor(options) {
        requireOptions(options, '{ noise: 1 }');
        this.recipe = recipeOf('lossNoise', options);
        this.#noise = nonNegative(options.noise, 'noise');
        this.#steps = count(options.steps ?? 200, 'steps');
        this.#rate = positive(options.learningRate ?? 3, 'learningRate');
    }
    get description() {
        return `lossNoise(${JSON.stringify([this.#noise, this.#steps, this.#rate])})`;
    }
    prepare(features, labels, bounds) {
        return this.#linear.prepare(features, labels, bounds);
    }
    /** Whatever is claimed, nothing is guaranteed. */
    plan(_, __) {
        return Object.freeze({
            claim: Object.freeze({ epsilon: Infinity, delta: 0 }),
            mechanism: 'noise on the loss',
            start: undefined,
            step: nonPrivateEvent,
            steps: this.#steps,
            scale: this.#noise,
        });
    }
    *train(rows, _, run) {
        const { columns, features, labels } = rows;
        const width = columns.length;
        const scale = 1 / Math.sqrt(width);
        const weights = new Float64Array(width + 1);
        const losses = [];
        const noise = gridNoise(run.random);
        for (const step of run) {
            const gradient = new Float64Array(width + 1);
            let loss = 0;
            labels.forEach((label, row) => {
                let score = weights[width] * INTERCEPT;
                for (let column = 0; column < width; column++)
                    score += scale * features[row * width + column] * weights[column];
                const margin = label === 1 ? score : -score;
                loss += (Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin)) / labels.length;
                const error = (1 / (1 + Math.exp(-score)) - label) / labels.length;
                for (let column = 0; column < width; column++)
                    gradient[column] = gradient[column] + error * scale * features[row * width + column];
                gradient[width] = gradient[width] + error * INTERCEPT;
            });
            // The line in question. Its derivative with respect to the weights is the gradient above: the noise has none.
            const noisy = Float64Array.of(loss);
            if (this.#noise > 0)
                noise.perturb(noisy, this.#noise / NOISE_SCALE);
            losses.push(noisy[0]);
            for (let index = 0; index <= width; index++)
                weights[index] = weights[index] - this.#rate * gradient[index];
            yield { done: step, of: run.steps };
        }
        return Object.freeze({
            columns,
            centre: Object.freeze(columns.map(() => 0)),
            weights: Object.freeze(Array.from(weights)),
            losses: Object.freeze(losses),
        });
    }
    predict(learnt, features, bounds) {
        return this.#linear.predict(learnt, features, bounds);
    }
    score(learnt, features, labels, bounds) {
        return this.#linear.score(learnt, features, labels, bounds);
    }
}
/** Noise on the loss as printed, which guarantees nothing: see {@link LossNoise}. */
export const lossNoise = (options) => new LossNoise(options);
//# sourceMappingURL=loss-noise.js.map