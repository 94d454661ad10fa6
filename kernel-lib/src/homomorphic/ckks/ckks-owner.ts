import { inspect } from 'node:util';
import { PrivacyError, invalidArgument, requireOptions } from '../../core/errors.js';
import type { RandomSource } from '../../core/random.js';
import { requireArray, requireList } from '../arguments.js';
import type { Decryptor, PublicKeyBytes } from '../engine.js';
import { checkedParameters, ckksParameters, type CkksOptions, type CkksParameters } from '../parameters.js';
import { sealDecryptor, sealEngine, sealKeys } from '../seal/seal-engine.js';
import { CkksContext } from './ckks-context.js';
import type { CkksVector } from './ckks-vector.js';
import { flooded, type Flooded, type FloodingOptions } from './flooding.js';
import { differenceBits, type CircuitPoint, type NoiseStep } from './trace.js';

/** Which rotations are possible: none, those that sums need (powers of two), or these. Each takes about a megabyte at degree 8192. */
export type Rotations = 'none' | 'sums' | readonly number[];

export interface CkksKeyOptions {
  readonly parameters?: CkksParameters | CkksOptions;
  readonly rotations?: Rotations;
}

export function rotationSteps(rotations: Rotations, slots: number): readonly number[] {
  if (rotations === 'none') return [];
  const powers = Array.from({ length: Math.log2(slots) }, (_, bit) => 2 ** bit);
  if (rotations === 'sums') return powers;
  requireList(rotations, 'rotations', `'none', 'sums', or an array of whole numbers`);
  if (rotations.some((steps) => !Number.isInteger(steps) || Math.abs(steps) >= slots))
    throw invalidArgument('rotations', `'none', 'sums', or whole numbers within ±${slots - 1}`);
  return [
    ...new Set(rotations.filter((steps) => steps !== 0).map((steps) => (steps > slots / 2 ? steps - slots : steps))),
  ];
}

/**
 * Holds the secret key, and only that: vectors and public keys are in its `context`, which may be given away. It is not shown when it
 * is printed.
 */
export class CkksOwner {
  readonly context: CkksContext;
  readonly #decryptor: Decryptor;

  private constructor(context: CkksContext, decryptor: Decryptor) {
    this.context = context;
    this.#decryptor = decryptor;
  }

  /** Fresh keys. */
  static async create(options: CkksKeyOptions = {}): Promise<CkksOwner> {
    requireOptions(options, "{ parameters: { depth: 2 }, rotations: 'sums' }");
    const { parameters = {}, rotations = 'none' } = options;
    requireOptions(parameters, '{ depth: 2 }');
    const checked = 'scheme' in parameters ? checkedParameters(parameters) : ckksParameters(parameters);
    const steps = rotationSteps(rotations, checked.degree / 2);
    const { decryptor, engine } = await sealKeys(checked, steps);
    return new CkksOwner(new CkksContext(engine), decryptor);
  }

  /** @internal Keys that another library made. */
  static async ofKeys(parameters: CkksParameters, keys: PublicKeyBytes, secretKey: Uint8Array): Promise<CkksOwner> {
    const engine = await sealEngine(parameters, keys);
    return new CkksOwner(new CkksContext(engine), await sealDecryptor(engine, secretKey));
  }

  /**
   * Decrypts for the owner's eyes. **Do not pass the result on**: its lowest bits tell of the secret key (Li and Micciancio 2021);
   * {@link release} gives a result that may leave.
   */
  decrypt(vector: CkksVector): Float64Array {
    return this.#values(vector);
  }

  /**
   * Decrypts for others: adds noise that covers what the lowest bits tell of the key, and states the precision that is left.
   * @throws PrivacyError `weak-parameters` where too little precision would be left
   */
  release(vector: CkksVector, options: FloodingOptions = {}, random?: RandomSource): Flooded {
    requireOptions(options, '{ releases: 1 }');
    return flooded(this.#values(vector), vector, options, random);
  }

  /**
   * Level, scale and measured noise at the points of a circuit. **For the owner's eyes only**: noise tells of the key. The bound that travels with a
   * vector, `error`, is public.
   */
  trace(points: readonly CircuitPoint[]): readonly NoiseStep[] {
    requireList(points, 'points', "an array, such as [{ operation: 'add', vector, exact: [1, 2] }]");
    return points.map((point) => {
      requireOptions(point, "{ operation: 'add', vector, exact: [1, 2] }");
      const { exact, operation, vector } = point;
      const values = this.#values(vector);
      requireArray(exact, 'exact');
      return {
        operation,
        level: vector.depthLeft,
        scaleBits: Math.log2(vector.scale),
        noiseBits: differenceBits(values, exact),
      };
    });
  }

  /** @internal For what is computed on bare ciphertexts, such as by encrypted models. */
  get decryptor(): Decryptor {
    return this.#decryptor;
  }

  /** Frees the keys. */
  dispose(): void {
    this.#decryptor.dispose();
    this.context.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  toJSON(): string {
    return '[CKKS secret key]';
  }

  [inspect.custom](): string {
    return this.toJSON();
  }

  #values(vector: CkksVector): Float64Array {
    this.context.requireOwn(vector);
    const values = this.#decryptor.decrypt(vector.ciphertext).slice(0, vector.length);
    // The bound was kept by every operation: beyond it, somebody said what was not so.
    const most = vector.bound + vector.error;
    if (values.some((value) => !(Math.abs(value) <= 1.001 * most)))
      throw new PrivacyError(
        'out-of-range',
        { argument: 'vector' },
        'the decrypted values lie beyond the bound that was declared: they are garbage, or the bound was wrong',
      );
    return values;
  }
}
