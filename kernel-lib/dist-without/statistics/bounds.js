import { invalidArgument } from '../core/errors.js';
/** ColumnBounds beyond these leave sums over any number of rows no room in a double: 2⁹⁰⁰ · 2⁵³ < 2¹⁰²³. */
const LARGEST_BOUND = 2 ** 900;
const NARROWEST_RANGE = 2 ** -900;
/**
 * Parses declared bounds.
 * @param argument what they are called in messages, such as `age`
 * @throws PrivacyError `invalid-argument` for bounds that are not finite numbers in order, or so large that sums could overflow
 */
export function parseBounds(bounds, argument) {
    const prefix = argument === undefined ? '' : `${argument}.`;
    if (typeof bounds !== 'object' || bounds === null) {
        throw invalidArgument(argument ?? 'bounds', 'an object, such as { lower: 0, upper: 120 }');
    }
    const { lower, upper } = bounds;
    if (lower === undefined || upper === undefined) {
        const what = `${prefix}lower and ${prefix}upper`;
        const needed = 'given: bounds that are known without looking at the data, such as { lower: 0, upper: 120 }';
        throw invalidArgument(what, needed);
    }
    for (const [name, value] of [
        ['lower', lower],
        ['upper', upper],
    ]) {
        if (typeof value !== 'number' || !(Math.abs(value) <= LARGEST_BOUND)) {
            throw invalidArgument(prefix + name, 'a number of -2^900 to 2^900, so that no sum can overflow');
        }
    }
    if (!(upper - lower >= NARROWEST_RANGE))
        throw invalidArgument(`${prefix}upper`, `greater than ${prefix}lower`);
    return Object.freeze({ lower: lower + 0, upper: upper + 0 });
}
/** The value itself, or the bound it lies beyond. */
export const clamp = (value, { lower, upper }) => Math.min(upper, Math.max(lower, value));
const UNIT = { lower: -1, upper: 1 };
export function unitScale(bounds) {
    const half = bounds.upper / 2 - bounds.lower / 2;
    const middle = bounds.lower / 2 + bounds.upper / 2;
    return {
        middle,
        half,
        toUnit: (value) => clamp((clamp(value, bounds) - middle) / half, UNIT),
        fromUnit: (unit) => clamp(middle + half * unit, bounds),
    };
}
//# sourceMappingURL=bounds.js.map