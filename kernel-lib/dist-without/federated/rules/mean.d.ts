import { type Rule } from './rule.js';
/** The plain mean. One Byzantine update moves it anywhere. */
export declare const mean: () => Rule;
/** The mean weighted by each client's rows, n_k / n (McMahan et al. 2017, Algorithm 1). */
export declare const weightedMean: () => Rule;
