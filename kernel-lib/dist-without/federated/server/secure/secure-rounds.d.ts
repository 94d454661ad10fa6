import type { FederatedModel } from '../../models/model.js';
import type { Strategy, StrategyState, Sum } from '../../strategies/index.js';
import type { OpenRound } from '../rounds/journal.js';
import { SecureAttempt } from './attempt.js';
import { type SecureTask, type ServedSecureSum } from './terms.js';
/** The secure sums of a federation's rounds, one attempt at a time. */
export declare class SecureRounds {
    #private;
    constructor(secure: ServedSecureSum, terms: {
        readonly model: FederatedModel;
        readonly strategy: Strategy;
    }, run: string);
    /** A new attempt at a round's sum; none where too few take part. */
    begin({ participants, round }: OpenRound): void;
    /** What a client of so many rows is told; undefined where there is no attempt. */
    task(state: StrategyState, examples: number): SecureTask | undefined;
    /** Whether a client has shared secrets in the attempt that is under way. */
    hasBegun(client: string): boolean;
    /** The attempt of that id, which is the one under way. @throws Refused */
    attempt(id: string): SecureAttempt;
    /** The sum of those that have stayed. @throws PrivacyError `too-few-updates`; `aborted` */
    sums(): Promise<{
        readonly sums: readonly Sum[];
        readonly counted: number;
    }>;
    abandon(): void;
}
