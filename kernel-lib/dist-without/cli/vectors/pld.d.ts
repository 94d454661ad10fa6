import type { Kinds } from './kind.js';
/** Privacy loss distributions. */
export declare const pldKinds: Kinds;
