import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  InferenceClient,
  InferenceServer,
  inferencePool,
  planInference,
  predict,
  squareNetwork,
  type EncryptedBatch,
  type InferencePool,
} from '../../../kernel-lib/dist/homomorphic/index.js';
import { onProgress } from '../../../kernel-lib/dist/work/index.js';
import { generator } from '../../support/generator.js';

/** Node's own, which a flag lends. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

const coded = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });
const next = generator(23);
const matrix = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => next() - 0.5));

const network = squareNetwork([
  { weights: matrix(6, 4), bias: matrix(1, 6)[0] ?? [] },
  { weights: matrix(3, 6), bias: matrix(1, 3)[0] ?? [] },
]);
const samples = matrix(10, 4);

let client: InferenceClient;
let server: InferenceServer;
let batches: EncryptedBatch[];
beforeAll(async () => {
  const plan = planInference(network);
  client = await InferenceClient.create(plan);
  server = new InferenceServer(client.owner.context, network, plan);
  batches = [...client.batches(samples, 2)];
});
afterAll(() => client.dispose());

async function using(workers: number, use: (pool: InferencePool) => Promise<void>): Promise<void> {
  const pool = inferencePool(server, { workers });
  try {
    await use(pool);
  } finally {
    await pool.close();
  }
}

async function answered(pool: InferencePool, all: Iterable<EncryptedBatch> = batches): Promise<EncryptedBatch[]> {
  const list: EncryptedBatch[] = [];
  for await (const { answers } of pool.run(all)) list.push(answers);
  return list;
}

function* endless(): Generator<EncryptedBatch, void, void> {
  for (;;) yield batches[0] as EncryptedBatch;
}

describe('encrypted inference in threads', () => {
  test.each([1, 2, 3])('by %i of them gives, in order, the bytes that one server gives', async (workers) => {
    const expected: EncryptedBatch[] = [];
    for (const batch of batches) expected.push(await server.run(batch));
    await using(workers, async (pool) => {
      const answers = await answered(pool);
      expect(answers.map((one) => one.samples)).toEqual([2, 2, 2, 2, 2]);
      answers.forEach((one, index) =>
        one.ciphertexts.forEach((bytes, output) =>
          expect(Buffer.from(bytes).equals(expected[index]?.ciphertexts[output] as Uint8Array)).toBe(true),
        ),
      );
      const rows = answers.flatMap((one) => client.decrypt(one));
      samples.forEach((sample, index) =>
        predict(network, sample).forEach((value, output) => expect(rows[index]?.[output]).toBeCloseTo(value, 4)),
      );
      const { bytesReceived = 0, steps = [] } = pool.report ?? {};
      expect(steps.length).toBe(4);
      expect(bytesReceived).toBe(5 * 4 * (batches[0]?.ciphertexts[0]?.length ?? 0));
    });
  });

  test('tells how far it is: to who iterates, and to who listens', async () => {
    const heard: number[] = [];
    const silence = onProgress(({ done, label, of }) => {
      if (label === 'digits') heard.push(done / of);
    });
    await using(2, async (pool) => {
      const seen: unknown[] = [];
      for await (const { done, of } of pool.run(batches, { label: 'digits' })) seen.push([done, of]);
      expect(seen).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]));
      expect(pool.description).toBe('2 workers');
      // Batches that are encrypted as they are needed have no number beforehand.
      for await (const { of } of pool.run(client.batches(samples, 5))) expect(of).toBeUndefined();
    });
    silence();
    expect(heard).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  test('ends when it is aborted, and may be asked again', async () => {
    await using(2, async (pool) => {
      const signal = { aborted: false };
      const running = (async () => {
        for await (const { done } of pool.run(endless(), { signal })) if (done === 2) signal.aborted = true;
      })();
      await expect(running).rejects.toThrow(coded('aborted'));
      expect(await answered(pool)).toHaveLength(5);
    });
  });

  test('ends in the middle of a batch: no thread lives on, and the memory of batches is given back', async () => {
    const threads: Worker[] = [];
    const note = (message: unknown): void => void threads.push((message as { worker: Worker }).worker);
    subscribe('worker_threads', note);
    try {
      await using(2, async (pool) => {
        expect(await answered(pool)).toHaveLength(5);
        const aborted = async (): Promise<void> => {
          const signal = { aborted: false };
          function* untilAborted(): Generator<EncryptedBatch, void, void> {
            for (let taken = 0; ; taken++) {
              // The first ones are with the threads; whether one is answered before the abort is seen depends on the machine.
              if (taken === 2) signal.aborted = true;
              yield batches[0] as EncryptedBatch;
            }
          }
          const running = (async () => {
            for await (const { answers } of pool.run(untilAborted(), { signal })) expect(answers.samples).toBe(2);
          })();
          await expect(running).rejects.toThrow(coded('aborted'));
        };
        const living = (): number => threads.filter(({ threadId }) => threadId !== -1).length;
        await aborted();
        expect(living()).toBe(0);
        collectGarbage();
        const before = process.memoryUsage().arrayBuffers;
        const aborts = 5;
        for (let again = 0; again < aborts; again++) await aborted();
        expect(living()).toBe(0);
        const batchBytes = (batches[0] as EncryptedBatch).ciphertexts.reduce((sum, { length }) => sum + length, 0);
        // One batch kept by each would be more. What ended threads held is given back by and by.
        const added = (): number => {
          collectGarbage();
          return process.memoryUsage().arrayBuffers - before;
        };
        await expect.poll(added, { timeout: 20_000, interval: 200 }).toBeLessThan(aborts * batchBytes);
        expect(await answered(pool)).toHaveLength(5);
      });
      expect(threads.filter(({ threadId }) => threadId !== -1)).toEqual([]);
    } finally {
      unsubscribe('worker_threads', note);
    }
  });

  test('says that a thread died, and makes another for the next run', async () => {
    const threads: Worker[] = [];
    const note = (message: unknown): void => void threads.push((message as { worker: Worker }).worker);
    subscribe('worker_threads', note);
    try {
      await using(1, async (pool) => {
        const running = (async () => {
          for await (const { answers } of pool.run(endless())) {
            expect(answers.samples).toBe(2);
            await threads.at(-1)?.terminate();
          }
        })();
        await expect(running).rejects.toThrow(coded('worker-died'));
        expect(await answered(pool)).toHaveLength(5);
        expect(threads.length).toBeGreaterThan(1);
      });
    } finally {
      unsubscribe('worker_threads', note);
    }
  });

  test('refuses a batch that is none, by its name, and goes on with others', async () => {
    await using(2, async (pool) => {
      const [whole] = batches as [EncryptedBatch];
      const changed = whole.ciphertexts.map((bytes) => Uint8Array.from(bytes));
      changed[1]?.fill(255, 5000, 5100);
      const text = 'bytes' as unknown as Uint8Array;
      for (const [ciphertexts, code] of [
        [changed, 'malformed-message'],
        [changed.map((bytes) => bytes.subarray(1)), 'malformed-message'],
        [changed.map(() => text), 'malformed-message'],
        [changed.slice(1), 'invalid-argument'],
      ] as const)
        await expect(answered(pool, [whole, { samples: 2, ciphertexts }, whole])).rejects.toThrow(coded(code));
      expect(await answered(pool)).toHaveLength(5);
    });
  });
});
