/** Samples of a batch that travel together: one ciphertext a feature. */
export interface EncryptedBatch {
  readonly samples: number;
  readonly ciphertexts: readonly Uint8Array[];
}
