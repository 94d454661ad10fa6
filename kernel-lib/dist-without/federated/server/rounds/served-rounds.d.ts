import type { FederationReport } from '../../../reports/index.js';
import { type ContentHash } from '../../../weights/index.js';
import type { FederationResult, FederationStep } from '../../federate.js';
import { type RoundsMessage, type UpdateAnswer, type UpdateQuery, type WorkMessage } from '../protocol/messages.js';
import type { Given, SecureStep } from '../secure/attempt.js';
import type { Journal } from './journal.js';
import { Members } from './members.js';
import type { ServedRoundsOptions } from './options.js';
/**
 * A federation whose clients come and go: the round that is under way, who takes part, the updates that came. It knows nothing of HTTP, decides
 * nothing about models (the strategy does), and has all that counts in its journal before it says so.
 */
export declare class ServedRounds {
    #private;
    readonly run: string;
    readonly members: Members;
    private constructor();
    /**
     * Begins a federation, or goes on with the one of that name.
     * @throws PrivacyError `invalid-argument`, also where the one of that name has another model or strategy
     */
    static open(options: ServedRoundsOptions, ids: readonly string[], journal: Journal): Promise<ServedRounds>;
    /** The most bytes that an update may have. */
    get largestUpdate(): number;
    /** The most bytes of a step of a secure sum: the masked numbers, or a share for everybody. */
    get largestSecureStep(): number;
    /** What a client is to do, once there is something, or after so many milliseconds. */
    work(client: string, examples: number, milliseconds: number, signal: AbortSignal): Promise<WorkMessage>;
    /**
     * Takes an update. It counts, once, when this returns, whatever happens to the server afterwards.
     * @throws Refused
     */
    take(client: string, query: UpdateQuery, bytes: Uint8Array): Promise<UpdateAnswer>;
    /** Takes a step of a secure sum. @throws Refused */
    takeSecureStep(client: string, attempt: string, step: SecureStep, bytes: Uint8Array): void;
    /** What a client needs for its next step; undefined where it is not there within so many milliseconds. @throws Refused */
    giveSecureStep(client: string, attempt: string, what: Given, milliseconds: number, signal: AbortSignal): Promise<Uint8Array | undefined>;
    /** Ends what clients wait for, as the server does when it is closed. */
    abandon(): void;
    /** The bytes of weights that clients may have: the model of now, control variates, models that are kept. */
    weights(hash: ContentHash | undefined): Promise<{
        readonly bytes: Uint8Array;
        readonly hash: ContentHash;
    }>;
    /** The rounds, one step each and some in between; ends with the last one. */
    all(): AsyncGenerator<FederationStep, FederationResult, void>;
    report(): FederationReport;
    /** What clients see of the rounds. */
    message(): RoundsMessage;
}
