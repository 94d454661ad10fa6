/** Meanings of a name, as bits: `User` may be a value of one cell and a type of another. */
export const VALUE = 1;
export const TYPE = 2;
//# sourceMappingURL=declaration.js.map