import { SPREAD_OUT } from '../dominating-pair.js';
/**
 * A pair whose divergence lies between those of two others at each ε.
 * @param shareOf how much of it is the second's, given the two divergences, by their excesses
 */
export function joinedPair(first, second, shareOf) {
    const join = (one, other, share) => (1 - share) * one + share * other;
    return {
        ...SPREAD_OUT,
        evaluate: (losses, excess, weight) => {
            first.evaluate(losses, excess, weight);
            const otherExcess = new Float64Array(losses.length);
            const otherWeight = new Float64Array(losses.length);
            second.evaluate(losses, otherExcess, otherWeight);
            for (let k = 0; k < losses.length; k++) {
                const [one, other] = [excess[k], otherExcess[k]];
                const share = shareOf(one, other);
                excess[k] = join(one, other, share);
                weight[k] = join(weight[k], otherWeight[k], share);
            }
        },
        knots: (logTail) => [...new Set([...first.knots(logTail), ...second.knots(logTail)])].sort((a, b) => a - b),
        highest: Math.max(first.highest, second.highest),
        infinite: join(first.infinite, second.infinite, shareOf(first.infinite, second.infinite)),
        relativeError: first.relativeError + second.relativeError,
    };
}
//# sourceMappingURL=joined.js.map