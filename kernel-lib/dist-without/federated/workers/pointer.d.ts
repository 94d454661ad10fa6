import { inspect } from 'node:util';
import type { Tensor } from './tensor.js';
/** What a tensor can do at a worker; the names are those of its methods. */
export declare const OPERATIONS: readonly ["add", "subtract", "multiply", "divide", "matMul", "transpose", "sum", "mean"];
export type Operation = (typeof OPERATIONS)[number];
/** Names for a worker's tensors: eight hexadecimal digits, none twice, from a random one on, so that two workers' are not mixed up. */
export declare class TensorIds {
    #private;
    next(): string;
}
/** Where a tensor is, and by which name: operations on it are carried out there and give another pointer. */
export declare abstract class Pointer<Self> {
    /** The worker that keeps the tensor. */
    readonly location: {
        readonly id: string;
    };
    readonly idAtLocation: string;
    constructor(
    /** The worker that keeps the tensor. */
    location: {
        readonly id: string;
    }, idAtLocation: string);
    add(other: Self | Tensor | number): Self;
    subtract(other: Self | Tensor | number): Self;
    multiply(other: Self | Tensor | number): Self;
    divide(other: Self | Tensor | number): Self;
    matMul(other: Self | Tensor): Self;
    transpose(): Self;
    sum(): Self;
    mean(): Self;
    toString(): string;
    /** As Node's inspection and notebooks print it. */
    [inspect.custom](): string;
    protected abstract compute(operation: Operation, args: readonly (Self | Tensor | number)[]): Self;
}
