import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  readonly tried?: string;
  readonly status?: number | 'cut';
  readonly megabytes?: number;
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

function start(program: 'server' | 'client' | 'hostile', options: object): Started {
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

/** The most memory that a process has had, in megabytes. */
const peakMemory = ({ child }: Started): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1]) / 1024;

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

  it('takes nothing of a client that replays, sends a gigabyte, or the update of another run', async () => {
    const server = serve();
    await server.said(({ event }) => event === 'listening');
    const before = peakMemory(server);
    const [ada, bob] = ['ada', 'bob'].map((id) => start('client', { id, url: direct(), key: keys[id]?.key }));
    const cyd = start('hostile', { id: 'cyd', url: direct(), key: keys['cyd']?.key });
    const { counted } = await cyd.said((line) => line.counted !== undefined);
    const tried = cyd.lines.filter((line) => line.tried !== undefined);
    expect(Object.fromEntries(tried.map((line) => [line.tried, line.status]))).toEqual({
      'a replay': 401,
      "another run's update": 409,
      'the update of a round to come': 409,
      'no rows': 400,
      'a gigabyte of weights, announced': 413,
      'a gigabyte of weights, unannounced': 413,
      'a gigabyte of JSON, announced': 413,
      'a gigabyte of JSON, unannounced': 413,
    });
    // What was on its way when the server had enough is not read.
    for (const { megabytes = 0 } of tried) expect(megabytes).toBeLessThan(64);
    expect(peakMemory(server) - before).toBeLessThan(150);
    const { model } = await server.said((line) => line.model !== undefined);
    expect(model).toEqual(faultless);
    for (const client of [ada, bob])
      expect((await client?.said((line) => line.counted !== undefined))?.counted).toBe(8);
    expect(counted).toBe(8);
    expect(JSON.stringify(server.lines)).not.toContain('Bearer');
  });

  it('goes on in each round without the client whose update has another shape', async () => {
    const server = serve({ quorum: 2, timeout: 60_000 });
    await server.said(({ event }) => event === 'listening');
    const [ada] = ['ada', 'bob'].map((id) => start('client', { id, url: direct(), key: keys[id]?.key }));
    const cyd = start('hostile', { id: 'cyd', url: direct(), key: keys['cyd']?.key, misshapen: true });
    await server.said((line) => line.model !== undefined);
    expect((await cyd.said(({ counted }) => counted !== undefined)).counted).toBe(4);
    expect(cyd.lines.filter(({ tried }) => tried !== undefined).map(({ status }) => status)).toEqual([
      422, 422, 422, 422,
    ]);
    expect((await ada?.said(({ counted }) => counted !== undefined))?.counted).toBe(8);
  });
});
