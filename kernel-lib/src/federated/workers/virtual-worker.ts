import { invalidArgument, requireOptions } from '../../core/errors.js';
import { parseClientId } from '../clients/local-client.js';
import { Pointer, TensorIds, type Operation } from './pointer.js';
import { TensorStore } from './tensor-store.js';
import type { Tensor } from './tensor.js';

/**
 * A worker that keeps tensors and computes on them where they are, as in PySyft 0.2: nothing but results that are asked for leave it.
 * Every worker has a store of its own, also when another has the same id. This one is in the notebook's process; `threadWorker` makes
 * one in a thread, and `connectWorker` (of `epsbook/federated/server`) uses one behind HTTPS.
 */
export class VirtualWorker {
  readonly id: string;
  readonly #ids = new TensorIds();
  readonly #store: TensorStore;

  constructor(options: { readonly id: string }) {
    requireOptions(options, "{ id: 'bob' }");
    this.id = parseClientId(options.id);
    this.#store = new TensorStore(this.id);
  }

  /** How many tensors it keeps. */
  get size(): number {
    return this.#store.size;
  }

  /** Keeps a copy, and points to it. */
  keep(tensor: Tensor): PointerTensor {
    const id = this.#ids.next();
    this.#store.keep(id, tensor.clone());
    return new PointerTensor(this, id);
  }

  /** Carries out an operation on tensors that are all here; its result stays here. */
  compute(operation: Operation, id: string, args: readonly (PointerTensor | Tensor | number)[]): PointerTensor {
    const here = args.map((argument) => {
      if (!(argument instanceof Pointer)) return argument;
      if (argument.location !== this) throw elsewhere(this.id);
      return this.#store.find(argument.idAtLocation);
    });
    const result = this.#ids.next();
    this.#store.compute(result, operation, id, here);
    return new PointerTensor(this, result);
  }

  /** Gives a tensor away: it is here no more. */
  take(id: string): Tensor {
    return this.#store.take(id);
  }

  /** The shape of a tensor, which is not secret. */
  shapeOf(id: string): readonly number[] {
    return this.#store.find(id).shape;
  }

  has(id: string): boolean {
    return this.#store.has(id);
  }

  toString(): string {
    return `VirtualWorker ${this.id}, ${String(this.size)} tensors`;
  }
}

/** What is said of an argument that is kept by another worker. */
export const elsewhere = (worker: string): Error =>
  invalidArgument('argument', `at ${worker}, where the other tensor is: move it there first`);

/** A pointer to a tensor at a {@link VirtualWorker}. */
export class PointerTensor extends Pointer<PointerTensor> {
  constructor(
    override readonly location: VirtualWorker,
    idAtLocation: string,
  ) {
    super(location, idAtLocation);
  }

  get shape(): readonly number[] {
    return this.location.shapeOf(this.idAtLocation);
  }

  /** Fetches the tensor; the worker keeps it no more, and the pointer points to nothing. */
  get(): Tensor {
    return this.location.take(this.idAtLocation);
  }

  /** Moves the tensor to another worker; to one that is not in this process, it goes by here. */
  move<Moved>(worker: { keep(tensor: Tensor): Moved }): Moved {
    return worker.keep(this.location.take(this.idAtLocation));
  }

  protected override compute(operation: Operation, args: readonly (PointerTensor | Tensor | number)[]): PointerTensor {
    return this.location.compute(operation, this.idAtLocation, args);
  }
}
