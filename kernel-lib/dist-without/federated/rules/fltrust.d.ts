import { type Rule } from './rule.js';
/**
 * FLTrust (Cao et al. 2021): the server trains on a few clean rows of its own; updates are scaled to the length of its update and weighted
 * by their cosine with it, if that is positive. `trusted` is asked for with the updates. Any number of clients may be Byzantine.
 */
export declare const flTrust: () => Rule;
