import { type Operation } from './pointer.js';
import type { Tensor } from './tensor.js';
/** The tensors that a worker keeps for whoever uses it, by name. */
export declare class TensorStore {
    #private;
    /**
     * @param owner the worker's id
     * @param options.named tensors of the worker's own: others compute on them, and taking one leaves it there
     * @param options.mostBytes bytes that are kept for others
     */
    constructor(owner: string, options?: {
        readonly named?: ReadonlyMap<string, Tensor>;
        readonly mostBytes?: number;
    });
    /** How many it keeps for others. */
    get size(): number;
    has(id: string): boolean;
    /** @throws PrivacyError `invalid-argument` where the name is in use, or there is no room */
    keep(id: string, tensor: Tensor): void;
    /** Carries out an operation on tensors that are all here, and keeps its result by a name. */
    compute(id: string, operation: Operation, on: string, args: readonly (Tensor | number)[]): void;
    /** Gives a tensor away: it is here no more, unless it is the worker's own. */
    take(id: string): Tensor;
    forget(id: string): void;
    /** @throws PrivacyError `invalid-argument` */
    find(id: string): Tensor;
}
