import { kindOf, rowOf } from './encode.js';
export { decodeLedger, entryFromJson } from './decode.js';
export { encodeLedger } from './encode.js';
/** One entry as JSON-safe data, ∞ included: for stores. */
export const entryToJson = (entry) => [
    kindOf(entry),
    rowOf(entry, 0),
];
//# sourceMappingURL=index.js.map