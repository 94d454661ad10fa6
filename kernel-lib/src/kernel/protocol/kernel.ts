import console from 'node:console';
import process from 'node:process';
import { performance } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { offerBridge, type DisplayContent } from '../bridge.js';
import { ts } from '../compiler/typescript.js';
import { keepIntrinsics, noteInterrupt, promised, withIntrinsics } from '../intrinsics.js';
import { keepListeners } from '../kept-listeners.js';
import { listeners } from '../listeners.js';
import { Outbox, type Publish } from '../outbox.js';
import { bundleOf, sendable } from '../running/bundle.js';
import { type Executor, type Outcome } from '../running/executor.js';
import { type Failure } from '../running/failure.js';
import { type JupyterModule, type Server, type Socket } from '../tslab.js';
import { pointsOf, unitsOf } from './code-points.js';
import { showChildOutput } from './children.js';
import { showDescriptorOutput } from './descriptors.js';
import { exitEndsCell } from './exit.js';
import { History } from './history.js';
import { completeness } from './is-complete.js';
import { lastEnd } from './last-end.js';
import { Questions } from './questions.js';
import { surviveUncaught } from './uncaught.js';
import { framesOf, parse, PROTOCOL, type Incoming } from './wire.js';

/** The content of a reply; undefined where a message has none. */
type Reply = object | undefined;

type Content = Readonly<Record<string, unknown>>;

/** A cell that runs, or ran last: what comes afterwards is its output too. */
interface Running {
  readonly request: Incoming;
  readonly publish: Publish;
  readonly silent: boolean;
}

/** How long no message must have come for all that were sent to have come, in milliseconds. */
const QUIET = 5;

/** How long to wait for that at most. */
const UNQUIET = 200;

/** How many turns without a message show that none waits in the socket. */
const TURNS = 3;

/** The clock; cells may stop their own. */
const now = performance.now.bind(performance);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Answers what front ends ask for, over tslab's sockets (Jupyter messaging protocol 5.3). */
export class Kernel {
  readonly #outbox = new Outbox();
  readonly #interrupted = listeners();
  readonly #ended = listeners();
  readonly #history = new History();
  readonly #questions = new Questions();
  readonly #exit = exitEndsCell();
  /** The process's outputs, which cells may put something else in the place of. */
  readonly #streams = { stdout: process.stdout, stderr: process.stderr };
  readonly #handlers: Readonly<Record<string, (request: Incoming, socket: Socket) => Reply | Promise<Reply>>>;
  /** The cell whose code runs. */
  #running: Running | undefined;
  /** The cell that output belongs to. */
  #latest: Running | undefined;
  #count = 0;
  #received = 0;
  /** When the last message was taken. */
  #receivedAt = 0;
  /** The end of the cell that was asked for last. */
  #turn: Promise<void> = Promise.resolve();
  /** What the first cell is told of the kernel before this one. */
  #lastEnd: string | undefined;
  /** Grows when a cell fails: cells asked for before that are not run. */
  #failures = 0;

  constructor(
    private readonly server: Server,
    private readonly executor: Executor,
    private readonly jupyter: JupyterModule,
  ) {
    this.#handlers = {
      kernel_info_request: kernelInfo,
      is_complete_request: ({ content }) => completeness(text(content['code'])),
      complete_request: ({ content }) => this.#complete(content),
      inspect_request: ({ content }) => this.#inspect(content),
      history_request: ({ content }) => this.#history.answer(content),
      comm_info_request: () => ({ status: 'ok', comms: {} }),
      interrupt_request: () => {
        process.kill(process.pid, 'SIGINT');
        return { status: 'ok' };
      },
      shutdown_request: ({ content }) => ({ status: 'ok', restart: content['restart'] === true }),
      // No cell can answer a widget; to the front end, the other end has closed.
      comm_open: (request) => this.#refuseComm(request),
      comm_msg: (request) => this.#refuseComm(request),
      comm_close: () => undefined,
    };
    executor.tell = (told) => {
      this.#tell(told);
    };
    this.#connect();
    this.#lastEnd = lastEnd(server.configPath);
    keepListeners();
    keepIntrinsics();
  }

  /** Takes a message from a socket, and answers it there. */
  async take(socket: Socket, frames: readonly Buffer[]): Promise<void> {
    const request = this.#parse(frames);
    if (request === undefined) return;
    this.#received += 1;
    this.#receivedAt = now();
    const type = request.header.msg_type;
    this.#publish(request, 'status', { execution_state: 'busy' });
    if (type === 'execute_request') {
      await this.#inTurn(request, socket);
      return;
    }
    try {
      const reply = await this.#answer(request, socket);
      if (reply !== undefined) this.#send(socket, request, type.replace(/_request$/, '_reply'), reply);
      if (type === 'shutdown_request' && reply !== undefined) this.#publish(request, 'shutdown_reply', reply);
    } finally {
      this.#publish(request, 'status', { execution_state: 'idle' });
    }
    if (type === 'shutdown_request') await this.#end();
  }

  /** Takes an answer to a question of a cell. */
  takeAnswer(frames: readonly Buffer[]): void {
    const message = this.#parse(frames);
    if (message !== undefined) this.#questions.answer(message);
  }

  get #key(): string {
    return this.server.connInfo.key;
  }

  #parse(frames: readonly Buffer[]): Incoming | undefined {
    try {
      return parse(this.#key, frames);
    } catch (error) {
      this.#tell(`ignored: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  #send(socket: Socket, request: Incoming, type: string, content: object): void {
    void socket.send(framesOf(this.#key, request, type, content));
  }

  #publish(request: Incoming, type: string, content: object): void {
    this.#send(this.server.iopub, request, type, content);
  }

  /** Offers the bridge to the library, leads output to the cells, and listens for interrupts, which alone would end the process. */
  #connect(): void {
    const show = (content: DisplayContent, update: boolean): void => {
      const { publish, silent } = this.#latest ?? {};
      if (publish === undefined || silent !== false) return;
      withIntrinsics(() => {
        this.#outbox.display(publish, sendable(content), update);
      });
    };
    this.jupyter.lastWriteDisplayData = show;
    const clearOutput = (wait = false): void => {
      const { publish, silent } = this.#latest ?? {};
      if (publish !== undefined && silent === false) this.#outbox.other(publish, 'clear_output', { wait });
    };
    offerBridge({
      display: show,
      clearOutput,
      onInterrupt: this.#interrupted.add,
      onCellEnd: this.#ended.add,
    });
    console.clear = () => {
      clearOutput();
    };
    const input = async (prompt: unknown = '', { password = false }: { password?: boolean } = {}): Promise<string> => {
      const request = this.#running?.request;
      if (request === undefined) throw new Error('input() can be asked only while a cell runs');
      await this.#outbox.sent();
      return await this.#questions.ask(this.#key, this.server.stdin, request, String(prompt), password);
    };
    Object.assign(globalThis, { input });
    for (const lead of [showChildOutput, showDescriptorOutput])
      lead((name, chunk) => {
        this.#streams[name].write(chunk);
      });
    surviveUncaught((thrown) => {
      const { traceback } = this.executor.failureOf(thrown);
      this.#tell(
        ['Thrown where no cell catches it, as in a timer or a promise that is not awaited:', ...traceback].join('\n'),
      );
    });
    process.on('SIGINT', () => {
      noteInterrupt();
      this.#questions.forget();
      this.#interrupted.call();
      const lost = this.#running === undefined ? this.#outbox.discard() : 0;
      if (lost > 0) this.#tell(`interrupted: ${String(lost)} messages of output were not sent`);
    });
  }

  /** Tells something on standard error, as output of the latest cell. */
  #tell(told: string): void {
    const { publish, silent = false } = this.#latest ?? {};
    if (publish === undefined) console.error(told);
    else if (!silent && told !== '') this.#outbox.stream(publish, 'stderr', `${told}\n`);
  }

  /** Gives a cell the process's output. */
  #leadOutput(running: Running): void {
    this.#latest = running;
    for (const name of ['stdout', 'stderr'] as const) {
      const decoder = new TextDecoder();
      this.#streams[name].write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
        const part = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
        if (!running.silent) this.#outbox.stream(running.publish, name, part);
        const callback = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
        if (callback !== undefined) process.nextTick(callback);
        return true;
      };
    }
  }

  async #answer(request: Incoming, socket: Socket): Promise<Reply> {
    const type = request.header.msg_type;
    const handler = Object.hasOwn(this.#handlers, type) ? this.#handlers[type] : undefined;
    if (handler === undefined) {
      if (!type.endsWith('_request')) return undefined;
      return {
        status: 'error',
        ename: 'NotImplemented',
        evalue: `this kernel has no answer to ${type}`,
        traceback: [],
      };
    }
    try {
      return await withIntrinsics(() => handler(request, socket));
    } catch (error) {
      // Whoever asked waits for an answer, whatever went wrong.
      return { status: 'error', ...this.executor.failureOf(error) };
    }
  }

  /** Runs a cell when those before it have ended. */
  async #inTurn(request: Incoming, socket: Socket): Promise<void> {
    const failures = this.#failures;
    const before = this.#turn;
    let end = (): void => undefined;
    this.#turn = promised((resolve) => {
      end = resolve;
    });
    await before;
    try {
      const isAborted = failures !== this.#failures;
      const reply = isAborted ? { status: 'aborted' } : await this.#executeOrTell(request);
      if (!isAborted && reply.status === 'error' && request.content['stop_on_error'] !== false) {
        // Cells that were sent with this one may still be on their way; whoever asks after reading the reply is to be served.
        await this.#arrivals();
        this.#failures += 1;
      }
      this.#send(socket, request, 'execute_reply', reply);
    } finally {
      this.#publish(request, 'status', { execution_state: 'idle' });
      this.#outbox.idle();
      end();
    }
  }

  /**
   * Waits until what was sent together with the last message has been taken. What came while a cell ran lies in the socket; most cells
   * run for long enough that nothing else is on its way.
   */
  async #arrivals(): Promise<void> {
    const until = now() + UNQUIET;
    for (let silent = 0; silent < TURNS && now() < until;) {
      const received = this.#received;
      const left = QUIET - (now() - this.#receivedAt);
      await (left > 0 ? setTimeout(left) : setImmediate());
      silent = received === this.#received ? silent + 1 : 0;
    }
  }

  async #executeOrTell(request: Incoming): Promise<{ readonly status: string } & Content> {
    try {
      return await this.#execute(request);
    } catch (error) {
      return withIntrinsics(() => ({ ...unexpected(error) }));
    }
  }

  async #execute(request: Incoming): Promise<{ readonly status: string } & Content> {
    const { content } = request;
    const code = text(content['code']);
    const silent = content['silent'] === true;
    const isCounted = !silent && content['store_history'] !== false;
    if (isCounted) this.#count += 1;
    const count = this.#count;
    const publish: Publish = (type, output) => {
      this.#publish(request, type, output);
    };
    const running: Running = { request, publish, silent };
    this.#running = running;
    this.#leadOutput(running);
    if (!silent) {
      publish('execute_input', { code, execution_count: count });
      this.#tell(this.#lastEnd ?? '');
      this.#lastEnd = undefined;
    }
    const entry = isCounted ? this.#history.add(count, code) : undefined;
    let outcome: Outcome;
    let expressions: object | undefined;
    try {
      const label = withIntrinsics(() => (isCounted ? `Cell [${String(count)}]` : 'Cell [ ]'));
      outcome = await this.executor.execute(code, label, !silent);
      // An interrupt of synchronous code is thrown at the cell instead of being signalled to the process.
      if (!outcome.ok && outcome.interrupted) this.#interrupted.call();
      if (outcome.ok) expressions = await this.#evaluate(content['user_expressions']);
    } finally {
      this.#ended.call();
      this.#running = undefined;
    }
    if (outcome.ok && outcome.bundle !== undefined) {
      if (entry !== undefined) entry.output = text(outcome.bundle.data['text/plain']);
      if (!silent) this.#outbox.other(publish, 'execute_result', { execution_count: count, ...outcome.bundle });
    }
    await this.#outbox.sent();
    if (!outcome.ok) {
      if (!silent) publish('error', outcome.failure);
      return { status: 'error', execution_count: count, ...outcome.failure };
    }
    const asked = expressions === undefined ? {} : { user_expressions: expressions };
    return { status: 'ok', execution_count: count, ...asked };
  }

  /** The values of what a front end wants to know besides a cell; undefined where it asks for nothing. */
  async #evaluate(expressions: unknown): Promise<object | undefined> {
    const asked = withIntrinsics(() => Object.entries((expressions ?? {}) as Content));
    if (asked.length === 0) return undefined;
    const answers: [string, object][] = [];
    for (const [name, expression] of asked) {
      const outcome = await this.executor.execute(`(${text(expression)}\n)`, 'expression', true);
      const failure = (failed: Failure): object => ({ status: 'error', ...failed });
      const bundle = outcome.ok ? (outcome.bundle ?? (await bundleOf('undefined'))) : undefined;
      answers.push([name, outcome.ok ? { status: 'ok', ...bundle } : failure(outcome.failure)]);
    }
    return withIntrinsics(() => Object.fromEntries(answers));
  }

  #complete(content: Content): Reply {
    const code = text(content['code']);
    const at = unitsOf(code, Number(content['cursor_pos'] ?? Infinity));
    const { start, end, matches } = this.executor.complete(code, at);
    const [from, to] = [pointsOf(code, start), pointsOf(code, end)];
    return {
      status: 'ok',
      cursor_start: from,
      cursor_end: to,
      matches: matches.map(({ name }) => name),
      metadata: {
        // What JupyterLab takes icons and words from.
        _jupyter_types_experimental: matches.map(({ name, kind }) => ({
          start: from,
          end: to,
          text: name,
          type: kind,
        })),
      },
    };
  }

  #inspect(content: Content): Reply {
    const code = text(content['code']);
    const found = this.executor.hover(code, unitsOf(code, Number(content['cursor_pos'] ?? 0)));
    if (found === undefined) return { status: 'ok', found: false, data: {}, metadata: {} };
    const { signature, documentation } = found;
    return {
      status: 'ok',
      found: true,
      data: {
        'text/plain': [signature, documentation].filter(Boolean).join('\n\n'),
        'text/markdown': [`\`\`\`typescript\n${signature}\n\`\`\``, documentation].filter(Boolean).join('\n\n'),
      },
      metadata: {},
    };
  }

  #refuseComm(request: Incoming): undefined {
    this.#publish(request, 'comm_close', { comm_id: text(request.content['comm_id']), data: {} });
    return undefined;
  }

  async #end(): Promise<void> {
    this.executor.close();
    // The replies are handed to ZeroMQ, which sends them from a thread of its own.
    await setTimeout(50);
    this.server.close();
    this.#exit(0);
  }
}

/** Whoever asked waits for a reply, also where the kernel itself fails. */
function unexpected(error: unknown): { readonly status: string } & Failure {
  const evalue = String(error);
  return { status: 'error', ename: 'KernelError', evalue, traceback: [`the kernel failed: ${evalue}`] };
}

const kernelInfo = (): Reply => ({
  status: 'ok',
  protocol_version: PROTOCOL,
  implementation: 'tslab',
  implementation_version: '1.0.22',
  banner: `TypeScript ${ts.version} on Node ${process.versions.node}, epsbook's kernel`,
  language_info: {
    name: 'typescript',
    version: ts.version,
    mimetype: 'text/typescript',
    file_extension: '.ts',
    // Each front end looks for its own name of the same highlighting.
    codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
    nbconvert_exporter: 'script',
  },
  help_links: [{ text: 'TypeScript', url: 'https://www.typescriptlang.org/docs/' }],
});
