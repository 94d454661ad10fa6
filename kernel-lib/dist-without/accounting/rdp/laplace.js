import { roundUp } from '../../core/rounding.js';
import { logMomentOf } from './moment.js';
/**
 * K(α) of Laplace noise of scale 1/`epsilon` times its sensitivity: E = (α e^{(α−1)ε} + (α−1) e^{−αε}) / (2α − 1)
 * (Mironov 2017, Proposition 6).
 */
export function laplaceLogMoment(epsilon, order) {
    const gain = (order - 1) * epsilon;
    const reach = order * epsilon;
    if (gain > 30) {
        const rest = Math.log(order / (2 * order - 1)) + Math.log1p(((order - 1) / order) * Math.exp(-gain - reach));
        return roundUp(gain + rest + 1e-15);
    }
    let excess;
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
    }
    else {
        excess = order * Math.expm1(gain) + (order - 1) * Math.expm1(-reach);
    }
    return Math.min(roundUp(gain), roundUp(Math.log1p((excess / (2 * order - 1)) * (1 + 1e-13))));
}
/** Sensitivities up to which discrete Laplace noise is summed exactly; beyond, any ε-DP mechanism bounds it. */
const LARGEST_SUMMED_SENSITIVITY = 1024;
/** The outcomes of discrete Laplace noise against itself moved by `sensitivity`, those of equal loss taken together. */
function discreteLaplaceAtoms(scale, sensitivity) {
    const ratio = Math.exp(-1 / scale);
    const tail = 1 / (1 + ratio);
    const atoms = [[tail, -sensitivity / scale]];
    for (let z = 1; z < sensitivity; z++) {
        atoms.push([-Math.expm1(-1 / scale) * tail * Math.exp(-z / scale), (2 * z - sensitivity) / scale]);
    }
    atoms.push([tail * Math.exp(-sensitivity / scale), sensitivity / scale]);
    return atoms;
}
/** K(α) of discrete Laplace noise, or undefined beyond a sensitivity of 1024. */
export function discreteLaplaceLogMoment(scale, sensitivity, order) {
    if (sensitivity === 0)
        return 0;
    if (sensitivity > LARGEST_SUMMED_SENSITIVITY)
        return undefined;
    return logMomentOf(discreteLaplaceAtoms(scale, sensitivity), order);
}
//# sourceMappingURL=laplace.js.map