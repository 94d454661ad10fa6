/** JSON as Python writes it as well: NaN and the infinities become the strings that vectors also use for them. */
export declare const parseVectors: (text: string) => unknown;
