import { type Values } from '../../weights/index.js';
/** The mean of the ranks first … last − 1 of every coordinate. */
export declare function meanOfRanks(updates: readonly Values[], first: number, last: number): Values;
/** The mean of the `keep` values nearest the median, of every coordinate. */
export declare function meanNearestMedian(updates: readonly Values[], keep: number): Values;
