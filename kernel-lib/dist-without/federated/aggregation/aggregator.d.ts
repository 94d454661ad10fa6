import type { Contribution, Sum } from '../strategies/index.js';
/** What is known of a round before its updates come. */
export interface RoundOfUpdates {
    /** Rounds finished before. */
    readonly round: number;
    /** The clients that were selected, in order. */
    readonly clients: readonly string[];
    /** Numbers in a contribution's vector. */
    readonly size: number;
    readonly scalars: number;
}
/**
 * How the contributions of a round are added up: in the open, masked, or encrypted. Strategies see no more than the sums it gives.
 * Noise and secure sums are aggregators around, or instead of, the plain one.
 */
export interface Aggregator<Partial = unknown> {
    readonly name: string;
    /** What whoever aggregates can see. */
    readonly shows: 'single updates' | 'sums of groups' | 'sum';
    readonly notices: readonly string[];
    /** How many sums it gives for so many clients. */
    sums(clients: number): number;
    empty(round: RoundOfUpdates): Partial | Promise<Partial>;
    /** Takes a contribution in; the partial that was passed is no longer used. */
    add(partial: Partial, from: string, contribution: Contribution): Partial | Promise<Partial>;
    /** The sums. A client whose contribution never came is left out. */
    finish(partial: Partial): readonly Sum[] | Promise<readonly Sum[]>;
}
