/** One array of a model's weights. */
export interface NamedTensor {
    readonly name: string;
    readonly shape: readonly number[];
    readonly values: Float32Array | Float64Array | Int32Array;
}
/** Larger types first, so that all numbers are aligned. */
export declare function encodeTensors(tensors: readonly NamedTensor[], metadata?: Readonly<Record<string, string>>): Buffer;
/** @throws PrivacyError `malformed-message` for anything but whole arrays within the bytes, back to back */
export declare function decodeTensors(bytes: Uint8Array): readonly NamedTensor[];
