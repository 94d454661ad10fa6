import { invalidArgument } from '../../core/errors.js';
/** The most nodes a search is begun on. */
const MOST_NODES = 2 ** 23;
/** All combinations of levels, numbered in mixed radix. */
export class Lattice {
    heights;
    size;
    strides;
    constructor(heights) {
        this.heights = heights;
        let size = 1;
        const strides = heights.map((height) => {
            const stride = size;
            size *= height + 1;
            return stride;
        });
        if (size > MOST_NODES)
            throw invalidArgument('quasiIdentifiers', `hierarchies with at most ${String(MOST_NODES)} combinations of levels together: leave levels out, or recode locally`);
        this.size = size;
        this.strides = Int32Array.from(strides);
    }
    levels(node) {
        const levels = new Uint8Array(this.heights.length);
        let rest = node;
        for (let column = 0; column < levels.length; column++) {
            const radix = this.heights[column] + 1;
            levels[column] = rest % radix;
            rest = Math.floor(rest / radix);
        }
        return levels;
    }
    node(levels) {
        let node = 0;
        for (let column = 0; column < levels.length; column++)
            node += levels[column] * this.strides[column];
        return node;
    }
    /** Writes `value` for a node and all that are less general. */
    markBelow(marks, levels, value = 1) {
        this.#mark(marks, this.heights.map(() => 0), levels, value);
    }
    /** Writes `value` for a node and all that are more general. */
    markAbove(marks, levels, value = 1) {
        this.#mark(marks, levels, this.heights, value);
    }
    #mark(marks, from, to, value) {
        const { strides } = this;
        const visit = (column, node) => {
            const stride = strides[column];
            const last = node + to[column] * stride;
            for (let at = node + from[column] * stride; at <= last; at += stride) {
                if (column === 0)
                    marks[at] = value;
                else
                    visit(column - 1, at);
            }
        };
        visit(strides.length - 1, 0);
    }
    /** Replaces each node's count by the sum over the node and all that are less general. */
    sumBelow(counts) {
        this.heights.forEach((height, column) => {
            const stride = this.strides[column];
            const block = stride * (height + 1);
            for (let start = 0; start < counts.length; start += block) {
                for (let node = start + stride, end = start + block; node < end; node++)
                    counts[node] = counts[node] + counts[node - stride];
            }
        });
    }
}
//# sourceMappingURL=lattice.js.map