import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
// As built: a worker's thread loads the module that lies beside the one that made it.
import {
  type RemoteWorker,
  tensor,
  threadWorker,
  VirtualWorker,
  type Tensor,
} from '../../../kernel-lib/dist/federated/index.js';
import {
  connectWorker,
  federationCredentials,
  serveWorker,
  type ConnectWorkerOptions,
  type FederationCredentials,
  type LogLine,
  type ServedWorker,
  type ServeWorkerOptions,
} from '../../../kernel-lib/dist/federated/server/index.js';
import { signRequest, parsePrivateKey } from '../../../kernel-lib/dist/federated/server/protocol/tokens.js';
import { flakyProxy } from './flaky-proxy.js';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

let credentials: FederationCredentials;
beforeAll(async () => {
  credentials = await federationCredentials({ hosts: ['127.0.0.1'], clients: ['ada', 'eve'] });
});

const of = (client: 'ada' | 'eve') => credentials.clients[client] as NonNullable<(typeof credentials.clients)[string]>;

const inThread = (id: string): RemoteWorker => {
  const worker = threadWorker({ id });
  ends.push(() => worker.close());
  return worker;
};

async function served(options: Partial<ServeWorkerOptions> = {}): Promise<{ worker: ServedWorker; log: LogLine[] }> {
  const log: LogLine[] = [];
  const worker = await serveWorker({
    id: 'bob',
    clients: [{ id: 'ada', key: of('ada').publicKey }],
    log: (line) => void log.push(line),
    ...options,
  });
  ends.push(() => worker.close());
  return { worker, log };
}

async function connected(url: string, options: Partial<ConnectWorkerOptions> = {}): Promise<RemoteWorker> {
  const worker = await connectWorker({
    url,
    worker: 'bob',
    id: 'ada',
    key: of('ada').key,
    patience: 20_000,
    ...options,
  });
  ends.push(() => worker.close());
  return worker;
}

const tls = () => ({ certificate: credentials.server.certificate, key: credentials.server.key });

/** PySyft's part 4: each takes steps on its own rows, and a third worker averages. The same code for workers of all kinds. */
async function averaged(
  alice: VirtualWorker | RemoteWorker,
  bob: VirtualWorker | RemoteWorker,
  secure: VirtualWorker | RemoteWorker,
): Promise<readonly Tensor[]> {
  const rows = [
    { at: alice, x: [[0, 0], [0, 1]], y: [[0], [0]] },
    { at: bob, x: [[1, 0], [1, 1]], y: [[1], [1]] },
  ]; // prettier-ignore
  const step = (at: RemoteWorker, x: number[][], y: number[][], start: readonly Tensor[]) => {
    const [features, labels] = [tensor(x).send(at), tensor(y).send(at)];
    let [w, b] = [(start[0] as Tensor).send(at), (start[1] as Tensor).send(at)];
    for (let taken = 0; taken < 3; taken++) {
      const error = features.matMul(w).add(b).subtract(labels);
      w = w.subtract(features.transpose().matMul(error).multiply(0.1));
      b = b.subtract(error.mean().multiply(0.1));
    }
    return [w, b] as const;
  };
  let model: readonly Tensor[] = [tensor([[0], [0]]), tensor([0])];
  for (let round = 0; round < 3; round++) {
    const moved = [];
    for (const { at, x, y } of rows) {
      const [w, b] = step(at as RemoteWorker, x, y, model);
      moved.push([await w.move(secure as RemoteWorker), await b.move(secure as RemoteWorker)] as const);
    }
    const [one, two] = moved as [(typeof moved)[number], (typeof moved)[number]];
    model = [await one[0].add(two[0]).divide(2).get(), await one[1].add(two[1]).divide(2).get()];
  }
  return model;
}

const virtual = (id: string): VirtualWorker => new VirtualWorker({ id });
const numbers = (tensors: readonly Tensor[]): unknown => tensors.map((each) => each.toArray());

describe('a worker in a thread', () => {
  it('computes what one in this process does, to the last bit', async () => {
    const expected = numbers(await averaged(virtual('alice'), virtual('bob'), virtual('secure')));
    expect(numbers(await averaged(inThread('alice'), inThread('bob'), inThread('secure')))).toEqual(expected);
    expect(numbers(await averaged(inThread('alice'), virtual('bob'), virtual('secure')))).toEqual(expected);
  });

  it('gives pointers at once, and says what failed where a result is asked for', async () => {
    const bob = inThread('bob');
    const x = tensor([1, 2, 3]).send(bob);
    expect(String(x)).toMatch(/^[0-9a-f]{8}@bob$/);
    const wrong = x.add(tensor([1, 2])).multiply(2);
    await expect(wrong.get()).rejects.toThrow('other must be of shape 3');
    await expect(x.add(wrong).sum().get()).rejects.toThrow('other must be of shape 3');
    expect(await x.shape()).toEqual([3]);
    expect((await x.divide(0).get()).toArray()).toEqual([Infinity, Infinity, Infinity]);
    expect((await x.get()).toArray()).toEqual([1, 2, 3]);
    await expect(x.get()).rejects.toThrow('pointer must be to a tensor that bob still keeps');
    expect(() => x.add(tensor([1]).send(inThread('bob')))).toThrow('argument must be at bob');
  });

  it('of one id shares no store, and ends with what it has', async () => {
    const [one, two] = [inThread('bob'), inThread('bob')];
    const x = tensor([1]).send(one);
    expect([await one.size(), await two.size()]).toEqual([1, 0]);
    await one.close();
    await expect(x.get()).rejects.toThrow('bob was closed');
  });

  it('sends many and large tensors in portions, and forgets what nothing points to', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const bob = inThread('bob');
    let total = tensor(0).send(bob);
    for (let count = 0; count < 5_000; count++) total = total.add(1);
    const large = tensor(Array.from({ length: 300_000 }, () => 1));
    for (let count = 0; count < 8; count++) total = total.add(large.send(bob).sum());
    expect((await total.get()).toArray()).toBe(5_000 + 8 * 300_000);
    for (let waited = 0; (await bob.size()) > 10 && waited < 100; waited++) {
      collect();
      await delay(20);
    }
    expect(await bob.size()).toBeLessThanOrEqual(10);
  });
});

describe('a worker that is served', () => {
  it('computes what one in this process does, over mutual TLS 1.3', async () => {
    const options = {
      tls: { ...tls(), clients: credentials.authority },
      clients: [{ id: 'ada' }],
    };
    const workers: RemoteWorker[] = [];
    for (const id of ['alice', 'bob', 'secure']) {
      const { worker } = await served({ ...options, id });
      const { certificate, key } = of('ada');
      const remote = await connectWorker({
        url: worker.url,
        worker: id,
        id: 'ada',
        certificate: { certificate, key },
        authority: credentials.authority,
      });
      workers.push(remote);
      ends.push(() => remote.close());
    }
    const expected = numbers(await averaged(virtual('alice'), virtual('bob'), virtual('secure')));
    expect(numbers(await averaged(...(workers as [RemoteWorker, RemoteWorker, RemoteWorker])))).toEqual(expected);
  });

  it('does each command once, though connections are cut in the middle', async () => {
    const { worker } = await served();
    const proxy = await flakyProxy(Number(new URL(worker.url).port), 4);
    ends.push(() => proxy.close());
    // A connection that stands is used on: several, so that some are cut.
    for (let at = 0; at < 12; at++) {
      const bob = await connected(proxy.url);
      let sum = tensor([0, 0]).send(bob);
      for (let step = 1; step <= 5; step++) {
        sum = sum.add(tensor([step, NaN]));
        expect((await sum.multiply(2).get()).toArray()).toEqual([step * (step + 1), NaN]);
      }
      expect((await sum.get()).toArray()).toEqual([15, NaN]);
    }
    expect(proxy.cut()).toBeGreaterThan(1);
  });

  it('has tensors of its own, which stay, and stores of clients, which are apart', async () => {
    const { worker } = await served({
      clients: (['ada', 'eve'] as const).map((id) => ({ id, key: of(id).publicKey })),
      tensors: { x: tensor([[1, 2], [3, 4]]) }, // prettier-ignore
    });
    const ada = await connected(worker.url);
    const eve = await connected(worker.url, { id: 'eve', key: of('eve').key });
    expect(ada.names).toEqual(['x']);
    expect(
      (
        await ada
          .pointTo('x')
          .matMul(tensor([1, 1]))
          .get()
      ).toArray(),
    ).toEqual([3, 7]);
    expect((await ada.pointTo('x').get()).toArray()).toEqual((await ada.pointTo('x').get()).toArray());
    expect(() => ada.pointTo('y')).toThrow('name must be x');
    const kept = tensor([5]).send(ada);
    await ada.size();
    await expect(eve.take(kept.idAtLocation)).rejects.toThrow('that bob still keeps');
    expect(await eve.size()).toBe(0);
  });

  it('keeps no more than it may for one client, and goes on', async () => {
    const { worker } = await served({ mostBytes: 1_000 });
    const bob = await connected(worker.url);
    const large = tensor(Array.from({ length: 100 }, () => 1)).send(bob);
    await expect(large.add(1).get()).rejects.toThrow('small enough for what bob keeps: 1000 bytes');
    const column = tensor(Array.from({ length: 12_000 }, () => [0]));
    await expect(tensor([[1]]).send(bob).matMul(tensor([[1, 2]])).get()).resolves.toBeDefined(); // prettier-ignore
    await expect(column.send(bob).get()).rejects.toThrow('small enough');
    expect((await large.sum().get()).toArray()).toBe(100);
  });

  it('refuses strangers, tokens for another worker, foreign sessions and wrong order, and logs no secret', async () => {
    const { worker, log } = await served({
      clients: (['ada', 'eve'] as const).map((id) => ({ id, key: of(id).publicKey })),
    });
    await expect(connected(worker.url, { key: of('eve').key })).rejects.toMatchObject({ code: 'server-refused' });
    await expect(connected(worker.url, { worker: 'alice' })).rejects.toMatchObject({ code: 'server-refused' });
    await expect(connected(worker.url, { id: 'mallory' })).rejects.toMatchObject({ code: 'server-refused' });
    const post = async (id: 'ada' | 'eve', path: string, body: unknown): Promise<number> => {
      const bytes = Buffer.from(JSON.stringify(body));
      const key = parsePrivateKey(of(id).key, 'key');
      const token = await signRequest(id, key, 'bob', { method: 'POST', path, body: bytes });
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await fetch(new URL(path, worker.url), { method: 'POST', headers, body: bytes });
      if (path === '/sessions') session = ((await answer.json()) as { session: string }).session;
      return answer.status;
    };
    let session = '';
    expect(await post('ada', '/sessions', {})).toBe(200);
    const path = `/sessions/${session}`;
    const count = { number: 1, commands: [{ do: 'count' }] };
    expect(await post('eve', path, count)).toBe(404);
    expect(await post('ada', `/sessions/${randomUUID()}`, count)).toBe(404);
    expect(await post('ada', path, { ...count, number: 2 })).toBe(409);
    expect(await post('ada', path, count)).toBe(200);
    expect(await post('ada', path, count)).toBe(200);
    for (const commands of [
      [{ do: 'explode' }],
      [{ do: 'keep', id: '../x', tensor: { shape: [1], values: '' } }],
      [{ do: 'keep', id: 'x', tensor: { shape: [1], values: 'AAAA' } }],
      [{ do: 'keep', id: 'x', tensor: { shape: [1, 1, 1], values: '' } }],
      [{ do: 'compute', id: 'x', operation: 'constructor', on: 'y', with: [] }],
      [{ do: 'compute', id: 'x', operation: 'add', on: 'y', with: [{ at: 5, shape: [] }] }],
      'take everything',
    ])
      expect(await post('ada', path, { number: 2, commands })).toBeGreaterThanOrEqual(400);
    // A shape that does not fit is the command's failure, not the portion's.
    expect(
      await post('ada', path, { number: 2, commands: [{ do: 'keep', id: 'x', tensor: { shape: [9], values: '' } }] }),
    ).toBe(200);
    expect(log.some(({ reason }) => reason === 'a wrong signature')).toBe(true);
    expect(JSON.stringify(log)).not.toContain('PRIVATE');
  });

  it('is listened to by other machines under TLS alone', async () => {
    await expect(served({ host: '0.0.0.0' })).rejects.toThrow('tls');
    await expect(served({ tensors: { x: [1] as unknown as Tensor } })).rejects.toThrow('tensors.x must be a tensor');
    await expect(connected('http://example.org')).rejects.toThrow('url must be');
  });
});
