import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
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
import { parseClientId } from '../clients/local-client.js';
import { Connection, type Answer, type Asked } from './connection.js';
import {
  LONGEST_WAIT,
  parseHash,
  taskOf,
  WEIGHTS_TYPE,
  type RoundsMessage,
  type TaskMessage,
  type WorkMessage,
} from './protocol/messages.js';
import { parsePrivateKey } from './protocol/tokens.js';
import { encodeUpdate } from './protocol/updates.js';

export interface JoinOptions {
  /** The server's address, `https://…`; `http://` for one on this machine alone. */
  readonly url: string | URL;
  /** The federation's name; `federation` unless it is given. */
  readonly federation?: string;
  readonly id: string;
  /** The client's Ed25519 private key in PEM: each request is signed with it. */
  readonly key?: string;
  /** The client's certificate and its key in PEM, where the server asks for one. */
  readonly certificate?: { readonly certificate: string; readonly key: string };
  /** Whom the server's certificate has to be of: the authority's in PEM, or the server's own; those that Node trusts unless it is given. */
  readonly authority?: string;
  /** SHA-256 of the server's certificate: no other is accepted, whoever signed it. */
  readonly fingerprint?: string;
  /** The client, on its own rows; or what makes it of what the server says of the federation. */
  readonly client: Client | ((federation: RoundsMessage) => Client | Promise<Client>);
  /** Milliseconds without an answer until it gives up; default ten minutes. */
  readonly patience?: number;
  readonly signal?: AbortSignalLike;
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

const DEFAULT_PATIENCE = 600_000;
const LARGEST_JSON = 2 ** 26;
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

function urlOf(value: string | URL): URL {
  const allowed = 'the https:// address of a server, or an http:// address of this machine';
  if (!URL.canParse(String(value))) throw invalidArgument('url', allowed);
  const url = new URL(value);
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) throw invalidArgument('url', allowed);
  return url;
}

/** A client that has joined. */
class JoinedClient {
  readonly #options: JoinOptions;
  readonly #connection: Connection;
  readonly #signal: AbortSignalLike;
  #counted = 0;

  constructor(options: JoinOptions) {
    const { authority, certificate, federation = 'federation', fingerprint, key, patience, signal } = options;
    if (key === undefined && certificate === undefined)
      throw invalidArgument('key', 'the client’s private key, unless it has a certificate');
    this.#options = options;
    this.#signal = signal ?? untilInterrupted();
    this.#connection = new Connection({
      url: urlOf(options.url),
      client: parseClientId(options.id),
      federation,
      key: key === undefined ? undefined : parsePrivateKey(key, 'key'),
      certificate,
      authority,
      fingerprint,
      patience: count(patience ?? DEFAULT_PATIENCE, 'patience'),
      signal: this.#signal,
    });
  }

  close(): void {
    this.#connection.close();
  }

  async takePart(): Promise<JoinResult> {
    const federation = await this.#json<RoundsMessage>({ method: 'GET', path: '/rounds', within: ANSWER_TIME });
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
    const work = await this.#json<WorkMessage>({ method: 'POST', path: '/train', body, within });
    if (work.run !== run) throw refused(409, 'it runs another federation than the one that was joined');
    return work;
  }

  async #train(client: Client, message: TaskMessage, layout: Layout): Promise<void> {
    const weights = await this.#weights(layout, parseHash(message.model));
    const control = message.control === undefined ? undefined : await this.#weights(layout, parseHash(message.control));
    // The round ended while its weights were fetched.
    if (weights === undefined || (message.control !== undefined && control === undefined)) return;
    const update = await client.train(taskOf(message, weights, control), this.#signal);
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

  async #json<Message>(asked: Omit<Asked, 'largest'>): Promise<Message> {
    const answer = await this.#connection.ask({ ...asked, largest: LARGEST_JSON });
    if (answer.status !== 200) throw refused(answer.status, reasonOf(answer));
    return JSON.parse(answer.body.toString()) as Message;
  }
}

function reasonOf({ body }: Answer): string {
  try {
    const { message } = JSON.parse(body.toString()) as { message?: unknown };
    return typeof message === 'string' ? message.slice(0, 300) : 'no reason was given';
  } catch {
    return 'no reason was given';
  }
}

const refused = (status: number, reason: string): PrivacyError<'server-refused'> =>
  new PrivacyError(
    'server-refused',
    { status, reason },
    `the server refuses (${String(status)}): ${reason}. Check the id, the key and the name of the federation, and both machines' clocks`,
  );
