import { type NamedTensor } from './safetensors.js';
export interface ModelAtRestOptions {
    /**
     * Which model and version it is, such as `digits 3`. It is bound to the ciphertext, so that an older or another model under the same
     * key is not taken for this one.
     */
    readonly identity: string;
}
/** Writes a model's weights encrypted; what is encrypted is a safetensors file. */
export declare function writeEncryptedModel(path: string, tensors: readonly NamedTensor[], key: Uint8Array, options: ModelAtRestOptions): Promise<void>;
/**
 * Reads a model's weights.
 * @throws PrivacyError `not-authentic` for a wrong key, changed bytes, or a model of another identity
 */
export declare function readEncryptedModel(path: string, key: Uint8Array, options: ModelAtRestOptions): Promise<readonly NamedTensor[]>;
