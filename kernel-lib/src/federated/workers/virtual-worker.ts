import { randomUUID } from 'node:crypto';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { parseClientId } from '../clients/local-client.js';
import type { Tensor } from './tensor.js';

/** What a tensor can do at a worker; the names are those of its methods. */
const OPERATIONS = ['add', 'subtract', 'multiply', 'divide', 'matMul', 'transpose', 'sum', 'mean'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** A reference to a tensor, or a tensor itself, as an argument of a remote operation. */
type Argument = PointerTensor | Tensor | number;

/**
 * A worker that keeps tensors and computes on them where they are, as in PySyft 0.2: nothing but results that are asked for leave it.
 * Every worker has a store of its own, also when another has the same id.
 */
export class VirtualWorker {
  readonly id: string;
  readonly #store = new Map<string, Tensor>();

  constructor(options: { readonly id: string }) {
    requireOptions(options, "{ id: 'bob' }");
    this.id = parseClientId(options.id);
  }

  /** How many tensors it keeps. */
  get size(): number {
    return this.#store.size;
  }

  /** Keeps a copy, and points to it. */
  keep(tensor: Tensor): PointerTensor {
    const id = randomUUID().slice(0, 8);
    this.#store.set(id, tensor.clone());
    return new PointerTensor(this, id);
  }

  /** Carries out an operation on tensors that are all here; its result stays here. */
  compute(operation: Operation, id: string, args: readonly Argument[]): PointerTensor {
    if (!OPERATIONS.includes(operation)) throw invalidArgument('operation', OPERATIONS.join(', '));
    const here = args.map((argument) => {
      if (!(argument instanceof PointerTensor)) return argument;
      if (argument.location !== this)
        throw invalidArgument('argument', `at ${this.id}, where the other tensor is: move it there first`);
      return this.#find(argument.idAtLocation);
    });
    const tensor = this.#find(id) as unknown as Record<Operation, (...rest: readonly (Tensor | number)[]) => Tensor>;
    return this.keep(tensor[operation](...here));
  }

  /** Gives a tensor away: it is here no more. */
  take(id: string): Tensor {
    const tensor = this.#find(id);
    this.#store.delete(id);
    return tensor;
  }

  /** The shape of a tensor, which is not secret. */
  shapeOf(id: string): readonly number[] {
    return this.#find(id).shape;
  }

  has(id: string): boolean {
    return this.#store.has(id);
  }

  toString(): string {
    return `VirtualWorker ${this.id}, ${String(this.size)} tensors`;
  }

  #find(id: string): Tensor {
    const tensor = this.#store.get(id);
    if (tensor === undefined)
      throw invalidArgument('pointer', `to a tensor that ${this.id} still keeps: it was fetched or moved away`);
    return tensor;
  }
}

/** Where a tensor is, and by which name: operations on it are carried out there and give another pointer. */
export class PointerTensor {
  constructor(
    readonly location: VirtualWorker,
    readonly idAtLocation: string,
  ) {}

  get shape(): readonly number[] {
    return this.location.shapeOf(this.idAtLocation);
  }

  add(other: Argument): PointerTensor {
    return this.#do('add', other);
  }

  subtract(other: Argument): PointerTensor {
    return this.#do('subtract', other);
  }

  multiply(other: Argument): PointerTensor {
    return this.#do('multiply', other);
  }

  divide(other: Argument): PointerTensor {
    return this.#do('divide', other);
  }

  matMul(other: Argument): PointerTensor {
    return this.#do('matMul', other);
  }

  transpose(): PointerTensor {
    return this.#do('transpose');
  }

  sum(): PointerTensor {
    return this.#do('sum');
  }

  mean(): PointerTensor {
    return this.#do('mean');
  }

  /** Fetches the tensor; the worker keeps it no more, and the pointer points to nothing. */
  get(): Tensor {
    return this.location.take(this.idAtLocation);
  }

  /** Moves the tensor to another worker, without its coming here. */
  move(worker: VirtualWorker): PointerTensor {
    return worker.keep(this.location.take(this.idAtLocation));
  }

  toString(): string {
    return `${this.idAtLocation}@${this.location.id}`;
  }

  /** As Node's inspection and notebooks print it. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `PointerTensor ${this.toString()}`;
  }

  #do(operation: Operation, ...args: readonly Argument[]): PointerTensor {
    return this.location.compute(operation, this.idAtLocation, args);
  }
}
