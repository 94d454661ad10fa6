/** A value not below `x`, larger by about 10⁻¹⁵ relative. */
export declare const roundUp: (x: number) => number;
/**
 * The sum of two numbers that are not negative, rounded up by at most two units in the last place, and exact where doubles hold it: the error of
 * an addition is a double, and is known exactly (Knuth, TwoSum). Very many small amounts so add up without drift.
 */
export declare function addUp(first: number, second: number): number;
/** A value not above `x`, smaller by about 10⁻¹⁵ relative. */
export declare const roundDown: (x: number) => number;
