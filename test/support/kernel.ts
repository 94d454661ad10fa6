import { spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dealer, Subscriber } from 'zeromq';
import { freePorts } from './ports.js';
import { made, root } from './project.js';

/** A message of the Jupyter protocol, without its envelope. */
export interface Message {
  readonly type: string;
  readonly parent: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What came back for one cell. */
export interface CellResult {
  readonly id: string;
  readonly reply: Readonly<Record<string, unknown>>;
  /** Everything published for the cell until it was reported idle, in order. */
  readonly messages: readonly Message[];
}

/** A kernel process, spoken to over its own sockets. */
export interface Kernel extends AsyncDisposable {
  /** Runs a cell to its end. @param options fields of the request that differ from what a notebook sends */
  execute(code: string, options?: object): Promise<CellResult>;
  /** Sends a request of another kind, `complete_request` for one, and resolves to the content of its reply. */
  ask(type: string, content: object): Promise<Message['content']>;
  /** Sends a message that has no reply, and resolves to what was published for it. */
  tell(type: string, content: object): Promise<readonly Message[]>;
  /** Resolves to the next question that a cell asks, and answers it. */
  answer(value: string): Promise<Message['content']>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<unknown>;
  /** Sends a cell without waiting for its end; `started` resolves when its code begins to run. */
  begin(code: string, options?: object): { readonly started: Promise<void>; readonly done: Promise<CellResult> };
  /** Resolves when a message for which `wanted` holds has been published, for whichever cell. */
  published(wanted: (message: Message) => boolean): Promise<Message>;
  /** Everything published so far. */
  readonly log: readonly Message[];
  /** Interrupts as Jupyter does for `interrupt_mode: signal`. */
  interrupt(): void;
}

/** A cell's standard output or standard error, joined. */
export const streamOf = ({ messages }: Pick<CellResult, 'messages'>, name: 'stdout' | 'stderr'): string =>
  messages
    .filter(({ type, content }) => type === 'stream' && content['name'] === name)
    .map(({ content }) => content['text'])
    .join('');

/** The text of a cell's value; undefined where it had none to show. */
export const valueOf = ({ messages }: Pick<CellResult, 'messages'>): string | undefined =>
  (messages.find(({ type }) => type === 'execute_result')?.content['data'] as Record<string, string> | undefined)?.[
    'text/plain'
  ];

/** Everything a cell showed, as text: streams, displays in each of their forms, its value and its error. */
export const saidBy = ({ messages }: Pick<CellResult, 'messages'>): string =>
  messages
    .flatMap(({ content: { text, data, traceback } }) => [
      ...(typeof text === 'string' ? [text] : []),
      ...Object.values((data ?? {}) as Record<string, unknown>).map(String),
      ...((traceback ?? []) as string[]),
    ])
    .join('\n');

const DELIMITER = '<IDS|MSG>';

/** How long to wait for what should take a second, before a test says what it waited for. */
const PATIENCE = 120_000;

/**
 * Starts a kernel.
 * @param plain tslab as it is, without epsbook's preload
 * @param directory where its notebook would lie
 * @param nodePath the folder of packages that the kernelspec names
 * @param runtime the folder of its connection file, which outlives it; one of its own where it is undefined
 */
export async function startKernel({
  plain = false,
  directory = root,
  nodePath = '',
  runtime = undefined as string | undefined,
} = {}): Promise<Kernel> {
  const [shell = 0, iopub = 0, control = 0, stdin = 0, hb = 0] = await freePorts(5);
  const key = randomUUID();
  const scratch = runtime ?? (await mkdtemp(join(tmpdir(), 'epsbook-kernel-')));
  const file = join(scratch, 'connection.json');
  await writeFile(
    file,
    JSON.stringify({
      transport: 'tcp',
      ip: '127.0.0.1',
      key,
      signature_scheme: 'hmac-sha256',
      shell_port: shell,
      iopub_port: iopub,
      control_port: control,
      stdin_port: stdin,
      hb_port: hb,
    }),
  );
  const child = spawn(
    process.execPath,
    [
      ...(plain ? [] : ['--require', made('kernel-lib/dist/kernel/preload.js')]),
      made('node_modules/tslab/bin/tslab'),
      'kernel',
      '--config-path',
      file,
    ],
    { cwd: directory, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_PATH: nodePath } },
  );
  const exited = once(child, 'exit');

  const subscriber = new Subscriber({ receiveHighWaterMark: 0 });
  subscriber.connect(`tcp://127.0.0.1:${String(iopub)}`);
  subscriber.subscribe();
  const dealer = new Dealer({ routingId: key });
  // Both sockets of a front end have one identity.
  const questions = new Dealer({ routingId: key });
  questions.connect(`tcp://127.0.0.1:${String(stdin)}`);
  dealer.connect(`tcp://127.0.0.1:${String(shell)}`);

  const log: Message[] = [];
  const replies = new Map<string, (content: Message['content']) => void>();
  const watchers = new Set<(message: Message) => void>();

  function decode(frames: readonly Buffer[]): Message {
    const from = frames.findIndex((frame) => frame.toString() === DELIMITER) + 2;
    const [header, parent, , content] = frames
      .slice(from)
      .map((frame) => JSON.parse(frame.toString()) as Record<string, string>);
    return { type: header?.['msg_type'] ?? '', parent: parent?.['msg_id'] ?? '', content: content ?? {} };
  }

  async function receive(socket: AsyncIterable<Buffer[]>, take: (message: Message) => void): Promise<void> {
    for await (const frames of socket) take(decode(frames));
  }
  const receiving = [
    receive(subscriber, (message) => {
      log.push(message);
      for (const watcher of watchers) watcher(message);
    }),
    receive(dealer, ({ parent, content }) => replies.get(parent)?.(content)),
  ];

  async function send(
    type: string,
    content: object,
    socket: Dealer = dealer,
  ): Promise<{ id: string; reply: Promise<Message['content']> }> {
    const id = randomUUID();
    const header = { msg_id: id, msg_type: type, session: key, username: 'test', version: '5.3', date: new Date() };
    const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
    const signature = createHmac('sha256', key).update(parts.join('')).digest('hex');
    const reply = new Promise<Message['content']>((resolve) => replies.set(id, resolve));
    await socket.send([DELIMITER, signature, ...parts]);
    return { id, reply };
  }

  async function published(wanted: (message: Message) => boolean): Promise<Message> {
    const earlier = log.find(wanted);
    if (earlier !== undefined) return earlier;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        watchers.delete(watcher);
        reject(new Error(`the kernel published nothing of what was waited for; last: ${JSON.stringify(log.at(-1))}`));
      }, PATIENCE);
      const watcher = (message: Message): void => {
        if (!wanted(message)) return;
        watchers.delete(watcher);
        clearTimeout(timer);
        resolve(message);
      };
      watchers.add(watcher);
    });
  }

  const isStatus = (message: Message, id: string, state: string): boolean =>
    message.parent === id && message.type === 'status' && message.content['execution_state'] === state;

  function begin(code: string, options: object = {}): ReturnType<Kernel['begin']> {
    const usual = { code, silent: false, store_history: true, stop_on_error: true, allow_stdin: true };
    const sent = send('execute_request', { ...usual, ...options });
    const of = (id: string): Message[] => log.filter(({ parent }) => parent === id);
    return {
      started: sent.then(async ({ id }) => {
        await published((message) => message.parent === id && (plain || message.type === 'execute_input'));
      }),
      done: sent.then(async ({ id, reply }) => {
        await published((message) => isStatus(message, id, 'idle'));
        return { id, reply: await reply, messages: of(id) };
      }),
    };
  }

  // A subscription takes hold some time after it was asked for: ask until an answer is published too.
  for (let ready = false; !ready;) {
    const { id } = await send('kernel_info_request', {});
    ready = await Promise.race([
      published((message) => isStatus(message, id, 'idle')).then(() => true),
      new Promise<false>((resolve) => setTimeout(resolve, 500, false)),
      exited.then(() => Promise.reject(new Error('the kernel ended before it was ready'))),
    ]);
  }

  return {
    log,
    begin,
    published,
    execute: async (code, options) => begin(code, options).done,
    ask: async (type, content) => (await send(type, content)).reply,
    async tell(type, content) {
      const { id } = await send(type, content);
      await published((message) => isStatus(message, id, 'idle'));
      return log.filter(({ parent }) => parent === id);
    },
    async answer(value) {
      const [frames] = await Promise.all([questions.receive()]);
      const { content } = decode(frames);
      await send('input_reply', { value }, questions);
      return content;
    },
    ended: exited,
    interrupt: () => child.kill('SIGINT'),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
      subscriber.close();
      dealer.close();
      questions.close();
      await Promise.allSettled(receiving);
      if (runtime === undefined) await rm(scratch, { recursive: true });
    },
  };
}
