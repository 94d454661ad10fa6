import { reach, regions } from '../classes/kernel.js';
import kernelSource from '../kernels/lattice.wasm.js';
import { instantiate, type KernelMemory } from '../../wasm/instantiate.js';
import type { Lattice } from './lattice.js';

interface Exports extends KernelMemory {
  sumBelow(counts: number, nodes: number, stride: number, height: number): void;
}

/** A count for each node of a lattice, and their sums over all that is less general: in WebAssembly, and plain where that cannot run. */
export class LatticeSums {
  readonly counts: Int32Array;
  readonly #sum: () => void;

  constructor(lattice: Lattice, kernel: Exports | null = instantiate<Exports>(kernelSource) ?? null) {
    const { heights, size, strides } = lattice;
    if (kernel === null) {
      const counts = new Int32Array(size);
      this.counts = counts;
      this.#sum = () => {
        lattice.sumBelow(counts);
      };
      return;
    }
    const at = regions({ counts: 4 * size });
    reach(kernel, at.end);
    this.counts = new Int32Array(kernel.memory.buffer, at.counts, size);
    this.#sum = () => {
      heights.forEach((height, column) => {
        if (height > 0) kernel.sumBelow(at.counts, size, strides[column] as number, height);
      });
    };
  }

  /** Replaces each count by the sum over the node and all that are less general. */
  sum(): void {
    this.#sum();
  }
}
