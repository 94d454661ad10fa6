import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { type TaskContext, type TaskSeed } from '../../work/index.js';
import type { PreparedRows, TrainingPlan } from '../private-model.js';
import { type Recipe } from '../recipe.js';
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
/** All of a plan that the ledger is told of, so that a plan made again can be held to it. */
export declare const chargeOf: ({ mechanism, start, step, steps, scale }: TrainingPlan) => string;
/** Makes a fit in a worker: what it learnt. */
export declare function run({ claim, relation, charge, seed }: FitTask, { shared }: Pick<TaskContext<FitShared>, 'shared'>): Promise<unknown>;
