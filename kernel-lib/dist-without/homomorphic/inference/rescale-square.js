/** A ciphertext rescaled by its last prime and squared, in one go: byte for byte what SEAL gives, several times as fast. */
import { instantiate } from '../../wasm/index.js';
import transforms from '../kernels/transforms.wasm.js';
import { centred, inverse, leastRoot, MOST_PRIME, writeTable } from '../switching/tables.js';
const PAGE = 65_536;
/** Works on ciphertexts of two polynomials modulo the given primes, the last of which goes. */
export class RescaleSquare {
    #kernel;
    #n;
    #primes;
    #tables;
    #by;
    #ratios;
    #input;
    #last;
    #kept;
    #output;
    /** Undefined where the kernel cannot run, or primes are too long for it: SEAL does the same then. */
    static of(n, primes) {
        const last = primes.at(-1);
        const isFit = primes.length > 1 && primes.every((prime) => prime < MOST_PRIME) && primes.some((prime) => prime > last);
        const kernel = isFit ? instantiate(transforms) : undefined;
        return kernel === undefined ? undefined : new RescaleSquare(kernel, n, primes);
    }
    constructor(kernel, n, primes) {
        this.#kernel = kernel;
        this.#n = n;
        this.#primes = primes;
        const size = 8 * n;
        let next = 1024;
        const take = (bytes) => {
            const start = next;
            next += (bytes + 63) & ~63;
            return start;
        };
        const rest = primes.length - 1;
        this.#tables = primes.map(() => ({ powers: take(size), ratios: take(size) }));
        this.#by = primes.map(() => take(8));
        this.#input = take(2 * primes.length * size);
        this.#last = [take(size), take(size)];
        this.#kept = [take(size), take(size)];
        this.#output = take(3 * rest * size);
        const missing = next - kernel.memory.buffer.byteLength;
        if (missing > 0)
            kernel.memory.grow(Math.ceil(missing / PAGE));
        this.#ratios = primes.map((prime, index) => this.#fill(prime, index));
    }
    /** Bytes of the two polynomials' residues, prime by prime, in; those of three polynomials modulo the other primes out. */
    run(input, output) {
        const { buffer } = this.#kernel.memory;
        const n = this.#n;
        const size = 8 * n;
        const count = this.#primes.length;
        const rest = count - 1;
        new Uint8Array(buffer, this.#input, input.length).set(input);
        const { powers, ratios } = this.#tables[rest];
        for (const half of [0, 1])
            this.#kernel.lastPrime(this.#last[half], this.#input + (half * count + rest) * size, n, powers, ratios, Number(this.#primes[rest]));
        for (let index = 0; index < rest; index++) {
            const table = this.#tables[index];
            const prime = Number(this.#primes[index]);
            for (const half of [0, 1])
                this.#kernel.rescale(this.#kept[half], this.#input + (half * count + index) * size, this.#last[half], n, table.powers, table.ratios, prime, this.#by[index], this.#ratios[index]);
            const at = (polynomial) => this.#output + (polynomial * rest + index) * size;
            this.#kernel.square(at(0), at(1), at(2), this.#kept[0], this.#kept[1], n, prime);
        }
        output.set(new Uint8Array(buffer, this.#output, 3 * rest * size));
    }
    /** Writes one prime's tables; gives 1 / (last prime) over the prime, as the kernel wants it. */
    #fill(prime, index) {
        const { buffer } = this.#kernel.memory;
        const n = this.#n;
        const last = this.#primes.at(-1);
        const isLast = index === this.#primes.length - 1;
        writeTable(buffer, this.#tables[index], { n, prime, root: leastRoot(prime, n) }, isLast);
        if (isLast)
            return 0;
        const by = centred(inverse(last, prime), prime);
        new BigInt64Array(buffer, this.#by[index], 1)[0] = by;
        return Number(by) / Number(prime);
    }
}
//# sourceMappingURL=rescale-square.js.map