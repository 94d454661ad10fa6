/** Matrix times columns of residues, exactly: the front of the kernel, and its plain reference. */
import { PrivacyError } from '../../core/errors.js';
import { instantiate } from '../../wasm/index.js';
import residues from '../kernels/residues.wasm.js';
/** What the kernel's sums hold: see `assembly/homomorphic/residues.ts`. */
const MOST_WEIGHT = 2 ** 27;
const MOST_PRIME_BITS = 50;
const PAGE = 65_536;
/** The plain way. */
export function plainProduct(weights, bias, columns, prime) {
    const length = columns[0]?.length ?? 0;
    return weights.map((row, output) => {
        const factors = Array.from(row, BigInt);
        return BigUint64Array.from({ length }, (_, slot) => {
            let sum = bias[output] ?? 0n;
            columns.forEach((column, input) => (sum += factors[input] * column[slot]));
            return ((sum % prime) + prime) % prime;
        });
    });
}
/**
 * A matrix of whole numbers, ready to be multiplied by columns of residues.
 * @throws PrivacyError `out-of-range` for a row whose weights add up to more than 2²⁷ in size
 */
export class ResidueProduct {
    inputs;
    rows;
    #weights;
    #length;
    #largest;
    #kernel;
    #at;
    constructor(weights, length, kernel = instantiate(residues)) {
        this.#weights = weights;
        this.#length = length;
        this.rows = weights.length;
        this.inputs = weights[0]?.length ?? 0;
        this.#largest = Math.max(1, ...weights.map((row) => row.reduce((sum, weight) => sum + Math.abs(weight), 0)));
        if (this.#largest > MOST_WEIGHT)
            throw new PrivacyError('out-of-range', { argument: 'weights' }, 'the weights of one output add up to more than 128 in size: scale the layer down');
        const padded = (this.rows + 3) & ~3;
        let next = 1024;
        const take = (bytes) => {
            const start = next;
            next += (bytes + 63) & ~63;
            return start;
        };
        this.#at = {
            weights: take(8 * padded * this.inputs),
            bias: take(8 * padded),
            scratch: take(256 * (this.inputs + padded)),
            input: take(8 * this.inputs * length),
            output: take(8 * this.rows * length),
        };
        this.#kernel = kernel;
        if (kernel === undefined)
            return;
        const missing = next - kernel.memory.buffer.byteLength;
        if (missing > 0)
            kernel.memory.grow(Math.ceil(missing / PAGE));
        const flat = new Float64Array(kernel.memory.buffer, this.#at.weights, padded * this.inputs);
        weights.forEach((row, output) => flat.set(row, output * this.inputs));
    }
    /**
     * Multiplies.
     * @param read gives column i as bytes (little-endian residues below the prime)
     * @param write takes row o as bytes, valid until it returns
     */
    run(prime, bias, read, write) {
        const bits = prime.toString(2).length;
        if (this.#kernel === undefined || bits > MOST_PRIME_BITS)
            return this.#plain(prime, bias, read, write);
        const { memory, product } = this.#kernel;
        const at = this.#at;
        const bytes = new Uint8Array(memory.buffer);
        const stride = 8 * this.#length;
        for (let input = 0; input < this.inputs; input++)
            bytes.set(read(input), at.input + input * stride);
        new Float64Array(memory.buffer, at.bias, this.rows).set(Array.from({ length: this.rows }, (_, row) => Number(bias[row] ?? 0n)));
        const sum = Math.log2(this.#largest);
        let low = 0;
        // Two pieces, so that sums of products stay below 2⁵².
        if (bits + sum > 52) {
            low = Math.ceil(bits + sum - 52);
            if (bits + low > 52)
                low = Math.max(low, Math.ceil(bits / 2));
        }
        const padded = (this.rows + 3) & ~3;
        product(at.input, stride, at.output, stride, at.weights, at.bias, this.inputs, padded, this.rows, this.#length, prime, low, at.scratch);
        for (let row = 0; row < this.rows; row++)
            write(row, bytes.subarray(at.output + row * stride, at.output + (row + 1) * stride));
    }
    #plain(prime, bias, read, write) {
        const columns = Array.from({ length: this.inputs }, (_, input) => new BigUint64Array(new Uint8Array(read(input)).buffer));
        plainProduct(this.#weights, bias, columns, prime).forEach((row, output) => write(output, new Uint8Array(row.buffer)));
    }
}
//# sourceMappingURL=residue-product.js.map