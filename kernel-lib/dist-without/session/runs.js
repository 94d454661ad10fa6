import { invalidArgument, PrivacyError, requireOptions } from '../core/errors.js';
import { frozenCopy } from '../core/frozen.js';
import { count } from '../core/quantities.js';
import { entryEvent, eventKey, prepaidSteps } from '../ledger/entry.js';
import { addsUpExactly } from '../ledger/steps.js';
import { text } from './dataset.js';
import { blockOf, purchase } from './purchase.js';
import { Run } from './run.js';
const FRESH = Object.freeze({ allotted: 0, taken: 0 });
/** Begins runs, and goes on with those that were interrupted. */
export class Runs {
    #account;
    #random;
    /** Runs of this session that have not ended, by their first entry's id. */
    #live = new Set();
    constructor(account, random) {
        this.#account = account;
        this.#random = random;
    }
    /** See `Session.run`. */
    begin(request) {
        const asked = parse(request);
        const interrupted = asked.resume === true ? this.#interrupted(asked) : undefined;
        const entry = this.#account.write((last, id) => this.#decide(asked, interrupted, last, id));
        const { progress, run } = entry;
        if (progress.steps < progress.asked) {
            console.warn(`${asked.label}: the budget of ${this.#account.name} admits ${String(progress.steps)} of the ` +
                `${String(progress.asked)} steps that were asked for; the run is cut to these before it begins.`);
        }
        this.#live.add(run);
        return new Run(this.#account, entry, this.#random, () => this.#live.delete(run));
    }
    /** The last entry of the latest run of the same kind that did not take all of its steps, and is not under way here. */
    #interrupted({ label, mechanism, step, start, steps }) {
        const same = (entry) => entry.kind === 'run' &&
            entry.id === entry.run &&
            entry.label === label &&
            entry.mechanism === mechanism &&
            entry.random === this.#random.kind &&
            entry.progress?.asked === steps &&
            eventKey(entry.event) === eventKey(step) &&
            (entry.start === undefined
                ? start === undefined
                : start !== undefined && eventKey(entry.start) === eventKey(start));
        const first = [...this.#account.counted].reverse().find(same);
        if (first === undefined)
            return undefined;
        if (this.#live.has(first.id)) {
            const message = `the run "${label}" cannot be resumed: it is under way. Nothing was drawn; let it end first`;
            throw new PrivacyError('run-misused', { run: label, problem: 'shared' }, message);
        }
        const last = this.#account.lastOf(first.id);
        return last?.progress?.state === 'done' ? undefined : last;
    }
    /** What to debit now, and how many steps the run may take, by the ledger as it is. */
    #decide(request, interrupted, last, id) {
        const { step, steps, exact = false } = request;
        const account = this.#account;
        const before = interrupted === undefined ? undefined : account.lastOf(interrupted.run ?? '');
        const { taken, allotted } = before?.progress ?? FRESH;
        const left = steps - taken;
        // What an ended run has left over is in the common pool; what one that was cut off had been allotted is still its own.
        const own = before?.progress?.state === 'running' ? allotted - taken : 0;
        const free = step.kind === 'non-private' ? 0 : Math.min(left, own + prepaidSteps(account.counted, step));
        const start = before === undefined ? request.start : undefined;
        const fit = account.mostSteps(step, left - free, start);
        const startFits = fit > 0 || start === undefined || account.admits(start);
        if (!startFits || taken + free + fit === 0 || (exact && free + fit < left)) {
            throw this.#refused(request, left - free, start);
        }
        const now = exact || !addsUpExactly(step) ? fit : Math.min(fit, Math.max(0, blockOf(steps) - free));
        const progress = Object.freeze({
            asked: steps,
            steps: taken + free + fit,
            allotted: taken + free + now,
            taken,
            state: 'running',
        });
        if (before !== undefined)
            return purchase(before, now, progress, last, id);
        return this.#first(request, now, fit, progress, id);
    }
    #first(request, now, fit, progress, id) {
        const { label, mechanism, step, start, scale } = request;
        const whole = { event: step, times: fit, ...(start !== undefined && { start }) };
        const entry = Object.freeze({
            id,
            kind: 'run',
            label,
            mechanism,
            ...whole,
            times: now,
            claim: request.claim ?? this.#account.claimOf(entryEvent(whole)),
            scale,
            random: this.#random.kind,
            ...this.#account.origin,
            at: this.#account.now(),
            run: id,
            progress,
        });
        const free = step.kind === 'non-private' || (now === 0 && start === undefined);
        return { entry, cost: free ? undefined : entryEvent(entry) };
    }
    #refused(request, missing, start) {
        const { label, step, exact = false } = request;
        const event = entryEvent({ event: step, times: exact ? missing : 1, ...(start !== undefined && { start }) });
        return this.#account.refused(label, event, request.claim ?? this.#account.claimOf(event));
    }
}
/** The request checked, and a copy of it, before anything is debited: whoever holds it may change it while the run goes on. */
function parse(given) {
    requireOptions(given, "{ label: 'model', mechanism: 'gaussian descent', step: gaussianEvent(10), steps: 30, scale: 1 }");
    const request = frozenCopy(given);
    const { label, mechanism, scale, steps } = request;
    text(label, 'label');
    text(mechanism, 'mechanism');
    count(steps, 'steps');
    if (!(scale >= 0 && scale < Infinity))
        throw invalidArgument('scale', 'a finite number of at least 0');
    const { step, start } = request;
    for (const [argument, event] of [
        ['step', step],
        ['start', start ?? step],
    ]) {
        if (typeof event !== 'object' || event === null || !('kind' in event)) {
            throw invalidArgument(argument, 'an event, such as gaussianEvent(10)');
        }
    }
    return request;
}
//# sourceMappingURL=runs.js.map