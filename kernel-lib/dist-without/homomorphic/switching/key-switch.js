/**
 * SEAL's key switch by a kernel of our own, over SEAL's own keys (Kim, Polyakov and Zucca 2021, "Revisiting homomorphic encryption
 * schemes for finite fields", section 4, with a digit a prime). Its parts are open to whoever saves some of them: the digits of one
 * polynomial serve for many rotations (hoisting: Halevi and Shoup 2018, section 5), and sums are divided by the switching prime once.
 */
import { instantiate } from '../../wasm/index.js';
import transforms from '../kernels/transforms.wasm.js';
import { blankCiphertext, readCiphertext, residuesAt } from '../seal/ciphertext-bytes.js';
import { galoisElement, missingKey, rotationKeyPlaces } from '../seal/galois.js';
import { residueBytes } from '../seal/layout.js';
import { centred, inverse, leastRoot, MOST_PRIME, reversed, writeTable } from './tables.js';
const PAGE = 65_536;
/** Rows that lie a power of two apart would share places of the cache. */
const PADDING = 128;
/** Keys stay loaded up to here; the others take turns in one place. */
const MOST_KEY_BYTES = 64 * 2 ** 20;
/** What all of it may take: beyond, SEAL's way is taken. */
const MOST_BYTES = 512 * 2 ** 20;
/** The parts of key switches, over polynomials that lie in the kernel's memory one after another, `stride` apart. */
export class KeySwitch {
    /** Bytes from one polynomial modulo one prime to the next. */
    stride;
    #engine;
    #kernel;
    #n;
    #primes;
    #staged;
    /** The order of slots where they stay in their places. */
    #inOrder;
    #coefficients;
    #digits;
    #sums;
    #scratch;
    /** Where keys may lie, and which rotation's is there. */
    #places;
    #loaded = new Map();
    /** Undefined where the kernel cannot run, where primes are too long for it, or where it would take too much memory. */
    static of(engine) {
        const { degree, primeBits, scheme } = engine.parameters;
        const digits = primeBits.length ** 2 + 8 * primeBits.length;
        if (scheme !== 'CKKS' || engine.keys.rotation === undefined)
            return undefined;
        if ([...engine.primes, engine.switchingPrime].some((prime) => prime >= MOST_PRIME))
            return undefined;
        if (2 * MOST_KEY_BYTES + digits * residueBytes(degree) > MOST_BYTES)
            return undefined;
        const kernel = instantiate(transforms);
        return kernel && new KeySwitch(engine, kernel);
    }
    constructor(engine, kernel) {
        this.#engine = engine;
        this.#kernel = kernel;
        const n = (this.#n = engine.parameters.degree);
        const primes = [...engine.primes, engine.switchingPrime];
        this.stride = residueBytes(n) + PADDING;
        let next = 1024;
        const take = (bytes) => {
            const start = next;
            next += (bytes + 63) & ~63;
            return start;
        };
        const table = () => ({ powers: take(this.stride), ratios: take(this.stride) });
        const laid = primes.map((prime) => ({ prime, forward: table(), back: table(), by: take(8) }));
        this.#staged = take(this.stride);
        this.#inOrder = take(4 * n);
        this.#coefficients = take(this.stride);
        this.#digits = take((primes.length - 1) * primes.length * this.stride);
        this.#sums = take(2 * primes.length * this.stride);
        const key = 2 * (primes.length - 1) * primes.length * this.stride + 4 * n;
        const count = Math.max(1, Math.min(engine.keys.rotationSteps.length, Math.floor(MOST_KEY_BYTES / key)));
        this.#places = Array.from({ length: count }, () => take(key));
        this.#scratch = next;
        this.#grow(next);
        this.#writeOrder(this.#inOrder, 1);
        this.#primes = laid.map((one) => ({ ...one, prime: Number(one.prime), byRatio: this.#fill(one) }));
    }
    /** Room for so many polynomials, until the next call. */
    scratch(polynomials) {
        this.#grow(this.#scratch + polynomials * this.stride);
        return this.#scratch;
    }
    /** Whether there is room for so many. */
    holds(polynomials) {
        return this.#scratch + polynomials * this.stride <= MOST_BYTES;
    }
    /** Reads residues, one polynomial for each of the first primes, to `at`. */
    read(at, bytes, primes) {
        const size = residueBytes(this.#n);
        for (let index = 0; index < primes; index++)
            this.#readOne(at + index * this.stride, bytes.subarray(index * size, (index + 1) * size), index);
    }
    /** The two polynomials of a ciphertext as bytes. */
    write(at, level, scale) {
        const bytes = blankCiphertext(this.#engine, level, 2, scale);
        const size = residueBytes(this.#n);
        const count = level + 1;
        for (let place = 0; place < 2 * count; place++) {
            const { prime } = this.#primes[place % count];
            this.#kernel.residues(this.#staged, at + place * this.stride, this.#n, prime);
            bytes.set(new Uint8Array(this.#buffer, this.#staged, size), residuesAt(0, place, count, this.#n));
        }
        return bytes;
    }
    clear(at, polynomials) {
        new Uint8Array(this.#buffer, at, polynomials * this.stride).fill(0);
    }
    /** A polynomial's digits, one for each prime of the level, modulo all those primes and the switching one: they stay until the next call. */
    decompose(at, level, digits) {
        const count = level + 1;
        for (let digit = 0; digit < count; digit++) {
            const own = at + digit * this.stride;
            this.#toCoefficients(own, digit, digits === 'as SEAL');
            for (let index = 0; index <= count; index++) {
                const to = this.#digits + (digit * (count + 1) + index) * this.stride;
                if (index === digit)
                    new Uint8Array(this.#buffer).copyWithin(to, own, own + residueBytes(this.#n));
                else
                    this.#fromCoefficients(to, this.#global(index, level));
            }
        }
    }
    /**
     * Adds digits times the key of a rotation to `sums`: for each of two polynomials as many as there are primes, the switching one included.
     * @param isTurned whether the digits are those of the turned polynomial; else they are turned here
     */
    addSwitched(sums, level, steps, isTurned) {
        const key = this.#key(steps);
        const primes = this.#primes.length;
        const count = level + 1;
        const row = count + 1;
        for (let index = 0; index < row; index++) {
            const prime = this.#global(index, level);
            this.#kernel.innerProducts(sums + index * this.stride, sums + (row + index) * this.stride, this.#digits + index * this.stride, row * this.stride, isTurned ? 0 : this.#tableOf(key), key + prime * this.stride, key + (primes + prime) * this.stride, 2 * primes * this.stride, count, this.#n, this.#primes[prime].prime);
        }
    }
    /** Sums divided by the switching prime, and rounded, as two polynomials of the level. */
    divide(out, sums, level) {
        const count = level + 1;
        const switching = this.#primes.length - 1;
        for (let half = 0; half < 2; half++) {
            const from = sums + half * (count + 1) * this.stride;
            this.#toCoefficients(from + count * this.stride, switching, false);
            for (let index = 0; index < count; index++) {
                const to = out + (half * count + index) * this.stride;
                const { by, byRatio, prime } = this.#primes[index];
                this.#fromCoefficients(to, index);
                this.#kernel.quotient(to, from + index * this.stride, this.#n, prime, by, byRatio);
            }
        }
    }
    /** Adds a polynomial of the level, turned by the rotation. */
    addTurned(sum, at, level, steps) {
        const table = this.#tableOf(this.#key(steps));
        for (let index = 0; index <= level; index++) {
            const offset = index * this.stride;
            this.#kernel.addGathered(sum + offset, at + offset, table, this.#n, this.#primes[index].prime);
        }
    }
    /** Adds one pair of polynomials of the level to another. */
    addPair(sums, at, level) {
        for (let place = 0; place < 2 * (level + 1); place++) {
            const { prime } = this.#primes[place % (level + 1)];
            this.#kernel.addGathered(sums + place * this.stride, at + place * this.stride, this.#inOrder, this.#n, prime);
        }
    }
    /**
     * Adds plaintexts times ciphertexts, slot by slot of their transforms: `plain` holds `count` polynomials of the level one after
     * another, `ciphertexts` pairs of them, and `out` is one pair.
     */
    addProducts(out, plain, ciphertexts, count, level) {
        const primes = level + 1;
        for (let index = 0; index < primes; index++) {
            const [x, y] = [plain + index * this.stride, ciphertexts + index * this.stride];
            this.#kernel.innerProducts(out + index * this.stride, out + (primes + index) * this.stride, x, 
            // Pairs are twice as far apart as plaintexts.
            primes * this.stride, 0, y, y + primes * this.stride, 2 * primes * this.stride, count, this.#n, this.#primes[index].prime);
        }
    }
    /** A ciphertext whose slots moved to the left, byte for byte as SEAL turns it. */
    rotate(bytes, steps) {
        const { primes: count, scale } = readCiphertext(bytes, this.#n);
        const level = count - 1;
        const at = this.scratch(5 * count);
        const turned = at + 2 * count * this.stride;
        const out = turned + count * this.stride;
        const half = residuesAt(0, count, count, this.#n);
        this.read(at, bytes.subarray(residuesAt(0, 0, count, this.#n), half), count);
        this.read(at + count * this.stride, bytes.subarray(half), count);
        this.clear(turned, count);
        this.addTurned(turned, at + count * this.stride, level, steps);
        this.decompose(turned, level, 'as SEAL');
        const sums = this.freshSums(level);
        this.addSwitched(sums, level, steps, true);
        this.divide(out, sums, level);
        this.addTurned(out, at, level, steps);
        return this.write(out, level, scale);
    }
    /** Sums that are zero; they stay until the next call. */
    freshSums(level) {
        this.clear(this.#sums, 2 * (level + 2));
        return this.#sums;
    }
    get #buffer() {
        return this.#kernel.memory.buffer;
    }
    #grow(bytes) {
        const missing = bytes - this.#buffer.byteLength;
        if (missing > 0)
            this.#kernel.memory.grow(Math.ceil(missing / PAGE));
    }
    /** Which prime is at a place of a level: the switching one comes after the level's own. */
    #global = (index, level) => (index <= level ? index : this.#primes.length - 1);
    #toCoefficients(from, index, whole) {
        const { back, prime } = this.#primes[index];
        this.#kernel.coefficients(this.#coefficients, from, this.#n, back.powers, back.ratios, prime, whole ? 1 : 0);
    }
    #fromCoefficients(to, index) {
        const { forward, prime } = this.#primes[index];
        this.#kernel.transformed(to, this.#coefficients, this.#n, forward.powers, forward.ratios, prime);
    }
    #readOne(to, residues, index) {
        new Uint8Array(this.#buffer, this.#staged, residues.length).set(residues);
        this.#kernel.centre(to, this.#staged, this.#n, this.#primes[index].prime);
    }
    /** Writes one prime's tables; gives 1 / (switching prime) over the prime, as the kernel wants it. */
    #fill(one) {
        const { back, by, forward, prime } = one;
        const { switchingPrime } = this.#engine;
        const about = { n: this.#n, prime, root: leastRoot(prime, this.#n) };
        writeTable(this.#buffer, forward, about, false);
        writeTable(this.#buffer, back, about, true);
        if (prime === switchingPrime)
            return 0;
        const factor = centred(inverse(switchingPrime, prime), prime);
        new BigInt64Array(this.#buffer, by, 1)[0] = factor;
        return Number(factor) / Number(prime);
    }
    /** The order in which a rotation takes slots of a transform is after its key. */
    #tableOf(key) {
        return key + 2 * (this.#primes.length - 1) * this.#primes.length * this.stride;
    }
    /** Where the key of a rotation lies; it is read when it is first needed. */
    #key(steps) {
        const n = this.#n;
        const element = galoisElement(steps, n);
        const known = this.#loaded.get(element);
        if (known !== undefined)
            return known;
        const rotation = this.#engine.keys.rotation;
        const primes = this.#primes.length;
        const places = rotationKeyPlaces(rotation, element, n, primes);
        if (places === undefined)
            throw missingKey(`rotation by ${steps}`);
        const last = this.#places.length - 1;
        const at = this.#places[Math.min(this.#loaded.size, last)];
        for (const [other, place] of this.#loaded)
            if (place === at)
                this.#loaded.delete(other);
        const size = residueBytes(n);
        places.forEach((start, digit) => {
            for (let place = 0; place < 2 * primes; place++) {
                const bytes = rotation.subarray(start + place * size, start + (place + 1) * size);
                this.#readOne(at + (digit * 2 * primes + place) * this.stride, bytes, place % primes);
            }
        });
        this.#writeOrder(this.#tableOf(at), element);
        this.#loaded.set(element, at);
        return at;
    }
    /** The transform's values lie at odd powers of the root, in bit-reversed order; X to Xᵉ takes each from the e-th power of its own. */
    #writeOrder(at, element) {
        const n = this.#n;
        const bits = Math.log2(n);
        const order = new Uint32Array(this.#buffer, at, n);
        for (let index = 0; index < n; index++) {
            const power = (element * (2 * reversed(index, bits) + 1)) % (2 * n);
            order[index] = 8 * reversed((power - 1) / 2, bits);
        }
    }
}
//# sourceMappingURL=key-switch.js.map