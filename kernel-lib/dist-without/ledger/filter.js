import { PrivacyError, invalidArgument } from '../core/errors.js';
import { nearestDecimal } from '../core/format.js';
import { roundDown, roundUp } from '../core/rounding.js';
import { lossOf } from '../accounting/accountants/accountant.js';
import { basic } from '../accounting/accountants/basic.js';
import { gaussianDp } from '../accounting/accountants/gaussian-dp.js';
import { bestFixedOrder, rdpAtOrder } from '../accounting/rdp/index.js';
import { zcdp } from '../accounting/accountants/zcdp.js';
import { deltaShareOf } from './budget.js';
import { smoothedGaussianDp } from './filters/smoothed.js';
/** The filter of one accountant: the budget is fixed in advance, losses add up, and the sum's profile is compared with it. */
export function filterOf(algebra, budget) {
    if (!algebra.adaptive) {
        const allowed = 'one whose bound holds for adaptively chosen releases: pure, zcdp, gaussian-dp, or RDP at one fixed order';
        throw invalidArgument('accountant', allowed);
    }
    const lossAlone = remembered(algebra);
    const after = (loss) => {
        const lossWith = (event) => algebra.compose(loss, lossAlone(event));
        return {
            accountant: algebra.name,
            admits: (event) => algebra.profile(lossWith(event)).delta(budget.epsilon) <= budget.delta,
            spend: (event) => after(lossWith(event)),
            spent: () => algebra.profile(loss).epsilon(budget.delta),
        };
    };
    return after(algebra.zero);
}
/** The loss of an event by itself. A session asks about an event before it spends it, and releases of a kind share one. */
function remembered(algebra) {
    const losses = new WeakMap();
    return (event) => {
        const known = losses.get(event);
        if (known !== undefined)
            return known.loss;
        const loss = lossOf(algebra, event);
        // A loss below zero would be a refund; only an event that was not made by its constructor can have one.
        const numbers = typeof loss === 'object' ? Object.values(loss) : [loss];
        if (!numbers.every((part) => typeof part === 'number' && part >= 0)) {
            throw invalidArgument('event', 'one whose parameters are in their ranges');
        }
        losses.set(event, { loss });
        return loss;
    };
}
/**
 * Adds up ε's (and δ's, where releases are (ε, δ)-DP) until the first release that has no ε of its own, and from then on asks another
 * accountant, with all that is left of the budget. For a few counts and then a model this is far tighter than the other accountant alone.
 *
 * Why it is valid: let the first part of a run, h, have spent ε(h). Then p(h) ≤ e^ε(h) q(h) on neighbours p and q, surely. What
 * follows is filtered to be (ε − ε(h), δ)-DP given h. The mass where the whole loss exceeds ε, which is what δ counts, is therefore
 * Σ (p(h) p(o|h) − e^ε q(h) q(o|h))₊ ≤ Σ p(h) (p(o|h) − e^(ε − ε(h)) q(o|h))₊ ≤ Σ p(h) δ = δ. That ε(h) depends on h does no harm.
 * A first part that is ε(h)-DP but for a probability δ(h) leaves δ − δ(h) to the rest, for good: releases known only by an (ε, δ) are
 * not admitted later, since a δ that is divided according to what comes out is spent more than once.
 */
export function pureThen(rest, budget, relation) {
    const accountant = `pure, then ${rest(budget).accountant}`;
    const sums = basic(relation);
    const lossAlone = remembered(sums);
    const summed = (event) => {
        try {
            const loss = lossAlone(event);
            return loss.epsilon === Infinity ? undefined : loss;
        }
        catch (error) {
            if (error instanceof PrivacyError && error.code === 'unsupported-event')
                return undefined;
            throw error;
        }
    };
    const later = (before, filter) => ({
        accountant,
        admits: (event) => before.epsilon < budget.epsilon && before.delta < budget.delta && filter.admits(event),
        spend: (event) => later(before, filter.spend(event)),
        spent: () => roundUp(before.epsilon + filter.spent()),
    });
    const switchAfter = (spent) => {
        const epsilon = Math.max(0, roundDown(budget.epsilon - spent.epsilon));
        const delta = Math.max(0, spent.delta === 0 ? budget.delta : roundDown(budget.delta - spent.delta));
        return later(spent, rest({ epsilon, delta }));
    };
    const first = (spent) => ({
        accountant,
        admits(event) {
            const loss = summed(event);
            if (loss === undefined)
                return switchAfter(spent).admits(event);
            const total = sums.compose(spent, loss);
            return total.epsilon <= budget.epsilon && total.delta <= budget.delta;
        },
        spend(event) {
            const loss = summed(event);
            return loss === undefined ? switchAfter(spent).spend(event) : first(sums.compose(spent, loss));
        },
        spent: () => (spent.delta <= budget.delta ? spent.epsilon : Infinity),
    });
    return first(sums.zero);
}
const gaussianDpFilter = (budget, relation) => filterOf(gaussianDp(relation), budget);
/** The accountants a session can be asked for by name. */
const BY_NAME = {
    /** Sum of ε's, and of δ's where releases have them; the default at δ = 0. */
    pure: (budget, relation) => filterOf(basic(relation), budget),
    /** Zero-concentrated DP: exact for the discrete Gaussian, good for many Laplace releases. */
    zcdp: (budget, relation) => filterOf(zcdp(relation), budget),
    /** Gaussian DP: exact for Gaussian noise. */
    'gaussian-dp': gaussianDpFilter,
    /** Rényi DP at the order that suits the budget best: for sampled Gaussian noise, as of DP-SGD. */
    rdp: (budget, relation) => filterOf(rdpAtOrder(bestFixedOrder(budget), relation), budget),
    /** Everything, in any order, near what it would cost had it been planned in advance: the default with δ > 0. */
    'smoothed-gaussian-dp': smoothedGaussianDp,
    /** The sum of ε's for a ledger's first releases, Gaussian DP from the first that is not ε-DP. */
    'pure, then gaussian-dp': (budget, relation) => pureThen((rest) => gaussianDpFilter(rest, relation), budget, relation),
};
export const FILTER_NAMES = Object.freeze(Object.keys(BY_NAME));
/** Part of what is left of the share of δ that is set aside, which a failure with the default δ takes: so there is always more. */
const FAILURE_SHARE = 1 / 10;
/** Rounded to a short decimal, as the margin of every calibration covers. */
const short = (delta) => nearestDecimal(delta, 12);
/**
 * The δ's that a budget has for its releases. Under the default accountant noise is stated at what is left of δ beside the share that is
 * set aside, so that noise that claims all of ε fits; and what fails with probability δ takes a small part of what is left of that share.
 */
export function defaultDeltas(name, budget, shareLeft = deltaShareOf(budget)) {
    const { delta } = budget;
    if (delta === 0)
        return { delta: undefined, failureDelta: undefined };
    const share = deltaShareOf(budget);
    const failureDelta = short(shareLeft * FAILURE_SHARE * (1 - 1e-9));
    return { delta: name === 'smoothed-gaussian-dp' ? short(delta - share) : delta, failureDelta };
}
/** The accountant a session uses unless it is asked for another. */
export const defaultFilterName = (budget) => (budget.delta === 0 ? 'pure' : 'smoothed-gaussian-dp');
/** A fresh filter by its accountant's name. */
export function filterNamed(name, budget, relation) {
    if (!FILTER_NAMES.includes(name))
        throw invalidArgument('accountant', `one of ${FILTER_NAMES.join('; ')}`);
    if (budget.delta === 0 && name !== 'pure') {
        throw invalidArgument('accountant', 'pure where delta is 0: every other bound needs a delta above 0');
    }
    if (budget.reserve !== undefined && name !== 'smoothed-gaussian-dp') {
        throw invalidArgument('accountant', 'smoothed-gaussian-dp where the budget has a reserve');
    }
    return BY_NAME[name](budget, relation);
}
//# sourceMappingURL=filter.js.map