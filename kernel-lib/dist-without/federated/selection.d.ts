import type { RandomSource } from '../core/random.js';
/** Each of them with the same chance, drawn for independently: Poisson sampling. */
export declare const sampled: <One>(all: readonly One[], rate: number, random: RandomSource) => readonly One[];
/** So many of them, every choice as likely, in the order of the list; all where there are no more. */
export declare function chosen<One>(all: readonly One[], size: number, random: RandomSource): readonly One[];
