/** How numbers are shown to people: everywhere in the same way, rounded in the direction that promises no more than is true. */
/** The nearest number of so many significant digits: without the noise of binary fractions. */
export declare const nearestDecimal: (value: number, digits: number) => number;
/** What was spent, or any other upper bound: never shown below its value, except for the margin that was added to a short decimal. */
export declare const formatUp: (value: number, digits?: number) => string;
/** What remains, or any other lower bound: never shown above its value, with the same exception. */
export declare const formatDown: (value: number, digits?: number) => string;
/** A number above 0, rounded already, as a power of ten. */
export declare function formatScientific(rounded: string): string;
/** A δ: 0, or a power of ten with at most two digits before it, rounded up. */
export declare function formatDelta(delta: number): string;
/** A number with its margin of error, in the digits that the margin justifies: `567 ± 30`, `0.431 ± 0.012`. */
export declare function formatWithin(value: number, halfWidth: number): string;
/** A number on its own: whole ones whole, others in so many significant digits. */
export declare function formatValue(value: number, digits?: number): string;
/** A share in per cent: `1.3 %`. */
export declare const formatShare: (share: number, digits?: number) => string;
/**
 * Numbers of one column, comparable at a glance: whole numbers stay whole, others have as many decimals as their spread justifies, about
 * four digits of the distance between the least and the greatest.
 */
export declare function formatColumn(values: readonly number[]): readonly string[];
