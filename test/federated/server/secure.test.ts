import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import {
  centralPrivacy,
  fedAdam,
  fedAvg,
  fedNova,
  localClient,
  median,
  memberOf,
  newIdentity,
  robust,
  scaffold,
  SecureClient,
  securePlan,
  signRoster,
  type LocalClient,
} from '../../../kernel-lib/src/federated/index.js';
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
  type ServedSecureSum,
} from '../../../kernel-lib/src/federated/server/index.js';
import { parsePrivateKey, signRequest } from '../../../kernel-lib/src/federated/server/protocol/tokens.js';
import { SECURE_TYPE } from '../../../kernel-lib/src/federated/server/secure/routes.js';
import { endAll, folder, model, TERMS } from './federation.js';

const IDS = ['ada', 'bob', 'cyd', 'dan', 'eva'];
const authority = generateKeyPairSync('ed25519');
const authorityBytes = new Uint8Array(authority.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const identities = new Map(IDS.map((id) => [id, newIdentity(id)]));
const identityOf = (id: string) => identities.get(id) as ReturnType<typeof newIdentity>;
const roster = signRoster([...identities.values()].map(memberOf), authority.privateKey);
const secure: ServedSecureSum = { roster, range: 4, greatestWeight: 20, stepTimeout: 1_000 };

let credentials: FederationCredentials;
beforeAll(async () => {
  credentials = await federationCredentials({ hosts: ['127.0.0.1'], clients: IDS });
});

const servers: FederationServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await endAll();
});

async function serve(options: Partial<FederationServerOptions> = {}) {
  const log: LogLine[] = [];
  const server = await federationServer({
    ...TERMS,
    rounds: 3,
    random: seededRandom(3),
    clients: IDS.map((id) => ({ id, key: credentials.clients[id]?.publicKey ?? '' })),
    log: (line) => void log.push(line),
    place: folder(),
    ...options,
  });
  servers.push(server);
  return { server, log };
}

const clients = (): readonly LocalClient[] =>
  IDS.map((id, client) =>
    localClient({
      id,
      model,
      rows: {
        count: 20,
        inputs: Float32Array.from({ length: 80 }, (_, index) => Math.sin(7 * index + client)),
        targets: Float32Array.from({ length: 20 }, (_, index) => Math.cos(index + client)),
      },
    }),
  );

const join = (client: LocalClient, url: string, options: Partial<JoinOptions> = {}): Promise<JoinResult> =>
  joinFederation({
    url,
    id: client.id,
    key: credentials.clients[client.id]?.key ?? '',
    client,
    patience: 10_000,
    secure: { identity: identityOf(client.id), authority: authorityBytes },
    ...options,
  });

const plainly = (client: LocalClient, url: string): Promise<JoinResult> =>
  joinFederation({ url, id: client.id, key: credentials.clients[client.id]?.key ?? '', client, patience: 10_000 });

const furthest = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Math.max(...Array.from(one, (value, at) => Math.abs(value - (other[at] ?? 0))));

/** Like a client whose process is ended in the middle of a round. */
const endedIn = (client: LocalClient, round: number): LocalClient => ({
  ...client,
  async train(task, signal) {
    if (task.round >= round) throw new Error('ended');
    return client.train(task, signal);
  },
});

describe('a federation whose server adds up under masks', () => {
  it.each([
    ['FedAvg', fedAvg()],
    ['FedAdam', fedAdam({ learningRate: 0.05 })],
  ])('learns with %s what the plain one does, to the grid of the sums', async (_, strategy) => {
    const plain = await serve({ strategy });
    const expected = await Promise.all(clients().map((client) => plainly(client, plain.server.url)));
    const { server, log } = await serve({ secure, strategy });
    const done = await Promise.all(clients().map((client) => join(client, server.url)));
    expect(done.map(({ counted }) => counted)).toEqual([3, 3, 3, 3, 3]);
    for (const { weights } of done)
      expect(furthest(weights.values, expected[0]?.weights.values ?? [])).toBeLessThan(1e-3);
    const report = server.report();
    expect(report.notices.join()).toContain('secure sum: the server sees only the sum');
    expect(log.some(({ event }) => event === 'failed')).toBe(false);
  });

  it('goes on without a client that had shared its secrets and was ended', async () => {
    const { server } = await serve({ secure, timeout: 1_500 });
    const results = await Promise.allSettled(
      clients().map((client) => join(client.id === 'dan' ? endedIn(client, 1) : client, server.url)),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    const [ada] = results;
    expect(ada?.status === 'fulfilled' && ada.value.counted).toBe(3);
    // As where it is missing in the open: neither its numbers nor its masks are in the sums.
    const plain = await serve({ timeout: 1_500 });
    await Promise.allSettled(
      clients().map((client) => plainly(client.id === 'dan' ? endedIn(client, 1) : client, plain.server.url)),
    );
    const [{ weights }, expected] = [await server.result, await plain.server.result];
    expect(furthest(weights.values, expected.weights.values)).toBeLessThan(1e-3);
  });

  it('takes no plain update, and gets none of a client that sends under masks alone', async () => {
    const [ada] = clients() as [LocalClient, ...LocalClient[]];
    const { server } = await serve({ secure });
    const others = clients()
      .slice(1)
      .map((client) => join(client, server.url).catch(() => undefined));
    await expect(plainly(ada, server.url)).rejects.toMatchObject({ code: 'invalid-argument' });
    await server.close();
    await Promise.all(others);
    const open = await serve({ begin: 1 });
    let trained = false;
    const client: LocalClient = {
      ...ada,
      async train(task, signal) {
        trained = true;
        return ada.train(task, signal);
      },
    };
    await expect(join(client, open.server.url)).rejects.toMatchObject({ code: 'server-refused' });
    expect(trained).toBe(false);
  });

  it('takes keys, roster and authority as they are made together', async () => {
    const { server } = await serve({ secure: { ...secure, roster: credentials.roster } });
    const done = await Promise.all(
      clients().map((client) =>
        join(client, server.url, {
          authority: credentials.authority,
          secure: { identity: credentials.clients[client.id]?.identity ?? newIdentity(client.id) },
        }),
      ),
    );
    expect(done.map(({ counted }) => counted)).toEqual([3, 3, 3, 3, 3]);
    await expect(federationCredentials({ hosts: ['a'], clients: ['ada', 'ada'] })).rejects.toMatchObject({
      details: { argument: 'clients' },
    });
  });

  it('does not take a server for the authority', async () => {
    const [ada] = clients() as [LocalClient, ...LocalClient[]];
    for (const authority of [undefined, 'no certificate', credentials.server.certificate])
      await expect(
        join(ada, 'http://127.0.0.1:1', { authority, secure: { identity: identityOf('ada') } } as Partial<JoinOptions>),
      ).rejects.toMatchObject({ details: { argument: 'secure.authority' } });
    const own = { id: 'ada', agreement: generateKeyPairSync('ed25519').privateKey };
    await expect(
      join(ada, 'http://127.0.0.1:1', { secure: { identity: own, authority: authorityBytes } }),
    ).rejects.toMatchObject({ details: { argument: 'secure.identity' } });
  });

  it('is refused by clients where the roster is another authority’s', async () => {
    const forged = signRoster(roster.members, generateKeyPairSync('ed25519').privateKey);
    const { server } = await serve({ secure: { ...secure, roster: forged } });
    const results = await Promise.allSettled(clients().map((client) => join(client, server.url)));
    for (const result of results)
      expect(String(result.status === 'rejected' && result.reason)).toContain('signed by the authority');
  });

  it('tries a round anew after a restart in its middle, with new secrets', async () => {
    const place = folder();
    const first = await serve({ secure, place });
    const port = Number(new URL(first.server.url).port);
    let restarted: Promise<unknown> | undefined;
    let again: FederationServer | undefined;
    const restart = async (): Promise<void> => {
      await first.server.close();
      ({ server: again } = await serve({ secure, place, port }));
    };
    const done = await Promise.all(
      clients().map((client) =>
        join(
          {
            ...client,
            async train(task, signal) {
              // All have been asked, and some have shared.
              if (task.round === 1 && client.id === 'bob') await (restarted ??= restart());
              return client.train(task, signal);
            },
          },
          first.server.url,
        ),
      ),
    );
    expect(again?.report().round).toBe(3);
    const [one] = done;
    for (const { weights } of done) expect([...weights.values]).toEqual([...(one?.weights.values ?? [])]);
  });

  it('refuses steps of strangers to the round, out of order, of another attempt, or that are none', async () => {
    const { server } = await serve({ secure, begin: 4, perRound: 4, quorum: 4 });
    const url = new URL(server.url);
    const send = async (id: string, method: 'GET' | 'POST', path: string, body: Uint8Array, type = SECURE_TYPE) => {
      const key = parsePrivateKey(credentials.clients[id]?.key, 'key');
      const token = await signRequest(id, key, 'federation', { method, path, body });
      const headers = { authorization: `Bearer ${token}`, ...(method === 'POST' && { 'content-type': type }) };
      const answer = await fetch(new URL(path, url), { method, headers, ...(method === 'POST' && { body }) });
      return { status: answer.status, text: await answer.text() };
    };
    const ask = async (id: string) =>
      send(id, 'POST', '/train', Buffer.from(JSON.stringify({ examples: 20, wait: 0 })), 'application/json');
    for (const id of IDS.slice(0, 4)) await ask(id);
    let told = '';
    for (let tries = 0; tries < 50 && !told.includes('attempt'); tries++) told = (await ask('ada')).text;
    const {
      run,
      round,
      secure: task,
    } = JSON.parse(told) as {
      run: string;
      round: number;
      secure: { attempt: string; members: string[] };
    };
    expect(task.members).toHaveLength(4);
    const plan = securePlan({
      members: task.members.map((id) => memberOf(identityOf(id))),
      size: model.layout.size + 1,
      round: `${run} ${String(round)} ${task.attempt}`,
    });
    const [mine, other] = task.members as [string, string];
    const outside = IDS.find((id) => !task.members.includes(id)) as string;
    const path = `/secure/${task.attempt}`;
    const shares = await new SecureClient(identityOf(mine), plan).shares();
    expect((await send(outside, 'POST', `${path}/shares`, shares)).status).toBe(409);
    expect((await send(other, 'POST', `${path}/shares`, shares)).status).toBe(422);
    expect((await send(mine, 'POST', `${path}/masked`, new Uint8Array(4))).status).toBe(409);
    expect((await send(mine, 'POST', `${path}/shares`, shares.subarray(0, 40))).status).toBe(422);
    expect((await send(mine, 'POST', `/secure/${crypto.randomUUID()}/shares`, shares)).status).toBe(409);
    expect((await send(mine, 'POST', `${path}/shares`, shares)).status).toBe(200);
    expect((await send(mine, 'POST', `${path}/shares`, shares)).status).toBe(200);
    expect((await send(mine, 'POST', `${path}/elsewhere`, shares)).status).toBe(400);
    expect((await send(mine, 'POST', `${path}/shares`, new Uint8Array(2 ** 20))).status).toBe(413);
    expect((await send(outside, 'GET', `${path}/sealed`, new Uint8Array())).status).toBe(409);
    // Whoever asks anew has lost its secrets: it is not asked again before the next attempt.
    expect((await ask(mine)).text).toContain('wait');
  });

  it.each<readonly [string, string, Partial<FederationServerOptions>]>([
    ['a rule of single updates', 'strategy', { strategy: robust({ rule: median() }) }],
    ['a strategy with scalars', 'strategy', { strategy: fedNova() }],
    ['control variates', 'strategy', { strategy: scaffold() }],
    [
      'noise of its own on single updates',
      'privacy',
      { privacy: centralPrivacy({ clipNorm: 1, noiseMultiplier: 1, samplingRate: 0.5 }) },
    ],
    [
      'a roster that lacks a client',
      'secure.roster',
      { secure: { ...secure, roster: signRoster(roster.members.slice(1), authority.privateKey) } },
    ],
    ['rows that count, and no most of them', 'secure.greatestWeight', { secure: { roster } }],
    ['two clients', 'clients', { clients: [] }],
  ])('is refused with %s', async (_, argument, options) => {
    const few =
      options.clients === undefined
        ? {}
        : { clients: IDS.slice(0, 2).map((id) => ({ id, key: credentials.clients[id]?.publicKey ?? '' })) };
    await expect(serve({ secure, ...options, ...few })).rejects.toMatchObject({ details: { argument } });
  });
});
