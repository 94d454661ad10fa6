import { randomUUID } from 'node:crypto';
import { Coding, DEFAULT_RANGE } from '../../secure/coding.js';
import { Refused } from '../rounds/refused.js';
import { SecureAttempt } from './attempt.js';
import { LEAST_MEMBERS, planOf, weightOf } from './terms.js';
const STEP_TIMEOUT = 30_000;
/** The secure sums of a federation's rounds, one attempt at a time. */
export class SecureRounds {
    #secure;
    #terms;
    #run;
    #attempt;
    #members = [];
    constructor(secure, terms, run) {
        this.#secure = secure;
        this.#terms = terms;
        this.#run = run;
    }
    /** A new attempt at a round's sum; none where too few take part. */
    begin({ participants, round }) {
        this.#attempt?.abandon();
        this.#attempt = undefined;
        this.#members = participants;
        if (participants.length < LEAST_MEMBERS)
            return;
        const attempt = randomUUID();
        const about = { run: this.#run, round, weights: this.#terms.model.layout.size };
        const plan = planOf(this.#secure.roster.members, { attempt, members: participants }, about);
        this.#attempt = new SecureAttempt(attempt, plan, this.#secure.stepTimeout ?? STEP_TIMEOUT);
    }
    /** What a client of so many rows is told; undefined where there is no attempt. */
    task(state, examples) {
        if (this.#attempt === undefined)
            return undefined;
        const { greatestWeight = 1, range = DEFAULT_RANGE } = this.#secure;
        const weight = Math.min(weightOf(this.#terms.strategy, state, examples), greatestWeight);
        return { attempt: this.#attempt.id, members: this.#members, weight, range, greatestWeight };
    }
    /** Whether a client has shared secrets in the attempt that is under way. */
    hasBegun(client) {
        return this.#attempt?.hasBegun(client) === true;
    }
    /** The attempt of that id, which is the one under way. @throws Refused */
    attempt(id) {
        if (this.#attempt?.id !== id)
            throw new Refused(409, 'round-over', 'the attempt is over');
        return this.#attempt;
    }
    /** The sum of those that have stayed. @throws PrivacyError `too-few-updates`; `aborted` */
    async sums() {
        const { from, sum } = await this.#attempt.finish();
        const about = { size: this.#terms.model.layout.size, scalars: 0 };
        return { sums: [new Coding(this.#secure).decoded(sum, from, this.#members.length, about)], counted: from.length };
    }
    abandon() {
        this.#attempt?.abandon();
    }
}
//# sourceMappingURL=secure-rounds.js.map