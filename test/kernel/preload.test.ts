import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { kernelspec } from '../../kernel-lib/src/kernel/index.js';
import { made } from '../support/project.js';

const run = promisify(execFile);

describe('the preload', () => {
  it('refuses a tslab it does not know, and says what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'epsbook-tslab-'));
    const dist = join(folder, 'node_modules/tslab/dist');
    await mkdir(dist, { recursive: true });
    await writeFile(join(dist, '../package.json'), JSON.stringify({ name: 'tslab', version: '1.0.21' }));
    await writeFile(join(dist, 'executor.js'), 'exports.createExecutor = () => undefined;');
    await writeFile(join(dist, 'main.js'), "require('./executor'); console.log('started');");
    const started = run(process.execPath, [
      '--require',
      made('kernel-lib/dist/kernel/preload.js'),
      join(dist, 'main.js'),
      'kernel',
    ]);
    await expect(started).rejects.toMatchObject({
      stdout: '',
      stderr: expect.stringContaining(
        "epsbook's kernel works with tslab 1.0.22, but this folder brings tslab 1.0.21",
      ) as string,
    });
    await rm(folder, { recursive: true });
  });

  it('gives back what newer versions of Node took from node:util, and leaves other programs alone', async () => {
    const { stdout } = await run(process.execPath, [
      '--require',
      made('kernel-lib/dist/kernel/preload.js'),
      '--eval',
      `const util = require('node:util');
       console.log(util.isNullOrUndefined(undefined), util.isNullOrUndefined(0), util.isArray([]), process.listenerCount('SIGINT'));`,
    ]);
    expect(stdout).toBe('true false true 0\n');
  });
});

describe('the kernelspec', () => {
  it('starts tslab under the preload, interrupts by signal and sets the environment', () => {
    expect(kernelspec({ preload: '/p/preload.js', tslab: '/n/tslab/bin/tslab', nodePath: '/n' })).toEqual({
      argv: [
        'node',
        '--require',
        '/p/preload.js',
        '/n/tslab/bin/tslab',
        'kernel',
        '--config-path',
        '{connection_file}',
      ],
      display_name: 'TypeScript (epsbook)',
      language: 'typescript',
      interrupt_mode: 'signal',
      env: { NODE_PATH: '/n', TF_CPP_MIN_LOG_LEVEL: '2' },
    });
  });
});
