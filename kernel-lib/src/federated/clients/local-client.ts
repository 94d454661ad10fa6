import { invalidArgument, requireOptions } from '../../core/errors.js';
import {
  copyOf,
  layersOf,
  replaceLayers,
  selectLayers,
  weightsOf,
  type Values,
  type Weights,
} from '../../weights/index.js';
import type { FederatedModel, Rows } from '../models/model.js';
import type { Client, TrainingTask } from './client.js';

export interface LocalClientOptions {
  readonly id: string;
  readonly model: FederatedModel;
  readonly rows: Rows;
  /**
   * Layers that stay at the client, by name, as FedBN keeps normalisation local (Li et al. 2021): they are never sent, and the client goes on
   * with its own.
   */
  readonly local?: (layer: string) => boolean;
}

/** A client in this process that keeps personal layers and can fine-tune. */
export interface LocalClient extends Client {
  readonly rows: Rows;
  /** The model as this client uses it: the shared layers, and its own where it keeps some. */
  personal(weights: Weights): Weights;
  /** The shared model trained on for some epochs on the client's rows alone. */
  fineTuned(
    weights: Weights,
    options: { readonly epochs: number; readonly learningRate: number; readonly batchSize?: number },
  ): Weights;
}

/** Parses a client's id: text that fits into a log line and a path. */
export function parseClientId(value: unknown, argument = 'id'): string {
  if (typeof value !== 'string' || !/^[\w.@-]{1,64}$/.test(value))
    throw invalidArgument(argument, '1 to 64 letters, digits, dots, dashes, underscores and @');
  return value;
}

/** A client that trains in this process. */
export function localClient(options: LocalClientOptions): LocalClient {
  requireOptions(options, "{ id: 'hospital-1', model, rows }");
  const { model, rows, local } = options;
  const id = parseClientId(options.id);
  let variate: Float64Array | undefined;
  let own: Weights | undefined;
  const personal = (weights: Weights): Weights => (own === undefined ? weights : replaceLayers(weights, own));
  return Object.freeze({
    id,
    examples: rows.count,
    rows,
    personal,
    fineTuned(weights, { epochs, learningRate, batchSize = 32 }) {
      const start = personal(weights);
      const { values } = model.train(start, rows, { epochs, learningRate, batchSize, proximal: 0, seed: 0n });
      return moved(start, values);
    },
    async train(task) {
      const { control, round } = task;
      const start = personal(task.weights);
      const size = start.layout.size;
      const mine = (variate ??= new Float64Array(size));
      const correction =
        control === undefined ? {} : { correction: mine.map((value, at) => (control[at] as number) - value) };
      const { values, steps } = model.train(start, rows, { ...trainingOf(task), ...correction });
      if (local !== undefined) {
        own = selectLayers(moved(start, values), local);
        for (const layer of layersOf(weightsOf(start.layout, values))) if (local(layer.name)) layer.values.fill(0);
      }
      const update = { client: id, round, values, examples: rows.count, steps };
      if (control === undefined) return update;
      // Option II: cᵢ⁺ = cᵢ − c + (x − yᵢ) / (Kη).
      const change = mine.map(
        (_, at) => -(control[at] as number) - (values[at] as number) / (Math.max(1, steps) * task.learningRate),
      );
      variate = mine.map((value, at) => value + (change[at] as number));
      return { ...update, control: change };
    },
    evaluate: async (weights) => model.evaluate(personal(weights), rows),
  } satisfies LocalClient);
}

const trainingOf = ({ epochs, batchSize, learningRate, proximal, seed, optimizer }: TrainingTask) => ({
  epochs,
  batchSize,
  learningRate,
  proximal,
  seed,
  optimizer,
});

/** Weights moved by an update. */
export function moved(weights: Weights, update: Values): Weights {
  const copy = copyOf(weights);
  for (let at = 0; at < update.length; at++) copy.values[at] = (copy.values[at] as number) + (update[at] as number);
  return copy;
}
