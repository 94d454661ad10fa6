import { PrivacyError } from '../../core/errors.js';
import { roundUp } from '../../core/rounding.js';
import { lossOf } from '../../accounting/accountants/accountant.js';
import { approximateDp } from '../../accounting/accountants/approximate.js';
import { composed, epsilonDeltaEvent, repeated, } from '../../accounting/events/event.js';
import { gaussianDp, gdpOfPure } from '../../accounting/accountants/gaussian-dp.js';
import { choiceOf, distinct, eventsOf, LOSSES, } from '../../accounting/pld/loss.js';
import { pairsOf } from '../../accounting/pld/of-event.js';
import { worstOf } from '../../accounting/pld/worst.js';
/** Every event's parts, whatever they are. */
const parts = {
    name: 'parts',
    relation: 'add-or-remove-one',
    adaptive: false,
    ...LOSSES,
    worst: worstOf,
    of: (event) => ({ kind: 'event', event }),
    profile: () => ({ epsilon: () => Infinity, delta: () => 1 }),
};
/** Losses that are added up by themselves, as no lattice has room for them and others. */
const isOnScale = (epsilon) => epsilon > 1e-9 && epsilon < 1e6;
/** A choice with the δ's of its (ε, δ) releases apart: each is dominated by ε-DP's worst pair and a failure with probability δ. */
function withoutDelta(counted) {
    const { event, times } = counted;
    if (event.kind !== 'parallel')
        return [counted];
    const deltas = event.events.map((choice) => (choice.kind === 'epsilon-delta' ? choice.delta : 0));
    const delta = Math.max(...deltas);
    if (delta === 0)
        return [counted];
    const bare = event.events.map((choice) => choice.kind === 'epsilon-delta' ? epsilonDeltaEvent(choice.epsilon, 0) : choice);
    return [
        { event: choiceOf(bare), times },
        { event: epsilonDeltaEvent(0, delta), times },
    ];
}
/**
 * An item that costs as much as whichever of several events a neighbour can change: x∘G_m ≤ d + G_M has to hold for the pairs of each, so that
 * the greatest ε, μ² and d are enough where all are of one kind; else the pair that dominates all is charged, or where there is none, or one
 * that takes a share of δ, Gaussian DP for each.
 */
function itemOfChoice({ event, times }, choices, relation) {
    const d = Math.max(...choices.map((choice) => choice.d));
    if (choices.every((choice) => choice.kind === 'pure')) {
        const bounded = Math.max(...choices.map((choice) => choice.bounded));
        return { kind: 'pure', epsilon: Math.max(...choices.map(({ epsilon }) => epsilon)), bounded, d, times };
    }
    if (choices.every((choice) => choice.kind === 'gaussian'))
        return { kind: 'gaussian', m: Math.max(...choices.map(({ m }) => m)), d };
    const hasRun = choices.some(({ kind }) => kind === 'run');
    const pairs = pairsOf(event, relation);
    if (pairs !== undefined && (hasRun || pairs.removal.infinite + pairs.addition.infinite === 0))
        return { kind: 'run', event: repeated(event, times), d: 0 };
    return hasRun ? undefined : { kind: 'gaussian', m: Math.max(...choices.map(mu2Of)), d };
}
/** μ² at which an item is Gaussian-DP but for its share of δ. */
function mu2Of(item) {
    if (item.kind === 'run')
        return Infinity;
    if (item.kind === 'gaussian')
        return item.m;
    const mu = gdpOfPure(item.epsilon);
    return roundUp(item.times * Math.min(roundUp(mu * mu), item.bounded));
}
function itemOf({ event, times }, terms) {
    const { relation } = terms;
    if (event.kind === 'parallel') {
        const choices = event.events.map((choice) => itemOf({ event: choice, times }, terms));
        return itemOfChoice({ event, times }, choices, relation) ?? unsupported(event.kind, terms);
    }
    if (event.kind === 'discrete-gaussian' && event.sensitivity > 0) {
        const m = terms.discreteGaussian(event.sigma, event.sensitivity);
        return { kind: 'gaussian', m: roundUp(m * times), d: roundUp(terms.delta * times) };
    }
    const known = approximateDp(event, relation);
    if (known !== undefined && known.epsilon < Infinity) {
        if (isAmplified(event, times) && isOnScale(known.epsilon) && pairsOf(event, relation) !== undefined)
            return { kind: 'run', event: repeated(event, times), d: 0 };
        const mu = event.kind === 'exponential' ? gdpOfPure(event.epsilon / 2) : Infinity;
        const d = known.delta === 0 ? 0 : roundUp(known.delta * times);
        return { kind: 'pure', epsilon: checked(known.epsilon), bounded: roundUp(mu * mu), d: checked(d), times };
    }
    const m = isGaussian(event) ? gaussianDp(relation).of(event) : undefined;
    if (m !== undefined)
        return { kind: 'gaussian', m: m === Infinity ? m : roundUp(checked(m) * times), d: 0 };
    if (pairsOf(event, relation) !== undefined)
        return { kind: 'run', event: repeated(event, times), d: 0 };
    return unsupported(event.kind, terms);
}
function unsupported(kind, { accountant, relation }) {
    const message = `the ${accountant} accountant has no bound for a ${kind} event under ${relation}`;
    throw new PrivacyError('unsupported-event', { accountant, event: kind }, message);
}
/** A loss below zero would be a refund; only an event that was not made by its constructor can have one. */
function checked(loss) {
    if (loss >= 0)
        return loss;
    const allowed = 'one whose parameters are in their ranges';
    throw new PrivacyError('invalid-argument', { argument: 'event', allowed }, `event must be ${allowed}`);
}
const isSampled = (event) => (event.kind === 'poisson-sampled' && event.rate < 1) || event.kind === 'fixed-size-sampled';
/** Whether a pair of its own costs far less than the ε that is known of the event: steps on samples, and shuffled reports. */
const isAmplified = (event, times) => (isSampled(event) && times > 1) || (event.kind === 'shuffled-reports' && event.reports > 1);
const isGaussian = (event) => event.kind === 'gaussian' ||
    event.kind === 'tree-aggregation' ||
    event.kind === 'non-private' ||
    (event.kind === 'poisson-sampled' && event.rate === 1 && isGaussian(event.event));
/**
 * What is charged for an event. It is known in advance as a whole, so its parts may be charged in any order: releases with bounded losses
 * first, which keeps the range of losses narrow; and with a part that only its dominating pair is known of, all parts as one pair.
 * Throws `unsupported-event` for a part without any bound.
 */
export function itemsOf(event, terms) {
    const counted = distinct([...eventsOf(lossOf(parts, event))].flatMap(withoutDelta));
    const items = counted.map((each) => itemOf(each, terms));
    if (items.length === 1)
        return items;
    const joined = [];
    const alone = [];
    let gaussian;
    const hasRun = items.some(({ kind }) => kind === 'run');
    items.forEach((item, index) => {
        const { event, times } = counted[index];
        const one = repeated(event, times);
        if (item.kind === 'gaussian' && item.m < Infinity && !hasRun)
            gaussian = { kind: 'gaussian', m: roundUp(item.m + (gaussian?.m ?? 0)), d: roundUp(item.d + (gaussian?.d ?? 0)) };
        else if (item.kind === 'run' || (hasRun && isComposable(item, event)))
            joined.push(one);
        else
            alone.push(item);
    });
    if (gaussian !== undefined)
        alone.push(gaussian);
    if (joined.length > 0)
        alone.push({ kind: 'run', event: composed(joined), d: 0 });
    return alone;
}
/** Whether an item's pair joins that of a run. */
const isComposable = (item, event) => item.kind === 'gaussian'
    ? item.m < Infinity && event.kind !== 'tree-aggregation' && event.kind !== 'parallel'
    : item.kind === 'pure' && item.d === 0 && isOnScale(item.epsilon);
//# sourceMappingURL=items.js.map