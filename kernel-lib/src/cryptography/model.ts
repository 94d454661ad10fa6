/** Encrypted model weights at rest: nobody without the key reads or changes them. To compute on them encrypted is another thing: `epsbook/homomorphic`. */
import { framed, type Plain } from './bytes.js';
import { readWhole, writeWhole } from './file.js';
import { decodeTensors, encodeTensors, type NamedTensor } from './safetensors.js';
import { decryptStream, encryptStream } from './stream.js';

export interface ModelAtRestOptions {
  /**
   * Which model and version it is, such as `digits 3`. It is bound to the ciphertext, so that an older or another model under the same
   * key is not taken for this one.
   */
  readonly identity: string;
}

const identified = ({ identity }: ModelAtRestOptions): Plain =>
  framed(Buffer.from('epsbook model'), Buffer.from(identity, 'utf8'));

/** Writes a model's weights encrypted; what is encrypted is a safetensors file. */
export async function writeEncryptedModel(
  path: string,
  tensors: readonly NamedTensor[],
  key: Uint8Array,
  options: ModelAtRestOptions,
): Promise<void> {
  await writeWhole(path, encryptStream([encodeTensors(tensors)], key, { associatedData: identified(options) }));
}

/**
 * Reads a model's weights.
 * @throws PrivacyError `not-authentic` for a wrong key, changed bytes, or a model of another identity
 */
export async function readEncryptedModel(
  path: string,
  key: Uint8Array,
  options: ModelAtRestOptions,
): Promise<readonly NamedTensor[]> {
  const chunks: Buffer[] = [];
  const content = decryptStream([await readWhole(path)], key, { associatedData: identified(options) });
  for await (const chunk of content) chunks.push(chunk);
  return decodeTensors(Buffer.concat(chunks));
}
