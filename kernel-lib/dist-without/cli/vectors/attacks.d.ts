import type { Kinds } from './kind.js';
/** What attacks can and did find out. */
export declare const attackKinds: Kinds;
/** Amplification by shuffling, and noise correlated over steps. */
export declare const amplificationKinds: Kinds;
