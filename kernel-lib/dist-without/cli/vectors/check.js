const check = (what, expected, got, tolerance, passed) => ({
    what,
    expected: String(expected),
    got,
    tolerance,
    // Not a number passes no comparison; this says so once and for all.
    passed: passed && !Number.isNaN(got),
});
/** |got − expected| ≤ tolerance · |expected|; infinities must be equal. */
export const relative = (what, got, expected, tolerance) => check(what, expected, got, `relative ${tolerance}`, got === expected || Math.abs(got - expected) <= tolerance * Math.abs(expected));
/** As {@link relative}, and not below what is expected: a bound may only be rounded up. */
export const relativeNotBelow = (what, got, expected, tolerance) => check(what, expected, got, `relative ${tolerance}, not below`, got === expected || (got >= expected && got - expected <= tolerance * Math.abs(expected)));
/** |got − expected| ≤ tolerance. */
export const absolute = (what, got, expected, tolerance) => check(what, expected, got, `absolute ${tolerance}`, got === expected || Math.abs(got - expected) <= tolerance);
/** Equal to the last bit. */
export const exact = (what, got, expected) => check(what, expected, got, 'exact', got === expected);
/** low ≤ got ≤ high. */
export const between = (what, got, low, high) => check(what, `${low} to ${high}`, got, 'within', got >= low && got <= high);
/** got ≤ high. */
export const atMost = (what, got, high) => check(what, `at most ${high}`, got, 'not above', got <= high);
/** got ≥ low. */
export const atLeast = (what, got, low) => check(what, `at least ${low}`, got, 'not below', got >= low);
/** Lists compared number by number; their lengths must be equal. */
export function each(what, got, expected, compare) {
    return [
        exact(`${what}.length`, got.length, expected.length),
        ...expected.flatMap((value, index) => compare(`${what}[${index}]`, got[index] ?? Number.NaN, value, index)),
    ];
}
//# sourceMappingURL=check.js.map