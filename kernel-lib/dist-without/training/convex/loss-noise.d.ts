import { type NeighboringRelation } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { RunSteps } from '../../session/index.js';
import type { ColumnLike, TableLike } from '../../tables/table.js';
import type { Step } from '../../work/step.js';
import type { Bounds } from '../features.js';
import { type LabelledRows, type LogisticWeights } from '../logistic-regression.js';
import type { PrivateModel, TrainingPlan } from '../private-model.js';
import { type Recipe } from '../recipe.js';
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
/**
 * "Noise on the loss", as it is found in print: `loss = loss + noise`, then one step down the loss's gradient. The noise does not
 * depend on the weights, so its gradient is zero and the weights are those of a training without noise, bit for bit. It guarantees
 * nothing, whatever its size: the plan says so, its claim is ε = ∞, and the ledger has it as not private. Here to be shown, not used;
 * the noise in a loss that does protect is linear in the weights: {@link objectivePerturbation}.
 */
export declare class LossNoise implements PrivateModel<LossNoiseWeights, TrainingPlan, LabelledRows> {
    #private;
    readonly recipe: Recipe | undefined;
    constructor(options: LossNoiseOptions);
    get description(): string;
    prepare(features: TableLike, labels: ColumnLike, bounds: Bounds): LabelledRows;
    /** Whatever is claimed, nothing is guaranteed. */
    plan(_: Claim, __: NeighboringRelation): TrainingPlan;
    train(rows: LabelledRows, _: TrainingPlan, run: RunSteps): Generator<Step, LossNoiseWeights, void>;
    predict(learnt: LossNoiseWeights, features: TableLike, bounds: Bounds): number[];
    score(learnt: LossNoiseWeights, features: TableLike, labels: ColumnLike, bounds: Bounds): number;
}
/** Noise on the loss as printed, which guarantees nothing: see {@link LossNoise}. */
export declare const lossNoise: (options: LossNoiseOptions) => LossNoise;
