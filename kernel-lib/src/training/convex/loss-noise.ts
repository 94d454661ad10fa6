import { nonPrivateEvent, type NeighboringRelation } from '../../accounting/events/event.js';
import { count, nonNegative, positive, type Delta, type Epsilon } from '../../core/quantities.js';
import { requireOptions } from '../../core/errors.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { gridNoise, NOISE_SCALE } from '../noise/grid-noise.js';
import type { RunSteps } from '../../session/index.js';
import type { ColumnLike, TableLike } from '../../tables/table.js';
import type { Step } from '../../work/step.js';
import type { Bounds } from '../features.js';
import { logisticRegression, type LabelledRows, type LogisticWeights } from '../logistic-regression.js';
import type { PrivateModel, TrainingPlan } from '../private-model.js';
import { recipeOf, type Recipe } from '../recipe.js';

export interface LossNoiseOptions {
  /** Deviation of the noise that is added to each step's loss. */
  readonly noise: number;
  readonly steps?: number;
  readonly learningRate?: number;
}

/** What was learnt, and the losses that were seen on the way: noisy, beside gradients that are not. */
export interface LossNoiseWeights extends LogisticWeights {
  readonly losses: readonly number[];
}

const INTERCEPT = 0.2;

/**
 * "Noise on the loss", as it is found in print: `loss = loss + noise`, then one step down the loss's gradient. The noise does not
 * depend on the weights, so its gradient is zero and the weights are those of a training without noise, bit for bit. It guarantees
 * nothing, whatever its size: the plan says so, its claim is ε = ∞, and the ledger has it as not private. Here to be shown, not used;
 * the noise in a loss that does protect is linear in the weights: {@link objectivePerturbation}.
 */
export class LossNoise implements PrivateModel<LossNoiseWeights, TrainingPlan, LabelledRows> {
  readonly recipe: Recipe | undefined;
  readonly #noise: number;
  readonly #steps: number;
  readonly #rate: number;
  readonly #linear = logisticRegression();

  constructor(options: LossNoiseOptions) {
    requireOptions(options, '{ noise: 1 }');
    this.recipe = recipeOf('lossNoise', options);
    this.#noise = nonNegative<number>(options.noise, 'noise');
    this.#steps = count(options.steps ?? 200, 'steps');
    this.#rate = positive<number>(options.learningRate ?? 3, 'learningRate');
  }

  get description(): string {
    return `lossNoise(${JSON.stringify([this.#noise, this.#steps, this.#rate])})`;
  }

  prepare(features: TableLike, labels: ColumnLike, bounds: Bounds): LabelledRows {
    return this.#linear.prepare(features, labels, bounds);
  }

  /** Whatever is claimed, nothing is guaranteed. */
  plan(_: Claim, __: NeighboringRelation): TrainingPlan {
    return Object.freeze({
      claim: Object.freeze({ epsilon: Infinity as Epsilon, delta: 0 as Delta }),
      mechanism: 'noise on the loss',
      start: undefined,
      step: nonPrivateEvent,
      steps: this.#steps,
      scale: this.#noise,
    });
  }

  *train(rows: LabelledRows, _: TrainingPlan, run: RunSteps): Generator<Step, LossNoiseWeights, void> {
    const { columns, features, labels } = rows;
    const width = columns.length;
    const scale = 1 / Math.sqrt(width);
    const weights = new Float64Array(width + 1);
    const losses: number[] = [];
    const noise = gridNoise(run.random);
    for (const step of run) {
      const gradient = new Float64Array(width + 1);
      let loss = 0;
      labels.forEach((label, row) => {
        let score = (weights[width] as number) * INTERCEPT;
        for (let column = 0; column < width; column++)
          score += scale * (features[row * width + column] as number) * (weights[column] as number);
        const margin = label === 1 ? score : -score;
        loss += (Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin)) / labels.length;
        const error = (1 / (1 + Math.exp(-score)) - label) / labels.length;
        for (let column = 0; column < width; column++)
          gradient[column] = (gradient[column] as number) + error * scale * (features[row * width + column] as number);
        gradient[width] = (gradient[width] as number) + error * INTERCEPT;
      });
      // The line in question. Its derivative with respect to the weights is the gradient above: the noise has none.
      const noisy = Float64Array.of(loss);
      if (this.#noise > 0) noise.perturb(noisy, this.#noise / NOISE_SCALE);
      losses.push(noisy[0] as number);
      for (let index = 0; index <= width; index++)
        weights[index] = (weights[index] as number) - this.#rate * (gradient[index] as number);
      yield { done: step, of: run.steps };
    }
    return Object.freeze({
      columns,
      centre: Object.freeze(columns.map(() => 0)),
      weights: Object.freeze(Array.from(weights)),
      losses: Object.freeze(losses),
    });
  }

  predict(learnt: LossNoiseWeights, features: TableLike, bounds: Bounds): number[] {
    return this.#linear.predict(learnt, features, bounds);
  }

  score(learnt: LossNoiseWeights, features: TableLike, labels: ColumnLike, bounds: Bounds): number {
    return this.#linear.score(learnt, features, labels, bounds);
  }
}

/** Noise on the loss as printed, which guarantees nothing: see {@link LossNoise}. */
export const lossNoise = (options: LossNoiseOptions): LossNoise => new LossNoise(options);
