import type { Sense } from './bounds.js';
import { type Composition } from './composition.js';
import type { Known } from './knots.js';
import { type Group, type Plan } from './plan.js';
/** How finely to look; see {@link pld}. */
export interface Resolution {
    readonly precision: number;
    readonly interval?: number;
    readonly refine?: boolean;
}
/** The plan for the least δ that is a double. */
export declare const LAST_PLAN = 107;
/** Which plan is made for a δ. */
export declare const indexOf: (delta: number) => number;
/** What was composed so far, by all who share it. */
export interface Work {
    points: number;
}
/** One side of what a plan tells. */
export declare function composeBy({ parts, window }: Plan, sense: Sense, work: Work): Composition;
/** Plans for δ's near 1, 10⁻³, 10⁻⁶, …, made when they are asked for. */
export declare class Plans {
    #private;
    private readonly groups;
    private readonly resolution;
    private readonly work;
    constructor(groups: readonly Group[], resolution: Resolution, work: Work);
    /** Whether as much was composed as is composed at full size. */
    get isSpent(): boolean;
    /** The composition by the plan of this {@link indexOf index}. */
    composition(index: number, sense: Sense): Composition;
}
/** What a composition tells about the ε's that its plan is asked for, the middle one first; undefined where it tells nothing. */
export declare function lookAt(composition: Composition, logDelta: number): Known | undefined;
