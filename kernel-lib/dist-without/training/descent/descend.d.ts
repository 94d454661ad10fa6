import { PrivacyError } from '../../core/errors.js';
import type { RandomSource } from '../../core/random.js';
import type { Objective } from '../objectives/objective.js';
import type { Averaging } from '../optimizers/averaging.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { Checkpoint } from './checkpoint.js';
import type { DescentPlan } from './plan.js';
export interface DescentOptions {
    readonly label: string;
    readonly objective: Objective;
    readonly plan: DescentPlan;
    readonly optimizer: Optimizer;
    readonly averaging?: Averaging | undefined;
    /** Where the descent starts; the objective's own start unless it is given. It must not have looked at the data. */
    readonly initial?: Float64Array | undefined;
    readonly resume?: Omit<Checkpoint, 'label' | 'run'> | undefined;
}
/**
 * A private descent, step by step (Abadi et al. 2016, Algorithm 1): draw a batch, shorten each unit's gradient to the clip norm, add
 * them up, add noise, and move. Whoever calls it has debited the plan's event. Gradients are divided by the clip norm before they
 * are summed, so that contributions have a length of at most 1 whatever the norm of the step.
 */
export declare class Descent {
    #private;
    readonly options: DescentOptions;
    readonly parameters: Float64Array;
    readonly deviation: number;
    constructor(options: DescentOptions, random: RandomSource);
    get step(): number;
    /** What is learnt so far: the mean of the parameters where the run averages, else the last. */
    get learnt(): Float64Array;
    /** How many steps it is best asked for at once. */
    get stride(): number;
    /** Makes so many steps. */
    advance(steps?: number): void;
    checkpoint(): Checkpoint;
}
/** What tells one run from another, for resuming and recalling. */
export declare const runKey: ({ label, objective, plan, optimizer, averaging }: Omit<DescentOptions, "resume">) => string;
export declare const diverged: (label: string, step: number) => PrivacyError<"diverged">;
