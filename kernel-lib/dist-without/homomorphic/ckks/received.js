/** What others say of a vector they send, and whether it can be so. */
import { PrivacyError, malformed } from '../../core/errors.js';
import { nonNegative, object, positive, text, whole } from '../../reports/schemas.js';
import { foreignVector } from '../seal/ciphertext-bytes.js';
import { CkksVector } from './ckks-vector.js';
const FACTS = { length: whole, bound: positive, error: nonNegative, period: whole, copies: whole };
export const factsSchema = object(FACTS);
export const vectorHeader = object({ ...FACTS, keyName: text });
/** @throws PrivacyError `foreign-key` */
export function requireKeyName(what, keyName, expected) {
    if (keyName !== expected)
        throw new PrivacyError('foreign-key', { what }, `the ${what} was encrypted under another key`);
}
/** Whether so many numbers in so many copies fit into the slots. */
const fits = ({ copies, length, period }, slots) => length >= 1 &&
    length <= slots &&
    copies >= 1 &&
    (period === 0 ? copies === 1 : length <= period && copies * period <= slots);
/**
 * A vector that its sender vouches for. Its bound and its error are the sender's word; all else is looked at.
 * @throws PrivacyError `malformed-message`, and `out-of-range` for a bound that does not fit at its level
 */
export function receivedVector(context, facts, bytes) {
    if (bytes === undefined || !fits(facts, context.slots))
        throw malformed('a ckks vector of this context');
    const ciphertext = foreignVector(context.engine, bytes, context.scales, 0);
    context.requireRoom(facts.bound, ciphertext.level, 'vector');
    return new CkksVector(context, ciphertext, facts);
}
//# sourceMappingURL=received.js.map