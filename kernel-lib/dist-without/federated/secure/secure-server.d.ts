import { type SecurePlan } from './plan.js';
/**
 * The server of one round of secure aggregation: passes sealed shares and vouchers on, adds masked numbers up, and takes off the masks once enough clients
 * have given shares. It sees nobody's numbers, and with fewer clients than the threshold no sum either.
 */
export declare class SecureServer {
    #private;
    constructor(plan: SecurePlan);
    /** Takes a client's step 1. */
    takeShares(message: Uint8Array): void;
    /** What a client needs for its step 2: what its neighbours sealed for it. */
    sealedFor(client: number): Uint8Array;
    /** Adds a client's step 2 to the sum; each counts once. */
    takeMasked(from: number, masked: Uint8Array): void;
    /** Whose inputs are in the sum, for step 3. */
    survivors(): Uint8Array;
    /** Takes a client's step 3. */
    takeVouchers(from: number, message: Uint8Array): void;
    /** What a client needs for its step 4: what its neighbours vouch to it. */
    vouchersFor(client: number): Uint8Array;
    /** Takes a client's step 4. */
    takeUnmasking(from: number, message: Uint8Array): void;
    /**
     * The sum of the survivors' numbers, modulo 2³².
     * @throws PrivacyError `too-few-updates` where a secret has fewer shares than the threshold: never a sum that is wrong
     */
    sum(): Promise<{
        readonly sum: Uint32Array;
        readonly survivors: readonly number[];
    }>;
}
