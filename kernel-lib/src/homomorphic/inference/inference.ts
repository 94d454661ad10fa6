/**
 * A clear network on encrypted samples, in batches: each feature is one ciphertext, each slot one sample, so that a layer is a matrix
 * of clear numbers times a column of ciphertexts, without rotations. It is computed on the residues themselves, by a kernel.
 */
import { PrivacyError, invalidArgument, malformed } from '../../core/errors.js';
import { drive, type AbortSignalLike, type Step } from '../../work/index.js';
import type { EncryptionReport } from '../../reports/encryption.js';
import { checkedValues, type CkksContext } from '../ckks/ckks-context.js';
import { CkksOwner } from '../ckks/ckks-owner.js';
import { flooded, type Flooded, type FloodingOptions } from '../ckks/flooding.js';
import { freshError, keySwitchError, rescaleError } from '../noise.js';
import { ckksParameters, type CkksParameters } from '../parameters.js';
import { CircuitRecord } from '../record.js';
import { blankCiphertext, readCiphertext, residueBytes, residuesAt, type CiphertextBytes } from './ciphertext-bytes.js';
import type { LinearLayer, SquareNetwork } from './network.js';
import { RescaleSquare } from './rescale-square.js';
import { ResidueProduct } from './residue-product.js';

/**
 * Weights are whole numbers at this prime's scale, so that rescaling by it keeps the scale exactly. Larger rings, which deeper networks
 * need, have too few primes of 20 bits.
 */
const weightBitsFor = (hidden: number): number => (hidden < 2 ? 20 : 22);
const DEFAULT_SCALE_BITS = 36;
/** The kernels' longest prime. */
const OUTER_BITS = 50;
const MOST_SCALE_BITS = OUTER_BITS - 4;

/** What both sides know of a network: its shape and what it does to bounds, not its weights. */
export interface InferencePlan {
  readonly parameters: CkksParameters;
  readonly inputs: number;
  readonly outputs: number;
  /** No input is larger in size. */
  readonly inputBound: number;
  /** No output is larger in size. */
  readonly outputBound: number;
  /** No output is further from the clear network's, up to the heuristic of noise.ts and the rounding of weights to 20 bits. */
  readonly error: number;
  /** The part of the error that tells of the key: without the rounding of weights, which the server alone makes. */
  readonly noise: number;
}

export interface PlanOptions {
  /** No input is larger in size; 1 unless given. */
  readonly inputBound?: number;
  /** 36 unless given, and 46 at most. Each further bit halves the noise, and so what releasing an answer takes; and what outputs may reach. */
  readonly scaleBits?: number;
}

/** Samples of a batch that travel together: one ciphertext a feature. */
export interface EncryptedBatch {
  readonly samples: number;
  readonly ciphertexts: readonly Uint8Array[];
}

const rowSum = (row: Float64Array): number => row.reduce((sum, weight) => sum + Math.abs(weight), 0);

/** Plans a network: parameters for its depth, and bounds by interval arithmetic. */
export function planInference(
  { layers }: SquareNetwork,
  { inputBound = 1, scaleBits = DEFAULT_SCALE_BITS }: PlanOptions = {},
): InferencePlan {
  if (!(inputBound > 0 && inputBound < Infinity)) throw invalidArgument('inputBound', 'a finite number greater than 0');
  if (!Number.isInteger(scaleBits) || scaleBits < 30 || scaleBits > MOST_SCALE_BITS)
    throw invalidArgument('scaleBits', `a whole number of 30 to ${MOST_SCALE_BITS}`);
  const hidden = layers.length - 1;
  const weightBits = weightBitsFor(hidden);
  const primeBits = [
    OUTER_BITS,
    ...Array.from({ length: hidden }, () => [weightBits, scaleBits]).flat(),
    weightBits,
    OUTER_BITS,
  ];
  const parameters = ckksParameters({ primeBits, scaleBits: scaleBits });
  const scale = 2 ** scaleBits;
  const { degree } = parameters;
  let bound = inputBound;
  let noise = freshError(degree, scale);
  let error = noise;
  layers.forEach(({ bias, weights }, index) => {
    const rounding = 2 ** (1 - weightBits) * (weights[0]?.length ?? 0) * bound;
    const growth = Math.max(...weights.map(rowSum));
    noise = noise * growth + rescaleError(degree, scale);
    error = error * growth + rounding + rescaleError(degree, scale);
    bound = Math.max(...weights.map((row, output) => rowSum(row) * bound + Math.abs(bias[output] as number)));
    if (index < hidden) {
      noise = noise * (2 * (bound + error) + noise) + rescaleError(degree, scale);
      error = error * (2 * bound + error) + rescaleError(degree, scale);
      bound **= 2;
    }
  });
  noise += keySwitchError(parameters, 0, scale);
  error += keySwitchError(parameters, 0, scale);
  const room = 2 ** (OUTER_BITS - scaleBits - 1);
  if (!(bound < room))
    throw new PrivacyError(
      'out-of-range',
      { argument: 'inputBound' },
      `outputs could reach ${bound.toPrecision(3)}, and up to ${room} fit: scale the inputs, or the last layer's weights, down`,
    );
  return Object.freeze({
    parameters,
    inputs: layers[0]?.weights[0]?.length ?? 0,
    outputs: layers.at(-1)?.weights.length ?? 0,
    inputBound,
    outputBound: bound,
    error,
    noise,
  });
}

/** The side that holds the samples and the key. */
export class InferenceClient {
  readonly plan: InferencePlan;
  readonly owner: CkksOwner;

  private constructor(plan: InferencePlan, owner: CkksOwner) {
    this.plan = plan;
    this.owner = owner;
  }

  static async create(plan: InferencePlan): Promise<InferenceClient> {
    return new InferenceClient(plan, await CkksOwner.create({ parameters: plan.parameters }));
  }

  /** Samples that fit into one batch. */
  get batchSize(): number {
    return this.owner.context.slots;
  }

  /** Encrypts samples, one row each. */
  encrypt(samples: readonly ArrayLike<number>[]): EncryptedBatch {
    const { inputBound, inputs } = this.plan;
    if (samples.length < 1 || samples.length > this.batchSize)
      throw invalidArgument('samples', `1 to ${this.batchSize} samples`);
    if (samples.some(({ length }) => length !== inputs)) throw invalidArgument('samples', `of ${inputs} numbers each`);
    const { engine, slots } = this.owner.context;
    const ciphertexts = Array.from({ length: inputs }, (_, feature) => {
      const column = checkedValues(
        samples.map((sample) => sample[feature] as number),
        inputBound,
        slots,
      );
      const plain = engine.encode(column, 2 ** this.plan.parameters.scaleBits, engine.topLevel);
      const ciphertext = engine.encrypt(plain);
      const bytes = engine.bytesOf(ciphertext);
      plain.dispose();
      ciphertext.dispose();
      return bytes;
    });
    return Object.freeze({ samples: samples.length, ciphertexts });
  }

  /** The outputs, one row a sample, for the key's owner only. */
  decrypt(batch: EncryptedBatch): Float64Array[] {
    const { error, outputBound, outputs } = this.plan;
    if (batch.ciphertexts.length !== outputs) throw invalidArgument('batch', `of ${outputs} outputs`);
    const { engine } = this.owner.context;
    const columns = batch.ciphertexts.map((bytes) => {
      const ciphertext = engine.ciphertextOf(bytes);
      const values = this.owner.decryptor.decrypt(ciphertext);
      ciphertext.dispose();
      return values;
    });
    return Array.from({ length: batch.samples }, (_, sample) => {
      const row = Float64Array.from(columns, (column) => column[sample] as number);
      if (row.some((value) => !(Math.abs(value) <= 1.001 * (outputBound + error))))
        throw new PrivacyError(
          'out-of-range',
          { argument: 'batch' },
          'outputs lie beyond what the plan allows: they are garbage',
        );
      return row;
    });
  }

  /**
   * The outputs with noise that covers what they tell of the key, for others' eyes too; with the precision that is left, beside the
   * plan's error. It takes small batches and a plan with more `scaleBits`.
   * @throws PrivacyError `weak-parameters` where nothing after the point would be left
   */
  release(batch: EncryptedBatch, options: FloodingOptions = {}): Flooded & { readonly rows: readonly Float64Array[] } {
    const rows = this.decrypt(batch);
    const { outputs } = this.plan;
    const flat = Float64Array.from(rows.flatMap((row) => [...row]));
    const result = flooded(flat, { error: this.plan.noise, length: flat.length }, options);
    const split = rows.map((_, sample) => result.values.slice(sample * outputs, (sample + 1) * outputs));
    return Object.freeze({ ...result, rows: split });
  }

  dispose(): void {
    this.owner.dispose();
  }
}

export interface ServeOptions {
  readonly label?: string;
  readonly signal?: AbortSignalLike;
}

interface PreparedLayer {
  readonly product: ResidueProduct;
  readonly bias: Float64Array;
  /** Level of what comes in. */
  readonly level: number;
  readonly weightScale: number;
}

/** The side that holds the network. It has no key, and sees neither samples nor outputs. */
export class InferenceServer {
  readonly #context: CkksContext;
  readonly #plan: InferencePlan;
  readonly #layers: readonly PreparedLayer[];
  readonly #squares: (RescaleSquare | undefined)[];
  #report: EncryptionReport | undefined;

  constructor(context: CkksContext, network: SquareNetwork, plan: InferencePlan) {
    const { engine, parameters } = context;
    if (
      parameters.degree !== plan.parameters.degree ||
      parameters.primeBits.join() !== plan.parameters.primeBits.join()
    )
      throw new PrivacyError('foreign-key', { what: 'context' }, 'the context was made for another plan');
    this.#context = context;
    this.#plan = plan;
    let level = engine.topLevel;
    const prepared: PreparedLayer[] = [];
    network.layers.forEach((layer, index) => {
      // The first layer is rescaled by the last prime; the others by the scale's prime first, then by the weights'.
      const prime = Number(engine.primes[index === 0 ? level : level - 1]);
      prepared.push({ ...this.#prepared(layer, prime), level });
      level -= index === 0 ? 1 : 2;
    });
    this.#layers = prepared;
    this.#squares = prepared
      .slice(0, -1)
      .map(({ level: from }, index) =>
        index === 0 ? RescaleSquare.of(parameters.degree, engine.primes.slice(0, from + 1)) : undefined,
      );
  }

  /** What the last run did. */
  get report(): EncryptionReport | undefined {
    return this.#report;
  }

  /** Computes the network on a batch. Stops between two ciphertexts when it is interrupted. */
  run(batch: EncryptedBatch, { label = 'encrypted inference', signal }: ServeOptions = {}): Promise<EncryptedBatch> {
    return drive(this.steps(batch, label), { label, signal });
  }

  /** The same as a generator of steps. */
  *steps(batch: EncryptedBatch, label = 'encrypted inference'): Generator<Step, EncryptedBatch, void> {
    const { parameters } = this.#context;
    const { degree } = parameters;
    if (batch.ciphertexts.length !== this.#plan.inputs)
      throw invalidArgument('batch', `of ${this.#plan.inputs} features`);
    let current = batch.ciphertexts.map((bytes) => readCiphertext(bytes, degree));
    const record = new CircuitRecord();
    const last = this.#layers.length - 1;
    const of = this.#layers.reduce((sum, { product }, index) => sum + 1 + (index < last ? product.rows : 1), 0);
    let done = 0;
    for (const [index, layer] of this.#layers.entries()) {
      let start = performance.now();
      current = this.#linear(current, layer);
      record.add({
        operation: `linear layer ${index + 1}`,
        depthLeft: last - index,
        scaleBits: parameters.scaleBits,
        milliseconds: performance.now() - start,
      });
      yield { done: ++done, of };
      start = performance.now();
      const next: CiphertextBytes[] = [];
      for (const one of current) {
        next.push(index < last ? this.#squared(one, index) : this.#finished(one, index));
        if (index < last) yield { done: ++done, of };
      }
      current = next;
      record.add({
        operation: index < last ? `square ${index + 1}` : 'relinearise the outputs',
        depthLeft: Math.max(0, last - index - 1),
        scaleBits: parameters.scaleBits,
        milliseconds: performance.now() - start,
      });
    }
    const ciphertexts = current.map(({ bytes }) => bytes);
    const size = (all: readonly Uint8Array[]): number => all.reduce((sum, { length }) => sum + length, 0);
    this.#report = record.report(`CKKS, degree ${degree} (levelled)`, parameters.securityBits, {
      label,
      keyHolder: 'whoever sent the samples',
      bytesReceived: size(batch.ciphertexts),
      bytesSent: size(ciphertexts),
    });
    return Object.freeze({ samples: batch.samples, ciphertexts });
  }

  #prepared({ bias, weights }: LinearLayer, weightScale: number): Omit<PreparedLayer, 'level'> {
    const whole = weights.map((row) => row.map((weight) => Math.round(weight * weightScale)));
    return { product: new ResidueProduct(whole, this.#context.parameters.degree), bias, weightScale };
  }

  /** The matrix times the ciphertexts, prime by prime and polynomial by polynomial. */
  #linear(inputs: readonly CiphertextBytes[], { bias, level, product, weightScale }: PreparedLayer): CiphertextBytes[] {
    const { engine, parameters } = this.#context;
    const { degree } = parameters;
    const [first] = inputs;
    if (first === undefined) throw malformed('a batch');
    const { scale, size } = first;
    const primes = level + 1;
    if (inputs.some((one) => one.primes !== primes || one.size !== size || one.scale !== scale))
      throw malformed('a batch of one level');
    const outputs = Array.from({ length: product.rows }, () =>
      blankCiphertext(engine, level, size, scale * weightScale),
    );
    // A bias is a constant polynomial: the same residue everywhere.
    const whole = Array.from(
      bias,
      (value) => BigInt(Math.round(value * 2 ** 30)) * BigInt(Math.round((scale / 2 ** 30) * weightScale)),
    );
    const bytes = residueBytes(degree);
    for (let polynomial = 0; polynomial < size; polynomial++)
      for (let index = 0; index < primes; index++) {
        const prime = engine.primes[index] as bigint;
        const start = residuesAt(polynomial, index, primes, degree);
        const added = polynomial === 0 ? whole.map((value) => ((value % prime) + prime) % prime) : [];
        product.run(
          prime,
          added,
          (input) => (inputs[input] as CiphertextBytes).bytes.subarray(start, start + bytes),
          (output, residues) => (outputs[output] as Uint8Array).set(residues, start),
        );
      }
    return outputs.map((one) => readCiphertext(one, degree));
  }

  /** Rescaled to two polynomials of the level below, and squared. */
  #squared(one: CiphertextBytes, layer: number): CiphertextBytes {
    const { engine, parameters } = this.#context;
    const { degree } = parameters;
    const kernel = one.size === 2 ? this.#squares[layer] : undefined;
    if (kernel !== undefined) {
      const level = one.primes - 2;
      const scale = (one.scale / Number(engine.primes[one.primes - 1])) ** 2;
      const output = blankCiphertext(engine, level, 3, scale);
      kernel.run(
        one.bytes.subarray(residuesAt(0, 0, one.primes, degree)),
        output.subarray(residuesAt(0, 0, level + 1, degree)),
      );
      return readCiphertext(output, degree);
    }
    const bytes = this.#rescaled(one, layer, true);
    return readCiphertext(bytes, degree);
  }

  #finished(one: CiphertextBytes, layer: number): CiphertextBytes {
    return readCiphertext(this.#rescaled(one, layer, false), this.#context.parameters.degree);
  }

  /** By SEAL: rescaled (once after the first layer, else twice), relinearised, and squared where asked. */
  #rescaled(one: CiphertextBytes, layer: number, square: boolean): Uint8Array {
    const { engine } = this.#context;
    const made = [engine.ciphertextOf(one.bytes)];
    const step = (next: (typeof made)[0]): void => void made.push(next);
    const latest = (): (typeof made)[0] => made.at(-1) as (typeof made)[0];
    step(engine.rescale(latest()));
    if (layer > 0) step(engine.rescale(latest()));
    if (latest().size > 2) step(engine.relinearize(latest()));
    if (square) step(engine.multiply(latest(), latest()));
    const bytes = engine.bytesOf(latest());
    for (const each of made) each.dispose();
    return bytes;
  }
}
