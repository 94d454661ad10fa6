import {
  analyticGaussianSigma,
  gaussianEvent,
  nonPrivateEvent,
  type NeighboringRelation,
} from '../../../kernel-lib/src/accounting/index.js';
import type { Claim } from '../../../kernel-lib/src/mechanisms/index.js';
import type { RunSteps } from '../../../kernel-lib/src/session/index.js';
import { matrixOf, vectorOf, type ColumnLike, type TableLike } from '../../../kernel-lib/src/tables/index.js';
import { NoisySum } from '../../../kernel-lib/src/training/noisy-sum.js';
import { scalingOf } from '../../../kernel-lib/src/training/features.js';
import type { Bounds, PreparedRows, PrivateModel, TrainingPlan } from '../../../kernel-lib/src/training/index.js';
import type { Step } from '../../../kernel-lib/src/work/index.js';

interface LinearRows extends PreparedRows {
  /** Rows of features in [−1, 1] and a last 1. */
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  readonly width: number;
}

interface LinearPlan extends TrainingPlan {
  readonly unitSensitivity: number;
}

/** Linear regression by gradient descent on all rows, each row's gradient clipped: a second model, all of it in this folder. */
export class ClippedLinearRegression implements PrivateModel<Float64Array, LinearPlan, LinearRows> {
  readonly description = 'clippedLinearRegression()';
  readonly #steps = 60;
  readonly #clipNorm = 1;
  readonly #rate = 0.6;

  prepare(features: TableLike, targets: ColumnLike, bounds: Bounds): LinearRows {
    const matrix = matrixOf(features, 'features');
    const values = vectorOf(targets, 'targets');
    return { ...this.#inputs(features, bounds), targets: values, content: [matrix.values, values] };
  }

  plan(claim: Claim, relation: NeighboringRelation): LinearPlan {
    const common = { claim, start: undefined, steps: this.#steps, unitSensitivity: relation === 'replace-one' ? 2 : 1 };
    if (claim.epsilon === Infinity) return { ...common, mechanism: 'none', step: nonPrivateEvent, scale: 0 };
    const scale = analyticGaussianSigma(claim.epsilon, claim.delta) * Math.sqrt(this.#steps) * 1.0001;
    return { ...common, mechanism: 'clipped descent', step: gaussianEvent(scale), scale: scale * 1.0001 };
  }

  *train({ inputs, targets, width }: LinearRows, plan: LinearPlan, run: RunSteps): Generator<Step, Float64Array, void> {
    const weights = new Float64Array(width);
    for (const step of run) {
      const sum = new NoisySum(width, this.#clipNorm);
      for (let row = 0; row < targets.length; row++) {
        const input = inputs.subarray(row * width, (row + 1) * width);
        const error = dot(input, weights) - (targets[row] ?? 0);
        const length = Math.abs(error) * Math.sqrt(dot(input, input));
        sum.add(inputs, row * width, error * Math.min(1, this.#clipNorm / length) * (1 - 1e-12));
      }
      const gradient = plan.scale === 0 ? sum.exact() : sum.noisy(plan.scale, plan.unitSensitivity, run.random).sum;
      gradient.forEach(
        (value, index) => (weights[index] = (weights[index] ?? 0) - (this.#rate * value) / targets.length),
      );
      yield { done: step, of: run.steps };
    }
    return weights;
  }

  predict(learnt: Float64Array, features: TableLike, bounds: Bounds): number[] {
    const { inputs, width } = this.#inputs(features, bounds);
    return Array.from({ length: inputs.length / width }, (_, row) =>
      dot(inputs.subarray(row * width, (row + 1) * width), learnt),
    );
  }

  /** R². */
  score(learnt: Float64Array, features: TableLike, targets: ColumnLike, bounds: Bounds): number {
    const values = vectorOf(targets, 'targets');
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squared = (differences: Float64Array): number => dot(differences, differences);
    const predicted = this.predict(learnt, features, bounds);
    return (
      1 -
      squared(values.map((value, row) => value - (predicted[row] ?? 0))) / squared(values.map((value) => value - mean))
    );
  }

  #inputs(features: TableLike, bounds: Bounds): { readonly inputs: Float64Array; readonly width: number } {
    const matrix = matrixOf(features, 'features');
    const scaled = scalingOf(bounds, matrix.columns.length).apply(matrix);
    const columns = matrix.columns.length;
    const width = columns + 1;
    const inputs = new Float64Array(matrix.rows * width);
    for (let row = 0; row < matrix.rows; row++) {
      inputs.set(scaled.subarray(row * columns, (row + 1) * columns), row * width);
      inputs[row * width + columns] = 1;
    }
    return { inputs, width };
  }
}

function dot(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < first.length; index++) sum += (first[index] ?? 0) * (second[index] ?? 0);
  return sum;
}
