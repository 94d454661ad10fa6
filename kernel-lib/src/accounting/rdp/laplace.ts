import { exp, expm1, log1p, min } from '../../core/math.js';
import { roundUp } from '../../core/rounding.js';
import { logMomentOf, type LossAtom } from './moment.js';

/**
 * K(α) of Laplace noise of scale 1/`epsilon` times its sensitivity: E = (α e^{(α−1)ε} + (α−1) e^{−αε}) / (2α − 1)
 * (Mironov 2017, Proposition 6).
 */
export function laplaceLogMoment(epsilon: number, order: number): number {
  const gain = (order - 1) * epsilon;
  const reach = order * epsilon;
  if (gain > 30) {
    const rest = Math.log(order / (2 * order - 1)) + log1p(((order - 1) / order) * exp(-gain - reach));
    return roundUp(gain + rest + 1e-15);
  }
  let excess: number;
  if (reach < 0.1) {
    // The terms of first order cancel; so do not compute them.
    excess = 0;
    let rise = order * gain;
    let fall = -(order - 1) * reach;
    for (let n = 2; n <= 12; n++) {
      rise *= gain / n;
      fall *= -reach / n;
      excess += rise + fall;
    }
  } else {
    excess = order * expm1(gain) + (order - 1) * expm1(-reach);
  }
  return min(roundUp(gain), roundUp(log1p((excess / (2 * order - 1)) * (1 + 1e-13))));
}

/** Sensitivities up to which discrete Laplace noise is summed exactly; beyond, any ε-DP mechanism bounds it. */
const LARGEST_SUMMED_SENSITIVITY = 1024;

/** The outcomes of discrete Laplace noise against itself moved by `sensitivity`, those of equal loss taken together. */
function discreteLaplaceAtoms(scale: number, sensitivity: number): readonly LossAtom[] {
  const ratio = exp(-1 / scale);
  const tail = 1 / (1 + ratio);
  const atoms: LossAtom[] = [[tail, -sensitivity / scale]];
  for (let z = 1; z < sensitivity; z++) {
    atoms.push([-expm1(-1 / scale) * tail * exp(-z / scale), (2 * z - sensitivity) / scale]);
  }
  atoms.push([tail * exp(-sensitivity / scale), sensitivity / scale]);
  return atoms;
}

/** K(α) of discrete Laplace noise, or undefined beyond a sensitivity of 1024. */
export function discreteLaplaceLogMoment(scale: number, sensitivity: number, order: number): number | undefined {
  if (sensitivity === 0) return 0;
  if (sensitivity > LARGEST_SUMMED_SENSITIVITY) return undefined;
  return logMomentOf(discreteLaplaceAtoms(scale, sensitivity), order);
}
