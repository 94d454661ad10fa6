import { invalidArgument, requireOptions } from '../../core/errors.js';
import { checkRows, type DenseModel } from '../models/dense.js';
import type { Rows } from '../models/model.js';
import { RoundsKernel } from '../models/rounds-kernel.js';
import { localClient, type LocalClient } from './local-client.js';

/** Many clients of one dense model in this process, whose rounds can be computed in one call. */
export interface Fleet {
  readonly model: DenseModel;
  readonly clients: readonly LocalClient[];
  /** A kernel with all clients' rows; undefined where this machine has none. */
  kernel(batchSize: number): RoundsKernel | undefined;
}

/** Makes a fleet: the way to simulate hundreds of clients. */
export function fleet(options: {
  readonly model: DenseModel;
  readonly rows: readonly Rows[];
  /** Names of clients by their index; `client-0`, … by default. */
  readonly name?: (index: number) => string;
}): Fleet {
  requireOptions(options, '{ model, rows: [{ count, inputs, targets }] }');
  const { model, rows, name = (index: number) => `client-${String(index)}` } = options;
  if (!isList(rows) || rows.length === 0) throw invalidArgument('rows', 'a list of at least one client’s rows');
  for (const each of rows) checkRows(model.network, each);
  const clients = rows.map((each, index) => localClient({ id: name(index), model, rows: each }));
  let laidOut: { readonly batch: number; readonly kernel: RoundsKernel | undefined } | undefined;
  return Object.freeze({
    model,
    clients: Object.freeze(clients),
    kernel(batchSize: number) {
      if (laidOut?.batch !== batchSize)
        laidOut = { batch: batchSize, kernel: RoundsKernel.of(model.network, rows, batchSize) };
      return laidOut.kernel;
    },
  });
}

/** Whether clients were given as a fleet. */
export const isFleet = (clients: unknown): clients is Fleet =>
  typeof clients === 'object' && clients !== null && 'kernel' in clients && 'clients' in clients;

/** Whether a caller without types gave a list at all. */
const isList = (value: unknown): boolean => Array.isArray(value);
