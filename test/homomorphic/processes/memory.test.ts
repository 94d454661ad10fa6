import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WeightedMean } from '../../../kernel-lib/src/homomorphic/index.js';
import { SUMS, UPDATES } from './sums.mjs';

interface Searched {
  readonly found: number;
  readonly searched: number;
}

/** A process that answers one request after the other, over a channel that carries no key. */
class Party {
  readonly #child: ChildProcess;

  constructor(program: string) {
    this.#child = fork(fileURLToPath(new URL(program, import.meta.url)), { serialization: 'advanced' });
  }

  async ask(what: string, request: object = {}): Promise<unknown> {
    this.#child.send({ ask: what, ...request });
    const [answer] = (await Promise.race([once(this.#child, 'message'), this.#ended()])) as [unknown];
    return answer;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    this.#child.kill();
    await ended;
  }

  async #ended(): Promise<never> {
    const [code] = (await once(this.#child, 'exit')) as [number | null];
    throw new Error(`the process ended with ${String(code)}`);
  }
}

describe.skipIf(!existsSync('/proc/self/mem'))('a server in a process of its own', () => {
  let client: Party;
  let server: Party;
  beforeAll(() => {
    client = new Party('./client.mjs');
    server = new Party('./server.mjs');
  });
  afterAll(async () => {
    await Promise.all([client.end(), server.end()]);
  });

  test('adds up what it can’t read, and holds no piece of the keys, which the same search finds at the client', async () => {
    const ckks = await server.ask('ckks', (await client.ask('ckks')) as object);
    const paillier = await server.ask('paillier', (await client.ask('paillier')) as object);
    const opened = (await client.ask('open', { ckks, paillier })) as Record<'ckks' | 'paillier', WeightedMean>;
    const weight = UPDATES.reduce((sum, one) => sum + one.weight, 0);
    for (const mean of Object.values(opened)) {
      expect(mean.weight).toBeCloseTo(weight, 3);
      for (const place of [0, 1, 2]) {
        const expected = UPDATES.reduce((sum, one) => sum + one.weight * (one.values[place] as number), 0) / weight;
        expect(Math.abs((mean.mean[place] as number) - expected)).toBeLessThan(SUMS.bound * 2 ** -14);
      }
    }
    const wanted = (await client.ask('wanted')) as readonly unknown[];
    const atClient = (await client.ask('search')) as Searched;
    const atServer = (await server.ask('search', { wanted })) as Searched;
    expect(wanted.length).toBe(24);
    expect(atClient.found).toBe(wanted.length);
    expect(atServer.found).toBe(0);
    // As much as a process with SEAL in it has at the least.
    for (const { searched } of [atClient, atServer]) expect(searched).toBeGreaterThan(30e6);
  });
});
