import { invalidArgument } from '../../../core/errors.js';
import type { ClientState } from '../../../reports/index.js';
import { parseContentHash, type ContentHash, type LayerShape, type Weights } from '../../../weights/index.js';
import type { TrainingTask } from '../../clients/client.js';
import { denseModel } from '../../models/dense.js';
import type { FederatedModel } from '../../models/model.js';
import type { Loss } from '../../models/network.js';
import type { SecureTask } from '../secure/terms.js';

// What server and clients say to each other. Numbers and names are JSON by a schema; weights are bytes (`weights/codec.ts`: a header with
// layers, little-endian numbers, a digest), and are named by their content hash.

/** The media type of encoded weights. */
export const WEIGHTS_TYPE = 'application/vnd.epsbook.weights';

/** The longest that a client may ask to wait for work, in seconds. */
export const LONGEST_WAIT = 25;

/** A model as it is told to clients: one that is built in can be made of it. */
export interface ModelDescription {
  readonly description: string;
  readonly layers: readonly LayerShape[];
  readonly dense?: { readonly widths: readonly number[]; readonly loss: Loss };
}

export function describeModel(model: FederatedModel): ModelDescription {
  const layers = model.layout.layers.map(({ name, shape }) => ({ name, shape }));
  const { network } = model as Partial<ReturnType<typeof denseModel>>;
  return {
    description: model.description,
    layers,
    ...(network !== undefined && { dense: { widths: network.widths, loss: network.loss } }),
  };
}

/** The built-in model of a description. @throws PrivacyError `invalid-argument` where it is none */
export function builtInModel({ dense, description }: ModelDescription): FederatedModel {
  if (dense === undefined)
    throw invalidArgument(
      'client',
      `made by your own code: the server's model (${description}) is none of the built-in ones`,
    );
  return denseModel(dense);
}

/** What a client asks for when it asks for work. */
export interface WorkRequest {
  /** Rows it will count. */
  readonly examples: number;
  /** Seconds it will wait where there is nothing to do. */
  readonly wait: number;
}

/** A client's task; its weights are fetched by their hash. */
export interface TaskMessage {
  readonly state: 'train';
  readonly run: string;
  readonly round: number;
  readonly model: ContentHash;
  readonly control?: ContentHash;
  readonly epochs: number;
  /** All rows where it is left out. */
  readonly batchSize?: number;
  readonly learningRate: number;
  readonly proximal: number;
  /** In decimal digits. */
  readonly seed: string;
  readonly optimizer: 'sgd' | 'adam';
  /** The update is to be sent under masks. */
  readonly secure?: SecureTask;
}

/** What there is to do: a task; nothing now; nothing more. */
export type WorkMessage =
  TaskMessage | { readonly state: 'wait' | 'done'; readonly run: string; readonly round: number };

/** What is said of an update beside its bytes. */
export interface UpdateQuery {
  readonly run: string;
  readonly round: number;
  readonly examples: number;
  readonly steps: number;
}

/** What became of an update. */
export interface UpdateAnswer {
  readonly status: 'counted' | 'already counted';
  readonly round: number;
}

/** A round that is over. */
export interface RoundMessage {
  readonly round: number;
  readonly at: number;
  /** Left out where the size of a round must not show. */
  readonly counted?: number;
  readonly loss?: number;
  readonly accuracy?: number;
  /** Its model, where it is kept. */
  readonly model?: string;
}

export interface RoundsMessage {
  readonly federation: string;
  readonly run: string;
  readonly strategy: string;
  readonly state: 'waiting' | 'running' | 'done' | 'stopped';
  readonly round: number;
  readonly rounds: number;
  readonly model: ModelDescription;
  readonly clients: readonly { readonly id: string; readonly state: ClientState }[];
  readonly history: readonly RoundMessage[];
  readonly notices: readonly string[];
}

export const taskMessage = (
  run: string,
  { batchSize, control: _, seed, weights: __, ...task }: TrainingTask,
  hashes: { readonly model: ContentHash; readonly control?: ContentHash },
): TaskMessage => ({
  state: 'train',
  run,
  ...task,
  ...hashes,
  ...(batchSize !== Infinity && { batchSize }),
  seed: String(seed),
});

export const taskOf = (message: TaskMessage, weights: Weights, control: Weights | undefined): TrainingTask => ({
  round: message.round,
  weights,
  epochs: message.epochs,
  batchSize: message.batchSize ?? Infinity,
  learningRate: message.learningRate,
  proximal: message.proximal,
  ...(control !== undefined && { control: control.values }),
  seed: BigInt(message.seed),
  optimizer: message.optimizer,
});

/** Checks what a server said before it is used: it may be another program's. */
export function parseHash(value: unknown): ContentHash {
  return parseContentHash(value, 'model');
}
