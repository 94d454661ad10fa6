/** Encrypted model weights at rest: nobody without the key reads or changes them. To compute on them encrypted is another thing: `epsbook/homomorphic`. */
import { framed } from './bytes.js';
import { readWhole, writeWhole } from './file.js';
import { decodeTensors, encodeTensors } from './safetensors.js';
import { decryptStream, encryptStream } from './stream.js';
const identified = ({ identity }) => framed(Buffer.from('epsbook model'), Buffer.from(identity, 'utf8'));
/** Writes a model's weights encrypted; what is encrypted is a safetensors file. */
export async function writeEncryptedModel(path, tensors, key, options) {
    await writeWhole(path, encryptStream([encodeTensors(tensors)], key, { associatedData: identified(options) }));
}
/**
 * Reads a model's weights.
 * @throws PrivacyError `not-authentic` for a wrong key, changed bytes, or a model of another identity
 */
export async function readEncryptedModel(path, key, options) {
    const chunks = [];
    const content = decryptStream([await readWhole(path)], key, { associatedData: identified(options) });
    for await (const chunk of content)
        chunks.push(chunk);
    return decodeTensors(Buffer.concat(chunks));
}
//# sourceMappingURL=model.js.map