import { invalidArgument, PrivacyError } from '../../core/errors.js';
import type { Operation } from './pointer.js';
import { Tensor } from './tensor.js';
import type { TensorStore } from './tensor-store.js';

// What is said to a worker that is not in this process, and what it answers.

/** A tensor as it travels. */
export interface SentTensor {
  readonly values: Float64Array;
  readonly shape: readonly number[];
}

/** An argument of an operation: a number, a tensor that comes along, or one that is there. */
export type SentArgument = number | SentTensor | { readonly at: string };

/** One thing to do. Whoever asks names the results, so that the next command can be about them before anything was answered. */
export type Command =
  | { readonly do: 'keep'; readonly id: string; readonly tensor: SentTensor }
  | {
      readonly do: 'compute';
      readonly id: string;
      readonly operation: Operation;
      readonly on: string;
      readonly with: readonly SentArgument[];
    }
  | { readonly do: 'take' | 'shape' | 'forget'; readonly id: string }
  | { readonly do: 'count' };

/** What became of a command: what was asked for, nothing, or why not. */
export interface Answer {
  readonly tensor?: SentTensor;
  readonly shape?: readonly number[];
  readonly count?: number;
  readonly refused?: { readonly argument: string; readonly allowed: string };
}

/** Carries out commands, one after another, and remembers why a result could not be had until it is asked for. */
export class CommandedStore {
  readonly #store: TensorStore;
  readonly #failed = new Map<string, PrivacyError<'invalid-argument'>>();

  constructor(store: TensorStore) {
    this.#store = store;
  }

  answer(command: Command): Answer {
    try {
      return this.#do(command);
    } catch (error) {
      if (!(error instanceof PrivacyError) || error.code !== 'invalid-argument') throw error;
      const refused = error as PrivacyError<'invalid-argument'>;
      if (command.do === 'keep' || command.do === 'compute') this.#failed.set(command.id, refused);
      const { argument, allowed } = refused.details;
      return { refused: { argument, allowed } };
    }
  }

  #do(command: Command): Answer {
    switch (command.do) {
      case 'keep':
        this.#store.keep(command.id, received(command.tensor));
        return {};
      case 'compute':
        this.#check(command.on);
        this.#store.compute(
          command.id,
          command.operation,
          command.on,
          command.with.map((argument) => this.#argument(argument)),
        );
        return {};
      case 'take':
        this.#check(command.id);
        return { tensor: sent(this.#store.take(command.id)) };
      case 'shape':
        this.#check(command.id);
        return { shape: this.#store.find(command.id).shape };
      case 'forget':
        this.#failed.delete(command.id);
        this.#store.forget(command.id);
        return {};
      case 'count':
        return { count: this.#store.size };
    }
  }

  #argument(argument: SentArgument): Tensor | number {
    if (typeof argument === 'number') return argument;
    if (!('at' in argument)) return received(argument);
    this.#check(argument.at);
    return this.#store.find(argument.at);
  }

  /** What was computed of something that failed, failed for the same reason. */
  #check(id: string): void {
    const failed = this.#failed.get(id);
    if (failed !== undefined) throw failed;
  }
}

export const sent = ({ shape, values }: Tensor): SentTensor => ({ shape, values });

/** @throws PrivacyError `invalid-argument` where values and shape do not fit together */
export const received = ({ shape, values }: SentTensor): Tensor => new Tensor(values, shape);

/** The refusal of an answer, as an error again. */
export const refusalOf = ({ refused }: Answer): Error | undefined =>
  refused === undefined ? undefined : invalidArgument(refused.argument, refused.allowed);
