/** Fields of a message; the last one counts where one comes twice. */
export type Fields = ReadonlyMap<number, number | Uint8Array>;
/** @throws PrivacyError `malformed-message` */
export declare function readFields(bytes: Uint8Array, what: string): Fields;
export declare const bytesOf: (fields: Fields, field: number) => Uint8Array | undefined;
export declare const numberOf: (fields: Fields, field: number) => number | undefined;
/** One whole number in the packed form of a repeated field. */
export declare const packed: (value: number) => Uint8Array;
/** The one number of a packed repeated field. */
export declare function unpacked(bytes: Uint8Array, what: string): number;
export declare const writeBytes: (field: number, value: Uint8Array) => Buffer;
export declare const writeNumber: (field: number, value: number) => Buffer;
export declare function writeDouble(field: number, value: number): Buffer;
