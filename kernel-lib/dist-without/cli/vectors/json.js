/** A string, or a word that Python writes for a number and JSON does not know. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;
/** JSON as Python writes it as well: NaN and the infinities become the strings that vectors also use for them. */
export const parseVectors = (text) => JSON.parse(text.replace(STRING_OR_WORD, (word) => (word.startsWith('"') ? word : `"${word}"`)));
//# sourceMappingURL=json.js.map