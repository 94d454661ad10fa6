import { malformed } from '../../core/errors.js';

/** Samples of a batch that travel together: one ciphertext a feature. */
export interface EncryptedBatch {
  readonly samples: number;
  readonly ciphertexts: readonly Uint8Array[];
}

/** @throws PrivacyError `malformed-message` for what has not the form of a batch of at most so many samples */
export function requireBatch(batch: unknown, most: number): void {
  const { ciphertexts, samples } = (batch ?? {}) as Partial<Record<keyof EncryptedBatch, unknown>>;
  const isCount = typeof samples === 'number' && Number.isInteger(samples) && samples >= 1 && samples <= most;
  if (!isCount || !Array.isArray(ciphertexts)) throw malformed(`a batch of 1 to ${most} samples`);
}
