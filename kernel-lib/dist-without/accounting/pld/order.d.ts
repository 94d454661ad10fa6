import type { PairedEvent } from './loss.js';
/** Which way a parameter costs more, everything else being equal: less noise does, and a greater ε. */
declare const COSTLIER: {
    readonly noiseMultiplier: "smaller";
    readonly scale: "smaller";
    readonly uniformProbability: "smaller";
    readonly epsilon: "larger";
    readonly delta: "larger";
    readonly rho: "larger";
    readonly xi: "larger";
    readonly rate: "larger";
};
export type Ordering = (typeof COSTLIER)[keyof typeof COSTLIER];
/** Whether an event costs no less than another, at every ε and however it is composed, as far as their parameters tell. */
export declare function costsAtLeast(one: PairedEvent, other: PairedEvent): boolean;
/** An event with each parameter rounded that it is ordered by. */
export declare function rounded<Event extends PairedEvent>(event: Event, round: (parameter: number, costlier: Ordering) => number): Event;
export {};
