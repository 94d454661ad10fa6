import { roundUp } from '../../core/rounding.js';
/** ε at δ from one order by Canonne, Kamath and Steinke 2020, Proposition 12, rounded up; negative where ε = 0 is more than proven. */
export function rawEpsilonAtOrder(order, divergence, delta) {
    const logs = (Math.log(delta) + Math.log(order)) / (order - 1);
    return divergence + Math.log1p(-1 / order) - logs + 2 ** -50 * (divergence + Math.abs(logs) + 1 / order);
}
/** ln δ at ε from one order by the same proposition, rounded up; positive where nothing is proven. */
export function rawLogDeltaAtOrder(order, divergence, epsilon) {
    const log = (order - 1) * (divergence - epsilon + Math.log1p(-1 / order)) - Math.log(order);
    return log + 2 ** -50 * ((order - 1) * (divergence + epsilon) + 2 + Math.log(order));
}
/** ln of the least δ at ε = 0 by Bretagnolle and Huber's inequality, √(1 − e^{−KL}); KL is at most the divergence at any order. */
export const logDeltaAtZero = (divergence) => Math.log(-Math.expm1(-divergence)) / 2 + 2 ** -50;
/** ε at δ from one order, the better of the two bounds. */
export function epsilonAtOrder(order, divergence, delta) {
    if (divergence === 0)
        return 0;
    if (delta === 0 || divergence === Infinity)
        return Infinity;
    if (Math.log(delta) > logDeltaAtZero(divergence))
        return 0;
    return Math.max(0, rawEpsilonAtOrder(order, divergence, delta));
}
/** ln δ at ε from one order, the better of the two bounds. */
export function logDeltaAtOrder(order, divergence, epsilon) {
    if (divergence === 0)
        return -Infinity;
    if (divergence === Infinity)
        return 0;
    return Math.min(0, logDeltaAtZero(divergence), rawLogDeltaAtOrder(order, divergence, epsilon));
}
/** The order at which a value is least, and that value; no order where none is below `trivial`. */
function leastOf(orders, divergences, trivial, of) {
    let best = { least: trivial, order: undefined };
    orders.forEach((order, index) => {
        const least = of(order, divergences[index] ?? Infinity);
        if (least < best.least)
            best = { least, order };
    });
    return best;
}
/**
 * ε at δ from the Rényi divergences at several orders, rounded up: the best of Canonne, Kamath and Steinke 2020, Proposition 12,
 * ε = ε_α + ln(1 − 1/α) − (ln δ + ln α) / (α − 1), and of ε = 0 where the divergence is small enough for δ.
 */
export function rdpEpsilon(orders, divergences, delta) {
    const { least, order } = leastOf(orders, divergences, Infinity, (at, divergence) => epsilonAtOrder(at, divergence, delta));
    return { epsilon: least, order };
}
/** δ at ε from the Rényi divergences at several orders, rounded up; see {@link rdpEpsilon}. */
export function rdpDelta(orders, divergences, epsilon) {
    const { least, order } = leastOf(orders, divergences, 0, (at, divergence) => logDeltaAtOrder(at, divergence, epsilon));
    const delta = least === -Infinity ? 0 : Math.min(1, roundUp(Math.exp(least)) || Number.MIN_VALUE);
    return { delta, order };
}
/**
 * ε at δ by the conversion of Mironov 2017, Proposition 3, ε_α − ln δ / (α − 1), that publications before 2020 used.
 * Never below {@link rdpEpsilon}; kept to reproduce their figures.
 */
export function rdpEpsilonMironov(orders, divergences, delta) {
    const { least, order } = leastOf(orders, divergences, Infinity, (at, divergence) => roundUp(divergence - Math.log(delta) / (at - 1)));
    return { epsilon: least, order };
}
//# sourceMappingURL=conversion.js.map