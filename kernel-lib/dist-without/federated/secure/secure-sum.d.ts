import type { Aggregator, RoundOfUpdates } from '../aggregation/aggregator.js';
import { type CodingOptions } from './coding.js';
import { type SecurePlan } from './plan.js';
import { SecureClient } from './secure-client.js';
import { SecureServer } from './secure-server.js';
export interface SecureSumOptions extends CodingOptions {
    /** Sums of so many groups of clients instead of one, for robust rules: each group's sum is seen. Default 1. */
    readonly groups?: number;
    /** See `securePlan`. */
    readonly neighbors?: number;
    readonly threshold?: number;
    /** Whether clients vouch for the list of survivors, so that a server that deviates learns nothing; default true. */
    readonly consistency?: boolean;
}
/** What a secure sum hides, and from whom. */
export declare const secureNotice: (consistency: boolean) => string;
interface Group {
    readonly plan: SecurePlan;
    readonly server: SecureServer;
    readonly clients: ReadonlyMap<string, {
        readonly index: number;
        readonly client: SecureClient;
    }>;
}
interface Round {
    readonly groups: readonly Group[];
    readonly of: RoundOfUpdates;
}
/**
 * Secure aggregation inside one process, as a federation is simulated: every client's side of the protocol and the server's exchange
 * nothing but bytes. Contributions are cut to a range and to some 22 bits, and a client that never sends is a drop-out.
 */
export declare function secureSum(options?: SecureSumOptions): Aggregator<Round>;
export {};
