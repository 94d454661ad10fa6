import { parseCsv } from '../tables/csv.js';
/** Words and tags, a line each, apart by a space or a tab; sentences apart by empty lines. */
function sentences(text) {
    return text
        .split(/\r?\n(?:[ \t]*\r?\n)+/)
        .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== ''))
        .filter((lines) => lines.length > 0)
        .map((lines) => {
        const pairs = lines.map((line) => /^(.*)[ \t](\S+)$/.exec(line.trimEnd()) ?? ['', line.trim(), 'O']);
        return { tokens: pairs.map(([, token = '']) => token), tags: pairs.map(([, , tag = 'O']) => tag) };
    });
}
const READERS = {
    table: (text) => parseCsv(text),
    tokens: sentences,
    text: (text) => text,
    hierarchies: (text) => JSON.parse(text),
};
export const contentOf = (kind, text) => READERS[kind](text);
/** How many rows, sentences, lines, or values of all columns there are. */
export function sizeOf(data) {
    if (typeof data === 'string')
        return data.split('\n').filter((line) => line !== '').length;
    if ('values' in data && Array.isArray(data.values) && 'report' in data)
        return data.values.length;
    return Array.isArray(data)
        ? data.length
        : Object.values(data).reduce((sum, paths) => sum + paths.length, 0);
}
//# sourceMappingURL=content.js.map