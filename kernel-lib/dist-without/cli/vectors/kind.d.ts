import type { Check } from './check.js';
import type { Fields } from './fields.js';
/** How a kind of vector is checked: its parameters are given to the library, the results compared at the tolerances it states. */
export type Kind = (params: Fields, expected: Fields) => readonly Check[];
/** Kinds by their names in the vectors. */
export type Kinds = Readonly<Record<string, Kind>>;
