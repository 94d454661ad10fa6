import { abs, exp, expm1, log1p, max } from '../../core/math.js';
import { roundUp } from '../../core/rounding.js';

// Rényi divergence of order α is K(α) / (α − 1) with K(α) = ln E_Q[(P/Q)^α], the logarithm of a moment.
// For weak privacy losses the moment is 1 + something tiny, and it is that excess over 1 which must keep its digits.

/** An outcome's probability under Q, and its privacy loss ln(P/Q). */
export type LossAtom = readonly [mass: number, loss: number];

/** Relative error that a few dozen rounded operations can make. */
const RELATIVE_ERROR = 1e-13;

/**
 * e^{αL} − 1 − α(e^L − 1): what a loss of L contributes to the moment's excess over 1. The linear part has mean zero under Q
 * and is taken out before, not after, the sum; what is left is never negative.
 */
function excess(loss: number, order: number): number {
  if (abs(order * loss) < 0.1) {
    let sum = 0;
    let power = order * loss;
    let plain = loss;
    for (let n = 2; n <= 12; n++) {
      power *= (order * loss) / n;
      plain *= loss / n;
      sum += power - order * plain;
    }
    return max(0, sum);
  }
  return max(0, exp(loss) * expm1((order - 1) * loss) - (order - 1) * expm1(loss));
}

/** K(α) of a finite list of outcomes, rounded up. Both probabilities of the list must sum to 1. */
export function logMomentOf(atoms: readonly LossAtom[], order: number): number {
  let peak = -Infinity;
  for (const [mass, loss] of atoms) {
    // Beyond, probabilities underflow; the largest loss bounds every order.
    if (loss > 600) return roundUp((order - 1) * max(...atoms.map(([, each]) => each)));
    if (mass > 0) peak = max(peak, order * loss + Math.log(mass));
  }
  if (peak < 30) {
    let sum = 0;
    for (const [mass, loss] of atoms) sum += mass * excess(loss, order);
    return roundUp(log1p(sum * (1 + RELATIVE_ERROR)));
  }
  let sum = 0;
  for (const [mass, loss] of atoms) if (mass > 0) sum += exp(order * loss + Math.log(mass) - peak);
  return roundUp(peak * (1 + RELATIVE_ERROR) + Math.log(sum) + RELATIVE_ERROR);
}

/** The two outcomes that dominate every ε-DP mechanism: binary randomised response (Kairouz, Oh and Viswanath 2015, Theorem 2). */
export function pureAtoms(epsilon: number): readonly LossAtom[] {
  const rare = 1 / (1 + exp(epsilon));
  return [
    [rare, epsilon],
    [1 / (1 + exp(-epsilon)), -epsilon],
  ];
}

/** The outcomes seen through Poisson sampling: the loss L becomes ln(1 − q + q e^L), the probabilities under Q stay. */
export const sampledAtoms = (atoms: readonly LossAtom[], rate: number): readonly LossAtom[] =>
  atoms.map(([mass, loss]) => [mass, log1p(rate * expm1(loss))]);
