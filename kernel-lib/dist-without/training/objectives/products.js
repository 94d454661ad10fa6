import { instantiate } from '../../wasm/index.js';
import kernelCode from '../kernels/dense.wasm.js';
/** The plain product: the kernel's reference, and what runs where WebAssembly cannot. */
export const plainProducts = Object.freeze({
    name: 'plain',
    multiply(a, b, transposed = false) {
        const rows = transposed ? a.columns : a.rows;
        const inner = transposed ? a.rows : a.columns;
        const sums = new Float32Array(rows * b.columns);
        for (let k = 0; k < inner; k++) {
            for (let row = 0; row < rows; row++) {
                const left = a.values[transposed ? k * a.columns + row : row * a.columns + k];
                if (left === 0)
                    continue;
                for (let column = 0; column < b.columns; column++) {
                    const at = row * b.columns + column;
                    sums[at] = sums[at] + left * b.values[k * b.columns + column];
                }
            }
        }
        return sums;
    },
});
/** Bytes at the start of a dense kernel's memory that are its own: a panel of a matrix in the cache. */
export const KERNEL_OWN = 16_384;
/** The compiled product; undefined where it can't run. */
export function kernelProducts() {
    const kernel = instantiate(kernelCode);
    if (kernel === undefined)
        return undefined;
    return Object.freeze({
        name: 'kernel',
        multiply(a, b, transposed = false) {
            const rows = transposed ? a.columns : a.rows;
            const inner = transposed ? a.rows : a.columns;
            // Columns are filled up to a multiple of four, the width of a vector.
            const width = (b.columns + 3) & ~3;
            const atA = KERNEL_OWN;
            const atB = (atA + a.values.length * 4 + 63) & ~63;
            const atC = (atB + b.rows * width * 4 + 63) & ~63;
            const missing = atC + rows * width * 4 - kernel.memory.buffer.byteLength;
            if (missing > 0)
                kernel.memory.grow(Math.ceil(missing / 65_536));
            const { buffer } = kernel.memory;
            new Float32Array(buffer, atA, a.values.length).set(a.values);
            const right = new Float32Array(buffer, atB, b.rows * width);
            if (width === b.columns)
                right.set(b.values);
            else {
                right.fill(0);
                for (let row = 0; row < b.rows; row++)
                    right.set(b.values.subarray(row * b.columns, (row + 1) * b.columns), row * width);
            }
            const sums = new Float32Array(buffer, atC, rows * width);
            sums.fill(0);
            const [rowStep, columnStep] = transposed ? [4, a.columns * 4] : [a.columns * 4, 4];
            kernel.gemm(atA, rowStep, columnStep, atB, width * 4, atC, width * 4, rows, width, inner, 256);
            if (width === b.columns)
                return sums.slice();
            const out = new Float32Array(rows * b.columns);
            for (let row = 0; row < rows; row++)
                out.set(sums.subarray(row * width, row * width + b.columns), row * b.columns);
            return out;
        },
    });
}
/** Products of tfjs-node, for those large enough to pay for handing them over; the others by `small`. */
export function tfjsProducts(tf, small) {
    return Object.freeze({
        name: 'tfjs',
        multiply(a, b, transposed = false) {
            if (a.values.length * b.columns < LARGE)
                return small.multiply(a, b, transposed);
            const left = tf.tensor2d(a.values, [a.rows, a.columns]);
            const right = tf.tensor2d(b.values, [b.rows, b.columns]);
            const product = tf.matMul(left, right, transposed);
            const values = product.dataSync();
            for (const tensor of [left, right, product])
                tensor.dispose();
            return values;
        },
    });
}
/** Multiplications from which tfjs-node is faster. */
const LARGE = 5e6;
/** The fastest product that needs no other package. */
export const builtInProducts = () => kernelProducts() ?? plainProducts;
//# sourceMappingURL=products.js.map