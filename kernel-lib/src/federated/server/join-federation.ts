import { invalidArgument, requireOptions } from '../../core/errors.js';
import { untilInterrupted, type AbortSignalLike } from '../../work/index.js';
import {
  contentHash,
  decodeWeights,
  encodedSize,
  layoutOf,
  type ContentHash,
  type Layout,
  type Weights,
} from '../../weights/index.js';
import type { Client } from '../clients/client.js';
import type { ClientUpdate } from '../strategies/index.js';
import { Connection, LARGEST_JSON, reasonOf, refused, type ServerAccess } from './connection.js';
import {
  LONGEST_WAIT,
  parseHash,
  taskOf,
  WEIGHTS_TYPE,
  type RoundsMessage,
  type TaskMessage,
  type WorkMessage,
} from './protocol/messages.js';
import { roundsForm, workForm } from './protocol/answers.js';
import { encodeUpdate } from './protocol/updates.js';
import { SecureParticipant, type SecureMembership } from './secure/participant.js';

export interface JoinOptions extends ServerAccess {
  /** The federation's name; `federation` unless it is given. */
  readonly federation?: string;
  /** The client, on its own rows; or what makes it of what the server says of the federation. */
  readonly client: Client | ((federation: RoundsMessage) => Client | Promise<Client>);
  /** Updates are sent under masks alone: a server that asks for a plain one gets none. */
  readonly secure?: SecureMembership;
  /** Sees every update that was sent, and what became of it. */
  readonly onUpdate?: (update: { readonly round: number; readonly taken: boolean; readonly reason?: string }) => void;
}

export interface JoinResult {
  /** The model at the end. */
  readonly weights: Weights;
  /** Updates of this client that counted. */
  readonly counted: number;
  readonly rounds: number;
}

const ANSWER_TIME = 30_000;
const WEIGHTS_TIME = 300_000;

/**
 * Takes part in a server's federation until its end, from where the rows are: asks what to do, trains, and sends the update until it is taken.
 * A server that is away is asked again with growing pauses; a client that was ended can join again, and goes on in the round that is under way.
 * @throws PrivacyError `invalid-argument`; `server-unreachable`; `server-refused` where the server does not know the client, or runs
 * another federation than when it joined; `aborted`; whatever the client throws when it trains
 * @example
 * await joinFederation({ url: 'https://server:8443', id: 'hospital-1', key, authority, client: localClient({ id: 'hospital-1', model, rows }) });
 */
export async function joinFederation(options: JoinOptions): Promise<JoinResult> {
  requireOptions(options, "{ url: 'https://server:8443', id: 'hospital-1', key, client }");
  const node = new JoinedClient(options);
  try {
    return await node.takePart();
  } finally {
    node.close();
  }
}

/** A client that has joined. */
class JoinedClient {
  readonly #options: JoinOptions;
  readonly #connection: Connection;
  readonly #signal: AbortSignalLike;
  readonly #secure: SecureParticipant | undefined;
  #counted = 0;

  constructor(options: JoinOptions) {
    this.#options = options;
    this.#signal = options.signal ?? untilInterrupted();
    this.#connection = new Connection({ ...options, signal: this.#signal }, options.federation ?? 'federation');
    if (options.secure !== undefined)
      this.#secure = new SecureParticipant(options.secure, options.authority, this.#connection);
  }

  close(): void {
    this.#connection.close();
  }

  async takePart(): Promise<JoinResult> {
    const federation = await this.#connection.json(roundsForm, {
      method: 'GET',
      path: '/rounds',
      within: ANSWER_TIME,
    });
    const { client: given } = this.#options;
    const client = typeof given === 'function' ? await given(federation) : given;
    if (client.id !== this.#options.id) throw invalidArgument('client', `the one that joins, "${this.#options.id}"`);
    const layout = layoutOf(federation.model.layers);
    for (;;) {
      const work = await this.#work(client, federation.run);
      if (work.state === 'done') {
        const weights = await this.#weights(layout);
        if (weights !== undefined) return { weights, counted: this.#counted, rounds: work.round };
      } else if (work.state === 'train') await this.#train(client, work, layout);
    }
  }

  async #work({ examples }: Client, run: string): Promise<WorkMessage> {
    const body = Buffer.from(JSON.stringify({ examples, wait: LONGEST_WAIT }));
    const within = 1000 * LONGEST_WAIT + ANSWER_TIME;
    const work = await this.#connection.json(workForm, { method: 'POST', path: '/train', body, within });
    if (work.run !== run) throw refused(409, 'it runs another federation than the one that was joined');
    return work;
  }

  async #train(client: Client, message: TaskMessage, layout: Layout): Promise<void> {
    const weights = await this.#weights(layout, parseHash(message.model));
    const control = message.control === undefined ? undefined : await this.#weights(layout, parseHash(message.control));
    // The round ended while its weights were fetched.
    if (weights === undefined || (message.control !== undefined && control === undefined)) return;
    const train = (): Promise<ClientUpdate> => client.train(taskOf(message, weights, control), this.#signal);
    if (message.secure === undefined && this.#secure === undefined)
      await this.#sendPlain(message, layout, await train());
    else await this.#sendSecurely(message, layout, train);
  }

  async #sendSecurely(message: TaskMessage, { size }: Layout, train: () => Promise<ClientUpdate>): Promise<void> {
    if (this.#secure === undefined)
      throw invalidArgument(
        'secure',
        'given: the server adds updates up under masks, for which this client needs its key',
      );
    if (message.secure === undefined) throw refused(200, 'it asks for a plain update, and this client sends none');
    const { round, run } = message;
    const { reason, taken } = await this.#secure.takePart(message.secure, { run, round, weights: size }, train);
    if (taken) this.#counted++;
    this.#options.onUpdate?.({ round, taken, ...(reason !== undefined && { reason }) });
  }

  async #sendPlain(message: TaskMessage, layout: Layout, update: ClientUpdate): Promise<void> {
    const { examples, round, steps } = update;
    const query = new URLSearchParams({
      run: message.run,
      round: String(round),
      examples: String(examples),
      steps: String(steps),
    });
    const answer = await this.#connection.ask({
      method: 'POST',
      path: `/aggregate?${String(query)}`,
      type: WEIGHTS_TYPE,
      body: encodeUpdate(layout, update),
      within: WEIGHTS_TIME,
      largest: LARGEST_JSON,
    });
    const taken = answer.status === 200;
    if (taken) this.#counted++;
    // 409: the round is over, or not this client's. 413, 422: of no use. The federation goes on.
    else if (![409, 413, 422].includes(answer.status)) throw refused(answer.status, reasonOf(answer));
    this.#options.onUpdate?.({ round, taken, ...(!taken && { reason: reasonOf(answer) }) });
  }

  /** Weights by their hash, or the newest; undefined where they are no longer kept. */
  async #weights(layout: Layout, hash?: ContentHash): Promise<Weights | undefined> {
    const answer = await this.#connection.ask({
      method: 'GET',
      path: hash === undefined ? '/model' : `/model/${hash}`,
      within: WEIGHTS_TIME,
      largest: encodedSize(layout, 'float64'),
    });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw refused(answer.status, reasonOf(answer));
    if (hash !== undefined && contentHash(answer.body) !== hash) return undefined;
    return decodeWeights(answer.body);
  }
}
