import { hasSyntaxErrors } from './syntax.js';
/** White space and comments before anything else. */
const TOP = /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/;
/**
 * Where the object literal begins that a text consists of: `{ a: 1, b: 2 }`, which a program would take for a block. As in Node's own
 * prompt, a text that ends with a semicolon is the block. Undefined for any other text.
 */
export function loneObject(code) {
    const at = TOP.exec(code)?.[0].length ?? 0;
    if (code[at] !== '{' || /;\s*$/.test(code))
        return undefined;
    return hasSyntaxErrors(asExpression(code, at), false) ? undefined : at;
}
/** The text with the object literal at `at` in parentheses: what comes after `at` lies one further on. */
export const asExpression = (code, at) => `${code.slice(0, at)}(${code.slice(at)}\n)`;
//# sourceMappingURL=lone-object.js.map