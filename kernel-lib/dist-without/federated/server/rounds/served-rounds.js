import { PrivacyError } from '../../../core/errors.js';
import { secureRandom } from '../../../core/random.js';
import { isFiniteWeights } from '../../../weights/index.js';
import { addUp } from '../../aggregation/add-up.js';
import { plainSum, singleUpdates } from '../../aggregation/plain.js';
import { flawOf } from '../../clients/updates.js';
import { thinned } from '../../curves.js';
import { noticesOf } from '../../notices.js';
import { centralRun } from '../../privacy/central.js';
import { secureNotice } from '../../secure/secure-sum.js';
import { chosen, sampled } from '../../selection.js';
import { trainingTask, wordOf } from '../../tasks.js';
import { decodeUpdate, largestUpdate, tagged, untagged } from '../protocol/updates.js';
import { describeModel, taskMessage, } from '../protocol/messages.js';
import { SecureRounds } from '../secure/secure-rounds.js';
import { LEAST_MEMBERS } from '../secure/terms.js';
import { checkRecord, checkRounds } from './checks.js';
import { Members } from './members.js';
import { Refused } from './refused.js';
import { Signal } from './signal.js';
/** While nothing happens, whoever drives the rounds gets its turn this often, in milliseconds. */
const TURN = 100;
const TIMEOUT = 300_000;
/**
 * A federation whose clients come and go: the round that is under way, who takes part, the updates that came. It knows nothing of HTTP, decides
 * nothing about models (the strategy does), and has all that counts in its journal before it says so.
 */
export class ServedRounds {
    run;
    members;
    #options;
    #journal;
    #record;
    #random;
    #quorum;
    #aggregator;
    #states = new Map();
    #history;
    /** The newest round whose update counted, by client: an older one is a replay. */
    #counted;
    /** A client was heard of, or has sent something: whoever drives the rounds waits for it. */
    #heard = new Signal();
    /** There is something to do: clients wait for it. */
    #asked = new Signal();
    #kept;
    #open;
    #deadline = Infinity;
    /** A round that is being added up takes no more updates. */
    #closing = false;
    #privacyRun;
    #secure;
    /** Rows that clients count, as they last said. */
    #examples = new Map();
    #end = 'running';
    /** Whether there will be no more rounds; a server that is stopped may be begun again. */
    #isOver = false;
    constructor(options, members, journal, record, kept, random) {
        this.#options = options;
        this.members = members;
        this.#journal = journal;
        this.#record = record;
        this.run = record.run;
        this.#kept = kept;
        this.#random = random;
        this.#quorum = Math.max(options.strategy.least, options.quorum ?? 1, options.secure === undefined ? 1 : LEAST_MEMBERS);
        if (options.secure !== undefined) {
            this.#secure = new SecureRounds(options.secure, options, this.run);
            this.#aggregator = { shows: 'sum', notices: [secureNotice(true)] };
        }
        else
            this.#aggregator = options.privacy === undefined ? this.#plain() : { shows: 'single updates', notices: [] };
        this.#history = [...journal.history()];
        this.#counted = new Map(journal.counted());
        this.#open = journal.open();
        if (this.#open !== undefined) {
            // Those of the round that was cut off are taken to be there: they are waited for as if nothing had happened.
            const participants = this.#open.participants.filter((id) => members.has(id));
            for (const id of participants)
                members.heard(id);
            this.#announce({ ...this.#open, participants });
        }
    }
    /**
     * Begins a federation, or goes on with the one of that name.
     * @throws PrivacyError `invalid-argument`, also where the one of that name has another model or strategy
     */
    static async open(options, ids, journal) {
        checkRounds(options, ids);
        const { model, strategy, random = secureRandom() } = options;
        await journal.sweep();
        const seed = wordOf(random);
        const record = journal.begun({ model: model.description, strategy: strategy.name, seed: String(seed) });
        checkRecord(record, options);
        let kept = await journal.state();
        if (kept === undefined) {
            kept = await journal.keep(strategy.begin(options.initial ?? model.initial(random)), options.privacy?.clipNorm);
            const figures = evaluated(options, kept.state);
            const past = { round: 0, at: Date.now(), counted: 0, ...figures, model: kept.hashes.weights };
            journal.advance(kept, past, undefined, []);
        }
        return new ServedRounds(options, new Members(ids), journal, record, kept, random);
    }
    get #state() {
        return this.#kept.state;
    }
    get #isAsynchronous() {
        return this.#options.strategy.buffer !== undefined;
    }
    /** The most bytes that an update may have. */
    get largestUpdate() {
        return largestUpdate(this.#options.model.layout, this.#options.strategy.local.control === true);
    }
    // ---- what clients ask
    /** The most bytes of a step of a secure sum: the masked numbers, or a share for everybody. */
    get largestSecureStep() {
        return Math.max(4 * (this.#options.model.layout.size + 1), 256 * (this.members.ids.length + 1));
    }
    /** What a client is to do, once there is something, or after so many milliseconds. */
    async work(client, examples, milliseconds, signal) {
        this.members.heard(client);
        this.#examples.set(client, examples);
        // Whoever has shared secrets and asks anew has lost them: it waits for the next attempt.
        if (this.#secure?.hasBegun(client) === true && this.#states.get(client) === 'training')
            this.#settle(client, 'dropped');
        this.#heard.emit();
        const end = Date.now() + milliseconds;
        const isGone = () => signal.aborted;
        for (;;) {
            const work = this.#workOf(client);
            const left = end - Date.now();
            if (work.state !== 'wait' || left <= 0 || isGone())
                return work;
            await this.#asked.next(left, signal);
            if (!isGone())
                this.members.heard(client);
        }
    }
    #workOf(client) {
        const { run } = this;
        const { round } = this.#state;
        if (this.#isOver)
            return { state: 'done', run, round };
        if (!this.#isAsked(client))
            return { state: 'wait', run, round };
        const { local, strategy } = this.#options;
        const index = this.members.indexOf(client);
        const task = trainingTask({ strategy, local, seed: BigInt(this.#record.seed) }, this.#state, { id: client, index });
        const { memory, weights } = this.#kept.hashes;
        const control = task.control === undefined ? undefined : memory['control'];
        const message = taskMessage(run, task, { model: weights, ...(control !== undefined && { control }) });
        const secure = this.#secure?.task(this.#state, this.#examples.get(client) ?? 0);
        return secure === undefined ? message : { ...message, secure };
    }
    #isAsked(client) {
        const open = this.#open;
        if (open === undefined || this.#closing || !open.participants.includes(client))
            return false;
        return this.#states.get(client) === 'training';
    }
    /**
     * Takes an update. It counts, once, when this returns, whatever happens to the server afterwards.
     * @throws Refused
     */
    async take(client, query, bytes) {
        this.members.heard(client);
        const known = this.#known(client, query);
        if (known !== undefined)
            return known;
        const { examples, round, steps } = query;
        const flaw = this.#flaw(client, query, bytes);
        if (flaw !== undefined) {
            this.#settle(client, 'rejected');
            throw new Refused(422, 'unusable', `the update was not taken: ${flaw}`);
        }
        const blob = await this.#journal.putBlob(tagged(bytes, this.#tag(client, round)));
        try {
            // Others were served meanwhile: the round may be over.
            const answer = this.#known(client, query);
            if (answer === undefined)
                this.#journal.take(client, { round, examples, steps, blob });
            return answer ?? { status: 'counted', round };
        }
        finally {
            if (this.#journal.updates().get(client)?.blob === blob)
                this.#settle(client, 'sent');
            else
                this.#journal.discard(blob);
        }
    }
    #tag(client, round) {
        return `${this.run}/${String(round)}/${client}`;
    }
    /** The answer to an update that came before; undefined where it is new and wanted. */
    #known(client, { round, run }) {
        if (run !== this.run)
            throw new Refused(409, 'another-run', 'the update is of another run of the federation');
        if (this.#journal.updates().get(client)?.round === round)
            return { status: 'already counted', round };
        const isOfNow = this.#isAsynchronous
            ? round <= this.#state.round && round > (this.#counted.get(client) ?? -1)
            : round === this.#state.round;
        if (this.#open === undefined || this.#closing || !isOfNow || this.#end !== 'running')
            throw new Refused(409, 'round-over', `round ${String(round + 1)} takes no updates now`);
        if (this.#states.get(client) !== 'training')
            throw new Refused(409, 'not-asked', 'no update was asked for from this client');
        return undefined;
    }
    #flaw(client, query, bytes) {
        try {
            return flawOf(this.#updateOf(client, query, bytes), { id: client }, { ...this.#state, round: query.round });
        }
        catch (error) {
            if (error instanceof PrivacyError)
                return error.message;
            throw error;
        }
    }
    #updateOf(client, { examples, round, steps }, bytes) {
        const { model, strategy } = this.#options;
        const numbers = decodeUpdate(model.layout, strategy.local.control === true, bytes);
        return { client, round, examples, steps, ...numbers };
    }
    // ---- secure sums
    /** The secure sums of these rounds; there are none where updates are plain. @throws Refused */
    get #secureSums() {
        if (this.#secure === undefined)
            throw new Refused(404, 'not-asked', 'updates of this federation are plain');
        return this.#secure;
    }
    /** Takes a step of a secure sum. @throws Refused */
    takeSecureStep(client, attempt, step, bytes) {
        this.members.heard(client);
        const of = this.#secureSums.attempt(attempt);
        if (step === 'masked' && (this.#closing || this.#states.get(client) !== 'training') && !of.hasSent(client, step))
            throw new Refused(409, 'round-over', 'the round takes no more updates');
        of.take(client, step, bytes);
        if (step === 'masked')
            this.#settle(client, 'sent');
    }
    /** What a client needs for its next step; undefined where it is not there within so many milliseconds. @throws Refused */
    async giveSecureStep(client, attempt, what, milliseconds, signal) {
        this.members.heard(client);
        return this.#secureSums.attempt(attempt).give(client, what, milliseconds, signal);
    }
    /** Ends what clients wait for, as the server does when it is closed. */
    abandon() {
        this.#secure?.abandon();
    }
    #settle(client, state) {
        this.#states.set(client, state);
        this.#heard.emit();
    }
    /** The bytes of weights that clients may have: the model of now, control variates, models that are kept. */
    async weights(hash) {
        const { hashes } = this.#kept;
        const wanted = hash ?? hashes.weights;
        const isShown = wanted === hashes.weights ||
            wanted === hashes.memory['control'] ||
            this.#history.some(({ model }) => model === wanted);
        if (!isShown)
            throw new Refused(404, 'not-kept', 'no weights of that hash are kept');
        return { bytes: await this.#journal.blob(wanted), hash: wanted };
    }
    // ---- rounds
    /** The rounds, one step each and some in between; ends with the last one. */
    async *all() {
        try {
            while (this.#state.round < this.#options.rounds && this.#isPaid()) {
                while (!this.#begin())
                    yield await this.#pause();
                while (!this.#isGathered())
                    yield await this.#pause();
                if (!(await this.#closed()))
                    continue;
                yield this.#step();
            }
            this.#isOver = true;
        }
        finally {
            this.#privacyRun?.end();
            this.#end = this.#state.round >= this.#options.rounds ? 'done' : 'stopped';
            this.#asked.emit();
        }
        const { weights } = this.#state;
        return { weights, state: this.#state, report: this.report() };
    }
    async #pause() {
        await this.#heard.next(TURN);
        return this.#step();
    }
    #step() {
        return { done: this.#state.round, of: this.#options.rounds, report: this.report() };
    }
    /**
     * Whether there is a step of the run for one more round. After a crash the ledger may count more steps than there were rounds: then
     * the missing ones are bought anew, where the budget admits them.
     */
    #isPaid() {
        const { privacy, session, rounds } = this.#options;
        if (privacy === undefined || session === undefined)
            return true;
        const ask = (steps, resume) => centralRun(session, privacy, { label: this.#label, steps, resume });
        try {
            this.#privacyRun ??= ask(rounds, true);
            if (this.#privacyRun.taken >= this.#privacyRun.steps) {
                this.#privacyRun.end();
                this.#privacyRun = ask(rounds - this.#state.round, false);
            }
            return true;
        }
        catch (error) {
            if (error instanceof PrivacyError && error.code === 'budget-exceeded')
                return false;
            throw error;
        }
    }
    /** Begins a round where none is under way and enough clients are there; whether one is under way. */
    #begin() {
        if (this.#open !== undefined)
            return true;
        const open = this.#next(this.#state.round);
        if (open === undefined)
            return false;
        this.#journal.begin(open);
        this.#announce(open);
        return true;
    }
    /** Who takes part in a round that begins now; undefined while too few are there. */
    #next(round) {
        const { ids } = this.members;
        const { begin = ids.length, perRound, privacy, rounds } = this.#options;
        if (round >= rounds)
            return undefined;
        const present = this.members.present();
        if (present.length < Math.max(this.#quorum, round === 0 ? begin : 1))
            return undefined;
        if (privacy !== undefined && privacy.samplingRate < 1) {
            // Everybody is drawn for, whoever is there: the chance is that of the accounting.
            return { round, participants: sampled(ids, privacy.samplingRate, this.#random) };
        }
        if (this.#isAsynchronous)
            return { round, participants: ids };
        return { round, participants: chosen(present, perRound ?? Infinity, this.#random) };
    }
    #announce(open) {
        this.#open = open;
        this.#deadline = Date.now() + (this.#options.timeout ?? TIMEOUT);
        this.#states.clear();
        for (const id of open?.participants ?? [])
            this.#states.set(id, 'training');
        for (const id of this.#journal.updates().keys())
            this.#states.set(id, 'sent');
        if (open !== undefined)
            this.#secure?.begin(open);
        this.#asked.emit();
    }
    /** Whether the round has all it waits for. */
    #isGathered() {
        const { privacy, strategy } = this.#options;
        const states = [...this.#states.values()];
        const sent = states.filter((state) => state === 'sent').length;
        if (strategy.buffer !== undefined)
            return sent >= strategy.buffer;
        const settled = !states.includes('training');
        const late = Date.now() >= this.#deadline;
        if (!settled && !late)
            return false;
        // Under differential privacy a small round is a round: its size must not show.
        if (privacy !== undefined || sent >= this.#quorum)
            return true;
        // Too few, for as long as the round is to wait: whoever sent nothing that could be used is asked again, and so is who has come since.
        if (late)
            this.#ask();
        return false;
    }
    /** Opens the round to all that are there, whatever became of them before. */
    #ask() {
        const open = this.#open;
        const participants = this.members.ids.filter((id) => open.participants.includes(id) || this.members.present().includes(id));
        this.#journal.begin({ ...open, participants });
        this.#announce({ ...open, participants });
    }
    /** Whether the round could be closed: a secure sum that too few clients help to open is tried anew. */
    async #closed() {
        try {
            await this.#close();
            return true;
        }
        catch (error) {
            const isGivenUp = this.#secure !== undefined && error instanceof PrivacyError && error.code === 'too-few-updates';
            if (!isGivenUp)
                throw error;
            this.#ask();
            return false;
        }
    }
    /** Adds the round up, and ends it: what clients see changes only when all of it is kept. */
    async #close() {
        const { keepEvery = 10, rounds, strategy } = this.#options;
        this.#closing = true;
        try {
            const before = this.#kept;
            const { sums, counted, clipNorm } = await this.#sums();
            const state = strategy.finish(before.state, sums, this.members.ids.length);
            if (!isFiniteWeights(state.weights))
                throw new PrivacyError('diverged', { work: this.#label, step: state.round }, `the model is no longer finite after round ${String(state.round)}; begin anew with a smaller local.learningRate`);
            const kept = await this.#journal.keep(state, clipNorm);
            const isKept = state.round % keepEvery === 0 || state.round >= rounds;
            const past = {
                round: state.round,
                at: Date.now(),
                counted,
                ...evaluated(this.#options, state),
                ...(isKept && { model: kept.hashes.weights }),
            };
            if (!this.#isAsynchronous)
                for (const [id, was] of this.#states)
                    if (was === 'training')
                        this.members.missed(id);
            const counts = [...this.#journal.updates()].map(([id, update]) => [id, update.round]);
            const next = this.#next(state.round);
            this.#journal.advance(kept, past, next, this.#superseded(before, kept));
            await this.#journal.sweep();
            for (const [id, round] of counts)
                this.#counted.set(id, round);
            this.#history.push(past);
            this.#kept = kept;
            this.#announce(next);
        }
        finally {
            this.#closing = false;
        }
    }
    #superseded(before, { hashes }) {
        const shown = new Set([hashes.weights, ...Object.values(hashes.memory)]);
        for (const { model } of this.#history)
            if (model !== undefined)
                shown.add(model);
        const old = [before.hashes.weights, ...Object.values(before.hashes.memory)];
        const updates = [...this.#journal.updates().values()].map(({ blob }) => blob);
        return [...new Set([...old, ...updates])].filter((hash) => !shown.has(hash));
    }
    /** The sums of the round, whose privacy is paid for before anything is drawn. */
    async #sums() {
        if (this.#secure !== undefined)
            return this.#secure.sums();
        this.#privacyRun?.step();
        const aggregator = this.#aggregatorOf(this.#options.privacy);
        const clients = this.members.ids.filter((id) => this.#journal.updates().has(id));
        const terms = { aggregator, strategy: this.#options.strategy, state: this.#state, clients };
        const added = await addUp(terms, this.#updates(clients));
        const sums = await added.finish();
        const clipNorm = aggregator.clipNorm?.();
        return { sums, counted: added.count, ...(clipNorm !== undefined && { clipNorm }) };
    }
    /** Updates that came, read one after another. */
    async *#updates(clients) {
        const updates = this.#journal.updates();
        for (const id of clients) {
            const { blob, ...query } = updates.get(id);
            yield this.#updateOf(id, query, untagged(await this.#journal.blob(blob), this.#tag(id, query.round)));
        }
    }
    #plain() {
        return this.#options.strategy.needs === 'sum' ? plainSum() : singleUpdates();
    }
    #aggregatorOf(privacy) {
        if (privacy === undefined || this.#privacyRun === undefined)
            return this.#plain();
        return privacy.aggregator(this.#privacyRun.random, this.members.ids.length, this.#kept.clipNorm);
    }
    // ---- figures
    get #label() {
        return this.#options.label ?? this.#options.name ?? 'federation';
    }
    get #hidesClients() {
        return this.#options.privacy !== undefined && this.#options.privacy.samplingRate < 1;
    }
    get #notices() {
        return noticesOf(this.#options.strategy, this.#aggregator, this.#options.privacy);
    }
    #clients() {
        if (this.#hidesClients)
            return [];
        const stateOf = (id) => this.#states.get(id) ?? (this.members.isMissing(id) ? 'dropped' : 'waiting');
        return this.members.ids.map((id) => ({ id, state: stateOf(id) }));
    }
    report() {
        const points = (name) => this.#history.flatMap((past) => (past[name] === undefined ? [] : [[past.round, past[name]]]));
        return {
            kind: 'federation',
            label: this.#label,
            ...(this.#privacyRun !== undefined && { entry: this.#privacyRun.entry }),
            strategy: this.#options.strategy.name,
            state: this.#end,
            round: this.#state.round,
            rounds: this.#options.rounds,
            clients: this.#clients(),
            metrics: ['loss', 'accuracy']
                .map((name) => ({ name, measuredOn: 'public rows', points: thinned(points(name)) }))
                .filter((metric) => metric.points.length > 0),
            notices: this.#notices,
        };
    }
    /** What clients see of the rounds. */
    message() {
        const isWaiting = this.#end === 'running' && this.#open === undefined;
        const showsSize = this.#options.privacy === undefined;
        return {
            federation: this.#options.name ?? 'federation',
            run: this.run,
            strategy: this.#options.strategy.name,
            state: isWaiting ? 'waiting' : this.#end,
            round: this.#state.round,
            rounds: this.#options.rounds,
            model: describeModel(this.#options.model),
            clients: this.#clients(),
            history: this.#history
                .filter(({ round }) => round > 0)
                .map(({ counted, ...past }) => (showsSize ? { ...past, counted } : past)),
            notices: this.#notices,
        };
    }
}
/** How well the model does on the public rows, where its round is one to be evaluated. */
function evaluated({ evaluation, model, rounds }, { round, weights }) {
    if (evaluation === undefined || (round % (evaluation.every ?? 1) !== 0 && round !== rounds))
        return {};
    const { accuracy, loss } = model.evaluate(weights, evaluation.rows);
    return { loss, ...(accuracy !== undefined && { accuracy }) };
}
//# sourceMappingURL=served-rounds.js.map