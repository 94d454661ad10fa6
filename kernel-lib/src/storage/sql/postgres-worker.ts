import { workerData, type MessagePort } from 'node:worker_threads';

/** What the worker is given when it starts. */
export interface Connection {
  readonly url: string;
  /** Milliseconds that connecting, or one query, may take. */
  readonly patience: number;
  /** Set to the id of a request, and notified, when its answer is on the port. */
  readonly signal: Int32Array;
  readonly port: MessagePort;
}

export interface Request {
  readonly id: number;
  readonly queries: readonly { readonly sql: string; readonly parameters: readonly unknown[] }[];
  readonly transaction: boolean;
}

/** The rows of the last query, or what went wrong: PostgreSQL's code, or Node's, such as ECONNREFUSED. */
export type Answer = { readonly id: number } & (
  { readonly rows: readonly Record<string, unknown>[] } | { readonly code: string; readonly message: string }
);

/** The part of pg's client that is used; the package is optional, and its types are not ours to depend on. */
interface Client {
  connect(): Promise<void>;
  query(sql: string, parameters?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
  on(event: 'error', listener: () => void): void;
}

const { url, patience, signal, port } = workerData as Connection;

let connected: Client | undefined;

async function connect(): Promise<Client> {
  const name = 'pg';
  const { default: pg } = (await import(name)) as { default: { Client: new (options: object) => Client } };
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    statement_timeout: patience,
    application_name: 'epsbook',
  });
  client.on('error', () => (connected = undefined));
  await client.connect();
  // A commit returns when it is on the disk, whatever the server's default is.
  await client.query('set synchronous_commit = on');
  return client;
}

async function answer({ id, queries, transaction }: Request): Promise<Answer> {
  try {
    const client = (connected ??= await connect());
    try {
      if (transaction) await client.query('begin');
      let rows: Record<string, unknown>[] = [];
      for (const { sql, parameters } of queries) rows = (await client.query(sql, parameters)).rows;
      if (transaction) await client.query('commit');
      return { id, rows };
    } catch (error) {
      if (transaction) await client.query('rollback');
      throw error;
    }
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    // PostgreSQL's own errors have five letters and leave the connection usable; anything else may have broken it.
    if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || code.startsWith('57P')) {
      void connected?.end().catch(() => undefined);
      connected = undefined;
    }
    return { id, code: typeof code === 'string' ? code : 'unknown', message: String(message) };
  }
}

port.on('message', (request: Request) => {
  void answer(request).then((reply) => {
    port.postMessage(reply);
    Atomics.store(signal, 0, request.id);
    Atomics.notify(signal, 0);
  });
});
