import type { Kinds } from './kind.js';
/** Rényi differential privacy. */
export declare const rdpKinds: Kinds;
