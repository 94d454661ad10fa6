import { afterEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import {
  centralPrivacy,
  fedAdam,
  fedBuff,
  federate,
  median,
  robust,
  scaffold,
  type LocalClient,
  type Strategy,
} from '../../../kernel-lib/src/federated/index.js';
import {
  WEIGHTS_TYPE,
  type TaskMessage,
  type WorkMessage,
} from '../../../kernel-lib/src/federated/server/protocol/messages.js';
import { encodeUpdate } from '../../../kernel-lib/src/federated/server/protocol/updates.js';
import type { RoundsMessage } from '../../../kernel-lib/src/federated/server/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { encodeWeights, weights as weightsFrom } from '../../../kernel-lib/src/weights/index.js';
import {
  clients,
  credentials,
  endAll,
  folder,
  IDS,
  joinAs,
  model,
  sendAs,
  serve,
  TERMS,
  WORK,
  type Id,
  type Received,
  type Sent,
} from './federation.js';

afterEach(endAll);

const size = model.layout.size;

/** Asks as the client until there is a task. */
async function taskOf(id: Id, url: string): Promise<TaskMessage> {
  for (let tries = 0; tries < 100; tries++) {
    const { text } = await sendAs(id, url, WORK);
    const work = JSON.parse(text) as WorkMessage;
    if (work.state === 'train') return work;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('there was never anything to do');
}

const updateFor = (
  { round, run }: Pick<TaskMessage, 'run' | 'round'>,
  values: Float32Array = new Float32Array(size).fill(0.5),
  more: Partial<Sent> = {},
): Sent => ({
  method: 'POST',
  path: `/aggregate?run=${run}&round=${String(round)}&examples=20&steps=8`,
  type: WEIGHTS_TYPE,
  body: encodeUpdate(model.layout, { values }),
  ...more,
});

const codeOf = ({ text }: Received): unknown => (JSON.parse(text) as { code?: unknown }).code;

describe('a federation behind a server', () => {
  it.each([
    ['FedAvg', TERMS.strategy],
    ['FedAdam', fedAdam({ learningRate: 0.05 })],
    ['SCAFFOLD', scaffold()],
    ['the median', robust({ rule: median() })],
  ] as const)(
    'gives the model that `federate` gives, by %s, however its clients come',
    async (_, strategy: Strategy) => {
      const reference = await federate({ ...TERMS, strategy, clients: clients(), random: seededRandom(3) });
      const { server } = await serve({ strategy });
      const joined = await Promise.all([...clients()].reverse().map((client) => joinAs(client, server)));
      const { weights, report } = await server.result;
      expect(weights.values).toEqual(reference.weights.values);
      for (const one of joined) {
        expect(one.weights.values).toEqual(weights.values);
        expect([one.counted, one.rounds]).toEqual([4, 4]);
      }
      expect(report).toMatchObject({ kind: 'federation', state: 'done', round: 4, rounds: 4 });
    },
  );

  it('learns without waiting for anybody, by FedBuff', async () => {
    const { server } = await serve({ strategy: fedBuff({ buffer: 2 }), rounds: 6 });
    const joined = await Promise.all(clients().map((client) => joinAs(client, server)));
    expect((await server.result).state.round).toBe(6);
    expect(joined.reduce((sum, { counted }) => sum + counted, 0)).toBeGreaterThanOrEqual(12);
  });

  it('goes on where it stood when it is begun again, with the updates that had come', async () => {
    const place = folder();
    const reference = await federate({ ...TERMS, clients: clients(), random: seededRandom(3) });
    const first = await serve({ place });
    const [ada, bob, cyd] = clients() as LocalClient[] as [LocalClient, LocalClient, LocalClient];
    const stopped = { aborted: false };
    const joining = Promise.allSettled([ada, bob].map((client) => joinAs(client, first.server, { signal: stopped })));
    // Two of three have sent their update: the round waits for the third.
    await taskOf('cyd', first.server.url);
    while (first.server.report().clients.filter(({ state }) => state === 'sent').length < 2)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await first.server.close();
    stopped.aborted = true;
    await joining;
    const second = await serve({ place, random: seededRandom(99) });
    expect(second.server.run).toBe(first.server.run);
    expect(second.server.report().clients.map(({ state }) => state)).toEqual(['sent', 'sent', 'training']);
    await Promise.all([ada, bob, cyd].map((client) => joinAs(client, second.server)));
    const { weights } = await second.server.result;
    expect(weights.values).toEqual(reference.weights.values);
    await second.server.close();
    const third = await serve({ place });
    expect((await third.server.result).weights.values).toEqual(reference.weights.values);
    await expect(serve({ place, strategy: fedAdam() })).rejects.toThrow('strategy must be FedAvg');
  });

  it('takes part of clients that come late from the next round on, and goes on without those that left', async () => {
    const { server } = await serve({ begin: 1, timeout: 400, rounds: 3 });
    const [ada] = clients() as LocalClient[] as [LocalClient];
    const first = joinAs(ada, server);
    while (server.report().round < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    // Bob takes a task of the second or third round, and is never heard of again.
    const [result] = await Promise.all([first, taskOf('bob', server.url).catch(() => undefined)]);
    expect(result.counted).toBe(3);
    expect((await server.result).state.round).toBe(3);
  });

  it('tells rounds, clients and figures, and describes itself', async () => {
    const rows = clients()[0]?.rows as never;
    const { server } = await serve({ evaluation: { rows }, keepEvery: 2 });
    await Promise.all(clients().map((client) => joinAs(client, server)));
    await server.result;
    const { text } = await sendAs('ada', server.url, { method: 'GET', path: '/rounds' });
    const rounds = JSON.parse(text) as RoundsMessage;
    expect(rounds).toMatchObject({ state: 'done', round: 4, run: server.run, strategy: 'FedAvg' });
    expect(rounds.history.map(({ counted, round }) => [round, counted])).toEqual([1, 2, 3, 4].map((r) => [r, 3]));
    expect(rounds.model.dense).toEqual({ widths: [4, 3, 1], loss: 'squared-error' });
    const kept = rounds.history.filter((past) => past.model !== undefined);
    expect(kept.map(({ round }) => round)).toEqual([2, 4]);
    for (const { model: hash } of kept)
      expect((await sendAs('bob', server.url, { method: 'GET', path: `/model/${hash ?? ''}` })).status).toBe(200);
    const gone = await sendAs('bob', server.url, { method: 'GET', path: `/model/${'0'.repeat(64)}` });
    expect([gone.status, codeOf(gone)]).toEqual([404, 'not-kept']);
    const openapi = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(openapi.paths)).toEqual([
      '/health',
      '/train',
      '/aggregate',
      '/model',
      '/model/{hash}',
      '/rounds',
    ]);
    expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' });
    expect(server.report().metrics.map(({ points }) => points.length)).toEqual([5]);
  });
});

describe('an update', () => {
  it('counts once, however often it is sent, and whatever it says the second time', async () => {
    const { server } = await serve({ begin: 1 });
    const task = await taskOf('ada', server.url);
    // Bob has come in time too: the round stays open.
    const update = updateFor(task);
    const first = await sendAs('ada', server.url, update);
    expect(JSON.parse(first.text)).toEqual({ status: 'counted', round: 0 });
    while (server.report().round < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = await sendAs('ada', server.url, update);
    expect([before.status, codeOf(before)]).toEqual([409, 'round-over']);
  });

  it('is the same answer while its round is open', async () => {
    const { server } = await serve();
    await Promise.all(IDS.map((id) => sendAs(id, server.url, WORK)));
    const task = await taskOf('ada', server.url);
    const answers = await Promise.all(
      [0.5, 0.5, 0.7].map((value) => sendAs('ada', server.url, updateFor(task, new Float32Array(size).fill(value)))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(server.report().clients.map(({ state }) => state)).toEqual(['sent', 'training', 'training']);
  });

  it.each([
    ['not a number', 422, 'unusable', (task: TaskMessage) => updateFor(task, new Float32Array(size).fill(NaN))],
    ['infinite', 422, 'unusable', (task: TaskMessage) => updateFor(task, new Float32Array(size).fill(Infinity))],
    [
      'of another shape',
      422,
      'unusable',
      (task: TaskMessage) =>
        updateFor(task, undefined, {
          body: encodeWeights(weightsFrom([{ name: 'w', shape: [3], values: [1, 2, 3] }])),
        }),
    ],
    ['no weights', 422, 'unusable', (task: TaskMessage) => updateFor(task, undefined, { body: new Uint8Array(64) })],
    [
      'of another run',
      409,
      'another-run',
      (task: TaskMessage) => updateFor({ ...task, run: '00000000-0000-4000-8000-000000000000' }),
    ],
    ['of another round', 409, 'round-over', (task: TaskMessage) => updateFor({ ...task, round: 3 })],
    [
      'of JSON',
      422,
      'unusable',
      (task: TaskMessage) => updateFor(task, undefined, { type: 'application/json', body: Buffer.from('{}') }),
    ],
    [
      'too long',
      413,
      'FST_ERR_CTP_BODY_TOO_LARGE',
      (task: TaskMessage) => updateFor(task, undefined, { body: new Uint8Array(100_000) }),
    ],
    [
      'without a round',
      400,
      'FST_ERR_VALIDATION',
      ({ run }: TaskMessage) => updateFor({ run, round: 0 }, undefined, { path: `/aggregate?run=${run}` }),
    ],
  ] as const)('that is %s is refused, and the round goes on', async (_, status, code, bad) => {
    const { server, log } = await serve();
    await Promise.all(IDS.map((id) => sendAs(id, server.url, WORK)));
    const task = await taskOf('ada', server.url);
    const answer = await sendAs('ada', server.url, bad(task));
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(log.some(({ client, event }) => event === 'refused' && client === 'ada')).toBe(true);
    expect((await sendAs('bob', server.url, updateFor(task))).status).toBe(200);
    expect(server.report().clients[0]?.state).toBe(code === 'unusable' && _ !== 'of JSON' ? 'rejected' : 'training');
  });

  it('that was not asked for is refused', async () => {
    const { server } = await serve({ begin: 1, perRound: 1, timeout: 60_000 });
    const task = await taskOf('ada', server.url);
    const answer = await sendAs('bob', server.url, updateFor(task));
    expect([answer.status, codeOf(answer)]).toEqual([409, 'not-asked']);
  });

  it('of a gigabyte is refused by its length, before it is read', async () => {
    const { server } = await serve();
    const claim = updateFor({ run: server.run, round: 0 }, undefined, {
      headers: { 'content-length': String(2 ** 30) },
    });
    // The answer comes though not a byte of the body did.
    const answer = await sendAs('ada', server.url, { ...claim, body: new Uint8Array() });
    expect([answer.status, codeOf(answer)]).toEqual([413, 'FST_ERR_CTP_BODY_TOO_LARGE']);
  });
});

describe('central privacy behind a server', () => {
  const privacy = centralPrivacy({ clipNorm: 1, noiseMultiplier: 4 });
  const session = (epsilon: number) =>
    new Session(dataset({ name: 'clients', data: [] }), { budget: { epsilon, delta: 1e-5 }, random: seededRandom(9) });

  it('is paid for round by round, and ends the federation where the budget does', async () => {
    const paying = session(2);
    const { server } = await serve({ privacy, session: paying, rounds: 500 });
    await Promise.all(clients().map((client) => joinAs(client, server)));
    const { report, state } = await server.result;
    expect(report.state).toBe('stopped');
    expect(state.round).toBeGreaterThan(2);
    const [entry] = paying.ledger.entries;
    expect(entry?.times).toBeGreaterThanOrEqual(state.round);
    expect(report.entry).toBe(entry?.id);
    expect(report.notices.join()).toContain('not from the server that adds it');
  });

  it('shows no sampled client, and no size of a round', async () => {
    const sampled = centralPrivacy({ clipNorm: 1, noiseMultiplier: 4, samplingRate: 0.5 });
    const { server } = await serve({ privacy: sampled, session: session(20), rounds: 3, timeout: 10_000 });
    await Promise.all(clients().map((client) => joinAs(client, server)));
    await server.result;
    const { text } = await sendAs('ada', server.url, { method: 'GET', path: '/rounds' });
    const rounds = JSON.parse(text) as RoundsMessage;
    expect(rounds.clients).toEqual([]);
    expect(rounds.history.map(({ counted }) => counted)).toEqual([undefined, undefined, undefined]);
  });

  it('is refused without a session, and for rules that look at single updates', async () => {
    await expect(serve({ privacy })).rejects.toThrow('session must be given');
    await expect(serve({ privacy, session: session(1), strategy: robust({ rule: median() }) })).rejects.toThrow(
      'strategy must be one that needs only sums',
    );
  });
});

it('is not served to other machines without TLS, nor to nobody', async () => {
  await expect(serve({ host: '0.0.0.0' })).rejects.toThrow('tls must be given');
  await expect(serve({ clients: [] })).rejects.toThrow('clients must be a list');
  await expect(serve({ clients: [{ id: 'ada' }] })).rejects.toThrow('clients[0].key must be its public key');
  await expect(
    serve({ clients: [{ id: '../x', key: (await credentials()).clients['ada']?.publicKey ?? '' }] }),
  ).rejects.toThrow('clients[0].id');
});
