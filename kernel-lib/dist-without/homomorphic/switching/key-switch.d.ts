import type { Engine } from '../engine.js';
import type { Digits } from '../noise.js';
/** The parts of key switches, over polynomials that lie in the kernel's memory one after another, `stride` apart. */
export declare class KeySwitch {
    #private;
    /** Bytes from one polynomial modulo one prime to the next. */
    readonly stride: number;
    /** Undefined where the kernel cannot run, where primes are too long for it, or where it would take too much memory. */
    static of(engine: Engine): KeySwitch | undefined;
    private constructor();
    /** Room for so many polynomials, until the next call. */
    scratch(polynomials: number): number;
    /** Whether there is room for so many. */
    holds(polynomials: number): boolean;
    /** Reads residues, one polynomial for each of the first primes, to `at`. */
    read(at: number, bytes: Uint8Array, primes: number): void;
    /** The two polynomials of a ciphertext as bytes. */
    write(at: number, level: number, scale: number): Uint8Array;
    clear(at: number, polynomials: number): void;
    /** A polynomial's digits, one for each prime of the level, modulo all those primes and the switching one: they stay until the next call. */
    decompose(at: number, level: number, digits: Digits): void;
    /**
     * Adds digits times the key of a rotation to `sums`: for each of two polynomials as many as there are primes, the switching one included.
     * @param isTurned whether the digits are those of the turned polynomial; else they are turned here
     */
    addSwitched(sums: number, level: number, steps: number, isTurned: boolean): void;
    /** Sums divided by the switching prime, and rounded, as two polynomials of the level. */
    divide(out: number, sums: number, level: number): void;
    /** Adds a polynomial of the level, turned by the rotation. */
    addTurned(sum: number, at: number, level: number, steps: number): void;
    /** Adds one pair of polynomials of the level to another. */
    addPair(sums: number, at: number, level: number): void;
    /**
     * Adds plaintexts times ciphertexts, slot by slot of their transforms: `plain` holds `count` polynomials of the level one after
     * another, `ciphertexts` pairs of them, and `out` is one pair.
     */
    addProducts(out: number, plain: number, ciphertexts: number, count: number, level: number): void;
    /** A ciphertext whose slots moved to the left, byte for byte as SEAL turns it. */
    rotate(bytes: Uint8Array, steps: number): Uint8Array;
    /** Sums that are zero; they stay until the next call. */
    freshSums(level: number): number;
}
