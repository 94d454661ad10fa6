import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
// As built: the processes run it, and their sums are to be the same to the last bit.
import { federate } from '../../../kernel-lib/dist/federated/index.js';
import { freePorts } from '../../support/ports.js';
import { root } from '../../support/project.js';
import { clientOf, IDS, makeKeys, random, TERMS } from './federation.mjs';
import { flakyProxy } from './flaky-proxy.js';

/** A line that a process prints. */
interface Line {
  readonly event?: string;
  readonly round?: number;
  readonly reason?: string;
  readonly taken?: boolean;
  readonly counted?: number;
  readonly model?: readonly number[];
}

interface Started {
  readonly child: ChildProcess;
  readonly lines: readonly Line[];
  readonly errors: () => string;
  /** The first line for which it is true; fails when the process ends without it. */
  said(is: (line: Line) => boolean): Promise<Line>;
  readonly ended: Promise<unknown>;
}

const started = new Set<ChildProcess>();
const keys = makeKeys();
let place = '';
let port = 0;
let faultless: readonly number[] = [];

function start(program: 'server' | 'client', options: object): Started {
  const file = join(root, 'test', 'federated', 'processes', `${program}.mjs`);
  const child = spawn(process.execPath, [file, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.add(child);
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line) as Line);
    for (const wake of waiting) wake();
  });
  const ended = once(child, 'close').then(() => {
    started.delete(child);
    for (const wake of waiting) wake();
  });
  const said = async (is: (line: Line) => boolean): Promise<Line> => {
    for (;;) {
      const found = lines.find(is);
      if (found !== undefined) return found;
      if (!started.has(child)) throw new Error(`the ${program} ended: ${errors}`);
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    }
  };
  return { child, lines, errors: () => errors, said, ended };
}

const serve = (options: object = {}): Started => start('server', { place, port, keys, ...options });
const joinAll = (url: string): readonly Started[] => IDS.map((id) => start('client', { id, url, key: keys[id]?.key }));
const direct = (): string => `http://127.0.0.1:${String(port)}`;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'epsbook-federation-'));
  port = (await freePorts(1))[0] ?? 0;
  const { weights } = await federate({ ...TERMS, clients: IDS.map(clientOf), random: random() });
  faultless = [...weights.values];
});

afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(place, { recursive: true, force: true });
  place = mkdtempSync(join(tmpdir(), 'epsbook-federation-'));
  port = (await freePorts(1))[0] ?? 0;
});

describe('a federation of processes', () => {
  it('ends in the faultless model though its server is killed in between any two steps of its rounds', async () => {
    const clients = joinAll(direct());
    // Rounds have some ten operations: the kills fall on all of them.
    for (const killAt of [1, 4, 7, 10, 13]) await serve({ killAt }).ended;
    const { model } = await serve().said((line) => line.model !== undefined);
    expect(model).toEqual(faultless);
    await Promise.all(clients.map(({ said }) => said(({ counted }) => counted !== undefined)));
  });

  it('ends in the faultless model though connections are late, out of order and cut, and a client is killed', async () => {
    const server = serve();
    const proxy = await flakyProxy(port, 5);
    await server.said(({ event }) => event === 'listening');
    const clients = joinAll(proxy.url);
    const [, bob] = clients;
    await bob?.said(({ taken }) => taken === true);
    bob?.child.kill('SIGKILL');
    start('client', { id: 'bob', url: proxy.url, key: keys['bob']?.key });
    const { model } = await server.said((line) => line.model !== undefined);
    expect(model).toEqual(faultless);
    expect(proxy.cut()).toBeGreaterThan(0);
    await proxy.close();
  });

  it('goes on without a client that was killed, and with one that comes later', async () => {
    const server = serve({ begin: 2, timeout: 700, rounds: 20 });
    // Bob takes his time, so that there are rounds left when Cyd has come.
    const [ada, bob] = ['ada', 'bob'].map((id) =>
      start('client', { id, url: direct(), key: keys[id]?.key, fault: 'unhurried' }),
    );
    await server.said(({ event, round }) => event === 'round' && round === 2);
    ada?.child.kill('SIGKILL');
    const cyd = start('client', { id: 'cyd', url: direct(), key: keys['cyd']?.key });
    await server.said((line) => line.model !== undefined);
    expect((await bob?.said(({ counted }) => counted !== undefined))?.counted).toBe(20);
    expect((await cyd.said(({ counted }) => counted !== undefined)).counted).toBeGreaterThan(0);
  });

  it('leaves out a client that is too slow, and one whose numbers are none', async () => {
    const server = serve({ timeout: 600, quorum: 1, rounds: 4 });
    const fault: Readonly<Record<string, string>> = { bob: 'slow', cyd: 'not a number' };
    const [ada, bob, cyd] = IDS.map((id) =>
      start('client', { id, url: direct(), key: keys[id]?.key, fault: fault[id] }),
    );
    await server.said((line) => line.model !== undefined);
    expect((await ada?.said(({ counted }) => counted !== undefined))?.counted).toBe(4);
    expect((await bob?.said(({ taken }) => taken === false))?.reason).toContain('takes no updates now');
    expect((await cyd?.said(({ counted }) => counted !== undefined))?.counted).toBe(0);
    expect(cyd?.lines.some(({ reason }) => reason === 'the update was not taken: it is not finite')).toBe(true);
  });
});
