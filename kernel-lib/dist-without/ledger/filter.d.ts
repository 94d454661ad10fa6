import type { Delta, Epsilon } from '../core/quantities.js';
import { type LossAlgebra } from '../accounting/accountants/accountant.js';
import type { DpEvent, NeighboringRelation } from '../accounting/events/event.js';
import { type Budget } from './budget.js';
/**
 * A privacy filter: it admits a release only while everything so far and that release together stay within the budget,
 * and its bound holds although each release may be chosen after seeing the earlier ones (Rogers et al. 2016).
 * An immutable value: `spend` gives the next one.
 */
export interface Filter {
    /** The accountant's name, as shown beside every number that comes from it. */
    readonly accountant: string;
    admits(event: DpEvent): boolean;
    /** The filter after the event, admitted or not. */
    spend(event: DpEvent): Filter;
    /** The proven ε of all that was spent, at the budget's δ; ∞ where this accountant has no bound. */
    spent(): Epsilon;
    /** What is left of the share of δ that is set aside, where the accountant sets one aside. */
    readonly shareLeft?: number;
    /** What helps where the event is refused, as the end of a sentence. */
    advice?(event: DpEvent): string;
}
/** The filter of one accountant: the budget is fixed in advance, losses add up, and the sum's profile is compared with it. */
export declare function filterOf<Loss>(algebra: LossAlgebra<Loss>, budget: Budget): Filter;
/**
 * Adds up ε's (and δ's, where releases are (ε, δ)-DP) until the first release that has no ε of its own, and from then on asks another
 * accountant, with all that is left of the budget. For a few counts and then a model this is far tighter than the other accountant alone.
 *
 * Why it is valid: let the first part of a run, h, have spent ε(h). Then p(h) ≤ e^ε(h) q(h) on neighbours p and q, surely. What
 * follows is filtered to be (ε − ε(h), δ)-DP given h. The mass where the whole loss exceeds ε, which is what δ counts, is therefore
 * Σ (p(h) p(o|h) − e^ε q(h) q(o|h))₊ ≤ Σ p(h) (p(o|h) − e^(ε − ε(h)) q(o|h))₊ ≤ Σ p(h) δ = δ. That ε(h) depends on h does no harm.
 * A first part that is ε(h)-DP but for a probability δ(h) leaves δ − δ(h) to the rest, for good: releases known only by an (ε, δ) are
 * not admitted later, since a δ that is divided according to what comes out is spent more than once.
 */
export declare function pureThen(rest: (budget: Budget) => Filter, budget: Budget, relation: NeighboringRelation): Filter;
/** The accountants a session can be asked for by name. */
declare const BY_NAME: {
    /** Sum of ε's, and of δ's where releases have them; the default at δ = 0. */
    readonly pure: (budget: Budget, relation: NeighboringRelation) => Filter;
    /** Zero-concentrated DP: exact for the discrete Gaussian, good for many Laplace releases. */
    readonly zcdp: (budget: Budget, relation: NeighboringRelation) => Filter;
    /** Gaussian DP: exact for Gaussian noise. */
    readonly 'gaussian-dp': (budget: Budget, relation: NeighboringRelation) => Filter;
    /** Rényi DP at the order that suits the budget best: for sampled Gaussian noise, as of DP-SGD. */
    readonly rdp: (budget: Budget, relation: NeighboringRelation) => Filter;
    /** Everything, in any order, near what it would cost had it been planned in advance: the default with δ > 0. */
    readonly 'smoothed-gaussian-dp': (budget: Budget, relation: NeighboringRelation) => Filter;
    /** The sum of ε's for a ledger's first releases, Gaussian DP from the first that is not ε-DP. */
    readonly 'pure, then gaussian-dp': (budget: Budget, relation: NeighboringRelation) => Filter;
};
export type FilterName = keyof typeof BY_NAME;
export declare const FILTER_NAMES: readonly ("pure" | "zcdp" | "gaussian-dp" | "rdp" | "smoothed-gaussian-dp" | "pure, then gaussian-dp")[];
/** δ's that releases are asked at where they bring none of their own. */
export interface DefaultDeltas {
    /** For noise whose ε is stated at a δ. */
    readonly delta: Delta | undefined;
    /** For mechanisms that fail with a probability of δ. */
    readonly failureDelta: Delta | undefined;
}
/**
 * The δ's that a budget has for its releases. Under the default accountant noise is stated at what is left of δ beside the share that is
 * set aside, so that noise that claims all of ε fits; and what fails with probability δ takes a small part of what is left of that share.
 */
export declare function defaultDeltas(name: FilterName, budget: Budget, shareLeft?: number): DefaultDeltas;
/** The accountant a session uses unless it is asked for another. */
export declare const defaultFilterName: (budget: Budget) => FilterName;
/** A fresh filter by its accountant's name. */
export declare function filterNamed(name: FilterName, budget: Budget, relation: NeighboringRelation): Filter;
export {};
