import { abs, exp, expm1, log1p, max, min } from '../../core/math.js';
import { roundUp } from '../../core/rounding.js';
import { logNormalCdf } from '../special/normal.js';

/** How many terms of an alternating tail are summed; what is left out is below 10⁻¹⁵ of the first. */
const TAIL = 20;

/**
 * Weights that turn the first terms of an alternating series Σ (−1)ᵏ bₖ into its sum, with a remainder of at most b₀ / 5.8ⁿ·2,
 * wherever the bₖ are moments of a positive measure on [0, 1] (Cohen, Rodriguez Villegas and Zagier 2000, Algorithm 1).
 */
const WEIGHTS: readonly number[] = (() => {
  const d = Math.cosh(TAIL * Math.log(3 + Math.SQRT2 * 2));
  let b = -1;
  let c = -d;
  return Array.from({ length: TAIL }, (_, k) => {
    c = b - c;
    b *= ((k + TAIL) * (k - TAIL)) / ((k + 0.5) * (k + 1));
    return abs(c / d);
  });
})();

/** What the accelerated tails leave out, relative to their first terms; with room for rounding. */
const REMAINDER = 1e-14;
const ROUNDING = 2 ** -50;

/** One term ±e^weight·(e^exponent − baseline), and how large the numbers were that its two logarithms were computed from. */
interface Term {
  readonly sign: number;
  readonly weight: number;
  readonly exponent: number;
  readonly baseline: 0 | 1;
  readonly weightSize: number;
  readonly exponentSize: number;
}

/** ln(1 + sum of the terms), rounded up; computed relative to the largest term. */
function logOnePlusSum(terms: readonly Term[]): number {
  let peak = 0;
  for (const { weight, exponent } of terms) peak = max(peak, weight + exponent);
  let sum = 0;
  let error = 0;
  for (const { sign, weight, exponent, baseline, weightSize, exponentSize } of terms) {
    const grown = exp(weight + exponent - peak);
    let value = grown;
    if (baseline === 1) {
      const plain = exp(weight - peak);
      value = exponent < 1 ? plain * expm1(exponent) : grown - plain;
    }
    value *= sign;
    sum += value;
    error += abs(value) * (REMAINDER + ROUNDING * (8 + weightSize));
    if (grown > 0) error += abs(sign) * grown * ROUNDING * exponentSize;
  }
  const bound = max(0, sum + error);
  return peak === 0 ? log1p(bound) : peak + Math.log(bound + exp(-peak));
}

/**
 * K(α) = ln E_{z∼N(0,σ²)}[(1 − q + q e^{(2z−1)/2σ²})^α] of Gaussian noise on a Poisson sample, rounded up. It bounds both
 * directions of add-or-remove-one (Mironov, Talwar and Zhang 2019, Theorem 5).
 *
 * At whole orders the binomial sum of their section 3.3. At others their two alternating series, below and above the point z₀ where
 * the two parts of the mixture are equally likely, *with* the signs: the binomial coefficients beyond α and the integrals are moments
 * of positive measures on [0, 1], so the tails are summed in 20 terms with a certified remainder. The series of one side without
 * its exponential factors sums to 1 and is subtracted term by term, so that small divergences keep their digits.
 */
export function sampledGaussianLogMoment(rate: number, sigma: number, order: number): number {
  const half = 1 / (2 * sigma * sigma);
  const whole = roundUp(order * (order - 1) * half);
  if (rate === 1 || whole === 0 || whole > 1e250) return whole;
  // Jensen: (1 − q + q r)^α is at most 1 − q + q r^α.
  const mixed = whole > 700 ? whole : log1p(rate * expm1(whole));
  const logRate = Math.log(rate);
  const logRest = log1p(-rate);
  const fractional = !Number.isInteger(order);
  const equal = sigma * (logRest - logRate) + 1 / (2 * sigma);
  const last = Math.ceil(order);
  const lowerBaseline = !fractional || rate <= 0.5 ? 1 : 0;
  const terms: Term[] = [];
  let logBinomial = 0;
  for (let i = 0; i < (fractional ? last + TAIL : order + 1); i++) {
    const sign = fractional && i >= last ? (WEIGHTS[i - last] ?? 0) * ((i - last) % 2 === 0 ? 1 : -1) : 1;
    const rest = order - i;
    const below = fractional ? logNormalCdf(equal - i / sigma) : 0;
    const tilt = (i * i - i) * half;
    terms.push({
      sign,
      weight: logBinomial + i * logRate + rest * logRest,
      exponent: tilt + below,
      baseline: lowerBaseline,
      weightSize: abs(logBinomial) - i * logRate - abs(rest) * logRest,
      exponentSize: tilt - below,
    });
    if (fractional) {
      const above = logNormalCdf(rest / sigma - equal);
      const otherTilt = (rest * rest - rest) * half;
      terms.push({
        sign,
        weight: logBinomial + rest * logRate + i * logRest,
        exponent: otherTilt + above,
        baseline: lowerBaseline === 1 ? 0 : 1,
        weightSize: abs(logBinomial) - abs(rest) * logRate - i * logRest,
        exponentSize: abs(otherTilt) - above,
      });
    }
    logBinomial += Math.log(abs(rest) / (i + 1));
  }
  return roundUp(min(logOnePlusSum(terms), whole, roundUp(mixed)));
}
