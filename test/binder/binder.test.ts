import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { findPython } from '../../binder/setup/parts/python.mjs';
import { sharedCache } from '../../binder/setup/parts/project.mjs';
import { RUNTIME } from '../../binder/setup/steps/runtime-packages.mjs';
import { made, root } from '../support/project.js';

const run = promisify(execFile);

const REPO2DOCKER = 'jupyter-repo2docker==2026.4.0';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** repo2docker in an environment of its own, kept for the next run. */
async function repo2docker(): Promise<string> {
  const environment = join(sharedCache(), REPO2DOCKER.replace('==', '-'));
  const command = join(environment, 'bin', 'jupyter-repo2docker');
  if (!existsSync(command)) {
    const { python } = await findPython();
    await run(python, ['-m', 'venv', '--clear', environment]);
    await run(join(environment, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', REPO2DOCKER]);
  }
  return command;
}

/** Bytes of a package's own files, without source maps; packages below it are listed themselves. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + sizeOf(path);
    return entry.isFile() && !entry.name.endsWith('.map') ? sum + statSync(path).blocks * 512 : sum;
  }, 0);
}

describe('binder', () => {
  let dockerfile = '';

  beforeAll(async () => {
    const { stdout, stderr } = await run(await repo2docker(), ['--no-build', '--debug', root], {
      maxBuffer: 2 ** 26,
      cwd: root,
    });
    dockerfile = stdout + stderr;
  });

  test('repo2docker takes the folder, and makes a conda image of it', () => {
    expect(dockerfile).toMatch(/Building conda environment for python=3\.11/);
    expect(dockerfile).toMatch(/^COPY .*environment\.yml/m);
  });

  test('the image runs our set-up after it is built', () => {
    expect(dockerfile).toMatch(/^RUN \.\/binder\/postBuild/m);
    expect(() => accessSync(join(root, 'binder/postBuild'), constants.X_OK)).not.toThrow();
    expect(read('binder/postBuild')).toContain('node binder/setup/setup.mjs --runtime-only --into');
  });

  test('its JupyterLab is the one the set-up installs, and its Node one the project takes', () => {
    const lab = /jupyterlab=(\d+\.\d+)/.exec(read('binder/environment.yml'))?.[1] ?? 'none';
    expect(read('binder/requirements.txt')).toContain(`jupyterlab==${lab}.`);
    const major = Number(/nodejs=(\d+)/.exec(read('binder/environment.yml'))?.[1]);
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    expect(major).toBeGreaterThanOrEqual(Number(/>=(\d+)/.exec(engines.node)?.[1]));
  });

  test('postBuild is a script bash can read', async () => {
    await expect(run('bash', ['-n', made('binder/postBuild')])).resolves.toBeDefined();
  });

  test('the packages that run in it stay under 800 MB', async () => {
    const { stdout } = await run('npm', ['ls', ...RUNTIME, '--all', '--parseable'], { cwd: root });
    const folders = stdout.split('\n').filter((folder) => folder.includes('node_modules'));
    expect(folders.length).toBeGreaterThan(100);
    const size = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
    expect(size / 1e6).toBeLessThan(800);
    expect(size / 1e6).toBeGreaterThan(300);
  });
});
