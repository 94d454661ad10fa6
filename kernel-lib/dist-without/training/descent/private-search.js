import { accountant } from '../../accounting/accountants/accountant.js';
import { epsilonDeltaEvent, repeatAndSelect, } from '../../accounting/events/event.js';
import { rdp } from '../../accounting/rdp/index.js';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { count, delta as parseDelta } from '../../core/quantities.js';
import { defaultDeltas } from '../../ledger/filter.js';
import { bitSource, uniformBelow } from '../../mechanisms/sampling/bit-source.js';
import { weightsOf } from '../../weights/index.js';
import { drive } from '../../work/index.js';
import { Descent, diverged } from './descend.js';
/** The event of a search. */
export function searchEvent(plan, meanRuns) {
    const mean = count(meanRuns, 'meanRuns', 2);
    const { event } = plan;
    const [single, times] = event.kind === 'repeated' ? [event.event, event.times] : [event, 1];
    if (single.kind !== 'gaussian' && single.kind !== 'poisson-sampled')
        throw invalidArgument('plan', 'whole batches or Poisson samples, with independent noise');
    return repeatAndSelect(single, mean, 1, times);
}
/** The price of a search, before any data are touched: ε of the best of a random number of runs. */
export const searchEpsilon = (plan, meanRuns, delta) => accountant(rdp({ relation: plan.relation }))
    .profile(searchEvent(plan, meanRuns))
    .epsilon(parseDelta(delta));
/** The search itself where the session's accountant has a bound for it, else its ε at its δ, which every filter with a δ takes. */
function charged(session, event, { epsilon, delta }) {
    try {
        session.admits(event);
        return event;
    }
    catch (error) {
        if (error instanceof PrivacyError && error.code === 'unsupported-event')
            return epsilonDeltaEvent(epsilon, delta);
        throw error;
    }
}
/**
 * Searches hyper-parameters privately: a random number of whole training runs, each with a candidate drawn at random, of which the best
 * alone is given. Its cost is that of repeating and selecting with a geometric number of runs (Papernot and Steinke 2022, Theorem 2 with
 * η = 1), a few times that of one run however many there are, and is debited as a whole beforehand. How many runs were made is not told:
 * with that number known the bound would not hold, so how long the search took is not for publication either.
 * @throws PrivacyError `budget-exceeded` before anything is drawn; `diverged` where no run ended in finite numbers
 */
export async function* privateSearchSteps(options) {
    requireOptions(options, "{ session, label: 'search', plan, candidates, meanRuns: 10, score }");
    const { session, label, plan, candidates, score } = options;
    if (!Array.isArray(candidates) || candidates.length === 0)
        throw invalidArgument('candidates', 'at least one');
    if (plan.relation !== session.dataset.relation)
        throw invalidArgument('plan.relation', `${session.dataset.relation}, as the session's data are declared`);
    const { delta: whole, failureDelta } = defaultDeltas(session.accountant, session.budget);
    const delta = failureDelta ?? whole ?? 1e-5;
    const epsilon = searchEpsilon(plan, options.meanRuns, delta);
    const claim = Object.freeze({ epsilon, delta });
    const run = session.run({
        label,
        mechanism: 'private search',
        step: charged(session, searchEvent(plan, options.meanRuns), claim),
        steps: 1,
        scale: plan.clipping.gradientNoise(plan.noiseMultiplier) *
            plan.sensitivity *
            plan.clipping.start(plan.noiseMultiplier).norm,
        claim,
        exact: true,
    });
    let best;
    try {
        run.step();
        const bits = bitSource(run.random);
        do {
            const candidate = candidates[uniformBelow(bits, candidates.length)];
            try {
                const descent = new Descent({ label, plan, ...candidate }, run.random);
                while (descent.step < plan.steps) {
                    descent.advance(Math.min(descent.stride, plan.steps - descent.step));
                    // The same for every run: progress must not count them.
                    yield { done: descent.step, of: plan.steps };
                }
                const weights = weightsOf(candidate.objective.layout, descent.learnt.slice());
                const found = score(weights, candidate);
                if (best === undefined || found > best.score)
                    best = Object.freeze({ candidate, weights, score: found, claim });
            }
            catch (error) {
                // A run that left the finite numbers is a candidate that is not the best.
                if (!(error instanceof PrivacyError && error.code === 'diverged'))
                    throw error;
            }
        } while (uniformBelow(bits, options.meanRuns) !== 0);
    }
    finally {
        run.end();
    }
    if (best === undefined)
        throw diverged(label, plan.steps);
    return best;
}
/** Searches to the end, with a progress bar: see {@link privateSearchSteps}. */
export const searchPrivately = (options, driving = {}) => drive(privateSearchSteps(options), { label: options.label, ...driving });
//# sourceMappingURL=private-search.js.map