import { PrivacyError, invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import type { PrivateKey } from '../../cryptography/keys.js';
import type { Ciphertext, Plaintext } from '../engine.js';
import { encodingError, keySwitchError, rescaleError } from '../noise.js';
import { requireArray, requireInstance } from '../arguments.js';
import { pack } from '../transfer.js';
import { checkedValues, type CkksContext } from './ckks-context.js';
import { PlainMatrix } from './plain-matrix.js';
import { evaluatePolynomial } from './polynomial.js';

/** What is publicly known of an encrypted vector. */
export interface CkksFacts {
  readonly length: number;
  /** No value is larger in size. */
  readonly bound: number;
  /** No value is further from the exact result, up to the heuristic of noise.ts. */
  readonly error: number;
  /** The values repeat with this period over `copies` copies; 0 where they do not. */
  readonly period: number;
  readonly copies: number;
}

/** A number for all slots, or a number for each. */
export type Operand = number | ArrayLike<number>;

/**
 * An encrypted vector of real numbers. Operations give fresh vectors; relinearising, rescaling and switching to a lower level happen
 * by themselves. Bounds are followed by interval arithmetic, so that an overflow is an error before it happens.
 */
export class CkksVector implements CkksFacts {
  readonly context: CkksContext;
  readonly length: number;
  readonly bound: number;
  readonly error: number;
  readonly period: number;
  readonly copies: number;
  /** @internal */
  readonly ciphertext: Ciphertext;

  constructor(context: CkksContext, ciphertext: Ciphertext, { bound, copies, error, length, period }: CkksFacts) {
    this.context = context;
    this.ciphertext = ciphertext;
    this.length = length;
    this.bound = bound;
    this.error = error;
    this.period = period;
    this.copies = copies;
  }

  /** Multiplications in a row that are left. */
  get depthLeft(): number {
    return this.ciphertext.level;
  }

  get scale(): number {
    return this.ciphertext.scale;
  }

  add(other: CkksVector | Operand): CkksVector {
    return this.#sum(other, 'add');
  }

  subtract(other: CkksVector | Operand): CkksVector {
    return this.#sum(other, 'subtract');
  }

  negate(): CkksVector {
    const { context } = this;
    return context.timed('negate', () => new CkksVector(context, context.engine.negate(this.ciphertext), this));
  }

  /** The product, slot by slot. Takes one of the depth. */
  multiply(other: CkksVector | Operand): CkksVector {
    return other instanceof CkksVector ? this.#product(other) : this.#scaled(other);
  }

  square(): CkksVector {
    return this.#product(this);
  }

  /** Moves the slots to the left: slot i becomes slot i + steps, over all slots. */
  rotate(steps: number): CkksVector {
    if (!Number.isInteger(steps)) throw invalidArgument('steps', 'a whole number');
    const { context } = this;
    return context.timed('rotate', () => {
      const error = this.error + this.#keySwitch(this.ciphertext.level, this.scale);
      return new CkksVector(context, context.engine.rotate(this.ciphertext, steps), { ...this.#facts(), error });
    });
  }

  /** The sum of all slots, in every slot. Needs the rotations by powers of two: `rotations: 'sums'`. */
  sum(): CkksVector {
    const { context } = this;
    // Slots beyond the length hold zeros, whatever their bound.
    const bound = this.bound * (this.period > 0 ? this.copies * this.period : this.length);
    context.requireRoom(bound, this.ciphertext.level, 'sum');
    return this.#folded(context.slots, context.slots, bound);
  }

  /** The sum in the first slot alone: as {@link sum}, with fewer rotations the shorter the vector is. */
  total(): CkksVector {
    const bound = this.bound * this.length;
    if (this.period > 0) throw invalidArgument('vector', 'encrypted without a period: sum() takes those');
    this.context.requireRoom(bound, this.ciphertext.level, 'sum');
    return this.#folded(this.length, 1, bound);
  }

  /** The inner product with an encrypted or a clear vector, in every slot. */
  dot(other: CkksVector | ArrayLike<number>): CkksVector {
    const product = this.multiply(other);
    const sum = product.sum();
    product.dispose();
    return sum;
  }

  /** The product matrix · vector. The vector must have been encrypted with the matrix's `period`. */
  apply(matrix: PlainMatrix): CkksVector {
    requireInstance(matrix, PlainMatrix, 'matrix');
    return matrix.times(this);
  }

  /**
   * c₀ + c₁x + c₂x² + … in each slot. Degree d takes ⌈log₂(d + 1)⌉ of the depth.
   * @param coefficients from the constant one upwards
   */
  polynomial(coefficients: readonly number[]): CkksVector {
    return evaluatePolynomial(this, coefficients);
  }

  /** The same vector, with a bound that the caller knows to hold: a wrong one makes garbage. */
  assuming(bound: number): CkksVector {
    positive(bound, 'bound');
    const { engine } = this.context;
    return new CkksVector(this.context, engine.switchTo(this.ciphertext, this.ciphertext.level), {
      ...this.#facts(),
      bound,
    });
  }

  /** The first slots only. */
  shortened(length: number): CkksVector {
    if (!Number.isInteger(length) || length < 1 || length > this.length)
      throw invalidArgument('length', `a whole number of 1 to ${this.length}`);
    const { engine } = this.context;
    const facts = { ...this.#facts(), length, period: 0, copies: 1 };
    return new CkksVector(this.context, engine.switchTo(this.ciphertext, this.ciphertext.level), facts);
  }

  /** The same vector with fewer multiplications left: smaller, and quicker to compute on. */
  lowered(depthLeft: number): CkksVector {
    const { context } = this;
    const { engine, scales } = context;
    const from = this.ciphertext.level;
    if (!Number.isInteger(depthLeft) || depthLeft < 0 || depthLeft > from)
      throw invalidArgument('depthLeft', `a whole number of 0 to ${from}`);
    if (depthLeft === from) return this.assuming(this.bound);
    // Multiplied by 1 at the scale that makes the lower level's own of it.
    const switched = engine.switchTo(this.ciphertext, depthLeft + 1);
    const factor = ((scales[depthLeft] as number) * Number(engine.primes[depthLeft + 1])) / this.scale;
    const raised = engine.multiplyPlain(switched, context.constant(factor, depthLeft + 1));
    const rescaled = engine.rescale(raised);
    const exact = engine.withScale(rescaled, scales[depthLeft] as number);
    for (const one of [switched, raised, rescaled]) one.dispose();
    const error =
      this.error + rescaleError(context.parameters.degree, scales[depthLeft] as number) + this.bound / factor;
    return new CkksVector(context, exact, { ...this.#facts(), error });
  }

  /** The vector as bytes, signed by the sender. */
  toBytes(key: PrivateKey): Uint8Array {
    const header = { ...this.#facts(), keyName: this.context.keyName };
    return pack('ckks vector', header, [this.context.engine.bytesOf(this.ciphertext)], key);
  }

  /** Frees the ciphertext at once; any later use is an error. */
  dispose(): void {
    this.ciphertext.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** @internal Rescales a product, and states the level's own scale. */
  static rescaled(context: CkksContext, product: Ciphertext, facts: CkksFacts): CkksVector {
    const { engine, scales } = context;
    const rescaled = engine.rescale(product);
    const scale = scales[rescaled.level] as number;
    const exact = engine.withScale(rescaled, scale);
    rescaled.dispose();
    const error = facts.error + rescaleError(context.parameters.degree, scale);
    return new CkksVector(context, exact, { ...facts, error });
  }

  /** Slot i plus those behind it, over `width` rounded up to a power of two. */
  #folded(width: number, length: number, bound: number): CkksVector {
    const { context } = this;
    return context.timed('sum', () => {
      const { engine } = context;
      let total = engine.switchTo(this.ciphertext, this.ciphertext.level);
      let error = this.error;
      for (let steps = 1; steps < width; steps *= 2) {
        const rotated = engine.rotate(total, steps);
        const next = engine.add(total, rotated);
        rotated.dispose();
        total.dispose();
        total = next;
        error = 2 * error + this.#keySwitch(this.ciphertext.level, this.scale);
      }
      return new CkksVector(context, total, { length, bound, error, period: 0, copies: 1 });
    });
  }

  #facts(): CkksFacts {
    const { bound, copies, error, length, period } = this;
    return { bound, copies, error, length, period };
  }

  #keySwitch(level: number, scale: number): number {
    return keySwitchError(this.context.parameters, level, scale);
  }

  #requireDepth(operation: string): void {
    if (this.ciphertext.level > 0) return;
    const { depth } = this.context;
    throw new PrivacyError(
      'depth-exhausted',
      { operation, needed: 1, left: 0 },
      `${operation}: no multiplications are left: make parameters with a depth of at least ${depth + 1}, or let the key's owner decrypt and encrypt anew`,
    );
  }

  /** Numbers in the clear, laid out like this vector. */
  #laidOut(operand: Operand, argument: string): Float64Array {
    const numbers = typeof operand === 'number' ? new Float64Array(this.length).fill(operand) : operand;
    requireArray(numbers, argument, 'a number, an array of numbers, or a vector of these keys');
    if (numbers.length !== this.length) throw invalidArgument(argument, `of ${this.length} numbers, as the vector is`);
    const checked = checkedValues(numbers, Number.MAX_VALUE, this.context.slots);
    if (this.period === 0) return checked;
    const filled = new Float64Array(this.copies * this.period);
    for (let copy = 0; copy < this.copies; copy++) filled.set(checked, copy * this.period);
    return filled;
  }

  #encoded(values: Float64Array, scale: number): Plaintext {
    return this.context.engine.encode(values, scale, this.ciphertext.level);
  }

  #sum(other: CkksVector | Operand, operation: 'add' | 'subtract'): CkksVector {
    const { context } = this;
    const { engine } = context;
    if (other instanceof CkksVector) {
      const level = Math.min(this.ciphertext.level, context.requireOwn(other).ciphertext.level);
      requireAlike(this, other);
      context.requireRoom(this.bound + other.bound, level, operation);
      return context.timed(operation, () => {
        const [one, two] = [this.#at(level), other.#at(level)];
        const ciphertext =
          operation === 'add'
            ? engine.add(one.ciphertext, two.ciphertext)
            : engine.subtract(one.ciphertext, two.ciphertext);
        const facts = { ...this.#facts(), bound: this.bound + other.bound, error: one.error + two.error };
        release(this, one);
        release(other, two);
        return new CkksVector(context, ciphertext, facts);
      });
    }
    const values = this.#laidOut(other, operation);
    const bound = this.bound + largest(values);
    context.requireRoom(bound, this.ciphertext.level, operation);
    return context.timed(operation, () => {
      const plain = this.#encoded(values, this.scale);
      const ciphertext =
        operation === 'add' ? engine.addPlain(this.ciphertext, plain) : engine.subtractPlain(this.ciphertext, plain);
      plain.dispose();
      const error = this.error + encodingError(context.parameters.degree, this.scale);
      return new CkksVector(context, ciphertext, { ...this.#facts(), bound, error });
    });
  }

  #product(other: CkksVector): CkksVector {
    const { context } = this;
    const { engine } = context;
    context.requireOwn(other);
    requireAlike(this, other);
    this.#requireDepth('multiply');
    other.#requireDepth('multiply');
    const level = Math.min(this.ciphertext.level, other.ciphertext.level);
    const bound = this.bound * other.bound;
    context.requireRoom(bound, level - 1, 'multiply');
    return context.timed('multiply', () => {
      const [one, two] = [this.#at(level), other.#at(level)];
      const product = engine.multiply(one.ciphertext, two.ciphertext);
      const relinearized = engine.relinearize(product);
      product.dispose();
      const error =
        one.error * other.bound +
        two.error * this.bound +
        one.error * two.error +
        this.#keySwitch(level, relinearized.scale);
      const result = CkksVector.rescaled(context, relinearized, { ...this.#facts(), bound, error });
      relinearized.dispose();
      release(this, one);
      release(other, two);
      return result;
    });
  }

  #scaled(operand: Operand): CkksVector {
    const { context } = this;
    const { engine } = context;
    const values = this.#laidOut(operand, 'multiply');
    this.#requireDepth('multiply');
    const factor = largest(values);
    const bound = Math.max(this.bound * factor, Number.MIN_VALUE);
    context.requireRoom(bound, this.ciphertext.level - 1, 'multiply');
    return context.timed('multiply', () => {
      const scale = context.scales[this.ciphertext.level] as number;
      const plain = this.#encoded(values, scale);
      const product = engine.multiplyPlain(this.ciphertext, plain);
      plain.dispose();
      const error = this.error * factor + (this.bound + this.error) * encodingError(context.parameters.degree, scale);
      const result = CkksVector.rescaled(context, product, { ...this.#facts(), bound, error });
      product.dispose();
      return result;
    });
  }

  /** Itself, or a vector of the same values at a lower level. */
  #at(level: number): CkksVector {
    return this.ciphertext.level === level ? this : this.lowered(level);
  }
}

/** Frees what was made on the way. */
function release(kept: CkksVector, temporary: CkksVector): void {
  if (temporary !== kept) temporary.dispose();
}

function requireAlike(one: CkksVector, other: CkksVector): void {
  if (one.length !== other.length) throw invalidArgument('other', `of ${one.length} numbers, as the vector is`);
  if (one.period !== other.period) throw invalidArgument('other', 'repeated with the same period');
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
