import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { randomInt, type KeyObject } from 'node:crypto';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { setTimeout as delay } from 'node:timers/promises';
import { invalidArgument, PrivacyError } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { stoppedError, untilInterrupted, type AbortSignalLike } from '../../work/index.js';
import { jsonOf, readAs, type Form } from './protocol/answers.js';
import { parseClientId } from '../clients/local-client.js';
import { parsePrivateKey, signRequest } from './protocol/tokens.js';

/** Where a server is, who asks it, and whom it has to be. */
export interface ServerAccess {
  /** The server's address, `https://…`; `http://` for one on this machine alone. */
  readonly url: string | URL;
  /** Who asks: the id that the server knows. */
  readonly id: string;
  /** The client's Ed25519 private key in PEM: each request is signed with it. */
  readonly key?: string;
  /** The client's certificate and its key in PEM, where the server asks for one. */
  readonly certificate?: { readonly certificate: string; readonly key: string };
  /** Whom the server's certificate has to be of: the authority's in PEM, or the server's own; those that Node trusts unless it is given. */
  readonly authority?: string;
  /** SHA-256 of the server's certificate: no other is accepted, whoever signed it. */
  readonly fingerprint?: string;
  /** Milliseconds without an answer until it gives up; default ten minutes. */
  readonly patience?: number;
  readonly signal?: AbortSignalLike;
}

/** Whom a client trusts, and how it shows who it is. */
interface ConnectionOptions {
  readonly url: URL;
  readonly client: string;
  readonly federation: string;
  readonly key: KeyObject | undefined;
  readonly certificate: { readonly certificate: string; readonly key: string } | undefined;
  readonly authority: string | undefined;
  readonly fingerprint: string | undefined;
  readonly patience: number;
  readonly signal: AbortSignalLike;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly type?: string;
  readonly body?: Uint8Array;
  /** Milliseconds until an answer has to come. */
  readonly within: number;
  /** The most bytes of an answer. */
  readonly largest: number;
  /** Milliseconds until this is given up, where that is before the connection's patience ends. */
  readonly patience?: number;
}

/** What is tried again: the server is not there, is overloaded, or failed. Everything else is an answer. */
const isTemporary = (status: number): boolean => status === 408 || status === 429 || status >= 500;

const DEFAULT_PATIENCE = 600_000;
/** The most bytes of an answer in JSON. */
export const LARGEST_JSON = 2 ** 26;
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 10_000;
/** How often a request that is under way looks whether it is to be stopped, in milliseconds. */
const LOOK = 100;

/** Requests to one server, each signed anew, and tried again with growing pauses until an answer comes. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #agent: HttpAgent;

  /**
   * @param federation whom requests are signed for: the federation's name, or the worker's
   * @throws PrivacyError `invalid-argument`
   */
  constructor(access: ServerAccess, federation: string) {
    const { authority, certificate, fingerprint, key, patience, signal } = access;
    if (key === undefined && certificate === undefined)
      throw invalidArgument('key', 'the client’s private key, unless it has a certificate');
    const url = urlOf(access.url);
    this.#options = {
      url,
      client: parseClientId(access.id),
      federation,
      key: key === undefined ? undefined : parsePrivateKey(key, 'key'),
      certificate,
      authority,
      fingerprint,
      patience: count(patience ?? DEFAULT_PATIENCE, 'patience'),
      signal: signal ?? untilInterrupted(),
    };
    this.#agent =
      url.protocol === 'https:'
        ? new HttpsAgent({
            keepAlive: true,
            minVersion: 'TLSv1.3',
            // A resumed session shows no certificate that could be compared.
            maxCachedSessions: 0,
            ...(authority !== undefined && { ca: authority }),
            ...(certificate !== undefined && { cert: certificate.certificate, key: certificate.key }),
            checkServerIdentity: (host: string, shown: PeerCertificate) =>
              checkServerIdentity(host, shown) ??
              (fingerprint === undefined || hex(shown.fingerprint256) === hex(fingerprint)
                ? undefined
                : new Error('the server shows another certificate than the one that was pinned')),
          })
        : new HttpAgent({ keepAlive: true });
  }

  /**
   * The answer, however often it takes to ask.
   * @throws PrivacyError `server-unreachable` where none came for too long; `aborted`
   */
  async ask(asked: Asked): Promise<Answer> {
    const { patience, signal, url } = this.#options;
    const end = Date.now() + Math.min(patience, asked.patience ?? Infinity);
    let pause = FIRST_PAUSE;
    for (;;) {
      if (signal.aborted) throw stoppedError('federation', 'what was sent stays sent');
      let failure: string;
      try {
        const answer = await this.#once(asked);
        if (!isTemporary(answer.status)) return answer;
        failure = `it answers ${String(answer.status)}`;
      } catch (error) {
        failure = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
        if (isUntrusted(failure)) throw unreachable(url, failure);
      }
      if (Date.now() + pause > end) throw unreachable(url, failure);
      // Clients that lost the same server do not all come back at once.
      await this.#sleep(randomInt(pause / 2, pause));
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  async #sleep(milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    for (let left = milliseconds; left > 0 && !this.#options.signal.aborted; left = end - Date.now())
      await delay(Math.min(LOOK, left));
  }

  async #once({ body = new Uint8Array(), largest, method, path, type, within }: Asked): Promise<Answer> {
    const { client, federation, key, signal, url } = this.#options;
    const token = key === undefined ? undefined : await signRequest(client, key, federation, { method, path, body });
    return new Promise((resolve, reject) => {
      let answered = false;
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
        new URL(path, url),
        {
          method,
          agent: this.#agent,
          headers: {
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(method === 'POST' && { 'content-type': type ?? 'application/json', 'content-length': body.length }),
          },
        },
        (response) => {
          answered = true;
          collect(response, largest).then(
            (received) => resolve({ status: response.statusCode ?? 0, body: received }),
            reject,
          );
        },
      );
      const timeout = setTimeout(() => request.destroy(new Error('no answer in time')), within);
      const look = setInterval(() => {
        if (signal.aborted) request.destroy(new Error('stopped'));
      }, LOOK);
      request.once('close', () => {
        clearTimeout(timeout);
        clearInterval(look);
        // Where an answer has begun, its end says how it ended.
        if (!answered) reject(new Error('the connection was cut'));
      });
      request.once('error', reject);
      request.end(body);
    });
  }

  /** The answer as JSON of a form. @throws PrivacyError `server-refused`; `malformed-message`; and as {@link ask} */
  async json<Message>(form: Form<Message>, asked: Omit<Asked, 'largest'>): Promise<Message> {
    const answer = await this.ask({ ...asked, largest: LARGEST_JSON });
    if (answer.status !== 200) throw refused(answer.status, reasonOf(answer));
    return readAs(form, jsonOf(answer.body), 'an answer of a server of this version');
  }

  close(): void {
    this.#agent.destroy();
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

/** Why a server says no, in its words. */
export function reasonOf({ body }: Answer): string {
  try {
    const { message } = JSON.parse(body.toString()) as { message?: unknown };
    return typeof message === 'string' ? message.slice(0, 300) : 'no reason was given';
  } catch {
    return 'no reason was given';
  }
}

export const refused = (status: number, reason: string): PrivacyError<'server-refused'> =>
  new PrivacyError(
    'server-refused',
    { status, reason },
    `the server refuses (${String(status)}): ${reason}. Check the id, the key and the name of the federation or worker, and both machines' clocks`,
  );

async function collect(response: IncomingMessage, largest: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largest) {
      response.destroy();
      throw new Error('the answer is longer than it may be');
    }
    parts.push(part);
  }
  if (!response.complete) throw new Error('the answer was cut off');
  return Buffer.concat(parts);
}

const hex = (fingerprint: string): string =>
  fingerprint
    .replace(/^sha256[:/ ]?/i, '')
    .replaceAll(':', '')
    .toLowerCase();

/** A certificate that is not trusted will not be in a minute either. */
const isUntrusted = (failure: string): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO_|DEPTH_ZERO|ERR_TLS|ERR_SSL|ALERT|pinned/i.test(failure);

const unreachable = (url: URL, because: string): PrivacyError<'server-unreachable'> =>
  new PrivacyError(
    'server-unreachable',
    { server: url.origin, because },
    `the server ${url.origin} cannot be reached: ${because}. Check its address and certificate, and join again: what was sent is kept there`,
  );
