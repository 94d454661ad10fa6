import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePorts } from '../../support/ports.js';
import { made } from '../../support/project.js';

const CLI = made('kernel-lib/dist/cli/epsbook.js');

let folder = '';
const children: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'epsbook-federation-'));
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, [CLI, 'federation', ...args], { cwd: folder, encoding: 'utf8' });

/** Starts the verb; its output at its end, and what it has said so far. */
function begin(...args: string[]): { readonly ended: Promise<{ code: number | null; text: string }>; text(): string } {
  const child = spawn(process.execPath, [CLI, 'federation', ...args], { cwd: folder });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
  const ended = new Promise<{ code: number | null; text: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, text })),
  );
  return { ended, text: () => text };
}

it('is served and joined from terminals, with certificates and tokens, a CSV and a module', async () => {
  expect(run('keys', 'keys', '--host', '127.0.0.1', '--client', 'ada', '--client', 'bob')).toMatchObject({ status: 0 });
  expect(run('keys', 'keys', '--client', 'ada').stderr).toContain('holds keys already');
  writeFileSync(join(folder, 'rows.csv'), 'a,b,y\n0.1,0.2,1\n0.5,-0.3,2\n-0.2,0.9,0.5\n');
  writeFileSync(
    join(folder, 'bob.mjs'),
    `import { builtInModel } from ${JSON.stringify(made('kernel-lib/dist/federated/server/index.js'))};
     import { localClient } from ${JSON.stringify(made('kernel-lib/dist/federated/index.js'))};
     export const client = ({ id, argument, federation }) => localClient({ id, model: builtInModel(federation.model),
       rows: { count: 1, inputs: Float32Array.from(argument.inputs), targets: Float32Array.of(1) } });`,
  );
  const [port = 0] = await freePorts(1);
  const url = `https://127.0.0.1:${String(port)}`;
  const words = ['serve', '--keys', 'keys', '--place', 'kept', '--port', String(port), '--widths', '2,4,1'];
  const server = begin(...words, '--rounds', '3', '--optimizer', 'adam', '--mutual', '--linger', '3');
  const ada = begin('join', url, '--id', 'ada', '--keys', 'keys/clients/ada', '--csv', 'rows.csv', '--target', 'y');
  const bob = begin(
    'join',
    url,
    '--id',
    'bob',
    '--keys',
    'keys/clients/bob',
    '--module',
    'bob.mjs',
    '--argument',
    '{"inputs":[1,2]}',
  );
  for (const { code, text } of [await ada.ended, await bob.ended]) {
    expect(text).toContain('{"done":3,"counted":3}');
    expect(code).toBe(0);
  }
  const { code, text } = await server.ended;
  expect(code).toBe(0);
  expect(text).toContain('"event":"ended","round":3');
  expect(text).not.toContain('PRIVATE');
  expect(existsSync(join(folder, 'kept', 'ledgers.sqlite'))).toBe(true);
});

it('adds up under masks where server and clients are told to', async () => {
  const ids = ['ada', 'bob', 'cyd'];
  const made = run('keys', 'masked', '--host', '127.0.0.1', ...ids.flatMap((id) => ['--client', id]));
  expect(made).toMatchObject({ status: 0 });
  expect(existsSync(join(folder, 'masked', 'server', 'agreement.pem'))).toBe(false);
  expect(statSync(join(folder, 'masked', 'clients', 'ada', 'agreement.pem')).mode & 0o77).toBe(0);
  writeFileSync(join(folder, 'rows.csv'), 'a,b,y\n0.1,0.2,1\n0.5,-0.3,2\n-0.2,0.9,0.5\n');
  const [port = 0] = await freePorts(1);
  const url = `https://127.0.0.1:${String(port)}`;
  const words = ['serve', '--keys', 'masked', '--place', 'masked-kept', '--port', String(port), '--widths', '2,4,1'];
  const server = begin(...words, '--rounds', '2', '--secure', '--greatest-weight', '10', '--linger', '3');
  const rows = ['--csv', 'rows.csv', '--target', 'y'];
  const joinAs = (id: string, ...more: string[]) =>
    begin('join', url, '--id', id, '--keys', `masked/clients/${id}`, ...rows, ...more);
  const others = ids.slice(1).map((id) => joinAs(id, '--secure'));
  // Without the word nothing is sent, neither in the open nor under a mask.
  const { code: refused, text: why } = await joinAs('ada').ended;
  expect(why).toContain('secure must be given: the server adds updates up under masks');
  expect(refused).toBe(2);
  const all = [joinAs('ada', '--secure'), ...others];
  for (const { code, text } of await Promise.all(all.map(({ ended }) => ended))) {
    expect(text).toContain('{"done":2,"counted":2}');
    expect(code).toBe(0);
  }
  expect((await server.ended).text).toContain('"event":"ended","round":2');
});

it('says what is missing', () => {
  expect(run('keys', 'broken', '--client', 'ada')).toMatchObject({ status: 0 });
  writeFileSync(join(folder, 'broken', 'roster.json'), '{}');
  for (const [words, message] of [
    [['fly'], 'no action "fly"'],
    [['serve'], '--widths is missing'],
    [['serve', '--widths', '2,1', '--strategy', 'x'], '--strategy must be one of fedavg'],
    [['serve', '--widths', '2,1', '--keys', 'nowhere'], "can't be read"],
    [['serve', '--widths', '2,1', '--keys', 'broken', '--secure'], 'roster.json is not as "epsbook federation keys"'],
    [['join', 'https://127.0.0.1:1'], '--id is missing'],
  ] as const) {
    const { status, stderr } = run(...words);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  }
});
