import { setImmediate, setTimeout } from 'node:timers/promises';
import { offerBridge } from './bridge.js';
import { catchFailures } from './executor.js';
import { wasInterrupted, type Failure } from './failure.js';
import { listeners } from './listeners.js';
import { Outbox, type Publish } from './outbox.js';
import type { ExecuteRequest, ExecutorModule, JupyterModule, WriteDisplay } from './tslab.js';

/** How long tslab aborts what it is asked to run after a cell failed, in milliseconds. */
const ABORTING = 200;

interface Cell {
  readonly publish: Publish;
  failure?: Failure;
}

/** What is common to tslab's two modules: the cell that runs and the output on its way. */
export class Cells {
  readonly #outbox = new Outbox();
  readonly #cells = new WeakMap<ExecuteRequest, Cell>();
  readonly #interrupted = listeners();
  readonly #ended = listeners();
  #running: Cell | undefined;
  #display: WriteDisplay | undefined;

  /** Offers the bridge to the library and listens for interrupts, which by themselves would end the process. */
  constructor() {
    offerBridge({
      display: (content, update) => this.#display?.(content, update),
      onInterrupt: this.#interrupted.add,
      onCellEnd: this.#ended.add,
    });
    process.on('SIGINT', () => {
      this.#interrupted.call();
      const lost = this.#running === undefined ? this.#outbox.discard() : 0;
      if (lost > 0) console.error(`interrupted: ${String(lost)} messages of output were not sent`);
    });
  }

  /** Remembers why a cell failed. */
  mendExecutor(executor: ExecutorModule): void {
    catchFailures(executor, (failure, cause) => {
      if (this.#running !== undefined) this.#running.failure = failure;
      // An interrupt of synchronous code is thrown at the cell instead of being signalled to the process.
      if (wasInterrupted(cause)) this.#interrupted.call();
    });
  }

  /** Sends output through the outbox, and tells of failures what the protocol asks for. */
  mendJupyter({ JupyterHandlerImpl: { prototype: handler }, ZmqServer: { prototype: server } }: JupyterModule): void {
    const cells = this.#cells;
    const run = this.#run.bind(this);
    const outbox = this.#outbox;

    const handleExecuteImpl = handler.handleExecuteImpl;
    handler.handleExecuteImpl = async function (request, stream, display) {
      return run(request, this.execCount + 1, display, () => handleExecuteImpl.call(this, request, stream, display));
    };

    server.handleExecute = async function (socket, request) {
      const publish: Publish = (type, content) => {
        const message = request.createReply();
        message.header.msg_type = type;
        message.content = content;
        message.signAndSend(this.connInfo.key, this.iopub);
      };
      const cell: Cell = { publish };
      cells.set(request.content, cell);
      const answer = await this.handler.handleExecute(
        request.content,
        (name, text) => {
          outbox.stream(publish, name, text);
        },
        (content, update) => {
          outbox.display(publish, content, update);
        },
      );
      if (answer.status === 'error') {
        if (cell.failure !== undefined) publish('error', cell.failure);
        // Cells asked for before the failure are aborted; whoever asks after reading the reply is to be served.
        await setTimeout(ABORTING);
      }
      const reply = request.createReply();
      reply.header.msg_type = 'execute_reply';
      reply.content = {
        ...answer,
        // tslab's own word for it is not in the protocol.
        status: answer.status === 'abort' ? 'aborted' : answer.status,
        ...cell.failure,
      };
      reply.signAndSend(this.connInfo.key, socket);
      outbox.idle();
    };
  }

  async #run(request: ExecuteRequest, count: number, display: WriteDisplay, execute: () => Promise<unknown>) {
    // A cell that was waiting would start before the reply to the last one has gone out.
    await setImmediate();
    const cell = this.#cells.get(request);
    this.#running = cell;
    this.#display = display;
    cell?.publish('execute_input', { code: request.code, execution_count: count });
    try {
      return await execute();
    } finally {
      this.#ended.call();
      this.#running = undefined;
      await this.#outbox.sent();
    }
  }
}
