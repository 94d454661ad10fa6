import type { CodingOptions } from '../../secure/coding.js';
import { type SecurePlan } from '../../secure/plan.js';
import type { Member, Roster } from '../../secure/roster.js';
import type { Strategy, StrategyState } from '../../strategies/index.js';
/**
 * Secure sums of a served federation: the server sees the sum of a round's updates, and none of them. A client that claims more rows than
 * `greatestWeight` counts so many.
 */
export interface ServedSecureSum extends CodingOptions {
    /** All clients' keys, signed by an authority whose key the clients have: what the server can't forge. */
    readonly roster: Roster;
    /** Milliseconds that each step waits for those who are slow; default 30,000. */
    readonly stepTimeout?: number;
}
/** What a client is told of the round's secure sum. */
export interface SecureTask {
    /** Tells this try from every other. */
    readonly attempt: string;
    /** Who takes part, in order. */
    readonly members: readonly string[];
    /** What the client's update counts. */
    readonly weight: number;
    readonly range: number;
    readonly greatestWeight: number;
}
/** A roster as JSON: keys and signature in base64. */
export interface RosterMessage {
    readonly members: readonly {
        readonly id: string;
        readonly agreement: string;
    }[];
    readonly signature: string;
}
export declare const rosterMessage: ({ members, signature }: Roster) => RosterMessage;
/** A roster as it came; `checkRoster` tells whether it is the authority's. */
export declare const rosterOf: ({ members, signature }: RosterMessage) => Roster;
/** What server and clients of an attempt agree on without a word: both make it of what the task says. */
export declare function planOf(roster: readonly Member[], { attempt, members }: Pick<SecureTask, 'attempt' | 'members'>, about: {
    readonly run: string;
    readonly round: number;
    readonly weights: number;
}): SecurePlan;
/** The fewest clients of a secure sum: a sum of two tells each of them the other's update. */
export declare const LEAST_MEMBERS = 3;
/** Refuses secure sums that could not be had. @throws PrivacyError `invalid-argument` */
export declare function checkSecure(secure: ServedSecureSum, strategy: Strategy, ids: readonly string[], hasPrivacy: boolean): void;
/** What an update of so many rows counts. */
export declare const weightOf: (strategy: Strategy, state: StrategyState, examples: number) => number;
