/**
 * Directed rounding by a step wider than the error of a few correctly rounded operations.
 * A bound that is shown or compared with a budget is widened outwards, so that floating point can only over-count.
 */
const WIDENING = 2 ** -50;

/** A value not below `x`, larger by about 10⁻¹⁵ relative. */
export const roundUp = (x: number): number =>
  x === 0 || !Number.isFinite(x) ? x : x + Math.abs(x) * WIDENING + Number.MIN_VALUE;

/** A value not above `x`, smaller by about 10⁻¹⁵ relative. */
export const roundDown = (x: number): number =>
  x === 0 || !Number.isFinite(x) ? x : x - Math.abs(x) * WIDENING - Number.MIN_VALUE;
