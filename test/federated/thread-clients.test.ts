import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  denseModel,
  fedAvg,
  federate,
  scaffold,
  threadClients,
  type FederateOptions,
  type ThreadClientsOptions,
} from '../../kernel-lib/src/federated/index.js';

const module = new URL('./modules/thread-client.mjs', import.meta.url);
const model = denseModel({ widths: [50, 1], loss: 'squared-error', zeros: true });

const descriptions = (size: number, wrong: Readonly<Record<number, string>> = {}) =>
  Array.from({ length: size }, (_, number) => ({
    id: `c${String(number)}`,
    examples: 20,
    argument: { number, wrong: wrong[number] },
  }));

async function run(threads: Omit<ThreadClientsOptions, 'module'>, more: Partial<FederateOptions> = {}) {
  const { clients, close } = threadClients({ module, ...threads });
  try {
    return await federate({
      model,
      clients,
      strategy: fedAvg(),
      rounds: 3,
      local: { epochs: 2, batchSize: 5, learningRate: 0.02 },
      random: seededRandom(1),
      concurrency: 8,
      ...more,
    });
  } finally {
    await close();
  }
}

describe('clients in threads', () => {
  it('give the same model for any number of threads, with memory of rounds too', async () => {
    for (const { keep, strategy } of [
      { keep: false, strategy: fedAvg() },
      { keep: true, strategy: fedAvg() },
      { keep: true, strategy: scaffold() },
    ]) {
      const [one, three] = [
        await run({ clients: descriptions(7), workers: 1, keep }, { strategy }),
        await run({ clients: descriptions(7), workers: 3, keep }, { strategy }),
      ];
      expect(three.report.clients.every(({ state }) => state === 'sent')).toBe(true);
      expect(three.weights.values).toEqual(one.weights.values);
      expect(one.weights.values.some((value) => value !== 0)).toBe(true);
    }
  });

  it('leaves out who fails or hangs, and goes on with the others', async () => {
    const { report } = await run(
      { clients: descriptions(6, { 1: 'fails', 2: 'hangs' }), workers: 3 },
      { timeout: 6_000, rounds: 2 },
    );
    const states = report.clients.map(({ state }) => state);
    expect([states[1], states[2]]).toEqual(['dropped', 'dropped']);
    expect(states[0]).toBe('sent');
    expect(states[3]).toBe('sent');
    expect(report.round).toBe(2);
  });

  it('does not forget control variates in silence: clients that are not kept are dropped', async () => {
    await expect(run({ clients: descriptions(3), workers: 2 }, { strategy: scaffold(), patience: 1 })).rejects.toThrow(
      'fewer than 1 clients sent an update',
    );
  });

  it('refuses what is no module, no list and no client', () => {
    const good = { module, clients: descriptions(2) };
    for (const [bad, message] of [
      [{ module: './x.mjs' }, 'module must be the URL'],
      [{ clients: [] }, 'clients must be a list'],
      [{ clients: [{ id: '../x', examples: 1 }] }, 'clients[0].id'],
      [{ clients: [{ id: 'a', examples: 0 }] }, 'clients[0].examples'],
      [{ workers: 0 }, 'workers'],
    ] as const)
      expect(() => threadClients({ ...good, ...bad })).toThrow(message);
  });
});
