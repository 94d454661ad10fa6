/** A field for each column of so many distinct codes; a column never straddles two words, so columns fill words largest first. */
export function keyLayout(sizes) {
    const fields = new Array(sizes.length);
    const used = [];
    const bitsOf = (size) => Math.max(1, 32 - Math.clz32(Math.max(0, size - 1)));
    const byWidth = sizes.map((_, column) => column).sort((a, b) => bitsOf(sizes[b] ?? 1) - bitsOf(sizes[a] ?? 1));
    for (const column of byWidth) {
        const bits = bitsOf(sizes[column] ?? 1);
        let word = used.findIndex((taken) => taken + bits <= 32);
        if (word < 0)
            word = used.push(0) - 1;
        const shift = used[word] ?? 0;
        used[word] = shift + bits;
        fields[column] = { word, shift, mask: bits === 32 ? -1 : (1 << bits) - 1 };
    }
    return { words: Math.max(1, used.length), fields };
}
/** The keys of rows, `words` a row, from the codes of every column. */
export function keysOf(columns, rows, { words, fields }) {
    const keys = new Int32Array(rows * words);
    columns.forEach((codes, column) => {
        addField(keys, words, codes, fields[column]);
    });
    return keys;
}
/** A function of its own, so that it is compiled for the one kind of array that columns mostly are. */
function addField(keys, words, codes, { word, shift }) {
    for (let row = 0, at = word; at < keys.length; row++, at += words)
        keys[at] = keys[at] | (codes[row] << shift);
}
/** The code that a field of a key holds. */
export const codeIn = (keys, row, words, { word, shift, mask }) => (keys[row * words + word] >>> shift) & mask;
//# sourceMappingURL=key-layout.js.map