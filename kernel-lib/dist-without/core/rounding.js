/**
 * Directed rounding by a step wider than the error of a few correctly rounded operations.
 * A bound that is shown or compared with a budget is widened outwards, so that floating point can only over-count.
 */
const WIDENING = 2 ** -50;
/** A value not below `x`, larger by about 10⁻¹⁵ relative. */
export const roundUp = (x) => x === 0 || !Number.isFinite(x) ? x : x + Math.abs(x) * WIDENING + Number.MIN_VALUE;
/**
 * The sum of two numbers that are not negative, rounded up by at most two units in the last place, and exact where doubles hold it: the error of
 * an addition is a double, and is known exactly (Knuth, TwoSum). Very many small amounts so add up without drift.
 */
export function addUp(first, second) {
    const sum = first + second;
    if (sum === Infinity)
        return sum;
    const part = sum - first;
    const error = first - (sum - part) + (second - part);
    return error > 0 ? sum + Math.max(Number.MIN_VALUE, 0.75 * 2 ** -52 * sum) : sum;
}
/** A value not above `x`, smaller by about 10⁻¹⁵ relative. */
export const roundDown = (x) => x === 0 || !Number.isFinite(x) ? x : x - Math.abs(x) * WIDENING - Number.MIN_VALUE;
//# sourceMappingURL=rounding.js.map