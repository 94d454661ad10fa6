/** One comparison of a value of the library with what a vector expects. */
export interface Check {
  readonly what: string;
  readonly expected: string;
  readonly got: number;
  readonly tolerance: string;
  readonly passed: boolean;
}

const check = (what: string, expected: number | string, got: number, tolerance: string, passed: boolean): Check => ({
  what,
  expected: String(expected),
  got,
  tolerance,
  // Not a number passes no comparison; this says so once and for all.
  passed: passed && !Number.isNaN(got),
});

/** |got − expected| ≤ tolerance · |expected|; infinities must be equal. */
export const relative = (what: string, got: number, expected: number, tolerance: number): Check =>
  check(
    what,
    expected,
    got,
    `relative ${tolerance}`,
    got === expected || Math.abs(got - expected) <= tolerance * Math.abs(expected),
  );

/** As {@link relative}, and not below what is expected: a bound may only be rounded up. */
export const relativeNotBelow = (what: string, got: number, expected: number, tolerance: number): Check =>
  check(
    what,
    expected,
    got,
    `relative ${tolerance}, not below`,
    got === expected || (got >= expected && got - expected <= tolerance * Math.abs(expected)),
  );

/** |got − expected| ≤ tolerance. */
export const absolute = (what: string, got: number, expected: number, tolerance: number): Check =>
  check(what, expected, got, `absolute ${tolerance}`, got === expected || Math.abs(got - expected) <= tolerance);

/** Equal to the last bit. */
export const exact = (what: string, got: number, expected: number): Check =>
  check(what, expected, got, 'exact', got === expected);

/** low ≤ got ≤ high. */
export const between = (what: string, got: number, low: number, high: number): Check =>
  check(what, `${low} to ${high}`, got, 'within', got >= low && got <= high);

/** got ≤ high. */
export const atMost = (what: string, got: number, high: number): Check =>
  check(what, `at most ${high}`, got, 'not above', got <= high);

/** got ≥ low. */
export const atLeast = (what: string, got: number, low: number): Check =>
  check(what, `at least ${low}`, got, 'not below', got >= low);

/** Lists compared number by number; their lengths must be equal. */
export function each(
  what: string,
  got: ArrayLike<number>,
  expected: readonly number[],
  compare: (what: string, got: number, expected: number, index: number) => Check | readonly Check[],
): readonly Check[] {
  return [
    exact(`${what}.length`, got.length, expected.length),
    ...expected.flatMap((value, index) => compare(`${what}[${index}]`, got[index] ?? Number.NaN, value, index)),
  ];
}
