import { BfvContext, BfvOwner, BfvVector } from '../bfv/bfv.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { CkksOwner } from '../ckks/ckks-owner.js';
import { CkksVector, type CkksFacts } from '../ckks/ckks-vector.js';
/** What TenSEAL's context had in it: the owner where its secret key was saved with it. */
export interface TensealContext {
    readonly context: CkksContext;
    readonly owner: CkksOwner | undefined;
}
/** The same of whole numbers. */
export interface TensealBfvContext {
    readonly context: BfvContext;
    readonly owner: BfvOwner | undefined;
}
/**
 * Reads what TenSEAL's `context.serialize()` gave, of CKKS.
 * @throws PrivacyError `malformed-message` for whatever SEAL does not accept at 128-bit security; `invalid-argument` for a context
 * without a global scale that is a power of two, or without the keys that computing takes
 */
export declare function readTensealContext(bytes: Uint8Array): Promise<TensealContext>;
/**
 * Reads what TenSEAL's `context.serialize()` gave, of BFV. Its depth is what its primes have noise budget for.
 * @throws PrivacyError `malformed-message` for whatever SEAL does not accept at 128-bit security; `invalid-argument` for a context
 * whose `plain_modulus` packs no numbers into slots, or without the keys that computing takes
 */
export declare function readTensealBfvContext(bytes: Uint8Array): Promise<TensealBfvContext>;
/** A public context for TenSEAL's `ts.context_from`: no secret is in it. */
export declare function writeTensealContext(context: CkksContext | BfvContext): Promise<Buffer>;
/** A context for TenSEAL's `ts.context_from` **with the secret key in the clear**; TenSEAL makes its own keys for computing from it. */
export declare function revealTensealContext(owner: CkksOwner | BfvOwner): Promise<Buffer>;
/**
 * Reads what TenSEAL's `vector.serialize()` gave, of the same keys: nothing tells of which keys they were. TenSEAL repeats a vector's
 * values over all slots: products with clear numbers and with our own vectors leave one copy, but the sum of a vector as it came adds all.
 * @param facts no value is larger in size than `bound`, or further off than `error`
 * @throws PrivacyError `malformed-message`
 */
export declare function readTensealVector(context: CkksContext, bytes: Uint8Array, facts: Pick<CkksFacts, 'bound' | 'error'>): Promise<CkksVector>;
/**
 * The same of whole numbers.
 * @param depthLeft multiplications in a row that its noise leaves room for, as whoever made it knows: all of the context's for a fresh one
 * @throws PrivacyError `malformed-message`
 */
export declare function readTensealBfvVector(context: BfvContext, bytes: Uint8Array, depthLeft?: number): Promise<BfvVector>;
/** A vector for TenSEAL's `ts.ckks_vector_from` or `ts.bfv_vector_from`. */
export declare function writeTensealVector(vector: CkksVector | BfvVector): Buffer;
