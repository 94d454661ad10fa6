import type { Problem } from './problem.js';
/**
 * Combinations of levels, from the one of least loss on. Where there are more than can be tried, the columns' levels between first and last
 * are left out, first those that lose least more than the level below.
 * @throws PrivacyError `invalid-argument` where first and last levels alone are too many
 */
export declare function levelsInOrder(problem: Problem): readonly Uint8Array[];
