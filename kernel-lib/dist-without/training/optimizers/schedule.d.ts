import { type Remakable } from '../recipe.js';
/** The learning rate of each step, counted from 0: a function of the step alone, so that it costs no privacy. */
export interface Schedule extends Remakable {
    readonly description: string;
    (step: number): number;
}
export declare const constantRate: (rate: number) => Schedule;
/** Times `factor` every so many steps. */
export declare const stepDecay: (options: {
    readonly rate: number;
    readonly every: number;
    readonly factor: number;
}) => Schedule;
/** Falls from `rate` to `last` as a half cosine (Loshchilov and Hutter 2017), after `warmup` steps in which it rises linearly. */
export declare const cosineDecay: (options: {
    readonly rate: number;
    readonly steps: number;
    readonly last?: number;
    readonly warmup?: number;
}) => Schedule;
/** A schedule, or the one rate of all steps. */
export declare const scheduleOf: (rate: number | Schedule) => Schedule;
