import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../binder/setup/parts/command.mjs';
import { alone } from '../../binder/setup/parts/lock.mjs';
import { choosePort } from '../../binder/setup/parts/port.mjs';
import { asProblem, SetupProblem } from '../../binder/setup/parts/problem.mjs';
import { findPython, ownEnvironment } from '../../binder/setup/parts/python.mjs';
import { allSteps } from '../../binder/setup/parts/everything.mjs';
import { downloadsFolder } from '../../binder/setup/steps/downloads-folder.mjs';
import { packages } from '../../binder/setup/steps/packages.mjs';
import { python } from '../../binder/setup/steps/python.mjs';
import { root } from '../support/project.js';

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

describe('what could be missing', () => {
  test('is asked for before anything takes long', () => {
    const names = allSteps(ownEnvironment()).map(({ name }) => name);
    const long = names.indexOf(packages.name);
    expect(long).toBeGreaterThan(0);
    for (const name of ['folder for downloads', 'Python']) expect(names.indexOf(name)).toBeLessThan(long);
    expect(names).toContain('Python');
  });

  test('a Python without its venv module is told then, and only where the environment is to be made', async () => {
    const { PYTHON } = process.env;
    process.env['PYTHON'] = fakePython('bare', '3.11.2', false);
    try {
      const environment = (made: boolean) =>
        python({ name: 'environment', isUpToDate: () => made, run: () => undefined });
      const { missing } = await problemOf(() => environment(false).run(() => undefined));
      expect(missing).toBe('Python 3.11.2 is here, but not its venv module.');
      expect(await environment(true).isUpToDate()).toBe(true);
    } finally {
      if (PYTHON === undefined) delete process.env['PYTHON'];
      else process.env['PYTHON'] = PYTHON;
    }
  });

  test('a folder for downloads that can’t be written to is told in a sentence, where it is needed', async () => {
    // A file stands where the folder would: not even root writes below it.
    const cache = join(folder, 'cache');
    writeFileSync(cache, '');
    expect(await downloadsFolder(() => true, cache).isUpToDate()).toBe(false);
    expect(await downloadsFolder(() => false, cache).isUpToDate()).toBe(true);
    expect(await downloadsFolder(() => true, join(folder, 'another', 'deep')).isUpToDate()).toBe(true);
    const { missing, remedy } = await problemOf(() => downloadsFolder(() => true, cache).run(() => undefined));
    expect(missing).toBe(`${cache}, where downloads are kept, can't be written to.`);
    expect(remedy).toContain('EPSBOOK_CACHE');
  });
});

describe('a clone that can’t be written to', () => {
  test('is told in a sentence, by the verb that would write', () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    // Root may write anywhere, so the verb runs as nobody.
    chmodSync(folder, 0o755);
    chmodSync(locked, 0o555);
    const verb = `
      const { main } = await import(${JSON.stringify(pathToFileURL(join(root, 'binder/setup/parts/step.mjs')).href)});
      const { alone } = await import(${JSON.stringify(pathToFileURL(join(root, 'binder/setup/parts/lock.mjs')).href)});
      if (process.getuid() === 0) process.setuid(65534);
      await main(() => alone(() => Promise.resolve(), { file: ${JSON.stringify(join(locked, '.cache', 'setup.lock'))} }));`;
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', verb], { encoding: 'utf8' });
    expect(stderr).toBe(
      `\n✗ ${join(locked, '.cache')} can't be written to (EACCES).\n  Set-up keeps everything inside the project: clone it to a folder of your own, and run the same there.\n`,
    );
    expect(status).toBe(1);
  });

  test('other errors stay what they are', () => {
    const error = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: '/nowhere' });
    expect(asProblem(error)).toBe(error);
    expect(asProblem(undefined)).toBeUndefined();
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

  test('that may not write are told which caches can be named', async () => {
    const script = "console.error('npm error code EROFS'); process.exit(1)";
    const { remedy } = await problemOf(() => run('test', process.execPath, ['-e', script]));
    expect(remedy).toContain('npm_config_cache');
  });

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
    await Promise.all([alone(work('one'), { file: lock }), alone(work('two'), { file: lock })]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    expect(existsSync(lock)).toBe(false);
  });

  test('the lock of one that died is taken over', async () => {
    const lock = join(folder, 'lock');
    // No process has this id: Linux counts to 2^22.
    writeFileSync(lock, String(2 ** 30));
    expect(await alone(() => Promise.resolve('done'), { file: lock })).toBe('done');
  });

  test('a set-up that fails leaves no lock', async () => {
    const lock = join(folder, 'lock');
    await expect(alone(() => Promise.reject(new Error('failed')), { file: lock })).rejects.toThrow('failed');
    expect(existsSync(lock)).toBe(false);
  });
});
