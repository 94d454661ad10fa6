import { reach, regions } from '../classes/kernel.js';
import kernelSource from '../kernels/lattice.wasm.js';
import { instantiate } from '../../wasm/instantiate.js';
/** A count for each node of a lattice, and their sums over all that is less general: in WebAssembly, and plain where that cannot run. */
export class LatticeSums {
    counts;
    #sum;
    constructor(lattice, kernel = instantiate(kernelSource) ?? null) {
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
                if (height > 0)
                    kernel.sumBelow(at.counts, size, strides[column], height);
            });
        };
    }
    /** Replaces each count by the sum over the node and all that are less general. */
    sum() {
        this.#sum();
    }
}
//# sourceMappingURL=lattice-sums.js.map