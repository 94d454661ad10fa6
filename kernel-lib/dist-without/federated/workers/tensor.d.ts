/** Numbers of a shape: a number, a vector or a matrix. */
export type Nested = number | readonly number[] | readonly (readonly number[])[];
/** A vector or matrix that can be sent to a worker. */
export declare class Tensor {
    #private;
    readonly values: Float64Array;
    readonly shape: readonly number[];
    /** @param values row after row; kept, not copied */
    constructor(values: Float64Array, shape: readonly number[]);
    clone(): Tensor;
    add(other: Tensor | number): Tensor;
    subtract(other: Tensor | number): Tensor;
    multiply(other: Tensor | number): Tensor;
    divide(other: Tensor | number): Tensor;
    /** The matrix product; a vector is taken for a row on the left and for a column on the right. */
    matMul(other: Tensor): Tensor;
    transpose(): Tensor;
    sum(): Tensor;
    mean(): Tensor;
    /** Sends a copy to the worker, here, in a thread or elsewhere, and gives a pointer to it. */
    send<Sent>(worker: {
        keep(tensor: Tensor): Sent;
    }): Sent;
    /** As nested lists. */
    toArray(): Nested;
    toString(): string;
}
/** A tensor of nested lists. @throws PrivacyError `invalid-argument` where rows differ in length */
export declare function tensor(values: Nested): Tensor;
