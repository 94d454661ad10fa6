import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { RunSteps } from '../../session/index.js';
import { type DescentPlan } from '../descent/plan.js';
import type { Objective } from '../objectives/objective.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { TrainingPlan, TrainingState, TrainingStep } from '../private-model.js';
/** How a model descends; every default is fixed without looking at the data. */
export interface DescentModelOptions {
    /** About how many rows there are, as far as it is public: sums are divided by it, and batches are sampled at a rate over it. */
    readonly units: number;
    readonly steps?: number;
    /** Expected rows of a Poisson sample; all rows take part in every step unless it is given. */
    readonly batchSize?: number;
    readonly clipNorm?: number;
    /** Adam at a rate of 0.1 unless it is given. */
    readonly optimizer?: Optimizer;
}
export interface DescentModelPlan extends TrainingPlan {
    readonly descent: DescentPlan;
}
/** The options checked, with their defaults. */
export interface DescentSettings {
    readonly units: number;
    readonly steps: number;
    readonly batchSize: number | undefined;
    readonly clipNorm: number;
    readonly optimizer: Optimizer;
}
export declare function descentSettings(options: DescentModelOptions): DescentSettings;
/** All of the settings, in one line. */
export declare const settingsDescription: ({ optimizer, ...numbers }: DescentSettings) => string;
/** The plan that keeps a claim. */
export declare function planOf(settings: DescentSettings, claim: Claim, relation: NeighboringRelation): DescentModelPlan;
/** Descends an objective, one step of the run at a time; what is learnt is the mean over the later half of the steps. */
export declare function descended(label: string, objective: Objective, plan: DescentModelPlan, settings: DescentSettings, run: RunSteps, resume?: TrainingState): Generator<TrainingStep, Float64Array, void>;
