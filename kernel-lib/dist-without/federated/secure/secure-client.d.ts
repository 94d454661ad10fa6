import { type KeyObject } from 'node:crypto';
import { type SecurePlan } from './plan.js';
import type { Identity } from './roster.js';
/** Bytes of a secret: 128 bits, the strength of X25519 itself. A share has one byte more. */
export declare const SECRET = 16;
/** The X25519 key of a mask secret. */
export declare const maskingKeyOf: (secret: Uint8Array) => KeyObject;
/** The key of the mask that two clients share: the same for both. */
export declare const maskKey: (own: KeyObject, theirs: KeyObject, session: Uint8Array, one: number, other: number) => Uint8Array;
/**
 * One client in one round of secure aggregation (Bonawitz et al. 2017): it masks its numbers so that only the sum over the clients that
 * stay can be read, and helps to take off the masks of a sum once. All it takes and gives are bytes. Rounds with the consistency
 * step hold against a server that deviates, since at least a threshold of clients vouches for one list of survivors; without it, the server must
 * be honest but may be curious.
 */
export declare class SecureClient {
    #private;
    /** @param plan from a roster that the client has checked against its authority */
    constructor(identity: Identity, plan: SecurePlan, { consistency }?: {
        readonly consistency?: boolean;
    });
    get state(): 'new' | 'shared' | 'masked' | 'consistent' | 'done';
    /** Step 1: the masking key, and sealed for each neighbour a share of both secrets. */
    shares(): Promise<Uint8Array>;
    /**
     * Step 2: takes what the others sealed for it, and gives its numbers under masks.
     * @param sealed pairs of a neighbour's index and what it sealed
     * @param numbers whole numbers modulo 2³²
     */
    masked(sealed: Uint8Array, numbers: Uint32Array): Uint8Array;
    /**
     * Step 3: checks the list of those whose inputs are in the sum, and vouches for it to each neighbour on it.
     * @returns pairs of a neighbour's index and what is for it; nothing in rounds without the consistency step
     */
    consistent(survivors: Uint8Array): Uint8Array;
    /**
     * Step 4: once a threshold of neighbours vouches for the same list, gives for each of them a share of the self mask where it stayed, of the
     * masking key where it did not; never of both.
     * @param vouchers pairs of a neighbour's index and what it sent for this client
     */
    unmask(vouchers: Uint8Array): Uint8Array;
}
