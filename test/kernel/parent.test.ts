import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { freePorts } from '../support/ports.js';
import { made, root } from '../support/project.js';

/** A Jupyter that starts a kernel, tells it its own process id, and does nothing more. */
const JUPYTER = `
  const { spawn } = require('node:child_process');
  const env = { ...process.env, JPY_PARENT_PID: String(process.pid) };
  spawn(process.execPath, process.argv.slice(1), { env, stdio: 'ignore' });
  setInterval(() => {}, 1_000_000);
`;

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function until(port: number, listening: boolean): Promise<void> {
  while ((await isListening(port)) !== listening) await sleep(100);
}

it('a kernel whose Jupyter was killed ends by itself', async () => {
  const [shell = 0, iopub = 0, control = 0, stdin = 0, hb = 0] = await freePorts(5);
  const scratch = await mkdtemp(join(tmpdir(), 'epsbook-parent-'));
  try {
    const file = join(scratch, 'connection.json');
    const ports = { shell_port: shell, iopub_port: iopub, control_port: control, stdin_port: stdin, hb_port: hb };
    const rest = { transport: 'tcp', ip: '127.0.0.1', key: 'a key', signature_scheme: 'hmac-sha256' };
    await writeFile(file, JSON.stringify({ ...rest, ...ports }));
    const kernel = ['--require', made('kernel-lib/dist/kernel/preload.js'), made('node_modules/tslab/bin/tslab')];
    const jupyter = spawn(process.execPath, ['-e', JUPYTER, '--', ...kernel, 'kernel', '--config-path', file], {
      cwd: root,
      stdio: 'ignore',
    });
    try {
      await until(shell, true);
      // It goes on while Jupyter is there.
      await sleep(2_000);
      expect(await isListening(shell)).toBe(true);
    } finally {
      jupyter.kill('SIGKILL');
    }
    await until(shell, false);
  } finally {
    await rm(scratch, { recursive: true });
  }
});
