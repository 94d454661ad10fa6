import { type PldLoss } from './loss.js';
/** A loss that is no less than either of two. */
export declare function worstOf(first: PldLoss, second: PldLoss): PldLoss;
