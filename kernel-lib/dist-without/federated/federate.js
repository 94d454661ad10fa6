import { count } from '../core/quantities.js';
import { invalidArgument, PrivacyError, requireOptions } from '../core/errors.js';
import { secureRandom } from '../core/random.js';
import { drive } from '../work/index.js';
import { isFiniteWeights } from '../weights/index.js';
import { addUp } from './aggregation/add-up.js';
import { plainSum, singleUpdates } from './aggregation/plain.js';
import { flawOf } from './clients/updates.js';
import { isFleet } from './clients/fleet.js';
import { liveReport } from './live-report.js';
import { noticesOf } from './notices.js';
import { centralRun, requireAccountable } from './privacy/central.js';
import { checkLocal, epochsOf, learningRateOf, roundSeed, trainingTask, wordOf } from './tasks.js';
import { thinned } from './curves.js';
import { chosen, sampled } from './selection.js';
/** Rounds computed in one call give other work its turn this often, in milliseconds. */
const TURN = 20;
/** Clients whose updates are added in single precision before the sum goes on in double: fixed, so that results do not depend on anything else. */
const CHUNK = 32;
/**
 * Trains one model on the rows of many clients, round by round: the strategy's state goes out, clients train, their updates are added up, and
 * the strategy decides. Gives the final model and a report; both also follow live. A client that fails, is late, or sends what is not finite
 * or of another shape is left out of the round and named.
 *
 * Federated learning alone is not private: updates tell much about rows. Give `privacy`, a secure `aggregator`, or clients with local noise.
 * @throws PrivacyError `invalid-argument`; `budget-exceeded`; `too-few-updates` after some rounds without a quorum; `aborted`
 * @example
 * const { weights } = await federate({ model, clients: fleet({ model, rows }), strategy: fedAvg(), rounds: 50, evaluation: { rows: test } });
 */
export function federate(options) {
    requireOptions(options, '{ model, clients, strategy: fedAvg(), rounds: 10 }');
    const { session, label = 'federation', signal } = options;
    const show = liveReport(session);
    return drive(federation(options), {
        label,
        signal,
        onStep: ({ report }) => show(report),
    }).then((result) => {
        show(result.report);
        return result;
    });
}
/** The rounds of {@link federate} as work to be driven by something else. */
export async function* federation(options) {
    const rounds = new Rounds(options);
    try {
        yield* rounds.all();
        return rounds.result('done');
    }
    finally {
        rounds.end();
    }
}
/** A federation that is under way. */
class Rounds {
    #options;
    #clients;
    #indices;
    #random;
    #seed;
    #run;
    #aggregator;
    #rounds;
    #notices;
    #states = new Map();
    #metrics = { loss: [], accuracy: [] };
    #quorum;
    #state;
    constructor(options) {
        this.#options = options;
        const { model, strategy, privacy, session } = options;
        this.#clients = isFleet(options.clients) ? options.clients.clients : clientsOf(options.clients);
        this.#indices = new Map(this.#clients.map(({ id }, index) => [id, index]));
        if (this.#indices.size !== this.#clients.length)
            throw invalidArgument('clients', 'clients with an id of their own each');
        this.#rounds = count(options.rounds, 'rounds');
        checkLocal(options.local);
        checkPace(options);
        this.#random = options.random ?? secureRandom();
        this.#seed = wordOf(this.#random);
        this.#quorum = Math.max(strategy.least, count(options.quorum ?? 1, 'quorum'));
        if (this.#clients.length < this.#quorum)
            throw invalidArgument('clients', `at least ${String(this.#quorum)}, as ${strategy.name} is proven for`);
        if (options.perRound !== undefined) {
            if (privacy !== undefined && privacy.samplingRate < 1)
                throw invalidArgument('perRound', 'left out: the privacy’s sampling rate decides who takes part');
            count(options.perRound, 'perRound', this.#quorum);
            if (options.perRound > this.#clients.length)
                throw invalidArgument('perRound', 'at most the number of clients');
        }
        const initial = options.initial ?? model.initial(this.#random);
        this.#state = options.resume ?? strategy.begin(initial);
        if (this.#state.weights.layout.size !== model.layout.size)
            throw invalidArgument(options.resume === undefined ? 'initial' : 'resume', 'of the model’s layout');
        requireAccountable(options);
        if (privacy !== undefined && options.aggregator !== undefined)
            throw invalidArgument('aggregator', 'left out where the server adds noise: noise and a secure sum need a sum that makes noise itself');
        this.#run =
            privacy === undefined || session === undefined
                ? undefined
                : centralRun(session, privacy, {
                    label: options.label ?? 'federation',
                    steps: this.#rounds - this.#state.round,
                });
        this.#aggregator = this.#aggregatorOf();
        this.#notices = noticesOf(strategy, this.#aggregator, privacy);
    }
    #aggregatorOf() {
        const { strategy, privacy, aggregator } = this.#options;
        if (privacy !== undefined && this.#run !== undefined)
            return privacy.aggregator(this.#run.random, this.#clients.length);
        if (aggregator === undefined)
            return strategy.needs === 'sum' ? plainSum() : singleUpdates();
        const sums = aggregator.sums(this.#options.perRound ?? this.#clients.length);
        if (strategy.needs === 'single updates' && sums < strategy.least) {
            const groups = `at least ${String(strategy.least)} sums`;
            throw invalidArgument('aggregator', `one that gives ${groups}: ${strategy.name} compares single updates, which ${aggregator.name} does not show; let it sum in groups`);
        }
        return aggregator;
    }
    /** Ends the run on the ledger; what was not drawn stays prepaid. */
    end() {
        this.#run?.end();
    }
    async *all() {
        if (this.#state.round === 0)
            this.#evaluate();
        if (this.#options.strategy.buffer !== undefined)
            yield* this.#asynchronous(this.#options.strategy.buffer);
        else if (this.#isBatched)
            yield* this.#batched();
        else
            yield* this.#synchronous();
    }
    result(state) {
        return { weights: this.#state.weights, state: this.#state, report: this.#report(state) };
    }
    #step() {
        return { done: this.#state.round, of: this.#rounds, report: this.#report('running') };
    }
    // ---- one client at a time, several at once
    async *#synchronous() {
        let failures = 0;
        while (this.#state.round < this.#rounds) {
            if (this.#run !== undefined && this.#run.taken >= this.#run.steps)
                return;
            const before = this.#state;
            const selected = this.#select();
            const sums = await this.#sumsOf(selected);
            if (sums === undefined) {
                failures++;
                if (failures >= (this.#options.patience ?? 3))
                    throw tooFew(before.round + 1, this.#quorum);
            }
            else {
                failures = 0;
                this.#state = this.#options.strategy.finish(before, sums, this.#clients.length);
                this.#evaluate();
                await this.#options.onRound?.(this.#state, this.#report('running'));
            }
            yield this.#step();
        }
    }
    /** The sums of a round; undefined where too few updates came. The privacy of a round is paid for before anything is drawn. */
    async #sumsOf(selected) {
        this.#run?.step();
        this.#states.clear();
        for (const { id } of selected)
            this.#states.set(id, 'training');
        const added = await this.#addUp(selected, this.#updates(selected));
        // Under differential privacy a small round is a round: its size must not show.
        if (this.#options.privacy === undefined && added.count < this.#quorum)
            return undefined;
        return added.finish();
    }
    #addUp(clients, updates) {
        const terms = { aggregator: this.#aggregator, strategy: this.#options.strategy, state: this.#state };
        return addUp({ ...terms, clients: clients.map(({ id }) => id) }, updates);
    }
    /**
     * Updates that can be used, in the order of the clients, whoever is done first: sums do not depend on it, nor on how many train at a time. Whoever is
     * still training when nobody asks for more, since the round has failed, is told to stop, and what becomes of it is nobody's concern.
     */
    async *#updates(selected) {
        const { concurrency = 4 } = this.#options;
        // Schedules are the caller's code: they are asked, and may fail, before anybody trains.
        const tasks = selected.map((client) => this.#task(client, this.#state));
        const pending = [];
        const round = new AbortController();
        const start = (index) => {
            const update = this.#updateOf(selected[index], tasks[index], round.signal);
            // Another may fail first, and then nobody waits for this one.
            update.catch(() => undefined);
            pending.push(update);
        };
        let next = 0;
        try {
            for (const { id } of selected) {
                while (next < selected.length && pending.length < concurrency)
                    start(next++);
                const update = await pending.shift();
                if (update === undefined)
                    continue;
                yield update;
                this.#states.set(id, 'sent');
            }
        }
        finally {
            round.abort();
        }
    }
    /** The update of a client; undefined where it has none that can be used. A client that is late is told to stop. */
    async #updateOf(client, task, signal) {
        try {
            const update = await inTime((stop) => client.train(task, stop), this.#options.timeout, signal);
            const reason = flawOf(update, client, task);
            if (reason === undefined)
                return { ...update, client: client.id };
            this.#states.set(client.id, 'rejected');
        }
        catch (error) {
            // A client that ends the run itself, as an interrupt does, is not one that failed.
            if (error instanceof PrivacyError && error.code === 'aborted')
                throw error;
            this.#states.set(client.id, 'dropped');
        }
        return undefined;
    }
    #task({ id }, state) {
        const { strategy, local } = this.#options;
        return trainingTask({ strategy, local, seed: this.#seed }, state, { id, index: this.#indices.get(id) ?? 0 });
    }
    #select() {
        const { privacy, perRound } = this.#options;
        if (privacy !== undefined && privacy.samplingRate < 1 && this.#run !== undefined) {
            // Drawn before the first debit of a round would be too early for the run's own randomness.
            return sampled(this.#clients, privacy.samplingRate, this.#random);
        }
        return chosen(this.#clients, perRound ?? Infinity, this.#random);
    }
    // ---- all clients of a round in one call
    get #isBatched() {
        const { clients, strategy, aggregator, privacy, local, perRound, onRound } = this.#options;
        return (isFleet(clients) &&
            clients.model === this.#options.model &&
            strategy.weigh !== undefined &&
            strategy.needs === 'sum' &&
            aggregator === undefined &&
            privacy === undefined &&
            perRound === undefined &&
            onRound === undefined &&
            local?.optimizer !== 'adam' &&
            clients.kernel(local?.batchSize ?? 32) !== undefined);
    }
    async *#batched() {
        const { strategy, local = {} } = this.#options;
        const { epochs = 1 } = local;
        const { kernel } = this.#options.clients;
        const rounds = kernel(local.batchSize ?? 32);
        const weigh = strategy.weigh;
        const weights = this.#clients.map(({ examples }) => weigh(examples));
        const weight = weights.reduce((sum, each) => sum + each, 0);
        const from = this.#clients.map(({ id }) => id);
        const select = () => rounds.select(weights.map((each, index) => ({
            index,
            epochs: epochsOf(epochs, from[index], this.#state.round),
            weight: weight === 0 ? 0 : each / weight,
        })));
        const values = new Float64Array(this.#state.weights.layout.size);
        for (const id of from)
            this.#states.set(id, 'sent');
        if (typeof epochs !== 'function')
            select();
        let turn = Date.now();
        while (this.#state.round < this.#rounds) {
            const { round, weights: start } = this.#state;
            if (typeof epochs === 'function')
                select();
            values.fill(0);
            const training = {
                learningRate: learningRateOf(local, round),
                proximal: strategy.local.proximal ?? 0,
                seed: roundSeed(this.#seed, round),
            };
            for (let first = 0; first < from.length; first += CHUNK)
                rounds.round(start.values, first, Math.min(from.length, first + CHUNK), training, Infinity, values);
            this.#state = strategy.finish(this.#state, [{ values: values.slice(), scalars: [], weight: 1, from }], from.length);
            if (!isFiniteWeights(this.#state.weights))
                throw diverged(round + 1);
            this.#evaluate();
            if (Date.now() - turn >= TURN) {
                yield this.#step();
                turn = Date.now();
            }
        }
        yield this.#step();
    }
    // ---- nobody waits for a round
    /** Clients train all the time, each for a time of its own, which is drawn; the order in which they are done is that of these times. */
    async *#asynchronous(buffer) {
        const busy = this.#clients.map((client) => ({ client, state: this.#state, at: this.#duration() }));
        while (this.#state.round < this.#rounds) {
            const added = await this.#addUp(this.#clients, this.#soonest(busy, buffer));
            this.#state = this.#options.strategy.finish(this.#state, await added.finish(), this.#clients.length);
            this.#evaluate();
            await this.#options.onRound?.(this.#state, this.#report('running'));
            yield this.#step();
        }
    }
    /** So many updates as they come; whoever has sent one goes on with the model of now. */
    async *#soonest(busy, buffer) {
        const limit = (this.#options.patience ?? 3) * busy.length;
        for (let taken = 0, failures = 0; taken < buffer;) {
            const one = busy.reduce((first, each) => (each.at < first.at ? each : first));
            const update = await this.#updateOf(one.client, this.#task(one.client, one.state), NEVER);
            if (update === undefined) {
                failures++;
                if (failures > limit)
                    throw tooFew(this.#state.round + 1, buffer);
            }
            else {
                failures = 0;
                yield update;
                this.#states.set(one.client.id, 'sent');
                taken++;
            }
            one.state = this.#state;
            one.at += this.#duration();
        }
    }
    /** Exponentially distributed, of mean 1. */
    #duration() {
        return -Math.log((Number(wordOf(this.#random) >> 11n) + 1) / 2 ** 53);
    }
    // ---- figures
    #evaluate() {
        const { evaluation, model } = this.#options;
        const { round, weights } = this.#state;
        if (evaluation === undefined || (round % (evaluation.every ?? 1) !== 0 && round !== this.#rounds))
            return;
        const { loss, accuracy } = model.evaluate(weights, evaluation.rows);
        this.#metrics.loss.push([round, loss]);
        if (accuracy !== undefined)
            this.#metrics.accuracy.push([round, accuracy]);
    }
    #report(state) {
        const { strategy, privacy } = this.#options;
        const hidden = privacy !== undefined && privacy.samplingRate < 1;
        return {
            kind: 'federation',
            label: this.#options.label ?? 'federation',
            ...(this.#run !== undefined && { entry: this.#run.entry }),
            strategy: strategy.name,
            state,
            round: this.#state.round,
            rounds: this.#rounds,
            clients: hidden ? [] : this.#clients.map(({ id }) => ({ id, state: this.#states.get(id) ?? 'waiting' })),
            metrics: ['loss', 'accuracy']
                .filter((name) => this.#metrics[name].length > 0)
                .map((name) => ({ name, measuredOn: 'public rows', points: thinned(this.#metrics[name]) })),
            notices: this.#notices,
        };
    }
}
function clientsOf(clients) {
    if (!Array.isArray(clients) || clients.length === 0)
        throw invalidArgument('clients', 'a list of at least one client, or a fleet');
    return [...clients];
}
/** The result of work, unless its time is up or the signal comes first: it is told to stop then, and left to itself where it does not listen. */
async function inTime(work, milliseconds, signal) {
    const stop = new AbortController();
    const abort = () => stop.abort();
    const stopped = new Promise((_, reject) => {
        stop.signal.addEventListener('abort', () => reject(new Error('no longer waited for')));
    });
    signal.addEventListener('abort', abort);
    const timer = milliseconds === undefined ? undefined : setTimeout(abort, milliseconds);
    if (signal.aborted)
        abort();
    try {
        return await Promise.race([work(stop.signal), stopped]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
    }
}
/** Of clients that nobody else can fail beside. */
const NEVER = new AbortController().signal;
function checkPace({ concurrency, patience, timeout }) {
    if (concurrency !== undefined)
        count(concurrency, 'concurrency');
    if (patience !== undefined)
        count(patience, 'patience');
    if (timeout !== undefined)
        count(timeout, 'timeout');
}
const tooFew = (round, needed) => new PrivacyError('too-few-updates', { round, needed }, `round ${String(round)} has failed again and again: fewer than ${String(needed)} clients sent an update that could be used`);
const diverged = (round) => invalidArgument('local.learningRate', `smaller: the model is no longer finite after round ${String(round)}`);
//# sourceMappingURL=federate.js.map