import { describe, expect, it } from 'vitest';
import { PrivacyError, seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  centralPrivacy,
  colluding,
  dirichletPartition,
  denseModel,
  fedAdam,
  fedAvg,
  fedBuff,
  fedNova,
  fedProx,
  federate,
  fleet,
  freeRider,
  iidPartition,
  krum,
  littleIsEnough,
  localClient,
  localNoiseEvent,
  median,
  multiKrum,
  quantityPartition,
  robust,
  rowsOfEach,
  scaffold,
  scaling,
  shardPartition,
  signFlip,
  withClipping,
  withLocalNoise,
  type Client,
  type FederateOptions,
  type Strategy,
} from '../../kernel-lib/src/federated/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import { norm, weightsOf } from '../../kernel-lib/src/weights/index.js';
import { digits } from '../support/digits.js';

const { train, test } = digits();
const model = denseModel({ widths: [64, 10], loss: 'cross-entropy', zeros: true });
const iid = (clients: number) => rowsOfEach(train, iidPartition(train.count, { clients, random: seededRandom(1) }));
const shards = (clients: number) =>
  rowsOfEach(train, shardPartition(train.targets, { clients, random: seededRandom(1) }));
const local = { epochs: 2, batchSize: 20, learningRate: 0.5 };
const accuracyOf = async (options: Partial<FederateOptions> & Pick<FederateOptions, 'clients'>): Promise<number> => {
  const { weights } = await federate({
    model,
    strategy: fedAvg(),
    rounds: 12,
    local,
    random: seededRandom(4),
    ...options,
  });
  return model.evaluate(weights, test).accuracy ?? NaN;
};
const session = (epsilon = 20) =>
  new Session(dataset({ name: 'clients', data: [] }), { budget: { epsilon, delta: 1e-5 }, random: seededRandom(9) });

describe('a federation', () => {
  it('learns the digits, and reports rounds, clients and figures of public rows', async () => {
    const shown: string[] = [];
    const { weights, report, state } = await federate({
      model,
      clients: fleet({ model, rows: iid(10) }),
      strategy: fedAvg(),
      rounds: 12,
      local,
      evaluation: { rows: test },
      random: seededRandom(1),
      label: 'digits',
      onRound: (_, live) => void shown.push(`${live.state} ${String(live.round)}`),
    });
    expect(model.evaluate(weights, test).accuracy).toBeGreaterThan(0.93);
    expect(state.round).toBe(12);
    expect(shown[0]).toBe('running 1');
    expect(report).toMatchObject({
      kind: 'federation',
      label: 'digits',
      strategy: 'FedAvg',
      state: 'done',
      round: 12,
      rounds: 12,
    });
    expect(report.clients[0]).toEqual({ id: 'client-0', state: 'sent' });
    expect(report.metrics.map(({ name, measuredOn, points }) => [name, measuredOn, points.length])).toEqual([
      ['loss', 'public rows', 13],
      ['accuracy', 'public rows', 13],
    ]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('gives one model for a seed, in one call for all clients or one by one, however many at a time', async () => {
    const clients = fleet({ model, rows: iid(7) });
    const run = async (extra: Partial<FederateOptions>) =>
      (await federate({ model, clients, strategy: fedAvg(), rounds: 3, local, random: seededRandom(5), ...extra }))
        .weights;
    const [batched, again, one, many] = [
      await run({}),
      await run({}),
      await run({ clients: clients.clients, concurrency: 1 }),
      await run({ clients: clients.clients, concurrency: 5 }),
    ];
    expect(again.values).toEqual(batched.values);
    expect(many.values).toEqual(one.values);
    batched.values.forEach((value, at) => expect(Math.abs(value - (one.values[at] ?? NaN))).toBeLessThan(1e-5));
    const other = await run({ random: seededRandom(6) });
    expect(other.values).not.toEqual(batched.values);
  });

  it.each([
    ['FedAdam', fedAdam({ learningRate: 0.2 })],
    ['FedProx', fedProx({ mu: 0.1 })],
    ['FedNova', fedNova()],
    ['SCAFFOLD', scaffold()],
    ['FedBuff', fedBuff({ buffer: 5 })],
    ['median', robust({ rule: median() })],
    ['multi-Krum', robust({ rule: multiKrum({ byzantine: 2 }) })],
  ] as const)('learns by %s', async (_, strategy: Strategy) => {
    expect(await accuracyOf({ clients: fleet({ model, rows: iid(10) }), strategy })).toBeGreaterThan(0.9);
  });

  it('goes on from a state as if it had not stopped', async () => {
    const clients = iid(5).map((rows, at) => localClient({ id: `c${String(at)}`, model, rows }));
    const options = { model, clients, strategy: fedAdam(), local: { ...local, batchSize: Infinity } };
    const whole = await federate({ ...options, rounds: 6, random: seededRandom(1) });
    const half = await federate({ ...options, rounds: 3, random: seededRandom(1) });
    const rest = await federate({ ...options, rounds: 6, resume: half.state, random: seededRandom(2) });
    expect(rest.weights.values).toEqual(whole.weights.values);
  });

  it('SCAFFOLD helps where clients drift: two-class shards', async () => {
    const clients = () => shards(10).map((rows, at) => localClient({ id: `c${String(at)}`, model, rows }));
    const options = { rounds: 15, local: { epochs: 5, batchSize: 20, learningRate: 0.5 } };
    const plain = await accuracyOf({ clients: clients(), ...options });
    const corrected = await accuracyOf({ clients: clients(), strategy: scaffold(), ...options });
    expect(corrected).toBeGreaterThan(plain - 0.01);
  });
});

describe('what goes wrong with clients', () => {
  const clients = iid(6).map((rows, at) => localClient({ id: `c${String(at)}`, model, rows }));
  const broken = (at: number, train: Client['train']): Client[] =>
    clients.map((client, index) => (index === at ? { ...client, train } : client));
  const stateOf = async (with_: readonly Client[], extra: Partial<FederateOptions> = {}) => {
    const { report, weights } = await federate({
      model,
      clients: with_,
      strategy: fedAvg(),
      rounds: 2,
      local,
      random: seededRandom(1),
      ...extra,
    });
    return { state: report.clients[2]?.state, weights };
  };

  it('drops who fails or is late, and rejects what is not finite, of another shape, round or name', async () => {
    const [honest] = clients;
    const like =
      (change: object): Client['train'] =>
      async (task, signal) => ({
        ...(await (honest as Client).train(task, signal)),
        client: 'c2',
        ...change,
      });
    const size = model.layout.size;
    const cases: readonly [Client['train'], string][] = [
      [() => Promise.reject(new Error('gone')), 'dropped'],
      [() => new Promise(() => undefined), 'dropped'],
      [like({ values: new Float32Array(size).fill(NaN) }), 'rejected'],
      [like({ values: new Float32Array(size - 1) }), 'rejected'],
      [like({ values: [1, 2] }), 'rejected'],
      [like({ round: 7 }), 'rejected'],
      [like({ client: 'c1' }), 'rejected'],
      [like({ examples: -3 }), 'rejected'],
      [like({ examples: 1e400 }), 'rejected'],
    ];
    const without = await stateOf(
      clients.filter((_, at) => at !== 2),
      { local: { ...local, batchSize: Infinity } },
    );
    for (const [train, expected] of cases) {
      const { state, weights } = await stateOf(broken(2, train), {
        timeout: 200,
        local: { ...local, batchSize: Infinity },
      });
      expect(state).toBe(expected);
      // The others' model is the one they would have made alone.
      expect(weights.values).toEqual(without.weights.values);
    }
  });

  it('gives up when too few updates come again and again, and says so', async () => {
    const dead = clients.map((client) => ({ ...client, train: () => Promise.reject(new Error('gone')) }));
    await expect(federate({ model, clients: dead, strategy: fedAvg(), rounds: 2 })).rejects.toThrow(
      'round 1 has failed again and again: fewer than 1 clients sent an update that could be used',
    );
    await expect(federate({ model, clients: dead, strategy: fedBuff({ buffer: 2 }), rounds: 2 })).rejects.toMatchObject(
      {
        code: 'too-few-updates',
      },
    );
  });

  it('leaves nothing behind when a round fails while clients train: they are told to stop, and their failures are nobody’s', async () => {
    const unobserved: unknown[] = [];
    const note = (reason: unknown): void => void unobserved.push(reason);
    process.on('unhandledRejection', note);
    try {
      const stopped: string[] = [];
      const aborts: Client['train'] = () =>
        Promise.reject(new PrivacyError('aborted', { work: 'training' }, 'stopped by its owner'));
      // All but the first go on until they are told to stop, and then end the run too.
      const with_ = clients.map((client, at): Client => ({
        ...client,
        train: (task, signal) =>
          at === 0
            ? aborts(task, signal)
            : new Promise((_, reject) => {
                (signal as AbortSignal).addEventListener('abort', () => {
                  stopped.push(client.id);
                  reject(new PrivacyError('aborted', { work: 'training' }, 'stopped with the round'));
                });
              }),
      }));
      const options = { model, strategy: fedAvg(), rounds: 1, concurrency: 4 };
      await expect(federate({ ...options, clients: with_ })).rejects.toThrow('stopped by its owner');
      expect(stopped).toEqual(['c1', 'c2', 'c3']);
      await expect(
        federate({ ...options, clients: clients.map((client) => ({ ...client, train: aborts })) }),
      ).rejects.toThrow('stopped by its owner');
      const later = Object.assign((round: number) => (round === 0 ? 0.5 : NaN), { description: 'fails later' });
      await expect(
        federate({ ...options, clients, rounds: 2, local: { learningRate: later }, concurrency: 6 }),
      ).rejects.toThrow('local.learningRate');
      // Node tells of unobserved rejections after the microtasks of a turn.
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(unobserved).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('tells a late client to stop', async () => {
    let told = false;
    const late: Client['train'] = (_, signal) =>
      new Promise(() => {
        (signal as AbortSignal).addEventListener('abort', () => (told = true));
      });
    expect((await stateOf(broken(2, late), { rounds: 1, timeout: 50 })).state).toBe('dropped');
    expect(told).toBe(true);
  });

  it('refuses what cannot work, by name, before anybody trains', async () => {
    const options = { model, clients, strategy: fedAvg(), rounds: 2 };
    const [first] = clients;
    for (const [bad, message] of [
      [{ clients: [] }, 'clients must be a list'],
      [{ clients: [first as Client, first as Client] }, 'an id of their own'],
      [
        { strategy: robust({ rule: krum({ byzantine: 2 }) }) },
        'clients must be at least 7, as Krum, f = 2 is proven for',
      ],
      [{ rounds: 0 }, 'rounds'],
      [{ perRound: 7 }, 'perRound'],
      [{ concurrency: 0 }, 'concurrency'],
      [{ local: { learningRate: -1 } }, 'local.learningRate'],
      [{ local: { learningRate: () => NaN } }, 'local.learningRate'],
      [{ local: { epochs: () => 0.5 } }, 'local.epochs'],
      [{ local: { epochs: -1 } }, 'local.epochs'],
      [{ local: { batchSize: 0 } }, 'local.batchSize'],
      [{ local: { optimizer: 'sgdd' } }, 'local.optimizer'],
      [{ patience: 0 }, 'patience'],
      [{ timeout: -1 }, 'timeout'],
      [{ initial: weightsOf({ layers: [], size: 0 }, new Float32Array(0)) }, 'initial must be of the model'],
      [{ privacy: centralPrivacy({ clipNorm: 1, noiseMultiplier: 1 }) }, 'session must be given'],
    ] as const)
      await expect((async () => federate({ ...options, ...(bad as object) }))()).rejects.toThrow(message);
    await expect((async () => federate(undefined as unknown as FederateOptions))()).rejects.toThrow('options');
  });
});

describe('clients that lie', () => {
  const attacked = (attack: (client: Client) => Client, strategy: Strategy, f = 3) =>
    accuracyOf({
      clients: iid(15).map((rows, at) => {
        const client = localClient({ id: `c${String(at)}`, model, rows });
        return at < f ? attack(client) : client;
      }),
      strategy,
    });

  it('ruin the mean and not a robust rule', async () => {
    const flip = (client: Client) => signFlip(client, { factor: 10 });
    expect(await attacked(flip, fedAvg())).toBeLessThan(0.5);
    for (const rule of [median(), multiKrum({ byzantine: 3 })])
      expect(await attacked(flip, robust({ rule }))).toBeGreaterThan(0.88);
    expect(await attacked((client) => scaling(client, { factor: -50 }), robust({ rule: median() }))).toBeGreaterThan(
      0.88,
    );
    expect(await attacked(freeRider, fedAvg())).toBeGreaterThan(0.85);
  });

  it('collude when they see the others’ updates', async () => {
    const clients = iid(9).map((rows, at) => localClient({ id: `c${String(at)}`, model, rows }));
    const ids = ['c0', 'c1'];
    const honest = await accuracyOf({ clients });
    const lied = await accuracyOf({ clients: colluding(clients, ids, littleIsEnough({ z: 30 })) });
    expect(lied).toBeLessThan(honest - 0.05);
    expect(() => colluding(clients, ['nobody'], littleIsEnough())).toThrow('attackers must be ids');
  });
});

describe('privacy', () => {
  const clients = () => fleet({ model, rows: iid(50) });

  it('adds noise to the sum, is debited round by round, and does not show who was sampled', async () => {
    const pays = session();
    const privacy = centralPrivacy({ clipNorm: 1, noiseMultiplier: 1, samplingRate: 0.5 });
    const { report, weights } = await federate({
      model,
      clients: clients(),
      strategy: fedAvg(),
      rounds: 10,
      local,
      privacy,
      session: pays,
      random: seededRandom(3),
    });
    expect(report.clients).toEqual([]);
    expect(report.entry).toBe(pays.ledger.entries[0]?.run);
    expect(report.notices.join()).toContain('not from the server that adds it');
    expect(pays.spent).toBeGreaterThan(1);
    expect(pays.spent).toBeLessThanOrEqual(20);
    expect(model.evaluate(weights, test).accuracy).toBeGreaterThan(0.3);
  });

  it('has noise of the deviation it says', async () => {
    const still: Client[] = Array.from({ length: 10 }, (_, at) =>
      freeRider(localClient({ id: `c${String(at)}`, model, rows: test })),
    );
    for (const [clipNorm, noiseMultiplier] of [
      [0.3, 5],
      [10.1, 2],
    ] as const) {
      const { weights } = await federate({
        model,
        clients: still,
        strategy: fedAvg({ weighting: 'equal' }),
        rounds: 1,
        privacy: centralPrivacy({ clipNorm, noiseMultiplier }),
        session: session(),
        random: seededRandom(3),
      });
      const expected = (noiseMultiplier * clipNorm) / 10;
      const deviation = norm(weights) / Math.sqrt(weights.layout.size);
      // 650 draws: within a fifth with all but 10⁻⁹ of chance, and 30 % off would be seen.
      expect(deviation / expected).toBeGreaterThan(0.8);
      expect(deviation / expected).toBeLessThan(1.2);
    }
  });

  it('ends when the budget does', async () => {
    const pays = session(1);
    const { state } = await federate({
      model,
      clients: clients(),
      strategy: fedAvg(),
      rounds: 1000,
      local,
      privacy: centralPrivacy({ clipNorm: 1, noiseMultiplier: 20 }),
      session: pays,
      random: seededRandom(3),
    });
    expect(state.round).toBeGreaterThan(3);
    expect(state.round).toBeLessThan(1000);
    expect(pays.spent).toBeLessThanOrEqual(1);
  });

  it('moves the clip norm to the updates’ median', async () => {
    const run = (adaptive: boolean) =>
      federate({
        model,
        clients: clients(),
        strategy: fedAvg(),
        rounds: 20,
        local,
        privacy: centralPrivacy({
          clipNorm: 0.01,
          noiseMultiplier: 0.5,
          ...(adaptive && { adaptive: { learningRate: 1 } }),
        }),
        session: session(1000),
        random: seededRandom(3),
      });
    const [fixed, moved] = [await run(false), await run(true)];
    expect(norm(moved.weights)).toBeGreaterThan(5 * norm(fixed.weights));
  });

  it('refuses rules that look at single updates, and strategies it has no accounting for', async () => {
    const privacy = centralPrivacy({ clipNorm: 1, noiseMultiplier: 1 });
    for (const [strategy, message] of [
      [robust({ rule: median() }), 'one that needs only sums'],
      [fedBuff({ buffer: 2 }), 'a synchronous one'],
      [fedNova(), 'no other numbers than the updates'],
    ] as const)
      await expect(
        (async () => federate({ model, clients: clients(), strategy, rounds: 1, privacy, session: session() }))(),
      ).rejects.toThrow(message);
    for (const bad of [
      { clipNorm: 0, noiseMultiplier: 1 },
      { clipNorm: 1, noiseMultiplier: -1 },
      { clipNorm: 1, noiseMultiplier: 1, samplingRate: 2 },
    ])
      expect(() => centralPrivacy(bad)).toThrow('must be');
  });

  it('at the client: each has a ledger of its own, and is out when it is used up', async () => {
    const options = { clipNorm: 1, noiseMultiplier: 8 };
    const sessions = iid(4).map(
      (_, at) => new Session(dataset({ name: `c${String(at)}`, data: [] }), { budget: { epsilon: 3, delta: 1e-5 } }),
    );
    const private_ = iid(4).map((rows, at) =>
      withLocalNoise(localClient({ id: `c${String(at)}`, model, rows }), {
        ...options,
        run: (sessions[at] as Session).run({
          label: 'federation',
          mechanism: 'local noise',
          step: localNoiseEvent(options),
          steps: 5,
          scale: 8,
        }),
      }),
    );
    const { report } = await federate({
      model,
      clients: private_,
      strategy: fedAvg(),
      rounds: 5,
      local,
      random: seededRandom(1),
    });
    expect(report.round).toBe(5);
    for (const own of sessions) {
      expect(own.spent).toBeGreaterThan(1);
      expect(own.spent).toBeLessThanOrEqual(3);
    }
    await expect(federate({ model, clients: private_, strategy: fedAvg(), rounds: 1 })).rejects.toMatchObject({
      code: 'too-few-updates',
    });
  });

  it('clipping bounds what one client can do', async () => {
    const clipped = withClipping(scaling(localClient({ id: 'a', model, rows: test }), { factor: 1e6 }), {
      clipNorm: 0.5,
    });
    const { weights } = await federate({ model, clients: [clipped], strategy: fedAvg(), rounds: 1, local });
    expect(norm(weights)).toBeCloseTo(0.5, 4);
  });
});

describe('clients that keep something to themselves', () => {
  it('never send their own layers, and go on with them', async () => {
    const deep = denseModel({ widths: [64, 8, 10], loss: 'cross-entropy' });
    const clients = shards(5).map((rows, at) =>
      localClient({ id: `c${String(at)}`, model: deep, rows, local: (layer) => layer.startsWith('dense2') }),
    );
    const initial = deep.initial(seededRandom(1));
    const { weights } = await federate({
      model: deep,
      clients,
      strategy: fedAvg(),
      rounds: 10,
      local: { ...local, learningRate: 0.1 },
      initial,
    });
    expect(weights.values.slice(64 * 8 + 8)).toEqual(initial.values.slice(64 * 8 + 8));
    for (const client of clients) {
      const own = deep.evaluate(client.personal(weights), client.rows).accuracy ?? 0;
      expect(own).toBeGreaterThan((deep.evaluate(weights, client.rows).accuracy ?? 0) + 0.2);
    }
  });

  it('can fine-tune what they got', async () => {
    const clients = shards(10).map((rows, at) => localClient({ id: `c${String(at)}`, model, rows }));
    const { weights } = await federate({
      model,
      clients,
      strategy: fedAvg(),
      rounds: 3,
      local,
      random: seededRandom(1),
    });
    const [client] = clients as [ReturnType<typeof localClient>];
    const tuned = client.fineTuned(weights, { epochs: 3, learningRate: 0.5 });
    expect(model.evaluate(tuned, client.rows).accuracy).toBeGreaterThan(
      model.evaluate(weights, client.rows).accuracy ?? 1,
    );
  });
});

describe('partitions', () => {
  it.each([
    ['IID', () => iidPartition(1000, { clients: 7, random: seededRandom(1) })],
    [
      'shards',
      () =>
        shardPartition(
          Array.from({ length: 1000 }, (_, at) => at % 10),
          { clients: 7, random: seededRandom(1) },
        ),
    ],
    [
      'Dirichlet',
      () =>
        dirichletPartition(
          Array.from({ length: 1000 }, (_, at) => at % 10),
          { clients: 7, alpha: 0.1, random: seededRandom(1) },
        ),
    ],
    ['quantity', () => quantityPartition(1000, { clients: 7, alpha: 0.3, random: seededRandom(1) })],
  ])('deal every row once, and none to nobody: %s', (_, partition) => {
    const parts = partition();
    expect(parts.length).toBe(7);
    expect(parts.every((part) => part.length > 0)).toBe(true);
    expect(parts.flat().sort((one, other) => one - other)).toEqual(Array.from({ length: 1000 }, (__, at) => at));
    expect(partition()).toEqual(parts);
  });

  it('are as skewed as they say', () => {
    const labels = Array.from({ length: 2000 }, (_, at) => at % 10);
    const kinds = (parts: readonly (readonly number[])[]) =>
      parts.map((part) => new Set(part.map((row) => labels[row])).size).reduce((sum, each) => sum + each, 0) /
      parts.length;
    expect(kinds(shardPartition(labels, { clients: 20, random: seededRandom(2) }))).toBeLessThanOrEqual(2);
    expect(kinds(iidPartition(2000, { clients: 20, random: seededRandom(2) }))).toBeGreaterThan(9.5);
    expect(kinds(dirichletPartition(labels, { clients: 20, alpha: 0.05, random: seededRandom(2) }))).toBeLessThan(5);
    expect(kinds(dirichletPartition(labels, { clients: 20, alpha: 100, random: seededRandom(2) }))).toBeGreaterThan(
      9.5,
    );
    expect(() => iidPartition(3, { clients: 4 })).toThrow('clients must be at most');
    expect(() => dirichletPartition(labels, { clients: 4, alpha: 0 })).toThrow('alpha');
  });
});
