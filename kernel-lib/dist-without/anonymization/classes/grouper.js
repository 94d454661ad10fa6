/** The codes of a column as bits to flip: what turns each code into its generalised one. */
export const flipsOf = (generalized, shift) => generalized.map((code, index) => (code ^ index) << shift);
//# sourceMappingURL=grouper.js.map