import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePorts } from '../../support/ports.js';
import { made, root } from '../../support/project.js';

/** A JupyterLab of the project's own environment, for one test file, on the loopback interface. */
export interface Lab extends AsyncDisposable {
  /** The folder it serves, empty at first; inside the project, so that kernels find its packages. */
  readonly folder: string;
  /** The address at which a notebook of the folder opens alone, in a layout never seen before. */
  address(notebook: string): string;
}

/**
 * Starts JupyterLab with none of the user's settings.
 * @param environment variables that differ; undefined ones are left out
 */
export async function startLab(environment: Readonly<Record<string, string | undefined>> = {}): Promise<Lab> {
  made('.venv/share/jupyter/labextensions/epsbook-labextension/package.json');
  const [port = 0] = await freePorts(1);
  const token = randomUUID();
  await mkdir(join(root, '.cache'), { recursive: true });
  const scratch = await mkdtemp(join(root, '.cache', 'browser-test-'));
  const folder = join(scratch, 'notebooks');
  await mkdir(folder);
  const server = spawn(
    made('.venv/bin/jupyter-lab'),
    [
      '--allow-root',
      '--no-browser',
      '--ServerApp.ip=127.0.0.1',
      `--ServerApp.port=${String(port)}`,
      '--ServerApp.port_retries=0',
      `--IdentityProvider.token=${token}`,
      `--ServerApp.root_dir=${folder}`,
      '--log-level=ERROR',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        PATH: `${join(root, '.venv', 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        JUPYTER_CONFIG_DIR: join(scratch, 'config'),
        JUPYTER_DATA_DIR: join(scratch, 'data'),
        JUPYTER_RUNTIME_DIR: join(scratch, 'runtime'),
        IPYTHONDIR: join(scratch, 'ipython'),
        // Ledgers too: what another notebook released before would be recalled, and spend nothing.
        EPSBOOK_LEDGERS: join(scratch, 'ledgers'),
        ...environment,
      },
    },
  );
  const exited = once(server, 'exit');
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4_000);
  });
  const origin = `http://127.0.0.1:${String(port)}`;
  for (let up = false; !up;) {
    if (server.exitCode !== null) throw new Error(`JupyterLab ended before it was ready:\n${said}`);
    up = await fetch(`${origin}/api/status?token=${token}`).then(
      ({ ok }) => ok,
      () => setTimeout(200, false),
    );
  }
  return {
    folder,
    address: (notebook) => `${origin}/lab/workspaces/${randomUUID()}/tree/${notebook}?token=${token}`,
    async [Symbol.asyncDispose]() {
      server.kill('SIGTERM');
      await exited;
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
