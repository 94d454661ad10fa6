/** Samples of a batch that travel together: one ciphertext a feature. */
export interface EncryptedBatch {
    readonly samples: number;
    readonly ciphertexts: readonly Uint8Array[];
}
/** @throws PrivacyError `malformed-message` for what has not the form of a batch of at most so many samples */
export declare function requireBatch(batch: unknown, most: number): void;
