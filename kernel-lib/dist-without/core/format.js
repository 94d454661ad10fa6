/** How numbers are shown to people: everywhere in the same way, rounded in the direction that promises no more than is true. */
/** A double this near a shorter decimal, relative to its size, was that decimal before a margin was added: ε 0.1 is shown as 0.1. */
const NEAR = 2 ** -30;
/** Digits of a bound: enough to compare by. */
const DIGITS = 3;
/** The nearest number of so many significant digits: without the noise of binary fractions. */
export const nearestDecimal = (value, digits) => Number(value.toPrecision(digits));
/** The decimal of at most so many digits that the value was meant to be, if there is one. */
function shortDecimal(value, most) {
    for (let digits = 1; digits <= most; digits++) {
        const short = nearestDecimal(value, digits);
        if (Math.abs(short - value) <= NEAR * Math.abs(value))
            return short;
    }
    return undefined;
}
/** The next decimal of so many digits above (1) or below (−1) the value; the value itself where it is one. */
function roundedTo(value, digits, direction) {
    const near = nearestDecimal(value, digits);
    if (direction * (near - value) >= 0)
        return near;
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
    return nearestDecimal(near + direction * unit, digits);
}
const special = (value) => Number.isNaN(value) ? 'NaN' : value === Infinity ? '∞' : value === -Infinity ? '−∞' : value === 0 ? '0' : undefined;
/** What was spent, or any other upper bound: never shown below its value, except for the margin that was added to a short decimal. */
export const formatUp = (value, digits = DIGITS) => special(value) ?? String(shortDecimal(value, digits) ?? roundedTo(value, digits, 1));
/** What remains, or any other lower bound: never shown above its value, with the same exception. */
export const formatDown = (value, digits = DIGITS) => special(value) ?? String(shortDecimal(value, digits) ?? roundedTo(value, digits, -1));
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (exponent) => exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
/** A number above 0, rounded already, as a power of ten. */
export function formatScientific(rounded) {
    const [digits = '', exponent = ''] = Number(rounded).toExponential().split('e');
    return digits === '1' ? `10${superscript(exponent)}` : `${digits} × 10${superscript(exponent)}`;
}
/** A δ: 0, or a power of ten with at most two digits before it, rounded up. */
export function formatDelta(delta) {
    const shown = formatUp(delta, 2);
    return delta > 0 && delta < 0.01 ? formatScientific(shown) : shown;
}
/** The decimals that a margin of error justifies: two digits of the margin, and no more. */
function decimalsOf(halfWidth) {
    if (!(halfWidth > 0 && halfWidth < Infinity))
        return 0;
    const digits = nearestDecimal(halfWidth, 2);
    return Math.max(0, Math.min(20, 1 - Math.floor(Math.log10(digits))));
}
/** A number with its margin of error, in the digits that the margin justifies: `567 ± 30`, `0.431 ± 0.012`. */
export function formatWithin(value, halfWidth) {
    const unjustified = special(halfWidth);
    if (!Number.isFinite(value) || unjustified !== undefined)
        return `${formatValue(value)} ± ${unjustified ?? ''}`.trim();
    // Whole noise on whole numbers is whole.
    const decimals = Number.isInteger(value) && Number.isInteger(halfWidth) ? 0 : decimalsOf(halfWidth);
    // What rounds to nothing has no sign.
    return `${value.toFixed(decimals).replace(/^-(?=[0.]*$)/, '')} ± ${halfWidth.toFixed(decimals)}`;
}
/** A number on its own: whole ones whole, others in so many significant digits. */
export function formatValue(value, digits = 6) {
    const named = special(value);
    if (named !== undefined)
        return named;
    return Number.isInteger(value) ? String(value) : String(nearestDecimal(value, digits));
}
/** A share in per cent: `1.3 %`. */
export const formatShare = (share, digits = DIGITS) => `${formatValue(100 * share, digits)} %`;
/**
 * Numbers of one column, comparable at a glance: whole numbers stay whole, others have as many decimals as their spread justifies, about
 * four digits of the distance between the least and the greatest.
 */
export function formatColumn(values) {
    const finite = values.filter(Number.isFinite);
    if (finite.every(Number.isInteger))
        return values.map((value) => formatValue(value));
    let [least, most] = [Infinity, -Infinity];
    for (const value of finite) {
        least = Math.min(least, value);
        most = Math.max(most, value);
    }
    const scale = most > least ? most - least : Math.max(Math.abs(most), Number.MIN_VALUE);
    const decimals = Math.max(0, 3 - Math.floor(Math.log10(scale)));
    if (decimals > 12)
        return values.map((value) => special(value) ?? String(nearestDecimal(value, 6)));
    const longest = Math.max(0, ...finite.map((value) => decimalsOfValue(value, decimals)));
    return values.map((value) => (value === 0 ? (0).toFixed(longest) : (special(value) ?? value.toFixed(longest))));
}
/** How many of the decimals a value needs: 0.5 needs one of four. */
function decimalsOfValue(value, most) {
    for (let decimals = 0; decimals < most; decimals++) {
        if (Math.abs(Number(value.toFixed(decimals)) - value) <= NEAR * Math.abs(value))
            return decimals;
    }
    return most;
}
//# sourceMappingURL=format.js.map