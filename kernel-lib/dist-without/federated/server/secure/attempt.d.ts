import type { SecurePlan } from '../../secure/plan.js';
/** What clients send, in this order. */
export declare const STEPS: readonly ["shares", "masked", "vouchers", "unmasking"];
export type SecureStep = (typeof STEPS)[number];
/** What clients are given, each before the step of that place but for the first. */
export declare const GIVEN: readonly ["sealed", "survivors", "for-me"];
export type Given = (typeof GIVEN)[number];
/**
 * One try at a round's secure sum, as its server sees it: who has sent which step, and what is passed on to whom. Nothing of it is kept on disk:
 * a server that is begun anew tries anew, with new secrets of the clients.
 */
export declare class SecureAttempt {
    #private;
    readonly id: string;
    constructor(id: string, plan: SecurePlan, stepTimeout: number);
    /** Whether a client has begun: it can't begin again, since its secrets are shared. */
    hasBegun(client: string): boolean;
    hasSent(client: string, step: SecureStep): boolean;
    /**
     * Takes a client's step, once; one that comes again is the same.
     * @throws Refused
     */
    take(client: string, step: SecureStep, bytes: Uint8Array): void;
    /** What a client needs for its next step, once it is there; undefined where it is not within so many milliseconds. */
    give(client: string, what: Given, milliseconds: number, signal: AbortSignal): Promise<Uint8Array | undefined>;
    /**
     * Closes the attempt to more numbers, and takes off the masks with the clients' help.
     * @throws PrivacyError `too-few-updates` where too few have stayed; `aborted`
     */
    finish(): Promise<{
        readonly sum: Uint32Array;
        readonly from: readonly string[];
    }>;
    /** Ends it: whoever waits is told. */
    abandon(): void;
}
