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

/**
 * A bound as people read it, with so many significant digits and never below its value: 1.00004 is shown as 1.001.
 * What is itself a short decimal, as a claimed ε, is shown as it is.
 */
export function showUp(value: number, digits: number): string {
  if (!Number.isFinite(value) || value === 0) return value === 0 ? '0' : '∞';
  const near = Number(value.toPrecision(digits));
  if (near >= value) return String(near);
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
  return String(Number((near + unit).toPrecision(digits)));
}
