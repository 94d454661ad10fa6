import { type KernelMemory } from '../../wasm/instantiate.js';
import type { Lattice } from './lattice.js';
interface Exports extends KernelMemory {
    sumBelow(counts: number, nodes: number, stride: number, height: number): void;
}
/** A count for each node of a lattice, and their sums over all that is less general: in WebAssembly, and plain where that cannot run. */
export declare class LatticeSums {
    #private;
    readonly counts: Int32Array;
    constructor(lattice: Lattice, kernel?: Exports | null);
    /** Replaces each count by the sum over the node and all that are less general. */
    sum(): void;
}
export {};
