import type { Kinds } from './kind.js';
/** Composition, sampling and groups by ε and δ; the edges of all accountants. */
export declare const compositionKinds: Kinds;
