import { requireOptions } from '../../../core/errors.js';
import { parseClientId } from '../../clients/local-client.js';
import { RemoteWorker } from '../../workers/remote-worker.js';
import { Connection, type ServerAccess } from '../connection.js';
import { anyForm, answersForm, sessionForm, type Form } from '../protocol/answers.js';
import { readAnswer, writeCommand } from './wire.js';

export interface ConnectWorkerOptions extends ServerAccess {
  /** The worker's name: what is signed is for it alone. */
  readonly worker: string;
}

/** Milliseconds until an answer has to come; a portion that takes longer is asked for again, and not carried out again. */
const ANSWER_TIME = 60_000;

/** How long an end is tried to be told, in milliseconds: the worker makes room in any case. */
const FAREWELL = 2_000;

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/**
 * Uses a worker that is served elsewhere: tensors that are sent to it stay there, operations are carried out there, and what is fetched has
 * to be awaited. A connection that is cut is taken up again; no command is carried out twice.
 * @throws PrivacyError `invalid-argument`; `server-unreachable`; `server-refused`
 * @example
 * const bob = await connectWorker({ url: 'https://bob.example:8443', worker: 'bob', id: 'notebook', key, authority });
 * const mean = await bob.pointTo('x').mean().get();
 * await bob.close();
 */
export async function connectWorker(options: ConnectWorkerOptions): Promise<RemoteWorker> {
  requireOptions(options, "{ url: 'https://bob.example:8443', worker: 'bob', id: 'notebook', key }");
  const worker = parseClientId(options.worker, 'worker');
  const connection = new Connection(options, worker);
  const post = <Message>(form: Form<Message>, path: string, body: unknown, patience?: number): Promise<Message> =>
    connection.json(form, {
      method: 'POST',
      path,
      body: json(body),
      within: ANSWER_TIME,
      ...(patience !== undefined && { patience }),
    });
  try {
    const { session, tensors } = await post(sessionForm, '/sessions', {});
    let number = 0;
    return new RemoteWorker(
      worker,
      {
        async ask(commands) {
          number++;
          const said = await post(answersForm, `/sessions/${session}`, {
            number,
            commands: commands.map(writeCommand),
          });
          return said.answers.map(readAnswer);
        },
        async close() {
          try {
            await post(anyForm, `/sessions/${session}/end`, {}, FAREWELL);
          } catch {
            // It is gone already.
          } finally {
            connection.close();
          }
        },
      },
      tensors,
    );
  } catch (error) {
    connection.close();
    throw error;
  }
}
