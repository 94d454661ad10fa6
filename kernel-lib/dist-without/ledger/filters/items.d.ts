import { type DpEvent, type NeighboringRelation } from '../../accounting/events/event.js';
/** `times` releases that are (ε, δ)-DP each. */
export interface PureItem {
    readonly kind: 'pure';
    readonly epsilon: number;
    /** μ² at which each is Gaussian-DP besides; ∞ where nothing better than its ε is known. */
    readonly bounded: number;
    /** Share of δ of all of them. */
    readonly d: number;
    readonly times: number;
}
/** Releases that are (μ, d)-Gaussian-DP together, by μ². */
export interface GaussianItem {
    readonly kind: 'gaussian';
    readonly m: number;
    readonly d: number;
}
/** Anything else with a dominating pair, bought whole. */
export interface RunItem {
    readonly kind: 'run';
    readonly event: DpEvent;
    readonly d: number;
}
export type Item = PureItem | GaussianItem | RunItem;
/** What the items of an event are made with. */
export interface ItemTerms {
    readonly accountant: string;
    readonly relation: NeighboringRelation;
    /** δ that one discrete Gaussian release takes, and its μ² there. */
    readonly delta: number;
    discreteGaussian(sigma: number, sensitivity: number): number;
}
/**
 * What is charged for an event. It is known in advance as a whole, so its parts may be charged in any order: releases with bounded losses
 * first, which keeps the range of losses narrow; and with a part that only its dominating pair is known of, all parts as one pair.
 * Throws `unsupported-event` for a part without any bound.
 */
export declare function itemsOf(event: DpEvent, terms: ItemTerms): readonly Item[];
