import type { Bounds, Sense } from './bounds.js';
import type { Between } from './certified.js';
import { type Group } from './plan.js';
import { Plans, type Resolution, type Work } from './plans.js';
/** Bounds of several events, or of one several times. */
export declare class BoundsOfMany implements Bounds {
    #private;
    private readonly groups;
    private readonly resolution;
    private readonly work;
    readonly plans: Plans;
    /** Greatest finite loss of all. */
    readonly highest: number;
    /** Probability that the loss is infinite. */
    readonly infinite: number;
    constructor(groups: readonly Group[], resolution: Resolution, work?: Work);
    delta(epsilon: number, sense: Sense): number;
    epsilon(target: number, sense: Sense): number;
    refined(target: number, found: Between, floor: number): Between;
}
