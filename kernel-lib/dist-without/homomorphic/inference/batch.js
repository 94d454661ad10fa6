import { malformed } from '../../core/errors.js';
/** @throws PrivacyError `malformed-message` for what has not the form of a batch of at most so many samples */
export function requireBatch(batch, most) {
    const { ciphertexts, samples } = (batch ?? {});
    const isCount = typeof samples === 'number' && Number.isInteger(samples) && samples >= 1 && samples <= most;
    if (!isCount || !Array.isArray(ciphertexts))
        throw malformed(`a batch of 1 to ${most} samples`);
}
//# sourceMappingURL=batch.js.map