import { abs, exp, expm1, log1p, sqrt } from '../../core/math.js';

/**
 * The standard normal distribution, accurate to about 1e-15 relative also where it underflows.
 * The scaled complementary error function follows W. J. Cody, "Rational Chebyshev approximations for the error function",
 * Mathematics of Computation 23 (1969); the rest is built on it.
 */

type Coefficients = readonly number[];

// Cody's three ranges: |x| ≤ 0.46875, up to 4, beyond. Numerator and denominator, highest power first.
const NEAR: readonly [Coefficients, Coefficients] = [
  [1.85777706184603153e-1, 3.1611237438705656, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3],
  [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3],
];
const MIDDLE: readonly [Coefficients, Coefficients] = [
  [
    2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1, 2.98635138197400131e2,
    8.8195222124176909e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
  ],
  [
    1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
    3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
  ],
];
const FAR: readonly [Coefficients, Coefficients] = [
  [
    1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
    1.60837851487422766e-2, 6.58749161529837803e-4,
  ],
  [1, 2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3],
];

function ratio([numerator, denominator]: readonly [Coefficients, Coefficients], x: number): number {
  let above = 0;
  let below = 0;
  for (const coefficient of numerator) above = above * x + coefficient;
  for (const coefficient of denominator) below = below * x + coefficient;
  return above / below;
}

const SQRT_HALF = Math.SQRT1_2;
const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
/** √(π/2), the Mills ratio at 0. */
const MILLS_AT_ZERO = 1.25331413731550025120788264241;

/** exp(x² / 2)-free part of the upper tail for y ≥ 0.46875: erfcx(y) = e^{y²} erfc(y). */
function scaledErfc(y: number): number {
  if (y <= 4) return ratio(MIDDLE, y);
  const inverse = 1 / (y * y);
  return (0.564189583547756286948 - inverse * ratio(FAR, inverse)) / y;
}

/** exp(−x²/2), with the square split so that its rounding does not grow with x. */
function gaussianFactor(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return exp((-coarse * coarse) / 2) * exp((-(x - coarse) * (x + coarse)) / 2);
}

/** The standard normal density. */
export const normalDensity = (x: number): number => gaussianFactor(x) * 0.398942280401432677939946059934;

/** Φ(x), the probability that a standard normal variable is at most `x`. */
export function normalCdf(x: number): number {
  const y = abs(x) * SQRT_HALF;
  if (y <= 0.46875) return 0.5 + (x * SQRT_HALF * ratio(NEAR, y * y)) / 2;
  if (y > 40) return x > 0 ? 1 : 0;
  const tail = (gaussianFactor(x) * scaledErfc(y)) / 2;
  return x > 0 ? 1 - tail : tail;
}

/** ln Φ(x), finite for every finite `x` whose square is. */
export function logNormalCdf(x: number): number {
  if (x > 0) return log1p(-normalCdf(-x));
  return (-x * x) / 2 - HALF_LOG_TWO_PI + Math.log(millsRatio(-x));
}

/** The Mills ratio (1 − Φ(x)) / φ(x): about 1/x for large `x`, overflowing only below −38. */
export function millsRatio(x: number): number {
  const y = x * SQRT_HALF;
  if (y >= 0.46875) return MILLS_AT_ZERO * scaledErfc(y);
  return normalCdf(-x) / normalDensity(x);
}

/**
 * Minus the derivative of the Mills ratio, 1 − x·R(x), which is about 1/x² for large `x`.
 * Beyond 5 by the ratio's continued fraction 1/(x + 1/(x + 2/(x + …))), which does not cancel.
 */
export function millsSlope(x: number): number {
  if (x < 5) return 1 - x * millsRatio(x);
  let rest = 0;
  for (let term = 40; term >= 2; term--) rest = term / (x + rest);
  return 1 / (1 + x * (x + rest));
}

/** ln of the density at `x`. */
export const logNormalDensity = (x: number): number => (-x * x) / 2 - HALF_LOG_TWO_PI;

/**
 * The x with ln Φ(x) = `logProbability`, for probabilities too small for a double too.
 * ln Φ is increasing and concave, so Newton's steps from the left of the root never pass it.
 */
export function normalQuantileOfLog(logProbability: number): number {
  if (logProbability >= 0) return Infinity;
  if (logProbability === -Infinity) return -Infinity;
  if (logProbability > -Math.LN2) return -normalQuantileOfLog(Math.log(-expm1(logProbability)));
  let x = -sqrt(-2 * logProbability);
  for (let round = 0; round < 60; round++) {
    const step = (logProbability - logNormalCdf(x)) * millsRatio(-x);
    x += step;
    if (abs(step) <= 1e-16 * (1 + abs(x))) break;
  }
  return x;
}

/** Φ⁻¹(p), the quantile of the standard normal distribution; ±∞ at 0 and 1. */
export const normalQuantile = (probability: number): number =>
  probability > 0.5 ? -normalQuantileOfLog(Math.log(1 - probability)) : normalQuantileOfLog(Math.log(probability));
