import { randomInt } from 'node:crypto';
import { inspect } from 'node:util';
import type { Tensor } from './tensor.js';

/** What a tensor can do at a worker; the names are those of its methods. */
export const OPERATIONS = ['add', 'subtract', 'multiply', 'divide', 'matMul', 'transpose', 'sum', 'mean'] as const;
export type Operation = (typeof OPERATIONS)[number];

const IDS = 2 ** 32;

/** Names for a worker's tensors: eight hexadecimal digits, none twice, from a random one on, so that two workers' are not mixed up. */
export class TensorIds {
  #next = randomInt(IDS);

  next(): string {
    this.#next = (this.#next + 1) % IDS;
    return this.#next.toString(16).padStart(8, '0');
  }
}

/** Where a tensor is, and by which name: operations on it are carried out there and give another pointer. */
export abstract class Pointer<Self> {
  constructor(
    /** The worker that keeps the tensor. */
    readonly location: { readonly id: string },
    readonly idAtLocation: string,
  ) {}

  add(other: Self | Tensor | number): Self {
    return this.compute('add', [other]);
  }

  subtract(other: Self | Tensor | number): Self {
    return this.compute('subtract', [other]);
  }

  multiply(other: Self | Tensor | number): Self {
    return this.compute('multiply', [other]);
  }

  divide(other: Self | Tensor | number): Self {
    return this.compute('divide', [other]);
  }

  matMul(other: Self | Tensor): Self {
    return this.compute('matMul', [other]);
  }

  transpose(): Self {
    return this.compute('transpose', []);
  }

  sum(): Self {
    return this.compute('sum', []);
  }

  mean(): Self {
    return this.compute('mean', []);
  }

  toString(): string {
    return `${this.idAtLocation}@${this.location.id}`;
  }

  /** As Node's inspection and notebooks print it. */
  [inspect.custom](): string {
    return `${this.constructor.name} ${this.toString()}`;
  }

  protected abstract compute(operation: Operation, args: readonly (Self | Tensor | number)[]): Self;
}
