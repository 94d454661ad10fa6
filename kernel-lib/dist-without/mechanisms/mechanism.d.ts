import type { Delta, Epsilon } from '../core/quantities.js';
import type { RandomSource } from '../core/random.js';
import type { DpEvent, NeighboringRelation } from '../accounting/events/event.js';
import type { Noise } from './noise.js';
import type { Query } from './query.js';
/** What a mechanism says of itself: ε (and δ) for one release. */
export interface Claim {
    readonly epsilon: Epsilon;
    readonly delta: Delta;
}
/** A randomised function that is private: a mechanism bound to a query and its sensitivity. */
export interface BoundMechanism<Data, Output> {
    /** The mechanism's name in the field, such as `laplace`. */
    readonly name: string;
    /** What the accountants are told. */
    readonly event: DpEvent;
    readonly claim: Claim;
    /** Scale of the noise in the units of the answer: b of Laplace noise, σ of Gaussian noise; 0 for a release without noise. */
    readonly scale: number;
    /** What is added to each number that is asked for; undefined where noise is not added to numbers, as in a choice among candidates. */
    readonly noise: Noise | undefined;
    /** The noisy count from which a partition is released, where their keys are not known in advance. */
    readonly threshold?: number;
    /** Whether what is drawn is nothing to conclude from, but something to ask, as a sparse vector is. */
    readonly conversation?: true;
    /** How many draws the event is of, where it was bound for several; 1 unless it is given. */
    readonly turns?: number;
    /**
     * Asks the query and gives back the draw. All that can be wrong with the data is thrown here, before anything is spent;
     * the draw itself takes no decision, and is called once, after the debit.
     */
    prepare(data: Data): (random: RandomSource) => Output;
}
/** What a mechanism needs to know besides the query. */
export interface BindingContext {
    readonly relation: NeighboringRelation;
    /** δ of the budget, for mechanisms that do not bring their own. */
    readonly delta: Delta | undefined;
    /** A small part of it, for specifications that fail with a probability of δ and do not bring their own; else `delta`. */
    readonly failureDelta?: Delta | undefined;
    /**
     * How many draws will be made, each with an equal share of the privacy; 1 unless it is given. Choices by scores know it: a bound
     * mechanism that does not say as many `turns` may be drawn from once only.
     */
    readonly turns?: number;
    /**
     * How many rows come or go when one neighbour does, where data are changed before they are asked; 1 unless it is given, and not counting
     * what `relation` says of one row. Questions by part know it: each of these rows may be in another part.
     */
    readonly changes?: number;
}
/**
 * A mechanism as one asks for it, such as `laplace({ epsilon: 0.1 })`: a session binds it to a query and its sensitivity.
 * The class that implements it may leave `bind` generic in the data and the value.
 */
export interface Mechanism<Data, Value, Output> {
    /** All of what was asked for, in one line: equal descriptions ask for the same noise. */
    readonly description: string;
    bind(query: Query<Data, Value>, context: BindingContext): BoundMechanism<Data, Output>;
}
/**
 * The same mechanism on other data, or with another outcome worked out from what it draws alone: post-processing, which costs nothing.
 * Every analysis passes its mechanism on by this, so that event, claim and noise cannot be left out or changed on the way.
 */
export declare const processed: <Data, Output>(bound: BoundMechanism<never, unknown>, prepare: BoundMechanism<Data, Output>["prepare"]) => BoundMechanism<Data, Output>;
