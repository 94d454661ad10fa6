/** What others say of a vector they send, and whether it can be so. */
import { PrivacyError, malformed } from '../../core/errors.js';
import { nonNegative, object, positive, text, whole, type Schema } from '../../reports/schemas.js';
import { foreignVector } from '../seal/ciphertext-bytes.js';
import type { CkksContext } from './ckks-context.js';
import { CkksVector, type CkksFacts } from './ckks-vector.js';

const FACTS = { length: whole, bound: positive, error: nonNegative, period: whole, copies: whole };

export const factsSchema: Schema<CkksFacts> = object<CkksFacts>(FACTS);

/** Facts, and the name of the keys. */
export interface VectorHeader extends CkksFacts {
  readonly keyName: string;
}

export const vectorHeader: Schema<VectorHeader> = object<VectorHeader>({ ...FACTS, keyName: text });

/** @throws PrivacyError `foreign-key` */
export function requireKeyName(what: string, keyName: string, expected: string): void {
  if (keyName !== expected)
    throw new PrivacyError('foreign-key', { what }, `the ${what} was encrypted under another key`);
}

/** Whether so many numbers in so many copies fit into the slots. */
const fits = ({ copies, length, period }: CkksFacts, slots: number): boolean =>
  length >= 1 &&
  length <= slots &&
  copies >= 1 &&
  (period === 0 ? copies === 1 : length <= period && copies * period <= slots);

/**
 * A vector that its sender vouches for. Its bound and its error are the sender's word; all else is looked at.
 * @throws PrivacyError `malformed-message`, and `out-of-range` for a bound that does not fit at its level
 */
export function receivedVector(context: CkksContext, facts: CkksFacts, bytes: Uint8Array | undefined): CkksVector {
  if (bytes === undefined || !fits(facts, context.slots)) throw malformed('a ckks vector of this context');
  const ciphertext = foreignVector(context.engine, bytes, context.scales, 0);
  context.requireRoom(facts.bound, ciphertext.level, 'vector');
  return new CkksVector(context, ciphertext, facts);
}
