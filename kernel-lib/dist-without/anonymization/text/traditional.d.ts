/** By UTF-16 unit: the simplified form of a traditional character, 0 for all others. */
export declare const simplified: Uint16Array;
