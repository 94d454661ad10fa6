import { abs, exp, max, min, sqrt } from '../../core/math.js';
import { invalidArgument } from '../../core/errors.js';
import {
  noiseMultiplier as parseNoiseMultiplier,
  nonNegative,
  delta as parseDelta,
  positiveDelta,
  type Delta,
  type Epsilon,
  type NoiseMultiplier,
} from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import { integral } from '../special/gauss-legendre.js';
import { logNormalDensity, millsRatio, millsSlope, normalCdf } from '../special/normal.js';
import { leastNonPositive } from '../special/root.js';

// The Gaussian mechanism's exact (ε, δ) curve at every ε (Balle and Wang 2018, Theorem 8), written in μ = sensitivity / σ:
//   δ = Φ(−a) − e^ε Φ(−b),  a = ε/μ − μ/2,  b = ε/μ + μ/2.
// As φ(a) = e^ε φ(b), this is φ(a)·(R(a) − R(b)) with R the Mills ratio, and that difference is an integral of R's slope:
// neither the subtraction nor e^ε is ever carried out where it would lose digits.

/** R(from) − R(from + width), to about 14 digits however narrow the interval. */
function millsDifference(from: number, width: number): number {
  if (width > max(1, from / 2)) return millsRatio(from) - millsRatio(from + width);
  return integral(millsSlope, from, width);
}

/** Relative error that the formula can make, and what the rounding of a and b adds to the exponent. */
const RELATIVE_ERROR = 2e-14;
const ROUNDING = 2 ** -51;

/**
 * ln δ at ε of a mechanism that is μ-Gaussian-DP, rounded up: the hockey-stick divergence of N(μ, 1) from N(0, 1)
 * (Dong, Roth and Su 2022, Corollary 2.13). Accurate where δ itself underflows.
 */
export function gdpLogDelta(mu: number, epsilon: number): number {
  if (mu === 0 || epsilon === Infinity) return -Infinity;
  if (mu === Infinity) return 0;
  const a = epsilon / mu - mu / 2;
  const b = epsilon / mu + mu / 2;
  if (a > 1e150) return -Infinity;
  const log =
    a < 0 && mu > 1
      ? Math.log(max(0, normalCdf(-a) - exp(logNormalDensity(a)) * millsRatio(b)))
      : logNormalDensity(a) + Math.log(millsDifference(a, mu));
  return min(0, log + RELATIVE_ERROR + ROUNDING * abs(a) * (abs(a) + b));
}

/** δ at ε of μ-Gaussian-DP, rounded up. */
export function gdpDelta(mu: number, epsilon: number): number {
  const log = gdpLogDelta(mu, epsilon);
  if (log === -Infinity) return 0;
  return min(1, roundUp(exp(log)) || Number.MIN_VALUE);
}

/** ε at δ of μ-Gaussian-DP, rounded up: the least ε with a δ not above the one given. */
export function gdpEpsilon(mu: number, delta: number): number {
  if (mu === 0) return 0;
  if (delta === 0 || mu === Infinity) return Infinity;
  const target = Math.log(delta) - 2 ** -50 * abs(Math.log(delta));
  const excess = (epsilon: number): number => gdpLogDelta(mu, epsilon) - target;
  const atZero = excess(0);
  if (atZero <= 0) return 0;
  // Φ(−a) ≤ exp(−a²/2) / 2 bounds ε from above; the factor covers the rounding of the bound itself.
  const high = (mu * mu) / 2 + mu * sqrt(-2 * target) * (1 + 1e-9) + Number.MIN_VALUE;
  const atHigh = excess(high);
  if (!(atHigh <= 0)) return Infinity;
  return leastNonPositive(excess, 0, high, undefined, atZero, atHigh);
}

/**
 * ln δ of Gaussian noise at ε, rounded up (Balle and Wang 2018, Theorem 8).
 * @param noiseMultiplier σ divided by the L2 sensitivity
 * @param epsilon at least 0
 */
export const analyticGaussianLogDelta = (noiseMultiplier: number, epsilon: number): number =>
  gdpLogDelta(muOf(noiseMultiplier), nonNegative(epsilon, 'epsilon'));

/** δ of Gaussian noise at ε, rounded up; see {@link analyticGaussianLogDelta}. */
export const analyticGaussianDelta = (noiseMultiplier: number, epsilon: number): Delta =>
  gdpDelta(muOf(noiseMultiplier), nonNegative(epsilon, 'epsilon')) as Delta;

/** ε of Gaussian noise at δ, rounded up; ∞ at δ = 0. */
export const analyticGaussianEpsilon = (noiseMultiplier: number, delta: number): Epsilon =>
  gdpEpsilon(muOf(noiseMultiplier), parseDelta(delta)) as Epsilon;

/** ln of the largest σ that is answered, short of where doubles and the rounding of the answer overflow. */
const GREATEST_LOG_SIGMA = 709.78;

/**
 * The least σ / sensitivity at which Gaussian noise is (ε, δ)-DP, rounded up (Balle and Wang 2018, Algorithm 1).
 * Holds at every ε, unlike √(2 ln(1.25/δ)) / ε, which is wrong above 1 and twice too much below.
 * @param epsilon at least 0
 * @param delta greater than 0
 * Throws `invalid-argument` where σ would overflow: at ε = 0, for δ below 10⁻³⁰⁸.
 */
export function analyticGaussianSigma(epsilon: number, delta: number): NoiseMultiplier {
  nonNegative(epsilon, 'epsilon');
  const target = Math.log(positiveDelta(delta)) * (1 + 2 ** -50);
  const excess = (logSigma: number): number => gdpLogDelta(roundUp(exp(-logSigma)), epsilon) - target;
  const reach = sqrt(-2 * target);
  // μ²/2 + μ·reach = ε is private enough, and so is μ = δ/2 at any ε; halving σ from there ends where it no longer is.
  const byEpsilon = 2 * (epsilon / (reach + Math.hypot(reach, Math.SQRT2 * sqrt(epsilon))));
  let high = min(GREATEST_LOG_SIGMA, -Math.log(max(byEpsilon, exp(target) / 2)) + 1e-9);
  while (excess(high) > 0) {
    if (high === GREATEST_LOG_SIGMA)
      throw invalidArgument('epsilon', 'larger, or delta: no finite amount of Gaussian noise is as private');
    high = min(GREATEST_LOG_SIGMA, high + Math.LN2);
  }
  // (At the latest where μ overflows, δ is 1.)
  let low = high - Math.LN2;
  while (excess(low) <= 0) low -= Math.LN2;
  return roundUp(exp(leastNonPositive(excess, low, high, 1e-16))) as NoiseMultiplier;
}

const muOf = (noiseMultiplier: number): number => roundUp(1 / parseNoiseMultiplier(noiseMultiplier));
