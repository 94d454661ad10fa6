import { roundDown, roundUp } from '../../core/rounding.js';
import { leastNonPositive } from '../../accounting/special/root.js';
import { logPure, pureCharge, pureChargesAnywhere } from './charge.js';
import { logGaussianBelow } from './gaussian-curve.js';
import { logRunDivergence, runCharge } from './run.js';
/** The least M with x∘G_m ≤ d + G_M on the range, rounded up; ∞ where there is none. */
export function chargeOf(item, m, range, terms) {
    if (m === Infinity)
        return m;
    switch (item.kind) {
        case 'gaussian':
            return item.m === Infinity ? Infinity : roundUp(m + item.m);
        case 'pure':
            return Math.min(pureItemCharge(item, m, range), roundUp(m + roundUp(item.times * item.bounded)));
        case 'run':
            return runCharge(terms.run(item).pairs(), item.d, m, range);
    }
}
/** Pure releases of a kind up to which each is charged on its own range. */
const MOST_RANGED = 128;
/** Several pure releases, the last first: each on the range that those before it have left. */
function pureItemCharge({ epsilon, times }, m, { low, high }) {
    if (!(low > 0 && high < Infinity) || times > MOST_RANGED)
        return pureChargesAnywhere(epsilon, times, m);
    let sum = m;
    for (let before = times - 1; before >= 0; before--) {
        const wide = roundUp(before * epsilon);
        sum = pureCharge(epsilon, sum, { low: roundDown(low - wide), high: high + wide });
    }
    return sum;
}
/** ln of what an item and G_m have at the one γ that is reachable, less d, over G_M there; at most 0 where G_M is enough. */
function excessAtPoint(item, m, most, epsilon, terms) {
    const enough = logGaussianBelow(most, epsilon);
    if (item.kind === 'run') {
        const run = terms.run(item);
        if (m === 0 && item.d === 0 && run.epsilon() <= epsilon)
            return -Number.MIN_VALUE;
        return logRunDivergence(run.pairs(), item.d, m, epsilon) - enough;
    }
    if (item.kind === 'pure' && item.times === 1 && item.bounded === Infinity)
        return logPure(item.epsilon, m, epsilon) - enough;
    return chargeOf(item, m, { low: epsilon, high: epsilon }, terms) - most;
}
/** How far the excess of an item is above what M pays for; at most 0 where it is enough. */
export function excessOf(item, m, most, range, terms) {
    if (range.low === range.high)
        return excessAtPoint(item, m, most, range.low, terms);
    // At one point both sides are known without solving for M.
    if (item.kind === 'pure' && item.times === 1 && item.bounded === Infinity && range.low > 0 && range.high < Infinity)
        return logPure(item.epsilon, m, range.low) - logGaussianBelow(most, range.low);
    return chargeOf(item, m, range, terms) - most;
}
export function widened({ low, high }, item) {
    if (item.kind !== 'pure')
        return EVERYTHING;
    const wide = roundUp(item.epsilon * item.times);
    return high < Infinity ? { low: roundDown(low - wide), high: roundUp(high + wide) } : EVERYTHING;
}
const EVERYTHING = { low: -Infinity, high: Infinity };
/** How closely a charge is solved for, relative to it: that of a run's pair, or far below what is shown. */
const precisionOf = (item) => (item.kind === 'run' ? 1e-4 : 1e-7);
/** μ² of the most Gaussian noise that an item leaves of M: the greatest m at which M is enough, rounded down. */
export function roomAfter(item, most, range, terms) {
    if (item.kind === 'gaussian')
        return Math.max(0, roundDown(most - item.m));
    // The charge, most − m, is what is searched for: however small it is beside M it keeps its digits.
    const excess = (charge) => excessOf(item, Math.max(0, roundDown(most - charge)), most, range, terms);
    const high = [chargeOf(item, 0, range, terms), most].find((charge) => charge <= most && excess(charge) <= 0);
    if (high === undefined)
        return 0;
    return Math.max(0, roundDown(most - leastNonPositive(excess, 0, high, precisionOf(item))));
}
//# sourceMappingURL=item-charge.js.map