import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { TOUR, workspace } from '../../binder/setup/parts/workspace.mjs';
import { made, root } from '../support/project.js';

/** A lab started as a user does, by npm, in a process group of its own as a terminal gives it one. */
interface Started {
  readonly npm: ChildProcess;
  readonly address: URL;
  /** Process ids of Jupyter and of its kernels. */
  readonly processes: () => readonly number[];
}

const started: ChildProcess[] = [];

async function start(...options: string[]): Promise<Started> {
  const npm = spawn('npm', ['start', '--', '--no-browser', ...options], { cwd: root, detached: true });
  started.push(npm);
  let said = '';
  const listen = (chunk: Buffer): void => void (said += chunk.toString());
  npm.stdout.on('data', listen);
  npm.stderr.on('data', listen);
  for (;;) {
    // Jupyter prints its address before it listens: where two are started at once, one of them finds its port taken then, and tries the next.
    const address = said.match(/http:\/\/127\.0\.0\.1:\d+\/\S*/g)?.at(-1);
    if (address !== undefined && (await isServed(new URL(address)))) {
      const url = new URL(address);
      const jupyter = jupyterOf(npm, url.port);
      return { npm, address: url, processes: () => [jupyter, ...childrenOf(jupyter)] };
    }
    if (npm.exitCode !== null) throw new Error(`npm start ended with ${String(npm.exitCode)}:\n${said}`);
    await setTimeout(100);
  }
}

/** Whether a lab of that token answers there: every lab has its own. */
const isServed = (address: URL): Promise<boolean> =>
  fetch(new URL('/api/status', address), {
    headers: { Authorization: `token ${address.searchParams.get('token') ?? ''}` },
  }).then(
    ({ ok }) => ok,
    () => false,
  );

const lines = (command: string, args: readonly string[]): string[] => {
  try {
    return execFileSync(command, args, { encoding: 'utf8' }).split('\n').filter(Boolean);
  } catch {
    // ps ends with 1 where it lists nothing.
    return [];
  }
};

/** The JupyterLab that npm started: where two are started at once, another may have tried the same port, and not have ended yet. */
function jupyterOf({ pid }: ChildProcess, port: string): number {
  const all = lines('ps', ['-eo', 'pid=,ppid=,args=']).map((line) => {
    const [, id, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { id: Number(id), parent: Number(parent), args };
  });
  const parents = new Map(all.map(({ id, parent }) => [id, parent]));
  const isOfNpm = (id: number | undefined): boolean => id !== undefined && (id === pid || isOfNpm(parents.get(id)));
  const jupyter = all.find(
    ({ id, args }) =>
      args.includes('jupyterlab --ServerApp.root_dir') && args.includes(`ServerApp.port=${port} `) && isOfNpm(id),
  );
  if (jupyter === undefined) throw new Error(`no JupyterLab serves port ${port}`);
  return jupyter.id;
}

const childrenOf = (id: number): number[] => lines('ps', ['-o', 'pid=', '--ppid', String(id)]).map(Number);

const isRunning = (id: number): boolean => lines('ps', ['-o', 'pid=', '-p', String(id)]).length > 0;

function ask({ address }: Started, path: string, method = 'GET', body?: object): Promise<Response> {
  return fetch(new URL(path, address.origin), {
    method,
    headers: { Authorization: `token ${address.searchParams.get('token') ?? ''}` },
    body: body === undefined ? null : JSON.stringify(body),
  });
}

/** Starts a kernel, and waits until it answers. */
async function startKernel(lab: Started): Promise<void> {
  const { id } = (await (await ask(lab, '/api/kernels', 'POST', { name: 'epsbook' })).json()) as { id: string };
  expect(id).toBeDefined();
  while (lab.processes().length < 2) await setTimeout(100);
}

async function allEnded(processes: readonly number[]): Promise<void> {
  while (processes.some(isRunning)) await setTimeout(100);
}

const status = (): string => execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });

afterAll(() => {
  for (const { pid } of started) {
    try {
      process.kill(-(pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended, as it should.
    }
  }
});

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  test('twice at once serves twice, at copies of the tour; a stop and a closed terminal end everything', async () => {
    made('.venv/share/jupyter/kernels/epsbook/kernel.json');
    const before = status();
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.address.port).not.toBe(two.address.port);
    for (const lab of [one, two]) {
      expect(lab.address.pathname).toBe(`/lab/tree/${TOUR}`);
      expect((await ask(lab, '/api/status')).status).toBe(200);
    }

    // Run and saved, as Jupyter saves it.
    const path = `/api/contents/${TOUR}`;
    const kept = readFileSync(join(workspace, TOUR), 'utf8');
    const opened = (await (await ask(one, path)).json()) as { content: { cells: object[] } };
    const cells = [...opened.content.cells, { cell_type: 'markdown', id: 'mine', metadata: {}, source: 'mine' }];
    const saved = await ask(one, path, 'PUT', {
      type: 'notebook',
      format: 'json',
      content: { ...opened.content, cells },
    });
    expect(saved.status).toBe(200);
    expect(readFileSync(join(workspace, TOUR), 'utf8')).not.toBe(kept);
    expect(status()).toBe(before);
    // What the user may have there is theirs.
    writeFileSync(join(workspace, TOUR), kept);

    await Promise.all([startKernel(one), startKernel(two)]);
    const processes = [...one.processes(), ...two.processes()];
    expect(processes.length).toBeGreaterThanOrEqual(4);
    one.npm.kill('SIGTERM');
    process.kill(-(two.npm.pid ?? 0), 'SIGHUP');
    await allEnded(processes);
  });

  test('with a folder serves that, and copies nothing to it', async () => {
    const lab = await start('--notebook-dir', 'kernel-lib/data');
    expect(lab.address.pathname).toBe('/lab');
    const { content } = (await (await ask(lab, '/api/contents')).json()) as { content: { name: string }[] };
    expect(content.map(({ name }) => name)).not.toContain('examples');
    expect(content.length).toBeGreaterThan(0);
    const processes = lab.processes();
    lab.npm.kill('SIGTERM');
    await allEnded(processes);
  });
});
