import { randomUUID, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as requestHttp } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import {
  denseModel,
  fedAvg,
  localClient,
  type LocalClient,
  type Rows,
} from '../../../kernel-lib/src/federated/index.js';
import { digestOf, parsePrivateKey } from '../../../kernel-lib/src/federated/server/protocol/tokens.js';
import {
  federationCredentials,
  federationServer,
  joinFederation,
  type FederationCredentials,
  type FederationServer,
  type FederationServerOptions,
  type JoinOptions,
  type JoinResult,
  type LogLine,
} from '../../../kernel-lib/src/federated/server/index.js';

/** A federation of three small clients, served on this machine: what the tests of the server share. */

export const IDS = ['ada', 'bob', 'cyd'] as const;
export type Id = (typeof IDS)[number];

export const model = denseModel({ widths: [4, 3, 1], loss: 'squared-error' });

const rowsOf = (client: number): Rows => ({
  count: 20,
  inputs: Float32Array.from({ length: 80 }, (_, index) => Math.sin(7 * index + client)),
  targets: Float32Array.from({ length: 20 }, (_, index) => Math.cos(index + client)),
});

export const clients = (): readonly LocalClient[] =>
  IDS.map((id, index) => localClient({ id, model, rows: rowsOf(index) }));

export const TERMS = {
  model,
  strategy: fedAvg(),
  rounds: 4,
  local: { epochs: 2, batchSize: 5, learningRate: 0.05 },
} as const;

let made: Promise<FederationCredentials> | undefined;

export const credentials = (): Promise<FederationCredentials> =>
  (made ??= federationCredentials({ hosts: ['127.0.0.1', 'localhost'], clients: IDS }));

/** A server in a folder of its own, and its log. */
export interface Served {
  readonly server: FederationServer;
  readonly log: LogLine[];
  readonly place: string;
}

const folders: string[] = [];
const servers: FederationServer[] = [];

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'epsbook-federation-'));
  folders.push(made);
  return made;
}

export async function serve(options: Partial<FederationServerOptions> = {}): Promise<Served> {
  const log: LogLine[] = [];
  const { clients: keys } = await credentials();
  const place = options.place ?? folder();
  const server = await federationServer({
    ...TERMS,
    random: seededRandom(3),
    clients: IDS.map((id) => ({ id, key: keys[id]?.publicKey ?? '' })),
    log: (line) => void log.push(line),
    ...options,
    place,
  });
  servers.push(server);
  return { server, log, place };
}

/** Ends what a test has begun. */
export async function endAll(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
}

export async function joinAs(
  client: LocalClient,
  server: Pick<FederationServer, 'url'>,
  { signs = true, ...options }: Partial<JoinOptions> & { readonly signs?: boolean } = {},
): Promise<JoinResult> {
  const { clients: keys } = await credentials();
  return joinFederation({
    url: server.url,
    id: client.id,
    ...(signs && { key: keys[client.id]?.key ?? '' }),
    client,
    patience: 10_000,
    ...options,
  });
}

export const keyOf = async (id: Id): Promise<KeyObject> =>
  parsePrivateKey((await credentials()).clients[id]?.key, 'key');

/** What a forged token says otherwise than a good one. */
export interface Forged {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, string>>;
  readonly key?: KeyObject | Uint8Array;
  readonly issuedAt?: number;
  readonly seconds?: number;
}

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function tokenFor(
  id: Id,
  { body = new Uint8Array(), method, path }: Sent,
  forged: Forged = {},
): Promise<string> {
  const now = forged.issuedAt ?? Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: id,
    aud: 'federation',
    jti: randomUUID(),
    iat: now,
    exp: now + (forged.seconds ?? 60),
    htm: method,
    htu: path,
    digest: digestOf(body),
    ...forged.claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'epsbook-federation+jwt', kid: id, ...forged.header })
    .sign(forged.key ?? (await keyOf(id)));
}

export interface Received {
  readonly status: number;
  readonly text: string;
}

/** A request as somebody without our client would make it. */
export function send(
  url: string,
  { body = new Uint8Array(), headers, method, path, type }: Sent,
  token?: string,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = requestHttp(
      new URL(path, url),
      {
        method,
        agent: false,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(method === 'POST' && { 'content-type': type ?? 'application/json', 'content-length': body.length }),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** A signed request of a client. */
export const sendAs = async (id: Id, url: string, sent: Sent, forged?: Forged): Promise<Received> =>
  send(url, sent, await tokenFor(id, sent, forged));

export const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** Asks for work. */
export const WORK: Sent = { method: 'POST', path: '/train', body: json({ examples: 20, wait: 0 }) };
