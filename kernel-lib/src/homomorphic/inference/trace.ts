/** Encrypted inference as only the key's owner can see it: what each operation does to level, scale and noise. */
import { drive, type AbortSignalLike, type Step } from '../../work/index.js';
import { requireInstance } from '../arguments.js';
import { differenceBits, type NoiseStep } from '../ckks/trace.js';
import type { CiphertextBytes } from '../seal/ciphertext-bytes.js';
import { InferenceClient } from './client.js';
import { layerValues } from './network.js';
import { InferenceServer } from './server.js';

/**
 * Runs a server on samples, and opens what it makes after each operation, beside the same network in the clear. Server and key are both here, for a
 * notebook. **For the owner's eyes only**: noise tells of the key.
 */
export function traceInference(
  client: InferenceClient,
  server: InferenceServer,
  samples: readonly ArrayLike<number>[],
  {
    label = 'trace of encrypted inference',
    signal,
  }: { readonly label?: string; readonly signal?: AbortSignalLike } = {},
): Promise<readonly NoiseStep[]> {
  requireInstance(client, InferenceClient, 'client');
  requireInstance(server, InferenceServer, 'server');
  return drive(traced(client, server, samples), { label, signal });
}

function* traced(
  client: InferenceClient,
  server: InferenceServer,
  samples: readonly ArrayLike<number>[],
): Generator<Step, readonly NoiseStep[], void> {
  const batch = client.encrypt(samples);
  const { engine } = client.owner.context;
  // Of each sample: the inputs, and what every operation should make of them.
  const clear = samples.map((sample) => layerValues(server.network, sample));
  const steps: NoiseStep[] = [];
  const look = (operation: string, ciphertexts: readonly { readonly bytes: Uint8Array }[]): void => {
    const place = steps.length;
    let noiseBits = -Infinity;
    let [level, scaleBits] = [0, 0];
    ciphertexts.forEach(({ bytes }, unit) => {
      const ciphertext = engine.ciphertextOf(bytes);
      const values = client.owner.decryptor.decrypt(ciphertext).subarray(0, samples.length);
      ({ level } = ciphertext);
      scaleBits = Math.log2(ciphertext.scale);
      ciphertext.dispose();
      const exact = clear.map((values_) => values_[place]?.[unit] as number);
      noiseBits = Math.max(noiseBits, differenceBits(values, exact));
    });
    steps.push({ operation, level, scaleBits, noiseBits });
  };
  look(
    'encrypt',
    batch.ciphertexts.map((bytes) => ({ bytes })),
  );
  yield* server.steps(batch, undefined, (operation, ciphertexts: readonly CiphertextBytes[]) =>
    look(operation, ciphertexts),
  );
  return steps;
}
