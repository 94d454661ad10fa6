import { outsideDomain } from '../../core/errors.js';
import type { OptimizerState } from '../optimizers/optimizer.js';

/** All a run needs to go on: nothing but what was released. */
export interface Checkpoint {
  readonly label: string;
  /** What was to be done, in words that tell two runs apart. */
  readonly run: string;
  /** Steps that were made. */
  readonly step: number;
  readonly parameters: Float64Array;
  /** The mean of the parameters so far, where the run averages. */
  readonly mean: Float64Array;
  readonly optimizer: OptimizerState;
  readonly clipNorm: number;
  /** Steps that the run was paid for, where they were paid for together. */
  readonly planned?: number | undefined;
}

const VERSION = 1;

const encoded = (values: Float64Array): string =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

function decoded(text: unknown): Float64Array {
  if (typeof text !== 'string') throw malformed();
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % 8 !== 0) throw malformed();
  const values = new Float64Array(bytes.length / 8);
  new Uint8Array(values.buffer).set(bytes);
  return values;
}

const malformed = () => outsideDomain('checkpoint', 'one that checkpointText wrote');

/** A checkpoint as text, to be kept in a file. */
export const checkpointText = (checkpoint: Checkpoint): string =>
  JSON.stringify({
    version: VERSION,
    ...checkpoint,
    parameters: encoded(checkpoint.parameters),
    mean: encoded(checkpoint.mean),
    optimizer: Object.fromEntries(
      Object.entries(checkpoint.optimizer).map(([name, values]) => [name, encoded(values)]),
    ),
  });

/** Reads what {@link checkpointText} wrote. */
export function readCheckpoint(text: string): Checkpoint {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw malformed();
  }
  if (typeof read !== 'object' || read === null) throw malformed();
  const { version, label, run, step, parameters, mean, optimizer, clipNorm, planned } = read as Record<string, unknown>;
  const valid =
    version === VERSION &&
    typeof label === 'string' &&
    typeof run === 'string' &&
    Number.isSafeInteger(step) &&
    (step as number) >= 0 &&
    typeof clipNorm === 'number' &&
    clipNorm > 0 &&
    (planned === undefined || (Number.isSafeInteger(planned) && (planned as number) >= 1)) &&
    typeof optimizer === 'object' &&
    optimizer !== null;
  if (!valid) throw malformed();
  const state = Object.entries(optimizer).map(([name, values]) => [name, decoded(values)] as const);
  return {
    label,
    run,
    step: step as number,
    parameters: decoded(parameters),
    mean: decoded(mean),
    optimizer: Object.fromEntries(state),
    clipNorm,
    ...(planned !== undefined && { planned: planned as number }),
  };
}
