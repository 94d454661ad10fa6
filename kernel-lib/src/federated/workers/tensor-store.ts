import { invalidArgument } from '../../core/errors.js';
import { OPERATIONS, type Operation } from './pointer.js';
import type { Tensor } from './tensor.js';

const NUMBER_BYTES = 8;

/** The tensors that a worker keeps for whoever uses it, by name. */
export class TensorStore {
  readonly #owner: string;
  readonly #most: number;
  readonly #named: ReadonlyMap<string, Tensor>;
  readonly #tensors = new Map<string, Tensor>();
  #bytes = 0;

  /**
   * @param owner the worker's id
   * @param options.named tensors of the worker's own: others compute on them, and taking one leaves it there
   * @param options.mostBytes bytes that are kept for others
   */
  constructor(
    owner: string,
    options: { readonly named?: ReadonlyMap<string, Tensor>; readonly mostBytes?: number } = {},
  ) {
    this.#owner = owner;
    this.#named = options.named ?? new Map();
    this.#most = options.mostBytes ?? Infinity;
  }

  /** How many it keeps for others. */
  get size(): number {
    return this.#tensors.size;
  }

  has(id: string): boolean {
    return this.#tensors.has(id) || this.#named.has(id);
  }

  /** @throws PrivacyError `invalid-argument` where the name is in use, or there is no room */
  keep(id: string, tensor: Tensor): void {
    if (this.has(id)) throw invalidArgument('id', `one that ${this.#owner} does not use yet`);
    const bytes = NUMBER_BYTES * tensor.values.length;
    if (this.#bytes + bytes > this.#most)
      throw invalidArgument('tensor', `small enough for what ${this.#owner} keeps: ${String(this.#most)} bytes in all`);
    this.#bytes += bytes;
    this.#tensors.set(id, tensor);
  }

  /** Carries out an operation on tensors that are all here, and keeps its result by a name. */
  compute(id: string, operation: Operation, on: string, args: readonly (Tensor | number)[]): void {
    if (!OPERATIONS.includes(operation)) throw invalidArgument('operation', OPERATIONS.join(', '));
    const tensor = this.find(on) as unknown as Record<Operation, (...rest: readonly (Tensor | number)[]) => Tensor>;
    this.keep(id, tensor[operation](...args));
  }

  /** Gives a tensor away: it is here no more, unless it is the worker's own. */
  take(id: string): Tensor {
    const tensor = this.find(id);
    this.forget(id);
    return tensor;
  }

  forget(id: string): void {
    const tensor = this.#tensors.get(id);
    if (tensor === undefined) return;
    this.#bytes -= NUMBER_BYTES * tensor.values.length;
    this.#tensors.delete(id);
  }

  /** @throws PrivacyError `invalid-argument` */
  find(id: string): Tensor {
    const tensor = this.#tensors.get(id) ?? this.#named.get(id);
    if (tensor === undefined)
      throw invalidArgument('pointer', `to a tensor that ${this.#owner} still keeps: it was fetched or moved away`);
    return tensor;
  }
}
