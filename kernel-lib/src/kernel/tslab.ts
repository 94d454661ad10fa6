/** The internals of tslab 1.0.22 that the kernel mends, named as in its `dist` folder. tslab's own typings hide them. */

import type { DisplayContent } from './bridge.js';
import type { Failure } from './failure.js';
import type { StreamName } from './outbox.js';

/** The one version whose internals are known. */
export const TSLAB_VERSION = '1.0.22';

/** A socket of zeromq.js 6. */
export interface Socket {
  sendTimeout: number;
  sendHighWaterMark: number;
}

/** A message on the wire (`ZmqMessage`). */
export interface Message {
  readonly header: { msg_type: string };
  content: object;
  createReply(): Message;
  signAndSend(key: string, socket: Socket): void;
}

/** The content of an `execute_request`. */
export interface ExecuteRequest {
  readonly code: string;
}

/** The content of an `execute_reply`, with what tslab leaves out of it. */
export interface ExecuteReply extends Partial<Failure> {
  readonly status: 'ok' | 'error' | 'abort' | 'aborted';
  readonly execution_count?: number | undefined;
}

/** What a compiler that watches files is given by whoever runs it (`WatchCompilerHost`). */
export interface CompilerHost {
  setTimeout(callback: () => void, ...rest: unknown[]): unknown;
  clearTimeout(timer: unknown): void;
}

/** `@tslab/typescript-for-tslab`. */
export interface CompilerModule {
  readonly createWatchProgram: (host: CompilerHost) => unknown;
}

export type WriteStream = (name: StreamName, text: string) => void;
export type WriteDisplay = (content: DisplayContent, update: boolean) => void;

/** Runs cells one after the other (`JupyterHandlerImpl`). */
export interface Handler {
  readonly execCount: number;
  handleExecute(request: ExecuteRequest, stream: WriteStream, display: WriteDisplay): Promise<ExecuteReply>;
  handleExecuteImpl(request: ExecuteRequest, stream: WriteStream, display: WriteDisplay): Promise<unknown>;
}

/** Receives requests and sends replies (`ZmqServer`). */
export interface Server {
  readonly handler: Handler;
  readonly connInfo: { readonly key: string };
  readonly iopub: Socket;
  bindSocket(socket: Socket, port: number): Promise<void>;
  handleExecute(socket: Socket, request: Message & { readonly content: ExecuteRequest }): Promise<void>;
}

/** `dist/jupyter.js`. */
export interface JupyterModule {
  readonly JupyterHandlerImpl: { readonly prototype: Handler };
  readonly ZmqServer: { readonly prototype: Server };
}

/** Where an executor reports what a cell printed as its value, threw or could not be compiled for. */
export interface Console {
  log(...values: unknown[]): void;
  error(...values: unknown[]): void;
}

export interface Executor {
  execute(code: string): Promise<boolean>;
}

/** Compiles a cell's code, given what earlier cells declared. */
export interface Converter {
  convert(declared: string, code: string): unknown;
}

/** `dist/executor.js`. */
export interface ExecutorModule {
  createExecutor(directory: string, converters: { readonly node: Converter }, console: Console): Executor;
}
