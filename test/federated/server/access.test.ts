import { generateKeyPairSync } from 'node:crypto';
import { Agent, request } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalClient } from '../../../kernel-lib/src/federated/index.js';
import { federationCredentials, type FederationMember } from '../../../kernel-lib/src/federated/server/index.js';
import {
  clients,
  credentials,
  endAll,
  folder,
  IDS,
  joinAs,
  keyOf,
  send,
  sendAs,
  serve,
  tokenFor,
  WORK,
  type Forged,
  type Id,
  type Sent,
} from './federation.js';

afterEach(endAll);

const now = (): number => Math.floor(Date.now() / 1000);
const stranger = generateKeyPairSync('ed25519').privateKey;

describe('a request', () => {
  it.each<readonly [string, string, () => Forged | Promise<Forged>]>([
    ['signed by a stranger', 'a wrong signature', () => ({ key: stranger })],
    ['signed by another client', 'a wrong signature', async () => ({ key: await keyOf('bob') })],
    ['of an unknown client', 'an unknown client', () => ({ header: { kid: 'eve' }, claims: { iss: 'eve' } })],
    ['of two clients', 'a token of two clients', () => ({ claims: { iss: 'bob' } })],
    ['that has expired', 'an expired token', () => ({ issuedAt: now() - 200 })],
    ['of the future', 'a token with another iat', () => ({ issuedAt: now() + 3_600 })],
    ['that is good for a day', 'a token that lives too long', () => ({ seconds: 86_400 })],
    ['to another federation', 'a token with another aud', () => ({ claims: { aud: 'elsewhere' } })],
    ['to another address', 'a token for another request', () => ({ claims: { htu: '/rounds' } })],
    ['of another method', 'a token for another request', () => ({ claims: { htm: 'GET' } })],
    ['without an id', 'a token with another jti', () => ({ claims: { jti: undefined } })],
    ['with another body', 'another body than was signed', () => ({ claims: { digest: 'x' } })],
    ['of another kind of token', 'a token with another typ', () => ({ header: { typ: 'JWT' } })],
    [
      'signed with the public key as a secret',
      'a malformed token',
      async () => ({
        header: { alg: 'HS256' },
        key: Buffer.from((await credentials()).clients['ada']?.publicKey ?? ''),
      }),
    ],
  ])('%s gets nothing, and the log says why', async (_, reason, forged) => {
    const { server, log } = await serve();
    const answer = await sendAs('ada', server.url, WORK, await forged());
    // The same words for all of them.
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      401,
      { code: 'not-admitted', message: 'access is refused' },
    ]);
    expect(log.filter(({ event }) => event === 'refused').map((line) => line.reason)).toEqual([reason]);
  });

  it('without a token gets nothing, on any route but those that are public', async () => {
    const { server } = await serve();
    const statuses = await Promise.all(
      (['/rounds', '/model', `/model/${'0'.repeat(64)}`, '/health', '/openapi.json'] as const).map(
        async (path) => (await send(server.url, { method: 'GET', path })).status,
      ),
    );
    expect(statuses).toEqual([401, 401, 401, 200, 200]);
  });

  it('that is replayed gets nothing, from a server that was begun anew too', async () => {
    const place = folder();
    const { server, log } = await serve({ place });
    const token = await tokenFor('ada', WORK);
    expect((await send(server.url, WORK, token)).status).toBe(200);
    expect((await send(server.url, WORK, token)).status).toBe(401);
    await server.close();
    const again = await serve({ place });
    expect((await send(again.server.url, WORK, token)).status).toBe(401);
    for (const lines of [log, again.log])
      expect(lines.filter(({ event }) => event === 'refused').map((line) => line.reason)).toEqual([
        'a token that was used before',
      ]);
  });

  it('leaves no token, key or body in the log', async () => {
    const { server, log } = await serve();
    const token = await tokenFor('ada', WORK, { key: stranger });
    await send(server.url, WORK, token);
    await send(server.url, { ...WORK, path: `/train?secret=${token}` }, token);
    await sendAs('ada', server.url, { ...WORK, body: Buffer.from('{"secret": 1}') });
    expect(log.filter(({ event }) => event === 'refused')).toHaveLength(3);
    const text = JSON.stringify(log);
    for (const secret of [token, ...token.split('.'), 'secret', 'PRIVATE']) expect(text).not.toContain(secret);
  });

  it('that comes too often is told to wait; refusals beyond some are not logged', async () => {
    const { server, log } = await serve({ requestsPerMinute: 5 });
    const statuses = [];
    for (let times = 0; times < 6; times++) statuses.push((await sendAs('ada', server.url, WORK)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    // Another client's limit is its own.
    expect((await sendAs('bob', server.url, WORK)).status).toBe(200);
    const refused = await Promise.all(Array.from({ length: 40 }, () => send(server.url, WORK, 'a.b.c')));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([401, 429]));
    expect(log.filter(({ reason }) => reason === 'a malformed token').length).toBeLessThanOrEqual(30);
  });
});

describe('under TLS', () => {
  const tls = async (mutual: boolean) => {
    const { authority, server } = await credentials();
    return { certificate: server.certificate, key: server.key, ...(mutual && { clients: authority }) };
  };
  const members = async (signing: boolean): Promise<FederationMember[]> => {
    const { clients: keys } = await credentials();
    return IDS.map((id) => ({ id, ...(signing && { key: keys[id]?.publicKey ?? '' }) }));
  };

  it.each([
    ['signed tokens', false, true],
    ['certificates', true, false],
    ['both', true, true],
  ])('clients are known by %s', async (_, mutual, signing) => {
    const { server } = await serve({ tls: await tls(mutual), clients: await members(signing), rounds: 2 });
    const { authority, clients: keys } = await credentials();
    await Promise.all(
      clients().map((client) => {
        const { certificate = '', key = '' } = keys[client.id] ?? {};
        return joinAs(client, server, { authority, certificate: { certificate, key }, signs: signing });
      }),
    );
    expect((await server.result).state.round).toBe(2);
  });

  /** How a request with these certificates ends: its status, or that it ended. */
  const statusOf = (url: string, sent: Sent, options: object, token?: string): Promise<number | 'ended'> =>
    new Promise((resolve) => {
      const asked = request(
        new URL(sent.path, url),
        {
          method: sent.method,
          agent: new Agent(options),
          headers: {
            'content-type': 'application/json',
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
          },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      asked.on('error', () => resolve('ended'));
      asked.end(sent.body);
    });

  it('a certificate of another authority, none, and one of a client that is not known get nothing', async () => {
    const { authority, clients: keys } = await credentials();
    const { server, log } = await serve({
      tls: await tls(true),
      clients: [{ id: 'ada' }, { id: 'bob', key: keys['bob']?.publicKey ?? '' }],
    });
    const theirs = await federationCredentials({ hosts: ['x'], clients: ['ada'] });
    const as = (id: Id, from = keys) => ({ ca: authority, cert: from[id]?.certificate, key: from[id]?.key });
    expect(await statusOf(server.url, WORK, as('ada'))).toBe(200);
    expect(await statusOf(server.url, WORK, as('ada', theirs.clients))).toBe('ended');
    expect(await statusOf(server.url, WORK, { ca: authority })).toBe('ended');
    expect(await statusOf(server.url, WORK, as('cyd'))).toBe(401);
    // Who has a key must sign; and a token is of whom the certificate names.
    expect(await statusOf(server.url, WORK, as('bob'))).toBe(401);
    expect(await statusOf(server.url, WORK, as('ada'), await tokenFor('bob', WORK))).toBe(401);
    const reasons = log.filter(({ event }) => event === 'refused').map(({ reason }) => reason);
    expect(reasons).toHaveLength(5);
    expect(reasons).toEqual(
      expect.arrayContaining([
        'a certificate of an unknown client',
        'no token of a client that signs',
        'the certificate of another client',
      ]),
    );
  });

  it('a client tells nothing to a server whose certificate it does not trust, or has not pinned', async () => {
    const { server, log } = await serve({ tls: await tls(false) });
    const { authority } = await credentials();
    const [ada] = clients();
    const theirs = await federationCredentials({ hosts: ['127.0.0.1'], clients: [] });
    const pinned = '00:'.repeat(31) + '00';
    for (const options of [{}, { authority: theirs.authority }, { authority, fingerprint: pinned }])
      await expect(joinAs(ada as LocalClient, server, options)).rejects.toMatchObject({ code: 'server-unreachable' });
    expect(log.filter(({ event }) => event === 'update')).toEqual([]);
    await expect(joinAs(ada as LocalClient, { url: 'http://server.example' })).rejects.toThrow(
      'url must be the https://',
    );
  });

  it('a client that the server does not know is told so, and does not try for ever', async () => {
    const { server } = await serve();
    const [ada] = clients();
    const { privateKey } = generateKeyPairSync('ed25519');
    const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await expect(joinAs(ada as LocalClient, server, { key })).rejects.toMatchObject({ code: 'server-refused' });
    await expect(joinAs(ada as LocalClient, server, { federation: 'other' })).rejects.toMatchObject({
      code: 'server-refused',
    });
    await expect(joinAs(ada as LocalClient, server, { key: 'x' })).rejects.toThrow(
      'key must be an Ed25519 private key in PEM',
    );
  });
});
