import { PrivacyError } from '../core/errors.js';
import { blockOf, purchase } from './purchase.js';
const plural = (steps) => `${String(steps)} ${steps === 1 ? 'step' : 'steps'}`;
/**
 * Work that draws step after step, on the ledger: its steps are debited before they are drawn, and its randomness ends with it.
 *
 * A training loops over it once. The loop's end, a `break`, an error and an interruption all end the run; what it paid for and did
 * not use stays prepaid for later steps of the same event. Work that is no loop takes each step by {@link Run.step} and ends with {@link Run.end}.
 *
 * @example
 * const run = session.run({ label: 'model', mechanism: 'DP-SGD', step: poissonSampled(0.01, gaussianEvent(1)), steps: 1000, scale: 1 });
 * for (const step of run) {
 *   weights = descend(weights, noisyGradient(weights, run.random));
 *   yield { done: step, of: run.steps };
 * }
 */
export class Run {
    /** Where the run's noise comes from; it gives nothing before the first debit, and nothing after the run's end. */
    random;
    #account;
    #whenEnded;
    /** Its last entry, as it was last written. */
    #entry;
    #taken;
    /** Steps that the ledger counts as taken: written ahead, so that a crash can only over-count. */
    #reserved;
    #use = 'none';
    /** Whether anything that was debited is being drawn for. */
    #begun;
    /** Runs are begun by `session.run`; `entry` is the run's last one. */
    constructor(account, entry, random, whenEnded) {
        this.#account = account;
        this.#entry = entry;
        this.#whenEnded = whenEnded;
        this.#taken = this.#reserved = this.#progress.taken;
        this.#begun = entry.start !== undefined && this.#taken === 0;
        this.random = Object.freeze({
            kind: random.kind,
            fill: (bytes) => {
                if (this.state !== 'running')
                    throw this.#misused('ended', 'it has ended, and its randomness with it');
                if (!this.#begun)
                    throw this.#misused('not begun', 'none of its steps was debited yet');
                random.fill(bytes);
            },
        });
    }
    get label() {
        return this.#entry.label;
    }
    /** The id of the entry that began it, which reports name it by. */
    get entry() {
        return this.#entry.run ?? this.#entry.id;
    }
    get state() {
        return this.#progress.state;
    }
    /** Steps that were asked for. */
    get asked() {
        return this.#progress.asked;
    }
    /** Steps that it may take: fewer than were asked for where the budget admits no more. */
    get steps() {
        return this.#progress.steps;
    }
    /** Steps that were taken. A run that is resumed begins with those of before. */
    get taken() {
        return this.#taken;
    }
    /** What was paid and what is left, in a sentence. */
    get summary() {
        const { allotted, asked, steps } = this.#progress;
        const unused = allotted - this.#taken;
        const parts = [`${String(this.#taken)} of ${plural(steps)} taken`];
        if (unused > 0)
            parts.push(`${String(unused)} more paid for, and prepaid for later steps of the same kind`);
        if (steps > allotted)
            parts.push(`${String(steps - allotted)} neither taken nor paid for`);
        if (asked > steps)
            parts.push(`the budget admits no more of the ${String(asked)} that were asked for`);
        return parts.join('; ');
    }
    /**
     * The steps, counted from 1, each debited before it is given. Ends with the last one, or with the last that the budget admits.
     * @throws PrivacyError `run-misused` where the run has ended or another loop uses it
     */
    [Symbol.iterator]() {
        this.#take('loop');
        return {
            next: () => {
                if (this.state !== 'running')
                    return { done: true, value: undefined };
                if (this.#taken < this.steps && this.#advance())
                    return { done: false, value: this.#taken };
                this.end();
                return { done: true, value: undefined };
            },
            return: () => {
                this.end();
                return { done: true, value: undefined };
            },
        };
    }
    /**
     * Debits the next step and gives its number, from 1; for work that is no loop.
     * @throws PrivacyError `run-misused` where it has ended, all steps are taken or a loop uses it; `budget-exceeded` where other
     * releases have meanwhile used up what the step would cost
     */
    step() {
        if (this.#use !== 'by hand')
            this.#take('by hand');
        if (this.state !== 'running')
            throw this.#misused('ended', 'it has ended');
        if (this.#taken >= this.steps) {
            throw this.#misused('beyond its plan', `all of its ${plural(this.steps)} were taken`);
        }
        if (!this.#advance())
            throw this.#account.refused(this.label, this.#entry.event, this.#entry.claim);
        return this.#taken;
    }
    /** Ends the run and its randomness. What it paid for and did not use stays prepaid. Ending it again does nothing. */
    end() {
        if (this.state !== 'running')
            return;
        const progress = {
            ...this.#progress,
            taken: this.#taken,
            state: this.#taken >= this.steps ? 'done' : 'stopped',
        };
        try {
            if (this.#isOurs)
                this.#write(progress);
        }
        finally {
            // Whatever the store said: nothing more is drawn.
            this.#entry = { ...this.#entry, progress };
            this.#whenEnded();
        }
    }
    toString() {
        return `${this.label}: ${this.summary}`;
    }
    get #progress() {
        return this.#entry.progress;
    }
    /** Whether nobody else has written the run since: another kernel may have resumed it, taking this one for dead. */
    get #isOurs() {
        return this.#account.lastOf(this.entry) === this.#entry;
    }
    #take(use) {
        if (this.state !== 'running')
            throw this.#misused('ended', 'it has ended');
        if (this.#use !== 'none')
            throw this.#misused('shared', 'another training uses it');
        this.#use = use;
    }
    /** Debits one more step; false where the budget does not admit it. */
    #advance() {
        if (this.#taken === this.#reserved && !this.#reserve())
            return false;
        this.#taken++;
        this.#begun = true;
        return true;
    }
    /** Writes ahead that the next steps may be drawn, and buys them where they are not paid for; false where the budget admits none. */
    #reserve() {
        const wanted = Math.min(blockOf(this.asked), this.steps - this.#taken);
        const paid = Math.min(wanted, this.#progress.allotted - this.#taken);
        if (paid > 0)
            this.#write({ ...this.#progress, taken: this.#taken + paid });
        else if (!this.#buy(wanted))
            return false;
        this.#reserved = this.#progress.taken;
        return true;
    }
    #buy(wanted) {
        if (this.#account.mostSteps(this.#entry.event, wanted) === 0)
            return false;
        let bought = 0;
        this.#entry = this.#account.write((last, id) => {
            this.#requireOurs();
            bought = this.#account.mostSteps(this.#entry.event, wanted);
            const taken = this.#taken + bought;
            const progress = Object.freeze({ ...this.#progress, allotted: taken, taken });
            return purchase(this.#entry, bought, progress, last, id);
        });
        return bought > 0;
    }
    #write(progress) {
        this.#entry = this.#account.write(() => {
            this.#requireOurs();
            return { entry: Object.freeze({ ...this.#entry, progress: Object.freeze(progress) }), cost: undefined };
        });
    }
    #requireOurs() {
        if (!this.#isOurs)
            throw this.#misused('shared', 'it was resumed elsewhere, and goes on there');
    }
    #misused(problem, because) {
        return new PrivacyError('run-misused', { run: this.label, problem }, `the run "${this.label}" cannot be used so: ${because}. Nothing was drawn; begin another with session.run`);
    }
}
//# sourceMappingURL=run.js.map