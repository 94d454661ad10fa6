import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenEnvironment } from '../../binder/setup/parts/python.mjs';
import { root } from '../support/project.js';

let clone = '';
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'epsbook-clone-'));
  execFileSync('git', ['clone', '--quiet', root, clone]);
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the set-up in the clone; where `stopAt` is given, presses Ctrl-C some seconds after it was printed. */
async function setUp(args: readonly string[] = [], stopAt?: { line: string; seconds: number }): Promise<Ended> {
  // A process group of its own, since a terminal's Ctrl-C goes to a whole group.
  const child = spawn(process.execPath, ['binder/setup/setup.mjs', ...args], { cwd: clone, detached: true });
  let output = '';
  let stopping = false;
  const read = (chunk: Buffer): void => {
    output += chunk.toString();
    if (stopAt === undefined || stopping || !output.includes(stopAt.line)) return;
    stopping = true;
    setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGINT'), 1000 * stopAt.seconds);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

describe('a fresh clone', () => {
  test.each([
    { line: '… npm packages', seconds: 8 },
    { line: '… kernel-lib', seconds: 1 },
    { line: '… JupyterLab in .venv', seconds: 10 },
    { line: '… JupyterLab extension', seconds: 2 },
    { line: '… native TensorFlow addon', seconds: 2 },
  ])('interrupted after $line says how to go on', async (stopAt) => {
    const { code, output } = await setUp([], stopAt);
    expect(output).toContain('interrupted; run the same again');
    expect(code).toBe(130);
  });

  test('then goes on to its end', async () => {
    const { code, output } = await setUp();
    expect(output).toMatch(/✓ set up in/);
    expect(code).toBe(0);
  });

  test('has nothing left to do the next time', async () => {
    const { code, output } = await setUp();
    expect(code).toBe(0);
    const steps = output.split('\n').filter((line) => line.startsWith('✓') && !line.startsWith('✓ set up'));
    expect(steps.length).toBeGreaterThan(7);
    expect(steps.filter((line) => !line.endsWith('up to date'))).toEqual([]);
  });

  test('notices what was removed, and makes it again', async () => {
    rmSync(join(clone, '.venv'), { recursive: true });
    const { code, output } = await setUp();
    expect(code).toBe(0);
    expect(output).toMatch(/✓ npm packages: up to date/);
    expect(output).toMatch(/✓ JupyterLab in \.venv: \d/);
  });

  test('can be set up into an environment that exists, as Binder does', async () => {
    const { prefix, python } = givenEnvironment(join(clone, '.cache', 'given'));
    execFileSync('python3', ['-m', 'venv', prefix]);
    const { code } = await setUp(['--into', prefix]);
    expect(code).toBe(0);
    const kernels = execFileSync(python, ['-m', 'jupyter', 'kernelspec', 'list'], { encoding: 'utf8' });
    expect(kernels).toContain('epsbook');
    expect(existsSync(join(prefix, 'share/jupyter/labextensions/epsbook-labextension/package.json'))).toBe(true);
  });
});
