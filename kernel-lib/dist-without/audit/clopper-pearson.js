import { count, delta as parseDelta } from '../core/quantities.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { logBinomialUpperTail } from '../accounting/special/binomial.js';
import { leastNonPositive } from '../accounting/special/root.js';
/** Parses a confidence, strictly between 0 and 1. */
function parseConfidence(confidence) {
    if (!(confidence > 0 && confidence < 1))
        throw invalidArgument('confidence', 'a number greater than 0 and less than 1');
    return confidence;
}
function parseEvents(events, trials, path = '') {
    count(trials, `${path}trials`);
    count(events, `${path}events`, 0);
    if (events > trials)
        throw invalidArgument(`${path}events`, `at most ${path}trials`);
}
function parseTail(tail) {
    if (!(tail > 0 && tail < 1))
        throw invalidArgument('tail', 'a number greater than 0 and less than 1');
}
/** The range over which ln p is searched; beyond, p underflows. */
const LEAST_LOG = -744;
/**
 * The p at which `events` or more of `trials` have the probability `tail`: with probability 1 − `tail` the true p is not below
 * (Clopper and Pearson 1934). 0 where nothing happened.
 */
export function proportionLowerBound(events, trials, tail) {
    parseEvents(events, trials);
    parseTail(tail);
    if (events === 0)
        return 0;
    const target = Math.log(tail);
    const excess = (fall) => logBinomialUpperTail(trials, events, Math.exp(-fall), -Math.expm1(-fall)) - target;
    return Math.exp(-leastNonPositive(excess, 0, -LEAST_LOG, 1e-15, -target, -Infinity));
}
/** The p at which `events` or fewer of `trials` have the probability `tail`. 1 where everything happened. */
export function proportionUpperBound(events, trials, tail) {
    parseEvents(events, trials);
    parseTail(tail);
    if (events === trials)
        return 1;
    const target = Math.log(tail);
    const excess = (logP) => logBinomialUpperTail(trials, trials - events, -Math.expm1(logP), Math.exp(logP)) - target;
    return Math.exp(leastNonPositive(excess, LEAST_LOG, 0, 1e-15, -target, -Infinity));
}
/**
 * A lower bound on ε from how often an event happens with and without a record: ln((p₁ − δ)/p₀) with both probabilities at the
 * pessimistic end of their exact confidence intervals, each missing with probability (1 − confidence)/2. The event must have been
 * chosen on other runs than those counted.
 * @param delta the δ that is claimed; it is subtracted, as P[M(D) ∈ S] ≤ e^ε P[M(D') ∈ S] + δ
 */
export function auditByCounting(counts, delta = 0, confidence = 0.95) {
    const example = '{ present: { events: 90, trials: 100 }, absent: { events: 10, trials: 100 } }';
    requireOptions(counts, example);
    parseDelta(delta);
    const tail = (1 - parseConfidence(confidence)) / 2;
    for (const name of ['present', 'absent']) {
        requireOptions(counts[name], example);
        parseEvents(counts[name].events, counts[name].trials, `${name}.`);
    }
    const presentLower = proportionLowerBound(counts.present.events, counts.present.trials, tail);
    const absentUpper = proportionUpperBound(counts.absent.events, counts.absent.trials, tail);
    const ratio = (presentLower - delta) / absentUpper;
    return Object.freeze({ presentLower, absentUpper, epsilonLower: ratio > 1 ? Math.log(ratio) : 0 });
}
//# sourceMappingURL=clopper-pearson.js.map