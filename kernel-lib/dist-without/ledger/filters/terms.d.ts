import type { DpEvent, NeighboringRelation } from '../../accounting/events/event.js';
import { type FewPoints } from '../../accounting/pld/few-points.js';
import { type Budget } from '../budget.js';
import { type Item, type ItemTerms, type RunItem } from './items.js';
/** The name of the accountant. */
export declare const SMOOTHED = "smoothed-gaussian-dp";
/** What a run is charged by: its pair on few points, and where it is asked alone its own bound. */
export interface Run {
    readonly pairs: () => FewPoints;
    /** Its ε at δ_b − Δ. */
    readonly epsilon: () => number;
}
/** What was fixed in advance, with what was worked out under it. */
export declare class Terms implements ItemTerms {
    #private;
    readonly budget: Budget;
    readonly relation: NeighboringRelation;
    readonly accountant = "smoothed-gaussian-dp";
    /** Δ, and ln of δ_b − Δ. */
    readonly share: number;
    readonly logRest: number;
    readonly delta: number;
    constructor(budget: Budget, relation: NeighboringRelation);
    /** What is charged for an event, worked out once for each. */
    itemsOf(event: DpEvent): readonly Item[];
    discreteGaussian(sigma: number, sensitivity: number): number;
    /** A run's pair is good for the δ it is charged with; for one a thousand times less it is made anew. */
    run({ event, d }: RunItem): Run;
}
