import { Pointer, type Operation } from './pointer.js';
import type { Tensor } from './tensor.js';
/**
 * A worker that keeps tensors and computes on them where they are, as in PySyft 0.2: nothing but results that are asked for leave it.
 * Every worker has a store of its own, also when another has the same id. This one is in the notebook's process; `threadWorker` makes
 * one in a thread, and `connectWorker` (of `epsbook/federated/server`) uses one behind HTTPS.
 */
export declare class VirtualWorker {
    #private;
    readonly id: string;
    constructor(options: {
        readonly id: string;
    });
    /** How many tensors it keeps. */
    get size(): number;
    /** Keeps a copy, and points to it. */
    keep(tensor: Tensor): PointerTensor;
    /** Carries out an operation on tensors that are all here; its result stays here. */
    compute(operation: Operation, id: string, args: readonly (PointerTensor | Tensor | number)[]): PointerTensor;
    /** Gives a tensor away: it is here no more. */
    take(id: string): Tensor;
    /** The shape of a tensor, which is not secret. */
    shapeOf(id: string): readonly number[];
    has(id: string): boolean;
    toString(): string;
}
/** What is said of an argument that is kept by another worker. */
export declare const elsewhere: (worker: string) => Error;
/** A pointer to a tensor at a {@link VirtualWorker}. */
export declare class PointerTensor extends Pointer<PointerTensor> {
    readonly location: VirtualWorker;
    constructor(location: VirtualWorker, idAtLocation: string);
    get shape(): readonly number[];
    /** Fetches the tensor; the worker keeps it no more, and the pointer points to nothing. */
    get(): Tensor;
    /** Moves the tensor to another worker; to one that is not in this process, it goes by here. */
    move<Moved>(worker: {
        keep(tensor: Tensor): Moved;
    }): Moved;
    protected compute(operation: Operation, args: readonly (PointerTensor | Tensor | number)[]): PointerTensor;
}
