/** Of a loss without bound, atoms or infinity: what most pairs say of themselves in part. */
export const SPREAD_OUT = { highest: Infinity, infinite: 0, grids: [], atomic: false };
/**
 * The evaluation of a pair with δ(P‖Q) = δ(Q‖P), from its half above zero: v(−ε) = e^−ε v(ε), and the weight below zero,
 * e^−ε Q(L ≤ −ε), is e^−ε P(L ≥ ε) = e^−ε (v(ε) + g(ε)).
 */
export function symmetric(above) {
    return (losses, excess, weight) => {
        const sizes = losses.map(Math.abs);
        above(sizes, excess, weight);
        for (let k = 0; k < losses.length; k++) {
            if (losses[k] >= 0)
                continue;
            const factor = Math.exp(losses[k]);
            weight[k] = factor * (excess[k] + weight[k]);
            excess[k] = factor * excess[k];
        }
    };
}
/** Evenly spaced numbers from `low` to `high`, both among them. */
export const spread = (low, high, cells) => Array.from({ length: cells + 1 }, (_, k) => (k === cells ? high : low + ((high - low) * k) / cells));
/** Cells of {@link spread} in each of the intervals, which are joined where they overlap. Symmetric about zero. */
export function spreadBothSides(from, to, cellsPerUnit) {
    const cells = (width) => Math.max(2, Math.ceil(width * cellsPerUnit));
    if (from <= 0)
        return spread(-to, to, cells(2 * to));
    const above = spread(from, to, cells(to - from));
    return [...above.map((x) => -x).reverse(), ...above];
}
/** Losses beyond which a loss bounded by ±ε and decaying like e^{−(ε − L)/2} has no more than e^−16 of its probability. */
const DECAY = 32;
/** Knots for a spread-out loss between ±`epsilon` whose probability lies near the two ends. */
export const boundedKnots = (epsilon) => spreadBothSides(epsilon - DECAY, epsilon, Math.max(4, 16 / epsilon));
//# sourceMappingURL=dominating-pair.js.map