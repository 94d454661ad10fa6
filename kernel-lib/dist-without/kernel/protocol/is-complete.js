import { loneObject } from '../compiler/lone-object.js';
import { syntaxErrors } from '../compiler/syntax.js';
import { ts } from '../compiler/typescript.js';
const UNTERMINATED_TEMPLATE = 1160;
const UNTERMINATED_COMMENT = 1010;
/** Whether a front end should run what was typed, wait for more, or neither helps. */
export function completeness(code) {
    // Two empty lines say that whoever types wants it run.
    if (/\n\s*\n\s*$/.test(code))
        return { status: 'complete' };
    if (loneObject(code) !== undefined)
        return { status: 'complete' };
    const plain = syntaxErrors(code, false);
    const errors = plain.length > 0 ? syntaxErrors(code, true) : plain;
    if (errors.length === 0)
        return { status: 'complete' };
    const end = code.trimEnd().length;
    // Only what is wrong first counts: what follows may be its consequence.
    const [first] = [...errors].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    const isOpen = errors.some((one) => one.code === UNTERMINATED_TEMPLATE || one.code === UNTERMINATED_COMMENT);
    const said = first === undefined ? '' : ts.flattenDiagnosticMessageText(first.messageText, ' ');
    const isAtEnd = (first?.start ?? 0) >= end && / expected\.$|corresponding closing tag/.test(said);
    // What is no block may become an object literal.
    if (!isOpen && !isAtEnd)
        return code.trimStart().startsWith('{') ? completeness(`(${code}`) : { status: 'invalid' };
    const lastLine = code.trimEnd().split('\n').at(-1) ?? '';
    const indent = /^[ \t]*/.exec(lastLine)?.[0] ?? '';
    return { status: 'incomplete', indent: /[{([]\s*$/.test(lastLine) ? `${indent}  ` : indent };
}
//# sourceMappingURL=is-complete.js.map