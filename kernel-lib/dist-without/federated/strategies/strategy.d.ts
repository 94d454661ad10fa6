import type { Values, Weights } from '../../weights/index.js';
/** What a client sends back: how far its local model has moved from the round's. */
export interface ClientUpdate {
    readonly client: string;
    /** The round whose model it started from. */
    readonly round: number;
    /** Local model minus the round's model. */
    readonly values: Values;
    /** Rows it was computed from. */
    readonly examples: number;
    /** Local steps that were taken. */
    readonly steps: number;
    /** SCAFFOLD: how far the client's control variate has moved. */
    readonly control?: Values;
}
/** What an update adds to a round: vectors and scalars count `weight` times. */
export interface Contribution {
    readonly values: Values;
    readonly scalars: readonly number[];
    readonly weight: number;
}
/** The sum of some contributions; of one alone, of a group, or of the whole round. */
export interface Sum {
    /** Σ weight · values */
    readonly values: Values;
    /** Σ weight · scalars */
    readonly scalars: readonly number[];
    /** Σ weight, or the public number that stands for it under differential privacy. */
    readonly weight: number;
    /** Whose contributions it holds; empty where that must not be known. */
    readonly from: readonly string[];
}
/** All that a strategy remembers from round to round: plain data, so that it can be stored and read again. */
export interface StrategyState {
    /** Rounds that are finished. */
    readonly round: number;
    readonly weights: Weights;
    /** Moments, control variates and the like, by name, each as long as the weights. */
    readonly memory: Readonly<Record<string, Float64Array>>;
}
/** What clients are asked to add to their local training. */
export interface LocalTerms {
    /** μ: pulls the local model back to the round's (Li et al. 2020, FedProx). */
    readonly proximal?: number;
    /** Whether steps are corrected by control variates (Karimireddy et al. 2020, SCAFFOLD). */
    readonly control?: boolean;
}
/** A client as a strategy sees it. */
export interface ClientDescription {
    readonly id: string;
    readonly examples: number;
}
/**
 * How the updates of a round change the model. A strategy only decides: it does not send, wait, add noise or keep anything but the state
 * that it is given and gives back.
 */
export interface Strategy {
    readonly name: string;
    readonly needs: 'sum' | 'single updates';
    /** The fewest clients it is proven for. */
    readonly least: number;
    readonly notices: readonly string[];
    readonly local: LocalTerms;
    /** Asynchronous strategies change the model after so many updates, whoever sent them, and do not wait for rounds. */
    readonly buffer?: number;
    /** Where an update is contributed as it is: what it counts. Such rounds may be computed for many clients at once. */
    readonly weigh?: (examples: number) => number;
    begin(weights: Weights): StrategyState;
    contribution(state: StrategyState, update: ClientUpdate): Contribution;
    /**
     * @param sums of the round: one of all where the strategy needs no more, else one of each client or group
     * @param clients how many take part in the federation, whether they were selected or not
     */
    finish(state: StrategyState, sums: readonly Sum[], clients: number): StrategyState;
}
/** The state before the first round. */
export declare const beginWith: (weights: Weights) => StrategyState;
