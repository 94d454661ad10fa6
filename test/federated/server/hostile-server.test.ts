import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { localClient, memberOf, newIdentity, securePlan, signRoster } from '../../../kernel-lib/src/federated/index.js';
import {
  connectWorker,
  joinFederation,
  rosterMessage,
  rosterOf,
  type JoinOptions,
} from '../../../kernel-lib/src/federated/server/index.js';
import { contentHash, encodeWeights } from '../../../kernel-lib/src/weights/index.js';
import { model } from './federation.js';

const { privateKey } = generateKeyPairSync('ed25519');
const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const RUN = 'b1ab3c3e-7e0b-4a9e-8c5e-3f6f0e6e7a11';
const IDS = ['ada', 'bob', 'cyd'];
const identities = IDS.map(newIdentity);
const authority = generateKeyPairSync('ed25519');
const authorityKey = new Uint8Array(authority.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const roster = signRoster(identities.map(memberOf), authority.privateKey);

/** What an honest server says. */
const ROUNDS = {
  federation: 'federation',
  run: RUN,
  strategy: 'FedAvg',
  state: 'running',
  round: 0,
  rounds: 3,
  model: { description: model.description, layers: model.layout.layers },
  clients: [],
  history: [],
  notices: [],
};
const TASK = {
  state: 'train',
  run: RUN,
  round: 0,
  model: '0'.repeat(64),
  epochs: 1,
  learningRate: 0.1,
  proximal: 0,
  seed: '7',
  optimizer: 'sgd',
};
const SECURE = { attempt: RUN, members: IDS, weight: 1, range: 8, greatestWeight: 1 };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that gives the same answer to each address, whatever it is asked. */
async function serverThatSays(answers: Readonly<Record<string, unknown>>): Promise<string> {
  const server = createServer((request, response) => {
    const path = Object.keys(answers).find((known) => request.url?.startsWith(known));
    const answer = path === undefined ? undefined : answers[path];
    response.statusCode = answer === undefined ? 404 : 200;
    if (answer instanceof Uint8Array) response.end(answer);
    else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

let trained = 0;
const client = localClient({
  id: 'ada',
  model,
  rows: { count: 2, inputs: new Float32Array(8), targets: new Float32Array(2) },
});
const join = async (answers: Readonly<Record<string, unknown>>, options: Partial<JoinOptions> = {}) =>
  joinFederation({
    url: await serverThatSays(answers),
    id: 'ada',
    key,
    client: {
      ...client,
      async train(task, signal) {
        trained++;
        return client.train(task, signal);
      },
    },
    patience: 500,
    ...options,
  });

describe('a server that does not say what a server says', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['no JSON', { '/rounds': '<html>' }],
    ['nothing', { '/rounds': '' }],
    ['null', { '/rounds': 'null' }],
    ['a list', { '/rounds': [] }],
    ['no model', { '/rounds': { ...ROUNDS, model: undefined } }],
    [
      'layers of other kinds',
      { '/rounds': { ...ROUNDS, model: { description: '', layers: [{ name: 'w', shape: [-1] }] } } },
    ],
    ['no work', { '/rounds': ROUNDS, '/train': {} }],
    ['work of no kind', { '/rounds': ROUNDS, '/train': { ...TASK, state: 'attack' } }],
    ['epochs that are none', { '/rounds': ROUNDS, '/train': { ...TASK, epochs: 'all' } }],
    ['half a row at a time', { '/rounds': ROUNDS, '/train': { ...TASK, batchSize: 0.5 } }],
    ['a seed that is none', { '/rounds': ROUNDS, '/train': { ...TASK, seed: '0x7' } }],
    ['an address for a hash', { '/rounds': ROUNDS, '/train': { ...TASK, model: '../../etc' } }],
    ['no number for a rate', { '/rounds': ROUNDS, '/train': { ...TASK, learningRate: null } }],
    ['members that are none', { '/rounds': ROUNDS, '/train': { ...TASK, secure: { ...SECURE, members: 'all' } } }],
    ['a weight below nothing', { '/rounds': ROUNDS, '/train': { ...TASK, secure: { ...SECURE, weight: -1 } } }],
  ])('is told apart by its client: %s', async (_, answers) => {
    trained = 0;
    await expect(join(answers)).rejects.toMatchObject({ name: 'PrivacyError', code: 'malformed-message' });
    expect(trained).toBe(0);
  });

  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['no session', { '/sessions': {} }],
    ['names that are none', { '/sessions': { session: RUN, worker: 'bob', tensors: [1] } }],
  ])('is told apart by whoever uses its tensors: %s', async (_, answers) => {
    const url = await serverThatSays(answers);
    await expect(connectWorker({ url, worker: 'bob', id: 'ada', key, patience: 500 })).rejects.toMatchObject({
      code: 'malformed-message',
    });
  });

  it('is told apart by whoever fetches a tensor of fewer numbers than its shape has', async () => {
    const values = Buffer.from(new Float64Array(3).buffer).toString('base64');
    const url = await serverThatSays({
      [`/sessions/${RUN}`]: { answers: [{ tensor: { shape: [2, 2], values } }] },
      '/sessions': { session: RUN, worker: 'bob', tensors: ['x'] },
    });
    const bob = await connectWorker({ url, worker: 'bob', id: 'ada', key, patience: 500 });
    await expect(bob.pointTo('x').get()).rejects.toMatchObject({ code: 'malformed-message' });
    await bob.close();
  });
});

describe('a server that wants one update out of a secure sum', () => {
  const bytes = Buffer.from(encodeWeights(model.initial({ fill: () => undefined } as never)));
  const answers = (secure: object) => ({
    '/rounds': ROUNDS,
    '/train': { ...TASK, model: contentHash(bytes), secure },
    '/model': bytes,
    '/roster': rosterMessage(roster),
  });
  const secure = { identity: identities[0] as (typeof identities)[0], authority: authorityKey };

  it.each<readonly [string, object, object, string]>([
    ['names a colluder twice', { ...SECURE, members: ['ada', 'bob', 'bob'] }, {}, 'invalid-argument'],
    ['names it alone', { ...SECURE, members: ['ada'] }, {}, 'server-refused'],
    ['names fewer than it adds to', SECURE, { least: 4 }, 'server-refused'],
    ['names a stranger', { ...SECURE, members: ['ada', 'bob', 'eve'] }, {}, 'invalid-argument'],
  ])('%s, and gets nothing', async (_, task, more, code) => {
    trained = 0;
    await expect(join(answers(task), { secure: { ...secure, ...more } })).rejects.toMatchObject({ code });
    expect(trained).toBe(0);
  });

  it('cannot make a plan of members that are named twice', () => {
    const [ada, bob] = identities.map(memberOf) as [ReturnType<typeof memberOf>, ReturnType<typeof memberOf>];
    expect(() => securePlan({ members: [ada, bob, bob], size: 1, round: '1' })).toThrow('ids of their own');
  });
});

it('a roster as JSON is the same roster, and what is none is refused', () => {
  const sent: unknown = JSON.parse(JSON.stringify(rosterMessage(roster)));
  expect(rosterMessage(rosterOf(sent))).toEqual(sent);
  for (const none of [undefined, null, {}, { members: [], signature: 3 }, { members: [{ id: 'a' }], signature: '' }])
    expect(() => rosterOf(none)).toThrow('a roster');
});
