/**
 * Where the object literal begins that a text consists of: `{ a: 1, b: 2 }`, which a program would take for a block. As in Node's own
 * prompt, a text that ends with a semicolon is the block. Undefined for any other text.
 */
export declare function loneObject(code: string): number | undefined;
/** The text with the object literal at `at` in parentheses: what comes after `at` lies one further on. */
export declare const asExpression: (code: string, at: number) => string;
