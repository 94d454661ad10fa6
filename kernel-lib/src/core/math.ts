/**
 * The functions that formulas are made of, by their own names: they read as formulas do, and weigh a page that loads accounting 4 KB less.
 */
export const { abs, exp, expm1, log1p, max, min, sqrt } = Math;
