import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../binder/setup/command.mjs';
import { labArguments } from '../../binder/setup/lab.mjs';
import { alone } from '../../binder/setup/lock.mjs';
import { choosePort } from '../../binder/setup/port.mjs';
import { SetupProblem } from '../../binder/setup/problem.mjs';
import { findPython } from '../../binder/setup/python.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epsbook-problems-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The problem that work ends with. */
async function problemOf(work: () => unknown): Promise<SetupProblem> {
  try {
    await work();
  } catch (error) {
    if (error instanceof SetupProblem) return error;
    throw error;
  }
  throw new Error('there was no problem');
}

/** A command that answers as some machine's Python would. */
function fakePython(name: string, version: string, hasVenv: boolean): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    `#!/bin/sh\ncase "$2" in *ensurepip*) exit ${hasVenv ? '0' : '1'};; *) echo "${version} ${file}";; esac\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

describe('a machine without a fitting Python', () => {
  test('with none at all is told which to install', async () => {
    const { missing, remedy } = await problemOf(() => findPython([join(folder, 'none')]));
    expect(missing).toMatch(/^Python 3\.10 or later was not found/);
    expect(remedy).toContain('apt-get install python3 python3-venv');
  });

  test('with an old one is told its version', async () => {
    const { missing } = await problemOf(() => findPython([fakePython('old', '3.9.2', true)]));
    expect(missing).toContain('is 3.9.2');
  });

  test('without the venv module is told the package that brings it', async () => {
    const { missing, remedy } = await problemOf(() => findPython([fakePython('bare', '3.11.2', false)]));
    expect(missing).toContain('not its venv module');
    expect(remedy).toContain('python3.11-venv');
  });

  test('takes the first that fits', async () => {
    const fitting = fakePython('new', '3.12.1', true);
    const found = await findPython([join(folder, 'none'), fakePython('old', '3.9.2', true), fitting]);
    expect(found).toEqual({ python: fitting, version: '3.12.1' });
  });
});

describe('commands', () => {
  test.each(['npm error code ENOTFOUND', 'pip: Temporary failure in name resolution', 'connect ECONNREFUSED'])(
    'that say "%s" are told as a registry that was not reached',
    async (line) => {
      const script = `console.error(${JSON.stringify(line)}); process.exit(1)`;
      const { missing, remedy } = await problemOf(() => run('test', process.execPath, ['-e', script]));
      expect(missing).toContain(line);
      expect(remedy).toContain('A package registry was not reached');
    },
  );

  test('that fail otherwise are told with their last lines, and where the rest is', async () => {
    const script = 'for (let i = 0; i < 100; i++) console.log("line " + i); process.exit(3)';
    const { missing, remedy } = await problemOf(() => run('test', process.execPath, ['-e', script]));
    expect(missing).toContain('ended with 3');
    expect(missing).toContain('line 99');
    expect(missing).not.toContain('line 9\n');
    expect(remedy).toMatch(/\.cache[/\\]log[/\\]test\.log/);
  });

  test('that do not exist are a problem, not a crash', async () => {
    const { missing } = await problemOf(() => run('test', join(folder, 'no-such-command'), []));
    expect(missing).toContain('ENOENT');
  });
});

describe('the port', () => {
  test('that was asked for and is in use is told so, with what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { missing, remedy } = await problemOf(() => choosePort(String(port), () => undefined));
    server.close();
    expect(missing).toContain(`Port ${String(port)} is in use`);
    expect(remedy).toContain('npm start -- --port');
  });

  test.each(['0', '65536', 'eighty', '80.5', ''])('"%s" is not one', async (asked) => {
    const { missing } = await problemOf(() => choosePort(asked, () => undefined));
    expect(missing).toContain('is not a port');
  });

  test('is a free one where none was asked for, and says so where it is not the usual', async () => {
    const said: string[] = [];
    const port = await choosePort(undefined, (line) => void said.push(line));
    expect(port).toBeGreaterThanOrEqual(8888);
    expect(said).toHaveLength(port === 8888 ? 0 : 1);
  });
});

describe('two set-ups of one clone', () => {
  test('do not run at the same time', async () => {
    const lock = join(folder, 'lock');
    const order: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`${name} ends`);
    };
    await Promise.all([alone(work('one'), lock), alone(work('two'), lock)]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    expect(existsSync(lock)).toBe(false);
  });

  test('the lock of one that died is taken over', async () => {
    const lock = join(folder, 'lock');
    // No process has this id: Linux counts to 2^22.
    writeFileSync(lock, String(2 ** 30));
    expect(await alone(() => Promise.resolve('done'), lock)).toBe('done');
  });

  test('a set-up that fails leaves no lock', async () => {
    const lock = join(folder, 'lock');
    await expect(alone(() => Promise.reject(new Error('failed')), lock)).rejects.toThrow('failed');
    expect(existsSync(lock)).toBe(false);
  });
});

test('the lab is opened at the notebook, with what the user adds for Jupyter', () => {
  const args = labArguments('notebooks/tour.ipynb', 8899, ['--no-browser']);
  expect(args[2]).toMatch(/notebooks[/\\]tour\.ipynb$/);
  expect(args).toContain('--ServerApp.port=8899');
  expect(args.at(-1)).toBe('--no-browser');
  expect(args.includes('--allow-root')).toBe(process.getuid?.() === 0);
});
