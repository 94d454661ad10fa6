import { instantiate, type KernelMemory } from '../../wasm/index.js';
import type { Values } from '../../weights/index.js';
import base64 from '../kernels/rounds.wasm.js';
import type { LocalResult, LocalTraining, Rows } from './model.js';
import { denseLayers, type Network } from './network.js';

interface Exports extends KernelMemory {
  configure(...places: number[]): void;
  train(
    start: number,
    x: number,
    y: number,
    rows: number,
    epochs: number,
    batch: number,
    rate: number,
    mu: number,
    correction: number,
    seed: bigint,
  ): void;
  round(
    start: number,
    x: number,
    y: number,
    clients: number,
    weights: number,
    first: number,
    last: number,
    batch: number,
    rate: number,
    mu: number,
    clip: number,
    seed: bigint,
    sum: number,
  ): void;
}

const padded = (width: number): number => (width + 3) & ~3;
/** What a softmax's padding is biased by, so that it has no part in it. */
const NEVER = -1e30;
/** Where a kernel's own data begin. */
const START = 1024;

/** A client in a round: its place, how many epochs it trains, and what its update counts. */
export interface RoundClient {
  /** Which of the clients the kernel holds, counted from 0. */
  readonly index: number;
  readonly epochs: number;
  readonly weight: number;
}

/** The rows of some clients, laid out in a kernel's memory, and rounds of training on them. */
export class RoundsKernel {
  readonly #exports: Exports;
  readonly #network: Network;
  readonly #starts: readonly number[];
  readonly #counts: readonly number[];
  readonly #batch: number;
  readonly #at: Readonly<Record<'x' | 'y' | 'clients' | 'weights' | 'start' | 'sum' | 'correction' | 'local', number>>;
  readonly #start: Float32Array;
  readonly #sum: Float32Array;
  readonly #local: Float32Array;
  readonly #correction: Float32Array;
  readonly #clients: Uint32Array;
  readonly #weights: Float32Array;
  /** Where each number of the weights lies in the padded ones. */
  readonly #places: Uint32Array;

  private constructor(exports: Exports, network: Network, clients: readonly Rows[], batchSize: number) {
    this.#exports = exports;
    this.#network = network;
    const widths = network.widths.map(padded);
    const inputs = widths[0] as number;
    const outputs = network.widths.at(-1) as number;
    const targets = network.loss === 'cross-entropy' ? 1 : outputs;
    const size = widths.slice(1).reduce((sum, width, index) => sum + ((widths[index] as number) + 1) * width, 0);
    const all = clients.reduce((sum, { count }) => sum + count, 0);
    const most = clients.reduce((greatest, { count }) => Math.max(greatest, count), 1);
    const batch = (this.#batch = Math.min(batchSize, most));
    const widest = Math.max(...widths);
    let end = START;
    const place = (numbers: number): number => {
      const at = end;
      end = (end + 4 * numbers + 63) & ~63;
      return at;
    };
    const at = {
      shape: place(widths.length),
      start: place(size),
      sum: place(size),
      correction: place(size),
      local: place(size),
      rows: place(batch * inputs),
      labels: place(batch * targets),
      order: place(most),
      activations: place(batch * widths.slice(1).reduce((sum, width) => sum + width, 0)),
      deltas: place(batch * widest),
      spare: place(batch * widest),
      turned: place(widest * widest),
      clients: place(4 * clients.length),
      weights: place(clients.length),
      x: place(all * inputs),
      y: place(all * targets),
    };
    this.#at = at;
    const missing = end - exports.memory.buffer.byteLength;
    if (missing > 0) exports.memory.grow(Math.ceil(missing / 65_536));
    const { buffer } = exports.memory;
    new Uint32Array(buffer, at.shape, widths.length).set(widths);
    exports.configure(
      at.shape,
      widths.length - 1,
      network.loss === 'cross-entropy' ? outputs : 0,
      outputs,
      at.local,
      at.rows,
      at.labels,
      at.order,
      at.activations,
      at.deltas,
      at.spare,
      at.turned,
    );
    this.#start = new Float32Array(buffer, at.start, size);
    this.#sum = new Float32Array(buffer, at.sum, size);
    this.#local = new Float32Array(buffer, at.local, size);
    this.#correction = new Float32Array(buffer, at.correction, size);
    this.#clients = new Uint32Array(buffer, at.clients, 4 * clients.length);
    this.#weights = new Float32Array(buffer, at.weights, clients.length);
    const x = new Float32Array(buffer, at.x, all * inputs);
    const y = new Float32Array(buffer, at.y, all * targets);
    const own = network.widths[0] as number;
    const starts: number[] = [];
    let row = 0;
    for (const { count, inputs: values, targets: labels } of clients) {
      starts.push(row);
      y.set(labels, row * targets);
      for (let index = 0; index < count; index++, row++)
        x.set(values.subarray(index * own, (index + 1) * own), row * inputs);
    }
    this.#starts = starts;
    this.#counts = clients.map(({ count }) => count);
    this.#places = placesOf(network, widths);
    if (network.loss === 'cross-entropy') this.#start.fill(NEVER, size - (widths.at(-1) as number) + outputs);
  }

  /** Undefined where this machine cannot run the kernel, or the memory would not suffice. */
  static of(network: Network, clients: readonly Rows[], batchSize: number): RoundsKernel | undefined {
    const exports = instantiate<Exports>(base64);
    if (exports === undefined) return undefined;
    const inputs = padded(network.widths[0] as number);
    if (clients.reduce((sum, { count }) => sum + count * 4 * (inputs + 4), 0) > 3e9) return undefined;
    return new RoundsKernel(exports, network, clients, batchSize);
  }

  #load(target: Float32Array, values: Values): void {
    const places = this.#places;
    for (let index = 0; index < places.length; index++) target[places[index] as number] = values[index] as number;
  }

  /** Trains one client, as {@link LocalTraining} says; `optimizer` is plain descent. */
  train(index: number, start: Values, training: LocalTraining): LocalResult {
    this.#load(this.#start, start);
    if (training.correction !== undefined) this.#load(this.#correction, training.correction);
    const count = this.#counts[index] as number;
    const row = this.#starts[index] as number;
    const targets = this.#network.loss === 'cross-entropy' ? 1 : (this.#network.widths.at(-1) as number);
    this.#exports.train(
      this.#at.start,
      this.#at.x + 4 * row * padded(this.#network.widths[0] as number),
      this.#at.y + 4 * row * targets,
      count,
      training.epochs,
      this.#batch,
      training.learningRate,
      training.proximal,
      training.correction === undefined ? 0 : this.#at.correction,
      training.seed,
    );
    const values = start instanceof Float64Array ? new Float64Array(start.length) : new Float32Array(start.length);
    for (let at = 0; at < values.length; at++) {
      const place = this.#places[at] as number;
      values[at] = (this.#local[place] as number) - (this.#start[place] as number);
    }
    return { values, steps: training.epochs * Math.ceil(count / Math.min(this.#batch, Math.max(1, count))) };
  }

  /** Names the clients of the rounds to come; they stay until others are named. */
  select(clients: readonly RoundClient[]): void {
    for (const [position, { index, epochs, weight }] of clients.entries()) {
      this.#clients.set([this.#starts[index] as number, this.#counts[index] as number, epochs, index], 4 * position);
      this.#weights[position] = weight;
    }
  }

  /**
   * Adds to `total` the weighted updates of the selected clients first … last − 1.
   * @param clip the greatest length of an update, or Infinity
   */
  round(
    start: Values,
    first: number,
    last: number,
    training: Pick<LocalTraining, 'learningRate' | 'proximal' | 'seed'>,
    clip: number,
    total: Float64Array,
  ): void {
    this.#load(this.#start, start);
    this.#exports.round(
      this.#at.start,
      this.#at.x,
      this.#at.y,
      this.#at.clients,
      this.#at.weights,
      first,
      last,
      this.#batch,
      training.learningRate,
      training.proximal,
      clip,
      training.seed,
      this.#at.sum,
    );
    const places = this.#places;
    const sum = this.#sum;
    for (let index = 0; index < places.length; index++)
      total[index] = (total[index] as number) + (sum[places[index] as number] as number);
  }
}

function placesOf(network: Network, widths: readonly number[]): Uint32Array {
  const places = new Uint32Array(network.layout.size);
  let to = 0;
  for (const [index, { inputs, outputs, kernel, bias }] of denseLayers(network).entries()) {
    const [height, width] = [widths[index] as number, widths[index + 1] as number];
    for (let i = 0; i < inputs; i++)
      for (let o = 0; o < outputs; o++) places[kernel + i * outputs + o] = to + i * width + o;
    for (let o = 0; o < outputs; o++) places[bias + o] = to + height * width + o;
    to += (height + 1) * width;
  }
  return places;
}
