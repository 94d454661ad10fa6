/** The comments of a text before anything else. */
const TOP = /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/;
/** Reads the comments at the top of a cell. */
export function directives(code) {
    const comments = Array.from(TOP.exec(code)?.[0].matchAll(/\/\*\*[\s\S]*?\*\//g) ?? [], ([text]) => text);
    const tag = (pattern) => comments.map((text) => pattern.exec(text)?.[1]).find(Boolean);
    return {
        module: tag(/@module[ \t]+([\w./-]+)/),
        jsx: comments.some((text) => /@jsx\s*(?:\*\/|\n)/.test(text)),
    };
}
//# sourceMappingURL=directives.js.map