/** The internals of tslab 1.0.22 that the kernel uses, named as in its `dist` folder. tslab's own typings hide them. */

import type { DisplayContent } from './bridge.js';

/** The one version whose internals are known. */
export const TSLAB_VERSION = '1.0.22';

/** A socket of zeromq.js 6. */
export interface Socket {
  sendTimeout: number;
  sendHighWaterMark: number;
  send(frames: readonly (string | Buffer)[]): Promise<void>;
}

/** A socket that messages come from. */
export interface ReceivingSocket extends Socket, AsyncIterable<Buffer[]> {}

export type WriteDisplay = (content: DisplayContent, update: boolean) => void;

/** Binds the sockets and reads those that requests come from (`ZmqServer`). */
export interface Server {
  readonly connInfo: { readonly key: string };
  /** The path of the connection file. */
  readonly configPath: string;
  readonly iopub: Socket;
  readonly stdin: ReceivingSocket;
  init(): Promise<void>;
  bindSocket(socket: Socket, port: number): Promise<void>;
  handleShellMessage(socket: Socket, ...frames: Buffer[]): Promise<void>;
  close(): void;
}

/** `dist/jupyter.js`. */
export interface JupyterModule {
  readonly ZmqServer: { readonly prototype: Server };
  /** What the displays of tslab's public module write to. */
  lastWriteDisplayData: WriteDisplay | null;
}
