import type { Values } from '../../weights/index.js';
/** The update, shortened to the Euclidean length `clipNorm` where it is longer; a copy in any case. */
export declare function clipped(update: Values, clipNorm: number): Values;
/** Every update shortened to the same length: bounded influence before any rule. */
export declare const clipUpdates: (updates: readonly Values[], clipNorm: number) => readonly Values[];
