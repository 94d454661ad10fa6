import { invalidArgument } from '../core/errors.js';
import { roundDown } from '../core/rounding.js';
import { periodStart } from '../ledger/period.js';
/**
 * The part of a ledger's budget that a session may spend: an analyst's share, in the present period; or all of it.
 *
 * Each analyst's releases are filtered against a share of ε and of δ that was fixed in advance, and the shares add up to at most 1. However
 * the analysts' releases interleave, all together are (ε, δ)-DP by concurrent composition (Vadhan and Zhang 2023; Lyu 2022). A budget
 * that refreshes promises ε for each period; over all of them the rows that stay have what was spent in all.
 */
export class Allowance {
    budget;
    #every;
    #analyst;
    /** @throws PrivacyError `invalid-argument` where the budget is split and no analyst of the split is named, or it isn't and one is */
    constructor(whole, analyst) {
        this.budget = analyst === undefined && whole.shares === undefined ? whole : shareOf(whole, analyst);
        this.#every = whole.every;
        this.#analyst = analyst;
    }
    /** When the period began that the moment lies in; the beginning of time for a budget that does not refresh. */
    since(at) {
        return this.#every === undefined ? 0 : periodStart(this.#every, at);
    }
    /** Whether an entry counts against this allowance, in the period that began at `since`. */
    counts(entry, since) {
        return entry.analyst === this.#analyst && entry.at >= since;
    }
}
function shareOf(whole, analyst) {
    const { shares } = whole;
    const share = analyst === undefined || shares === undefined ? undefined : shares[analyst];
    if (shares === undefined || share === undefined) {
        const allowed = shares === undefined
            ? 'left out: the budget is not split'
            : `one of those that the budget is split among: ${Object.keys(shares).join(', ')}`;
        throw invalidArgument('analyst', allowed);
    }
    const { reserve } = whole;
    return Object.freeze({
        ...whole,
        epsilon: roundDown(whole.epsilon * share),
        delta: (whole.delta === 0 ? 0 : roundDown(whole.delta * share)),
        ...(reserve !== undefined && { reserve: roundDown(reserve * share) }),
    });
}
//# sourceMappingURL=allowance.js.map