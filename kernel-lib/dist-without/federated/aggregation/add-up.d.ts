import type { ClientUpdate, Strategy, StrategyState, Sum } from '../strategies/index.js';
import type { Aggregator } from './aggregator.js';
/** Who adds up what, in the round that begins with a state. */
export interface AddUpOptions {
    readonly aggregator: Aggregator;
    readonly strategy: Strategy;
    readonly state: StrategyState;
    /** The clients that were selected, in order. */
    readonly clients: readonly string[];
}
/** Updates that were added up. */
export interface AddedUp {
    /** How many they are. */
    readonly count: number;
    /** The sums, which a round of too few updates does without. */
    finish(): Promise<readonly Sum[]>;
}
/** Adds a round's updates up in the order in which they come: one is held at a time, where the aggregator allows it. */
export declare function addUp({ aggregator, clients, state, strategy }: AddUpOptions, updates: AsyncIterable<ClientUpdate>): Promise<AddedUp>;
