/**
 * SEAL's key switch by a kernel of our own, over SEAL's own keys (Kim, Polyakov and Zucca 2021, "Revisiting homomorphic encryption
 * schemes for finite fields", section 4, with a digit a prime). Its parts are open to whoever saves some of them: the digits of one
 * polynomial serve for many rotations (hoisting: Halevi and Shoup 2018, section 5), and sums are divided by the switching prime once.
 */
import { instantiate, type KernelMemory } from '../../wasm/index.js';
import type { Engine } from '../engine.js';
import transforms from '../kernels/transforms.wasm.js';
import type { Digits } from '../noise.js';
import { blankCiphertext, readCiphertext, residuesAt } from '../seal/ciphertext-bytes.js';
import { galoisElement, missingKey, rotationKeyPlaces } from '../seal/galois.js';
import { residueBytes } from '../seal/layout.js';
import { centred, inverse, leastRoot, MOST_PRIME, reversed, writeTable, type Table } from './tables.js';

/** Of `assembly/homomorphic/transforms.ts`; what is an address there is a number of bytes here. */
interface Kernel extends KernelMemory {
  centre(out: number, input: number, n: number, prime: number): void;
  residues(out: number, x: number, n: number, prime: number): void;
  coefficients(out: number, x: number, n: number, w: number, wq: number, prime: number, whole: number): void;
  transformed(out: number, x: number, n: number, w: number, wq: number, prime: number): void;
  quotient(out: number, x: number, n: number, prime: number, by: number, byq: number): void;
  addGathered(sum: number, x: number, table: number, n: number, prime: number): void;
  innerProducts(
    one: number,
    two: number,
    x: number,
    xs: number,
    table: number,
    y: number,
    z: number,
    ys: number,
    count: number,
    n: number,
    prime: number,
  ): void;
}

/** All that is known of one prime. */
interface Prime {
  readonly prime: number;
  readonly forward: Table;
  readonly back: Table;
  /** Where 1 / (switching prime) lies, and its quotient by the prime. */
  readonly by: number;
  readonly byRatio: number;
}

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
  readonly stride: number;
  readonly #engine: Engine;
  readonly #kernel: Kernel;
  readonly #n: number;
  readonly #primes: readonly Prime[];
  readonly #staged: number;
  /** The order of slots where they stay in their places. */
  readonly #inOrder: number;
  readonly #coefficients: number;
  readonly #digits: number;
  readonly #sums: number;
  readonly #scratch: number;
  /** Where keys may lie, and which rotation's is there. */
  readonly #places: readonly number[];
  readonly #loaded = new Map<number, number>();

  /** Undefined where the kernel cannot run, where primes are too long for it, or where it would take too much memory. */
  static of(engine: Engine): KeySwitch | undefined {
    const { degree, primeBits, scheme } = engine.parameters;
    const digits = primeBits.length ** 2 + 8 * primeBits.length;
    if (scheme !== 'CKKS' || engine.keys.rotation === undefined) return undefined;
    if ([...engine.primes, engine.switchingPrime].some((prime) => prime >= MOST_PRIME)) return undefined;
    if (2 * MOST_KEY_BYTES + digits * residueBytes(degree) > MOST_BYTES) return undefined;
    const kernel = instantiate<Kernel>(transforms);
    return kernel && new KeySwitch(engine, kernel);
  }

  private constructor(engine: Engine, kernel: Kernel) {
    this.#engine = engine;
    this.#kernel = kernel;
    const n = (this.#n = engine.parameters.degree);
    const primes = [...engine.primes, engine.switchingPrime];
    this.stride = residueBytes(n) + PADDING;
    let next = 1024;
    const take = (bytes: number): number => {
      const start = next;
      next += (bytes + 63) & ~63;
      return start;
    };
    const table = (): Table => ({ powers: take(this.stride), ratios: take(this.stride) });
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
  scratch(polynomials: number): number {
    this.#grow(this.#scratch + polynomials * this.stride);
    return this.#scratch;
  }

  /** Whether there is room for so many. */
  holds(polynomials: number): boolean {
    return this.#scratch + polynomials * this.stride <= MOST_BYTES;
  }

  /** Reads residues, one polynomial for each of the first primes, to `at`. */
  read(at: number, bytes: Uint8Array, primes: number): void {
    const size = residueBytes(this.#n);
    for (let index = 0; index < primes; index++)
      this.#readOne(at + index * this.stride, bytes.subarray(index * size, (index + 1) * size), index);
  }

  /** The two polynomials of a ciphertext as bytes. */
  write(at: number, level: number, scale: number): Uint8Array {
    const bytes = blankCiphertext(this.#engine, level, 2, scale);
    const size = residueBytes(this.#n);
    const count = level + 1;
    for (let place = 0; place < 2 * count; place++) {
      const { prime } = this.#primes[place % count] as Prime;
      this.#kernel.residues(this.#staged, at + place * this.stride, this.#n, prime);
      bytes.set(new Uint8Array(this.#buffer, this.#staged, size), residuesAt(0, place, count, this.#n));
    }
    return bytes;
  }

  clear(at: number, polynomials: number): void {
    new Uint8Array(this.#buffer, at, polynomials * this.stride).fill(0);
  }

  /** A polynomial's digits, one for each prime of the level, modulo all those primes and the switching one: they stay until the next call. */
  decompose(at: number, level: number, digits: Digits): void {
    const count = level + 1;
    for (let digit = 0; digit < count; digit++) {
      const own = at + digit * this.stride;
      this.#toCoefficients(own, digit, digits === 'as SEAL');
      for (let index = 0; index <= count; index++) {
        const to = this.#digits + (digit * (count + 1) + index) * this.stride;
        if (index === digit) new Uint8Array(this.#buffer).copyWithin(to, own, own + residueBytes(this.#n));
        else this.#fromCoefficients(to, this.#global(index, level));
      }
    }
  }

  /**
   * Adds digits times the key of a rotation to `sums`: for each of two polynomials as many as there are primes, the switching one included.
   * @param isTurned whether the digits are those of the turned polynomial; else they are turned here
   */
  addSwitched(sums: number, level: number, steps: number, isTurned: boolean): void {
    const key = this.#key(steps);
    const primes = this.#primes.length;
    const count = level + 1;
    const row = count + 1;
    for (let index = 0; index < row; index++) {
      const prime = this.#global(index, level);
      this.#kernel.innerProducts(
        sums + index * this.stride,
        sums + (row + index) * this.stride,
        this.#digits + index * this.stride,
        row * this.stride,
        isTurned ? 0 : this.#tableOf(key),
        key + prime * this.stride,
        key + (primes + prime) * this.stride,
        2 * primes * this.stride,
        count,
        this.#n,
        (this.#primes[prime] as Prime).prime,
      );
    }
  }

  /** Sums divided by the switching prime, and rounded, as two polynomials of the level. */
  divide(out: number, sums: number, level: number): void {
    const count = level + 1;
    const switching = this.#primes.length - 1;
    for (let half = 0; half < 2; half++) {
      const from = sums + half * (count + 1) * this.stride;
      this.#toCoefficients(from + count * this.stride, switching, false);
      for (let index = 0; index < count; index++) {
        const to = out + (half * count + index) * this.stride;
        const { by, byRatio, prime } = this.#primes[index] as Prime;
        this.#fromCoefficients(to, index);
        this.#kernel.quotient(to, from + index * this.stride, this.#n, prime, by, byRatio);
      }
    }
  }

  /** Adds a polynomial of the level, turned by the rotation. */
  addTurned(sum: number, at: number, level: number, steps: number): void {
    const table = this.#tableOf(this.#key(steps));
    for (let index = 0; index <= level; index++) {
      const offset = index * this.stride;
      this.#kernel.addGathered(sum + offset, at + offset, table, this.#n, (this.#primes[index] as Prime).prime);
    }
  }

  /** Adds one pair of polynomials of the level to another. */
  addPair(sums: number, at: number, level: number): void {
    for (let place = 0; place < 2 * (level + 1); place++) {
      const { prime } = this.#primes[place % (level + 1)] as Prime;
      this.#kernel.addGathered(sums + place * this.stride, at + place * this.stride, this.#inOrder, this.#n, prime);
    }
  }

  /**
   * Adds plaintexts times ciphertexts, slot by slot of their transforms: `plain` holds `count` polynomials of the level one after
   * another, `ciphertexts` pairs of them, and `out` is one pair.
   */
  addProducts(out: number, plain: number, ciphertexts: number, count: number, level: number): void {
    const primes = level + 1;
    for (let index = 0; index < primes; index++) {
      const [x, y] = [plain + index * this.stride, ciphertexts + index * this.stride];
      this.#kernel.innerProducts(
        out + index * this.stride,
        out + (primes + index) * this.stride,
        x,
        // Pairs are twice as far apart as plaintexts.
        primes * this.stride,
        0,
        y,
        y + primes * this.stride,
        2 * primes * this.stride,
        count,
        this.#n,
        (this.#primes[index] as Prime).prime,
      );
    }
  }

  /** A ciphertext whose slots moved to the left, byte for byte as SEAL turns it. */
  rotate(bytes: Uint8Array, steps: number): Uint8Array {
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
  freshSums(level: number): number {
    this.clear(this.#sums, 2 * (level + 2));
    return this.#sums;
  }

  get #buffer(): ArrayBuffer {
    return this.#kernel.memory.buffer;
  }

  #grow(bytes: number): void {
    const missing = bytes - this.#buffer.byteLength;
    if (missing > 0) this.#kernel.memory.grow(Math.ceil(missing / PAGE));
  }

  /** Which prime is at a place of a level: the switching one comes after the level's own. */
  readonly #global = (index: number, level: number): number => (index <= level ? index : this.#primes.length - 1);

  #toCoefficients(from: number, index: number, whole: boolean): void {
    const { back, prime } = this.#primes[index] as Prime;
    this.#kernel.coefficients(this.#coefficients, from, this.#n, back.powers, back.ratios, prime, whole ? 1 : 0);
  }

  #fromCoefficients(to: number, index: number): void {
    const { forward, prime } = this.#primes[index] as Prime;
    this.#kernel.transformed(to, this.#coefficients, this.#n, forward.powers, forward.ratios, prime);
  }

  #readOne(to: number, residues: Uint8Array, index: number): void {
    new Uint8Array(this.#buffer, this.#staged, residues.length).set(residues);
    this.#kernel.centre(to, this.#staged, this.#n, (this.#primes[index] as Prime).prime);
  }

  /** Writes one prime's tables; gives 1 / (switching prime) over the prime, as the kernel wants it. */
  #fill(one: { readonly prime: bigint; readonly forward: Table; readonly back: Table; readonly by: number }): number {
    const { back, by, forward, prime } = one;
    const { switchingPrime } = this.#engine;
    const about = { n: this.#n, prime, root: leastRoot(prime, this.#n) };
    writeTable(this.#buffer, forward, about, false);
    writeTable(this.#buffer, back, about, true);
    if (prime === switchingPrime) return 0;
    const factor = centred(inverse(switchingPrime, prime), prime);
    new BigInt64Array(this.#buffer, by, 1)[0] = factor;
    return Number(factor) / Number(prime);
  }

  /** The order in which a rotation takes slots of a transform is after its key. */
  #tableOf(key: number): number {
    return key + 2 * (this.#primes.length - 1) * this.#primes.length * this.stride;
  }

  /** Where the key of a rotation lies; it is read when it is first needed. */
  #key(steps: number): number {
    const n = this.#n;
    const element = galoisElement(steps, n);
    const known = this.#loaded.get(element);
    if (known !== undefined) return known;
    const rotation = this.#engine.keys.rotation as Uint8Array;
    const primes = this.#primes.length;
    const places = rotationKeyPlaces(rotation, element, n, primes);
    if (places === undefined) throw missingKey(`rotation by ${steps}`);
    const last = this.#places.length - 1;
    const at = this.#places[Math.min(this.#loaded.size, last)] as number;
    for (const [other, place] of this.#loaded) if (place === at) this.#loaded.delete(other);
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
  #writeOrder(at: number, element: number): void {
    const n = this.#n;
    const bits = Math.log2(n);
    const order = new Uint32Array(this.#buffer, at, n);
    for (let index = 0; index < n; index++) {
      const power = (element * (2 * reversed(index, bits) + 1)) % (2 * n);
      order[index] = 8 * reversed((power - 1) / 2, bits);
    }
  }
}
