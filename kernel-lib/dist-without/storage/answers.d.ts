/**
 * What was released, as text: numbers (∞ and NaN too), texts, arrays, records and typed arrays.
 * @returns undefined where the text would not give back the same, as for an object with functions: such an answer is not kept
 */
export declare function encodeAnswer(released: unknown): string | undefined;
export declare const decodeAnswer: (text: string) => unknown;
