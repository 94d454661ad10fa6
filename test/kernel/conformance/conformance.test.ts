import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { sharedCache } from '../../../binder/setup/parts/project.mjs';
import { made } from '../../support/project.js';

const run = promisify(execFile);

/** Jupyter's own test of kernels, beside the environment that has the kernel; kept for the next run. */
async function jupyterKernelTest(python: string): Promise<string> {
  const folder = join(sharedCache(), 'jupyter-kernel-test-0.7.0');
  if (!existsSync(join(folder, 'jupyter_kernel_test')))
    await run(python, ['-m', 'pip', 'install', '--quiet', '--target', folder, 'jupyter_kernel_test==0.7.0']);
  return folder;
}

it('passes the whole of jupyter_kernel_test', async () => {
  made('.venv/share/jupyter/kernels/epsbook/kernel.json');
  const python = made('.venv/bin/python');
  const folder = await jupyterKernelTest(python);
  const here = fileURLToPath(new URL('.', import.meta.url));
  const { stderr } = await run(python, ['-m', 'unittest', '-v', 'kernel_conformance'], {
    cwd: here,
    env: {
      ...process.env,
      PYTHONPATH: [folder, here].join(delimiter),
      PYTHONDONTWRITEBYTECODE: '1',
      PATH: `${made('.venv/bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    },
  }).catch((error: unknown) => error as { stderr: string });
  expect(stderr).toMatch(/\nRan \d+ tests in [^]*\nOK( \(skipped=\d+\))?\n$/);
  // Skipped is only what no kernel needs to have: a pager.
  expect(stderr.match(/skipped (.*)/g)?.filter((line) => !line.includes('page')) ?? []).toEqual([]);
});
