import { SourceMap } from 'node:module';
import {} from '../compiler/emit.js';
/** Leads back through the compiler's source map, and then through the kernel's own edits. */
export function positionsOf({ javascript, sourceMap, edited }, text) {
    let opened;
    const lines = javascript.split('\n').length;
    return ({ line, column }) => {
        // The kernel's own words stand before the first line and after the last.
        if (line < 0 || line >= lines)
            return undefined;
        // Most of what is run never fails.
        opened ??= {
            map: new SourceMap(JSON.parse(sourceMap)),
            starts: [0, ...Array.from(edited.written.matchAll(/\n/g), ({ index }) => index + 1)],
        };
        const entry = opened.map.findEntry(line, column);
        if (!('originalLine' in entry))
            return undefined;
        const start = opened.starts[entry.originalLine] ?? 0;
        const offset = Math.min(edited.original(start + entry.originalColumn), text.length);
        const before = text.slice(0, text[offset] === '(' ? calleeOf(text, offset) : offset);
        return { line: before.split('\n').length - 1, column: before.length - (before.lastIndexOf('\n') + 1) };
    };
}
/**
 * Where the name begins that is called at a parenthesis. `f()` is called at its name, but what is run, `(0, exports.f)()`, at the
 * parenthesis.
 */
const calleeOf = (text, parenthesis) => parenthesis - (/[\p{ID_Continue}$]*$/u.exec(text.slice(0, parenthesis))?.[0].length ?? 0);
//# sourceMappingURL=positions.js.map