import { relative } from 'node:path';
import {} from './declaration.js';
import { ts } from './typescript.js';
/** "Cannot assign to 'x' because it is an import." and "… because it is not a variable." */
const ASSIGNED_TO_IMPORT = new Set([2632, 2539]);
/** The compiler's advice where the standard library lacks something that a later one has: cells can not choose theirs. */
const CHANGES_LIBRARY = / Do you need to change your target library\?.*$/s;
/** Names of other cells come as imports; what they are there is what a reader knows. */
function inWordsOfCells(message, code, kinds) {
    if (CHANGES_LIBRARY.test(message))
        return message.replace(CHANGES_LIBRARY, ` Cells have what Node ${process.versions.node} has, which runs this kernel.`);
    if (!ASSIGNED_TO_IMPORT.has(code))
        return message;
    const name = /'([^']+)'/.exec(message)?.[1] ?? '';
    const kind = kinds.get(name)?.kind;
    if (kind === undefined || kind === 'import')
        return message;
    if (kind !== 'const')
        return `Cannot assign to '${name}' because it is a ${kind}; declare it anew to change it.`;
    return `Cannot assign to '${name}' because an earlier cell declares it with const; declare it there with let, or anew here.`;
}
/** A complaint in the notebook's terms. */
export function complaintOf({ file, start = 0, length = 0, messageText, code }, cell, kinds) {
    const message = inWordsOfCells(ts.flattenDiagnosticMessageText(messageText, '\n'), code, kinds);
    if (file === undefined)
        return { file: undefined, line: 0, column: 0, end: 0, message, code, text: cell.code };
    const isCell = file.fileName === cell.path;
    const text = isCell ? cell.code : file.text;
    const place = (at) => {
        const shift = isCell && cell.object !== undefined && at > cell.object ? 1 : 0;
        const before = text.slice(0, at - shift);
        return { line: before.split('\n').length - 1, character: before.length - (before.lastIndexOf('\n') + 1) };
    };
    const from = place(start);
    const to = place(start + length);
    return {
        file: isCell ? undefined : relative(cell.directory, file.fileName),
        line: from.line,
        column: from.character,
        end: to.line === from.line ? to.character : from.character + 1,
        message,
        code,
        text,
    };
}
//# sourceMappingURL=complaint.js.map