import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Client } from '../../federated/index.js';
import { joinFederation, type RoundsMessage } from '../../federated/server/index.js';
import { makeKeys, readIdentity, readKeys } from './federation/keys.js';
import { csvClient } from './federation/rows.js';
import { serve, SERVE_OPTIONS } from './federation/serve.js';
import { UsageError, type Verb } from './verb.js';

const usage = `usage: epsbook federation ACTION …

  keys FOLDER --host H --client ID …
                              makes keys and certificates: of the server by its names or addresses, and of clients by their ids.
                              FOLDER/clients/ID goes to that client's machine, and nowhere else
  serve --widths 10,16,1 [--keys FOLDER] [--place FOLDER] [--host H] [--port N]
                              serves rounds of a dense network, and goes on with those of that place
    --loss squared-error|cross-entropy    --strategy fedavg|fedavgm|fedadam|fedyogi|fedadagrad|fednova|scaffold|median
    --rounds N  --epochs N  --batch-size N  --learning-rate R  --optimizer sgd|adam
    --begin N                 clients that the first round waits for; all by default
    --quorum N                the fewest updates of a round      --timeout S   how long a round waits for the others
    --clip-norm C --noise-multiplier Z --epsilon E --delta D [--sampling-rate Q]
                              noise on the sums, from a budget that is kept in the place
    --secure --greatest-weight N [--range R] [--step-timeout S]
                              adds updates up under masks and sees none of them: a client counts at most N rows, a weight changes at most R
    --mutual                  clients show their certificates too      --linger S   ends so long after the last round
  join URL --id ID --keys FOLDER (--csv FILE --target COLUMN | --module FILE [--argument JSON])
                              takes part with the rows of this machine: FOLDER is the client's own.
                              A module's function "client" is given { id, argument, federation }, and makes a client
    --secure [--least N]      sends updates under masks alone, none to a server that asks for a plain one, and none into a sum of fewer
                              than N clients (3 by default)
    --name NAME               the federation's; "federation" by default      --patience S   without an answer, then it gives up
`;

const JOIN_OPTIONS = {
  id: { type: 'string' },
  csv: { type: 'string' },
  target: { type: 'string' },
  module: { type: 'string' },
  argument: { type: 'string' },
  patience: { type: 'string', default: '600' },
  least: { type: 'string' },
  client: { type: 'string', multiple: true },
} as const;

function required(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageError(`${what} is missing\n\n${usage}`);
  return value;
}

/** A server's rounds, and a client's part in them, from a terminal. */
export const federation: Verb = {
  usage,
  async run([action, ...args]) {
    if (action === 'serve') return serve(parseArgs({ args, options: SERVE_OPTIONS }).values);
    if (action === 'keys') {
      const options = { host: { type: 'string', multiple: true }, client: JOIN_OPTIONS.client } as const;
      const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
      await makeKeys(
        required(positionals[0], 'FOLDER'),
        values.host ?? ['localhost', '127.0.0.1'],
        values.client ?? [],
      );
      return 0;
    }
    if (action === 'join') return join(args);
    throw new UsageError(`federation has no action "${action ?? ''}"\n\n${usage}`);
  },
};

async function join(args: string[]): Promise<number> {
  const { keys, name, secure } = SERVE_OPTIONS;
  const options = { ...JOIN_OPTIONS, keys, name, secure } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const id = required(values.id, '--id');
  const { authority, certificate, key } = readKeys(values.keys);
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
  const { counted, rounds } = await joinFederation({
    url: required(positionals[0], 'URL'),
    federation: values.name,
    id,
    key,
    certificate: { certificate, key },
    authority,
    ...(values.secure && {
      secure: {
        identity: readIdentity(values.keys, id),
        ...(values.least !== undefined && { least: Number(values.least) }),
      },
    }),
    patience: 1000 * Number(values.patience),
    signal: interrupt.signal,
    client: (told) => clientOf(id, values, told),
    onUpdate: (update) => process.stdout.write(`${JSON.stringify(update)}\n`),
  });
  process.stdout.write(`${JSON.stringify({ done: rounds, counted })}\n`);
  return 0;
}

async function clientOf(
  id: string,
  words: { readonly csv?: string; readonly target?: string; readonly module?: string; readonly argument?: string },
  told: RoundsMessage,
): Promise<Client> {
  if (words.csv !== undefined) return csvClient(id, words.csv, required(words.target, '--target'), told);
  const module = required(words.module, '--csv or --module');
  const url = /^(?:file|data):/.test(module) ? module : pathToFileURL(resolve(module)).href;
  const { client: make } = (await import(url)) as { client?: (given: object) => Client | Promise<Client> };
  if (typeof make !== 'function') throw new UsageError(`${module} exports no function "client"`);
  const argument: unknown = words.argument === undefined ? undefined : JSON.parse(words.argument);
  return make({ id, argument, federation: told });
}
