/** Writes parts one after another, each after its length. */
export declare function packed(parts: readonly Uint8Array[]): Uint8Array;
/** The parts of {@link packed} bytes, as views. @throws PrivacyError `malformed-message` */
export declare function unpacked(bytes: Uint8Array): readonly Uint8Array[];
export declare const indexBytes: (index: number) => Uint8Array;
export declare function indexOf(bytes: Uint8Array | undefined, below: number): number;
/** Indices as four bytes each. */
export declare const indicesBytes: (indices: readonly number[]) => Uint8Array;
export declare function indicesOf(bytes: Uint8Array | undefined, below: number): readonly number[];
