import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { CellResult, Message } from './kernel.js';
import { freePorts } from './ports.js';
import { made, root } from './project.js';

/** epsbook's kernel behind Jupyter Server at its default limits, spoken to over its websocket as a browser does. */
export interface ServedKernel extends AsyncDisposable {
  execute(code: string): Promise<CellResult>;
}

interface WireMessage {
  readonly channel: string;
  readonly header: { readonly msg_type: string };
  readonly parent_header: { readonly msg_id?: string };
  readonly content: Readonly<Record<string, unknown>>;
}

/** Starts Jupyter Server and in it the kernel that the set-up has installed. */
export async function startServedKernel(): Promise<ServedKernel> {
  made('.venv/share/jupyter/kernels/epsbook/kernel.json');
  const [port = 0] = await freePorts(1);
  const token = randomUUID();
  const scratch = await mkdtemp(join(tmpdir(), 'epsbook-server-'));
  const server = spawn(
    made('.venv/bin/jupyter-server'),
    [
      '--allow-root',
      '--no-browser',
      '--ServerApp.ip=127.0.0.1',
      `--ServerApp.port=${String(port)}`,
      '--ServerApp.port_retries=0',
      `--IdentityProvider.token=${token}`,
      `--ServerApp.root_dir=${root}`,
      '--log-level=ERROR',
      // The server alone: JupyterLab asks npm for settings, which takes seconds.
      '--ServerApp.jpserver_extensions={"jupyterlab": False}',
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      // Of the user's own settings none is to count.
      env: { ...process.env, JUPYTER_CONFIG_DIR: scratch, JUPYTER_DATA_DIR: scratch, JUPYTER_RUNTIME_DIR: scratch },
    },
  );
  const exited = once(server, 'exit');

  async function ask(path: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${String(port)}/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `token ${token}` },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`Jupyter Server answered ${String(response.status)} to ${path}`);
    return response.json();
  }

  for (let up = false; !up;) {
    if (server.exitCode !== null) throw new Error('Jupyter Server ended before it was ready');
    up = await ask('status').then(
      () => true,
      () => setTimeout(200, false),
    );
  }
  const { id: kernel } = (await ask('kernels', { name: 'epsbook' })) as { id: string };
  const socket = new WebSocket(
    `ws://127.0.0.1:${String(port)}/api/kernels/${kernel}/channels?session_id=test&token=${token}`,
  );
  await once(socket, 'open');

  async function execute(code: string): Promise<CellResult> {
    const id = randomUUID();
    const messages: Message[] = [];
    let reply: Message['content'] | undefined;
    const ended = new Promise<Message['content']>((resolve) => {
      const take = (data: Buffer): void => {
        const { channel, header, parent_header: parent, content } = JSON.parse(data.toString()) as WireMessage;
        if (parent.msg_id !== id) return;
        if (channel === 'shell') reply = content;
        else messages.push({ type: header.msg_type, parent: id, content });
        if (reply === undefined || !messages.some(({ content }) => content['execution_state'] === 'idle')) return;
        socket.off('message', take);
        resolve(reply);
      };
      socket.on('message', take);
    });
    socket.send(
      JSON.stringify({
        channel: 'shell',
        header: {
          msg_id: id,
          msg_type: 'execute_request',
          session: 'test',
          username: 'test',
          version: '5.3',
          date: new Date(),
        },
        parent_header: {},
        metadata: {},
        content: { code, silent: false, store_history: true, stop_on_error: true },
      }),
    );
    return { id, reply: await ended, messages };
  }

  return {
    execute,
    async [Symbol.asyncDispose]() {
      socket.close();
      server.kill('SIGTERM');
      await exited;
      await rm(scratch, { recursive: true });
    },
  };
}
