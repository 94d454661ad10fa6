import { createHash } from 'node:crypto';
import { defaultDeltas } from '../ledger/filter.js';
/** What is promised of one fit: the mechanism's ε, at its δ or at the session's. */
export function fitClaim(model, mechanism, { accountant, budget }) {
    const { delta: whole, failureDelta } = defaultDeltas(accountant, budget);
    const delta = mechanism.deltaWithin({ delta: model.statesDelta === true ? failureDelta : whole });
    return Object.freeze({ epsilon: mechanism.epsilon, delta });
}
/** The claim of a fit without privacy. */
export const noClaim = Object.freeze({ epsilon: Infinity, delta: 0 });
/** Names a fit without keeping its rows; stays in the kernel. */
export const fitKey = ({ label, model, claim, repetition, bounds, rows }) => JSON.stringify(['fit', label, model.description, claim, repetition, bounds, digest(rows)]);
/** Tells one fit from another where it is kept outside the kernel: nothing of it is made of the rows. */
export const courseKey = ({ label, model, claim, repetition, bounds }) => JSON.stringify(['fit', label, model.description, claim, repetition, bounds]);
function digest({ content }) {
    const hash = createHash('sha256');
    for (const part of content) {
        if (typeof part === 'string')
            hash.update(part);
        else
            hash.update(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    }
    return hash.digest('base64');
}
/**
 * Begins the run that pays for a fit, all of it or nothing.
 * @throws PrivacyError `budget-exceeded`
 */
export const beginFit = (session, label, plan, resume = false) => session.run({
    label,
    mechanism: plan.mechanism,
    step: plan.step,
    steps: plan.steps,
    scale: plan.scale,
    // What the plan gives, which is not always what was asked for: a recipe that protects nothing says so.
    claim: plan.claim,
    exact: true,
    resume,
    ...(plan.start !== undefined && { start: plan.start }),
});
//# sourceMappingURL=fit.js.map