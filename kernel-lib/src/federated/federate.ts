import { count, positive } from '../core/quantities.js';
import { invalidArgument, PrivacyError, requireOptions } from '../core/errors.js';
import { secureRandom, type RandomSource } from '../core/random.js';
import type { ClientState, FederationReport, Metric } from '../reports/index.js';
import type { Run, Session } from '../session/index.js';
import type { Schedule } from '../training/index.js';
import { drive, type AbortSignalLike, type Step } from '../work/index.js';
import { isFiniteWeights, weightsOf, type Weights } from '../weights/index.js';
import type { Aggregator } from './aggregation/aggregator.js';
import { plainSum, singleUpdates } from './aggregation/plain.js';
import type { Client, TrainingTask } from './clients/client.js';
import { isFleet, type Fleet } from './clients/fleet.js';
import type { FederatedModel, Rows } from './models/model.js';
import type { CentralPrivacy } from './privacy/central.js';
import type { ClientUpdate, Strategy, StrategyState, Sum } from './strategies/index.js';

/** How every client trains in a round. */
export interface LocalOptions {
  /** Passes over its rows; default 1. A function of the client's id lets slow clients do less. */
  readonly epochs?: number | ((client: string, round: number) => number);
  /** Rows of a step; default 32, Infinity takes all. */
  readonly batchSize?: number;
  /** Default 0.05; a schedule is asked with the round, counted from 0. */
  readonly learningRate?: number | Schedule;
  /** Default `sgd`. */
  readonly optimizer?: 'sgd' | 'adam';
}

export interface FederateOptions {
  readonly model: FederatedModel;
  readonly clients: readonly Client[] | Fleet;
  readonly strategy: Strategy;
  /** For asynchronous strategies, how many new models. */
  readonly rounds: number;
  readonly local?: LocalOptions;
  /** Clients of a round, drawn without replacement; all by default. Under central privacy, its sampling rate decides. */
  readonly perRound?: number;
  /** The fewest updates of a round; with fewer it changes nothing and another is tried. Default: what the strategy is proven for. */
  readonly quorum?: number;
  /** Rounds in a row that may fail for want of updates before the federation gives up; default 3. */
  readonly patience?: number;
  /** How updates are added up; plainly, unless a secure or homomorphic sum is given. */
  readonly aggregator?: Aggregator;
  /** Noise on the sum, debited round by round from the session. */
  readonly privacy?: CentralPrivacy;
  /** Pays for the privacy, and shows the report. */
  readonly session?: Session;
  /** Rows declared public, on which the model is evaluated, every so many rounds (1 by default). */
  readonly evaluation?: { readonly rows: Rows; readonly every?: number };
  /** Weights to begin with; the model's own otherwise. */
  readonly initial?: Weights;
  /** A state to go on from, as a round before gave it. */
  readonly resume?: StrategyState;
  /** Selection, initial weights and orders of training; the same seed gives the same model. */
  readonly random?: RandomSource;
  readonly label?: string;
  readonly signal?: AbortSignalLike;
  /** Clients trained at a time; default 4. The result does not depend on it. */
  readonly concurrency?: number;
  /** Milliseconds that a client may take; one that takes longer is dropped from the round. */
  readonly timeout?: number;
  /** Sees the state after every round, for example to store it. */
  readonly onRound?: (state: StrategyState, report: FederationReport) => void | Promise<void>;
}

/** What a federation yields after a round. */
export interface FederationStep extends Step {
  readonly report: FederationReport;
}

export interface FederationResult {
  readonly weights: Weights;
  readonly state: StrategyState;
  readonly report: FederationReport;
}

/** Displays are renewed at most so often, in milliseconds. */
const SHOW_EVERY = 100;
/** Rounds computed in one call give other work its turn this often, in milliseconds. */
const TURN = 20;
/** Clients whose updates are added in single precision before the sum goes on in double: fixed, so that results do not depend on anything else. */
const CHUNK = 32;
/** Points of a curve that a report keeps. */
const MOST_POINTS = 500;

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
export function federate(options: FederateOptions): Promise<FederationResult> {
  requireOptions(options, '{ model, clients, strategy: fedAvg(), rounds: 10 }');
  const { session, label = 'federation', signal } = options;
  let shown = 0;
  const show = (report: FederationReport): void => {
    if (session === undefined || (report.state === 'running' && Date.now() - shown < SHOW_EVERY)) return;
    shown = Date.now();
    session.show(report);
  };
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
export async function* federation(options: FederateOptions): AsyncGenerator<FederationStep, FederationResult, void> {
  const rounds = new Rounds(options);
  try {
    yield* rounds.all();
    return rounds.result('done');
  } finally {
    rounds.end();
  }
}

/** A federation that is under way. */
class Rounds {
  readonly #options: FederateOptions;
  readonly #clients: readonly Client[];
  readonly #byId: ReadonlyMap<string, Client>;
  readonly #random: RandomSource;
  readonly #seed: bigint;
  readonly #run: Run | undefined;
  readonly #aggregator: Aggregator;
  readonly #rounds: number;
  readonly #notices: readonly string[];
  readonly #states = new Map<string, ClientState>();
  readonly #metrics = { loss: [] as [number, number][], accuracy: [] as [number, number][] };
  readonly #quorum: number;
  #state: StrategyState;

  constructor(options: FederateOptions) {
    this.#options = options;
    const { model, strategy, privacy, session } = options;
    this.#clients = isFleet(options.clients) ? options.clients.clients : clientsOf(options.clients);
    this.#byId = new Map(this.#clients.map((client) => [client.id, client]));
    if (this.#byId.size !== this.#clients.length)
      throw invalidArgument('clients', 'clients with an id of their own each');
    this.#rounds = count(options.rounds, 'rounds');
    this.#random = options.random ?? secureRandom();
    this.#seed = wordOf(this.#random);
    this.#quorum = Math.max(strategy.least, count(options.quorum ?? 1, 'quorum'));
    if (this.#clients.length < this.#quorum)
      throw invalidArgument('clients', `at least ${String(this.#quorum)}, as ${strategy.name} is proven for`);
    if (options.perRound !== undefined) {
      if (privacy !== undefined && privacy.samplingRate < 1)
        throw invalidArgument('perRound', 'left out: the privacy’s sampling rate decides who takes part');
      count(options.perRound, 'perRound', this.#quorum);
      if (options.perRound > this.#clients.length) throw invalidArgument('perRound', 'at most the number of clients');
    }
    const initial = options.initial ?? model.initial(this.#random);
    this.#state = options.resume ?? strategy.begin(initial);
    if (this.#state.weights.layout.size !== model.layout.size)
      throw invalidArgument(options.resume === undefined ? 'initial' : 'resume', 'of the model’s layout');
    if (privacy !== undefined && session === undefined)
      throw invalidArgument('session', 'given: it pays for the privacy, round by round');
    if (privacy !== undefined && options.aggregator !== undefined)
      throw invalidArgument(
        'aggregator',
        'left out where the server adds noise: noise and a secure sum need a sum that makes noise itself',
      );
    if (privacy !== undefined && strategy.needs === 'single updates')
      throw invalidArgument(
        'strategy',
        `one that needs only sums: ${strategy.name} looks at single updates, which central noise does not cover`,
      );
    if (privacy !== undefined && strategy.buffer !== undefined)
      throw invalidArgument('strategy', 'a synchronous one under central privacy: it is accounted for by rounds');
    this.#run =
      privacy === undefined || session === undefined
        ? undefined
        : session.run({
            label: options.label ?? 'federation',
            mechanism: 'central differential privacy of clients',
            step: privacy.event,
            steps: this.#rounds - this.#state.round,
            scale: privacy.noiseMultiplier * privacy.clipNorm,
          });
    this.#aggregator = this.#aggregatorOf();
    this.#notices = [...new Set([...strategy.notices, ...this.#aggregator.notices, ...(privacy?.notices ?? [])])];
  }

  #aggregatorOf(): Aggregator {
    const { strategy, privacy, aggregator } = this.#options;
    if (privacy !== undefined && this.#run !== undefined)
      return privacy.aggregator(this.#run.random, this.#clients.length);
    if (aggregator === undefined) return strategy.needs === 'sum' ? plainSum() : singleUpdates();
    const sums = aggregator.sums(this.#options.perRound ?? this.#clients.length);
    if (strategy.needs === 'single updates' && sums < strategy.least) {
      const groups = `at least ${String(strategy.least)} sums`;
      throw invalidArgument(
        'aggregator',
        `one that gives ${groups}: ${strategy.name} compares single updates, which ${aggregator.name} does not show; let it sum in groups`,
      );
    }
    return aggregator;
  }

  /** Ends the run on the ledger; what was not drawn stays prepaid. */
  end(): void {
    this.#run?.end();
  }

  async *all(): AsyncGenerator<FederationStep, void, void> {
    if (this.#state.round === 0) this.#evaluate();
    if (this.#options.strategy.buffer !== undefined) yield* this.#asynchronous(this.#options.strategy.buffer);
    else if (this.#isBatched) yield* this.#batched();
    else yield* this.#synchronous();
  }

  result(state: FederationReport['state']): FederationResult {
    return { weights: this.#state.weights, state: this.#state, report: this.#report(state) };
  }

  #step(): FederationStep {
    return { done: this.#state.round, of: this.#rounds, report: this.#report('running') };
  }

  // ---- one client at a time, several at once

  async *#synchronous(): AsyncGenerator<FederationStep, void, void> {
    let failures = 0;
    while (this.#state.round < this.#rounds) {
      if (this.#run !== undefined && this.#run.taken >= this.#run.steps) return;
      const before = this.#state;
      const selected = this.#select();
      const sums = await this.#sumsOf(selected);
      if (sums === undefined) {
        failures++;
        if (failures >= (this.#options.patience ?? 3)) throw tooFew(before.round + 1, this.#quorum);
      } else {
        failures = 0;
        this.#state = this.#options.strategy.finish(before, sums, this.#clients.length);
        this.#evaluate();
        await this.#options.onRound?.(this.#state, this.#report('running'));
      }
      yield this.#step();
    }
  }

  /** The sums of a round; undefined where too few updates came. The privacy of a round is paid for before anything is drawn. */
  async #sumsOf(selected: readonly Client[]): Promise<readonly Sum[] | undefined> {
    const { strategy, privacy } = this.#options;
    this.#run?.step();
    const size = this.#state.weights.layout.size;
    const probe = strategy.contribution(this.#state, emptyUpdate(size));
    let partial = await this.#aggregator.empty({
      round: this.#state.round,
      clients: selected.map(({ id }) => id),
      size: probe.values.length,
      scalars: probe.scalars.length,
    });
    let taken = 0;
    this.#states.clear();
    for (const { id } of selected) this.#states.set(id, 'training');
    for await (const { client, update } of this.#updates(selected)) {
      if (update === undefined) continue;
      partial = await this.#aggregator.add(partial, client.id, strategy.contribution(this.#state, update));
      this.#states.set(client.id, 'sent');
      taken++;
    }
    // Under differential privacy a small round is a round: its size must not show.
    if (privacy === undefined && taken < this.#quorum) return undefined;
    return this.#aggregator.finish(partial);
  }

  /** Updates in the order of the clients, whoever is done first: sums do not depend on it, nor on how many train at a time. */
  async *#updates(
    selected: readonly Client[],
  ): AsyncGenerator<{ readonly client: Client; readonly update: ClientUpdate | undefined }, void, void> {
    const concurrency = count(this.#options.concurrency ?? 4, 'concurrency');
    const pending: Promise<ClientUpdate | undefined>[] = [];
    let next = 0;
    for (const client of selected) {
      while (next < selected.length && pending.length < concurrency)
        pending.push(this.#updateOf(selected[next++] as Client));
      yield { client, update: await pending.shift() };
    }
  }

  async #updateOf(client: Client, state = this.#state): Promise<ClientUpdate | undefined> {
    const task = this.#task(client, state);
    try {
      const update = await inTime(client.train(task, { aborted: false }), this.#options.timeout);
      const reason = flawOf(update, client, state);
      if (reason === undefined) return { ...update, client: client.id };
      this.#states.set(client.id, 'rejected');
    } catch (error) {
      // A client that ends the run itself, as an interrupt does, is not one that failed.
      if (error instanceof PrivacyError && error.code === 'aborted') throw error;
      this.#states.set(client.id, 'dropped');
    }
    return undefined;
  }

  #task({ id }: Client, state: StrategyState): TrainingTask {
    const { strategy, local = {} } = this.#options;
    const { epochs = 1, batchSize = 32, optimizer = 'sgd' } = local;
    const control = strategy.local.control === true ? state.memory['control'] : undefined;
    return {
      round: state.round,
      weights: state.weights,
      epochs: typeof epochs === 'function' ? epochs(id, state.round + 1) : epochs,
      batchSize,
      learningRate: this.#learningRate(state.round),
      proximal: strategy.local.proximal ?? 0,
      ...(control !== undefined && { control }),
      seed: this.#roundSeed(state.round) + (BigInt(this.#indexOf(id)) << 32n),
      optimizer,
    };
  }

  #learningRate(round: number): number {
    const { learningRate = 0.05 } = this.#options.local ?? {};
    return positive<number>(typeof learningRate === 'number' ? learningRate : learningRate(round), 'learningRate');
  }

  #indexOf(id: string): number {
    return this.#clients.findIndex((client) => client.id === id);
  }

  #roundSeed(round: number): bigint {
    return BigInt.asUintN(64, this.#seed + BigInt(round) * 0x9e3779b97f4a7c15n);
  }

  #select(): readonly Client[] {
    const { privacy, perRound } = this.#options;
    if (privacy !== undefined && privacy.samplingRate < 1 && this.#run !== undefined) {
      // Drawn before the first debit of a round would be too early for the run's own randomness.
      const random = this.#random;
      return this.#clients.filter(() => Number(wordOf(random)) / 2 ** 64 < privacy.samplingRate);
    }
    if (perRound === undefined || perRound === this.#clients.length) return this.#clients;
    const order = this.#clients.map((client) => ({ client, key: wordOf(this.#random) }));
    const chosen = new Set(
      order
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .slice(0, perRound)
        .map(({ client }) => client),
    );
    return this.#clients.filter((client) => chosen.has(client));
  }

  // ---- all clients of a round in one call

  get #isBatched(): boolean {
    const { clients, strategy, aggregator, privacy, local, perRound, onRound } = this.#options;
    return (
      isFleet(clients) &&
      clients.model === this.#options.model &&
      strategy.weigh !== undefined &&
      strategy.needs === 'sum' &&
      aggregator === undefined &&
      privacy === undefined &&
      perRound === undefined &&
      onRound === undefined &&
      local?.optimizer !== 'adam' &&
      clients.kernel(local?.batchSize ?? 32) !== undefined
    );
  }

  async *#batched(): AsyncGenerator<FederationStep, void, void> {
    const { strategy, local = {} } = this.#options;
    const { epochs = 1 } = local;
    const { kernel } = this.#options.clients as Fleet;
    const rounds = kernel(local.batchSize ?? 32) as NonNullable<ReturnType<typeof kernel>>;
    const weigh = strategy.weigh as (examples: number) => number;
    const weights = this.#clients.map(({ examples }) => weigh(examples));
    const weight = weights.reduce((sum, each) => sum + each, 0);
    const from = this.#clients.map(({ id }) => id);
    const select = (): void =>
      rounds.select(
        weights.map((each, index) => ({
          index,
          epochs: typeof epochs === 'function' ? epochs(from[index] as string, this.#state.round + 1) : epochs,
          weight: weight === 0 ? 0 : each / weight,
        })),
      );
    const values = new Float64Array(this.#state.weights.layout.size);
    for (const id of from) this.#states.set(id, 'sent');
    if (typeof epochs !== 'function') select();
    let turn = Date.now();
    while (this.#state.round < this.#rounds) {
      const { round, weights: start } = this.#state;
      if (typeof epochs === 'function') select();
      values.fill(0);
      const training = {
        learningRate: this.#learningRate(round),
        proximal: strategy.local.proximal ?? 0,
        seed: this.#roundSeed(round),
      };
      for (let first = 0; first < from.length; first += CHUNK)
        rounds.round(start.values, first, Math.min(from.length, first + CHUNK), training, Infinity, values);
      this.#state = strategy.finish(
        this.#state,
        [{ values: values.slice(), scalars: [], weight: 1, from }],
        from.length,
      );
      if (!isFiniteWeights(this.#state.weights)) throw diverged(round + 1);
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
  async *#asynchronous(buffer: number): AsyncGenerator<FederationStep, void, void> {
    const { strategy } = this.#options;
    const duration = (): number => -Math.log((Number(wordOf(this.#random) >> 11n) + 1) / 2 ** 53);
    const busy = this.#clients.map((client) => ({ client, state: this.#state, at: duration() }));
    const size = this.#state.weights.layout.size;
    const limit = (this.#options.patience ?? 3) * this.#clients.length;
    let failures = 0;
    while (this.#state.round < this.#rounds) {
      let partial = await this.#aggregator.empty({
        round: this.#state.round,
        clients: this.#clients.map(({ id }) => id),
        size,
        scalars: 0,
      });
      for (let taken = 0; taken < buffer;) {
        const soonest = busy.reduce((first, one) => (one.at < first.at ? one : first));
        const update = await this.#updateOf(soonest.client, soonest.state);
        if (update === undefined) {
          failures++;
          if (failures > limit) throw tooFew(this.#state.round + 1, buffer);
        } else {
          failures = 0;
          partial = await this.#aggregator.add(partial, soonest.client.id, strategy.contribution(this.#state, update));
          this.#states.set(soonest.client.id, 'sent');
          taken++;
        }
        soonest.state = this.#state;
        soonest.at += duration();
      }
      this.#state = strategy.finish(this.#state, await this.#aggregator.finish(partial), this.#clients.length);
      this.#evaluate();
      await this.#options.onRound?.(this.#state, this.#report('running'));
      yield this.#step();
    }
  }

  // ---- figures

  #evaluate(): void {
    const { evaluation, model } = this.#options;
    const { round, weights } = this.#state;
    if (evaluation === undefined || (round % (evaluation.every ?? 1) !== 0 && round !== this.#rounds)) return;
    const { loss, accuracy } = model.evaluate(weights, evaluation.rows);
    this.#metrics.loss.push([round, loss]);
    if (accuracy !== undefined) this.#metrics.accuracy.push([round, accuracy]);
  }

  #report(state: FederationReport['state']): FederationReport {
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
      metrics: (['loss', 'accuracy'] as const)
        .filter((name) => this.#metrics[name].length > 0)
        .map((name): Metric => ({ name, measuredOn: 'public rows', points: thinned(this.#metrics[name]) })),
      notices: this.#notices,
    };
  }
}

/** At most some hundred points of a curve, its ends among them. */
function thinned(points: readonly [number, number][]): readonly (readonly [number, number])[] {
  if (points.length <= MOST_POINTS) return [...points];
  const every = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, at) => points[Math.round(at * every)] as [number, number]);
}

function clientsOf(clients: readonly Client[]): readonly Client[] {
  if (!Array.isArray(clients) || clients.length === 0)
    throw invalidArgument('clients', 'a list of at least one client, or a fleet');
  return [...(clients as readonly Client[])];
}

const emptyUpdate = (size: number): ClientUpdate => ({
  client: '',
  round: 0,
  values: new Float64Array(size),
  control: new Float64Array(size),
  examples: 1,
  steps: 1,
});

/** 64 random bits. */
function wordOf(random: RandomSource): bigint {
  const word = new BigUint64Array(1);
  random.fill(new Uint8Array(word.buffer));
  return word[0] as bigint;
}

/** What is wrong with an update; undefined where nothing is. */
export function flawOf(
  update: ClientUpdate,
  client: { readonly id: string },
  state: StrategyState,
): string | undefined {
  const { layout } = state.weights;
  if (update.client !== client.id) return 'it names another client';
  if (update.round !== state.round) return 'it is of another round';
  const vectors = update.control === undefined ? [update.values] : [update.values, update.control];
  for (const vector of vectors) {
    if (!(vector instanceof Float32Array || vector instanceof Float64Array) || vector.length !== layout.size)
      return 'it has another shape';
    if (!isFiniteWeights(weightsOf(layout, vector))) return 'it is not finite';
  }
  if (!(Number.isSafeInteger(update.examples) && update.examples >= 0)) return 'its number of rows is none';
  if (!(Number.isSafeInteger(update.steps) && update.steps >= 0)) return 'its number of steps is none';
  return undefined;
}

async function inTime<Result>(work: Promise<Result>, milliseconds: number | undefined): Promise<Result> {
  if (milliseconds === undefined) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const tooFew = (round: number, needed: number): PrivacyError<'too-few-updates'> =>
  new PrivacyError(
    'too-few-updates',
    { round, needed },
    `round ${String(round)} has failed again and again: fewer than ${String(needed)} clients sent an update that could be used`,
  );

const diverged = (round: number): PrivacyError<'invalid-argument'> =>
  invalidArgument('local.learningRate', `smaller: the model is no longer finite after round ${String(round)}`);
