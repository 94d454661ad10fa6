import type { Operation } from './pointer.js';
import { Tensor } from './tensor.js';
import type { TensorStore } from './tensor-store.js';
/** A tensor as it travels. */
export interface SentTensor {
    readonly values: Float64Array;
    readonly shape: readonly number[];
}
/** An argument of an operation: a number, a tensor that comes along, or one that is there. */
export type SentArgument = number | SentTensor | {
    readonly at: string;
};
/** One thing to do. Whoever asks names the results, so that the next command can be about them before anything was answered. */
export type Command = {
    readonly do: 'keep';
    readonly id: string;
    readonly tensor: SentTensor;
} | {
    readonly do: 'compute';
    readonly id: string;
    readonly operation: Operation;
    readonly on: string;
    readonly with: readonly SentArgument[];
} | {
    readonly do: 'take' | 'shape' | 'forget';
    readonly id: string;
} | {
    readonly do: 'count';
};
/** What became of a command: what was asked for, nothing, or why not. */
export interface Answer {
    readonly tensor?: SentTensor;
    readonly shape?: readonly number[];
    readonly count?: number;
    readonly refused?: {
        readonly argument: string;
        readonly allowed: string;
    };
}
/** Carries out commands, one after another, and remembers why a result could not be had until it is asked for. */
export declare class CommandedStore {
    #private;
    constructor(store: TensorStore);
    answer(command: Command): Answer;
}
export declare const sent: ({ shape, values }: Tensor) => SentTensor;
/** @throws PrivacyError `invalid-argument` where values and shape do not fit together */
export declare const received: ({ shape, values }: SentTensor) => Tensor;
/** The refusal of an answer, as an error again. */
export declare const refusalOf: ({ refused }: Answer) => Error | undefined;
