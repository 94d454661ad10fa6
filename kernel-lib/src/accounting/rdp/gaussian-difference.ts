import { abs, exp, expm1, sqrt } from '../../core/math.js';

/**
 * ln E_Q[(P/Q − 1)^j] at even j for Gaussian noise: P/Q = exp(x/σ − 1/2σ²) with x standard normal. The published recursion takes
 * j-th forward differences of e^{K}, which cancel; this integrates the positive integrand by the trapezoidal rule, whose error for
 * an entire function with Gaussian decay is e^{−2π²/h²} of the whole, far below a double's.
 */
function gaussianDifferenceMoments(sigma: number): (j: number) => number {
  const step = 1 / 8;
  const logs: number[] = [];
  const at = (index: number, side: 1 | -1): number => {
    const slot = 2 * index + (side === 1 ? 0 : 1);
    return (logs[slot] ??= Math.log(abs(expm1((side * index * step) / sigma - 1 / (2 * sigma * sigma)))));
  };
  const known = new Map<number, number>();
  return (j) => {
    let log = known.get(j);
    if (log !== undefined) return log;
    const reach = sqrt(2 * j) + 10;
    const right = Math.ceil((j / sigma + reach) / step);
    const left = Math.ceil(reach / step);
    let peak = -Infinity;
    let sum = 0;
    const add = (index: number, side: 1 | -1): void => {
      const x = index * step;
      const value = j * at(index, side) - (x * x) / 2;
      if (value <= peak) sum += exp(value - peak);
      else {
        sum = sum * exp(peak - value) + 1;
        peak = value;
      }
    };
    for (let index = 0; index <= right; index++) add(index, 1);
    for (let index = 1; index <= left; index++) add(index, -1);
    log = peak + Math.log((sum * step) / sqrt(2 * Math.PI));
    known.set(j, log);
    return log;
  };
}

/**
 * ln of the bound 4·√(E(P/Q − 1)^{j₋} · E(P/Q − 1)^{j₊}) with the even neighbours of j (Wang, Balle and Kasiviswanathan 2019,
 * Theorem 27), for j up to 256; beyond that, and where 2e^{K(j)} has become smaller, ∞.
 */
export function gaussianDifference(sigma: number): (j: number) => number {
  const moments = gaussianDifferenceMoments(sigma);
  // Once the bound exceeds 2e^{K(j)} it stays above, so it need not be computed: K(j) = j(j − 1)/2σ².
  let from = 257;
  return (j) => {
    if (j >= from) return Infinity;
    const log = Math.log(4) + (moments(j - (j % 2)) + moments(j + (j % 2))) / 2;
    if (log > Math.LN2 + (j * (j - 1)) / (2 * sigma * sigma)) from = j;
    return log;
  };
}
