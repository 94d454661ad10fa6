import { roundUp } from '../../core/rounding.js';
/** Relative error that a few dozen rounded operations can make. */
const RELATIVE_ERROR = 1e-13;
/**
 * e^{αL} − 1 − α(e^L − 1): what a loss of L contributes to the moment's excess over 1. The linear part has mean zero under Q
 * and is taken out before, not after, the sum; what is left is never negative.
 */
function excess(loss, order) {
    if (Math.abs(order * loss) < 0.1) {
        let sum = 0;
        let power = order * loss;
        let plain = loss;
        for (let n = 2; n <= 12; n++) {
            power *= (order * loss) / n;
            plain *= loss / n;
            sum += power - order * plain;
        }
        return Math.max(0, sum);
    }
    return Math.max(0, Math.exp(loss) * Math.expm1((order - 1) * loss) - (order - 1) * Math.expm1(loss));
}
/** K(α) of a finite list of outcomes, rounded up. Both probabilities of the list must sum to 1. */
export function logMomentOf(atoms, order) {
    let peak = -Infinity;
    for (const [mass, loss] of atoms) {
        // Beyond, probabilities underflow; the largest loss bounds every order.
        if (loss > 600)
            return roundUp((order - 1) * Math.max(...atoms.map(([, each]) => each)));
        if (mass > 0)
            peak = Math.max(peak, order * loss + Math.log(mass));
    }
    if (peak < 30) {
        let sum = 0;
        for (const [mass, loss] of atoms)
            sum += mass * excess(loss, order);
        return roundUp(Math.log1p(sum * (1 + RELATIVE_ERROR)));
    }
    let sum = 0;
    for (const [mass, loss] of atoms)
        if (mass > 0)
            sum += Math.exp(order * loss + Math.log(mass) - peak);
    return roundUp(peak * (1 + RELATIVE_ERROR) + Math.log(sum) + RELATIVE_ERROR);
}
/** The two outcomes that dominate every ε-DP mechanism: binary randomised response (Kairouz, Oh and Viswanath 2015, Theorem 2). */
export function pureAtoms(epsilon) {
    const rare = 1 / (1 + Math.exp(epsilon));
    return [
        [rare, epsilon],
        [1 / (1 + Math.exp(-epsilon)), -epsilon],
    ];
}
/** The outcomes seen through Poisson sampling: the loss L becomes ln(1 − q + q e^L), the probabilities under Q stay. */
export const sampledAtoms = (atoms, rate) => atoms.map(([mass, loss]) => [mass, Math.log1p(rate * Math.expm1(loss))]);
//# sourceMappingURL=moment.js.map