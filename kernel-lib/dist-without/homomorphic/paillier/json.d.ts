export declare const toBase64Url: (value: bigint) => string;
export declare function fromBase64Url(text: unknown, argument: string): bigint;
/** The fields of what should be an object. */
export declare const fieldsOf: (json: unknown) => Readonly<Record<string, unknown>>;
