import { analyticGaussianEpsilon } from '../../accounting/closed-forms/analytic-gaussian.js';
import { formatDown, formatUp, formatValue } from '../../core/format.js';
import { roundUp } from '../../core/rounding.js';
import { Spending } from './spending.js';
import { Terms } from './terms.js';
const withAll = (list, items) => items.reduce((sum, item) => sum.with(item), list);
/** The greatest ε of one pure release that is admitted now, in the digits it is shown with. */
function greatestPure(spending, d, most) {
    const fits = (epsilon) => spending.with({ kind: 'pure', epsilon, bounded: Infinity, d, times: 1 }).isAdmitted;
    let [low, high] = [0, most];
    for (let round = 0; round < 20; round++) {
        const epsilon = (low + high) / 2;
        if (fits(epsilon))
            low = epsilon;
        else
            high = epsilon;
    }
    // What is told is asked next: it has to fit as it is shown, which a decimal just above what was tried may do as well.
    return [high, low].map((bound) => Number(formatDown(bound))).find((epsilon) => epsilon > 0 && fits(epsilon)) ?? 0;
}
/** What would fit of an item's kind, in words. */
function whatFits(spending, item) {
    if (item.kind === 'pure') {
        const fits = greatestPure(spending, item.d, item.epsilon * item.times);
        return fits > 0 ? `ε of ${String(fits)} would fit` : 'nothing more of its kind fits';
    }
    const { room } = spending;
    if (!(room > 0))
        return 'nothing more of its kind fits';
    if (item.kind !== 'gaussian')
        return 'fewer steps, or more noise, may fit';
    const multiplier = 1 / Math.sqrt(room);
    const epsilon = analyticGaussianEpsilon(multiplier, Math.exp(spending.terms.logRest)) * (1 - 1e-4);
    return (`Gaussian noise of ${formatUp(multiplier * (1 + 2 ** -29))} times the sensitivity would fit, ` +
        `which gaussian({ epsilon: ${formatDown(epsilon)} }) adds, without a delta of its own`);
}
/**
 * What helps where a release is refused: what would fit, whether it would have fitted had it been asked first, and whether a reserve for
 * pure releases, declared when the session was opened, would have held it.
 */
export function advice(spending, items) {
    const { terms } = spending;
    const { budget, relation } = terms;
    const d = items.reduce((sum, item) => sum + item.d, 0);
    if (d > 0 && roundUp(spending.shared + d) > terms.share) {
        const left = Math.max(0, terms.share - spending.shared);
        return (`it is δ that is short: of the ${formatValue(terms.share, 3)} set aside for such releases ${formatDown(left)} is left; ` +
            `ask for less δ, or open the session with a larger budget.deltaShare`);
    }
    const last = items[items.length - 1];
    if (last === undefined)
        return 'nothing was asked';
    const said = [whatFits(spending, last)];
    const earlier = spending.items(false);
    if (earlier.length > 0 && withAll(Spending.none(terms), [...items, ...earlier]).isAdmitted)
        said.push('asked before the others it would have been admitted');
    if (terms.share > 0 && d === 0) {
        const whole = new Terms({ ...budget, deltaShare: 0 }, relation);
        if (withAll(Spending.none(whole), [...earlier, ...items]).isAdmitted)
            said.push('a budget.deltaShare of 0, declared when the session was opened, would have left room for it');
    }
    const pure = items.reduce((sum, item) => roundUp(sum + (item.kind === 'pure' ? item.epsilon * item.times : Infinity)), 0);
    const reserve = pure + (budget.reserve ?? 0);
    if (reserve < budget.epsilon) {
        const reserved = new Terms({ ...budget, reserve: roundUp(reserve) }, relation);
        if (withAll(Spending.none(reserved), [...earlier, ...items]).isAdmitted)
            said.push(`a budget.reserve of ${formatUp(reserve)}, declared when the session was opened, would have held it`);
    }
    return said.join('; ');
}
//# sourceMappingURL=advice.js.map