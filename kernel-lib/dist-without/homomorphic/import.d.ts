import { BfvContext, type BfvFacts, type BfvVector } from './bfv/bfv.js';
import { CkksContext } from './ckks/ckks-context.js';
import { CkksVector, type CkksFacts } from './ckks/ckks-vector.js';
/**
 * A CKKS or BFV vector from bare bytes of SEAL, of which nothing is known but what the caller says. **Nothing tells who made them**: use signed
 * vectors wherever both sides are epsbook.
 * @throws PrivacyError `malformed-message` for whatever SEAL does not accept
 */
export declare function importUnauthenticated(context: CkksContext, bytes: Uint8Array, facts: Pick<CkksFacts, 'length' | 'bound' | 'error'>): Promise<CkksVector>;
export declare function importUnauthenticated(context: BfvContext, bytes: Uint8Array, facts: BfvFacts): Promise<BfvVector>;
