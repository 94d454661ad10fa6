import type { RandomSource } from '../../core/random.js';
import { instantiate, type KernelMemory } from '../../wasm/index.js';
import kernelCode from '../kernels/noise.wasm.js';
import {
  drawFromStrips,
  isUnderCurve,
  knownDigits,
  STRIPS_BYTES,
  stripsOf,
  writeStrips,
  type Strips,
} from './strips.js';

/**
 * Whole numbers of P(x) ∝ exp(−x² / 2s²) at s = {@link NOISE_SCALE}, exact and fast: some hundreds of millions a second.
 * Scaled by a step of σ / s they are Gaussian noise of deviation σ on a grid of 2⁻³² σ.
 */
export interface GridNoise {
  /** Overwrites all of `out` with independent draws. */
  fill(out: Float64Array): void;
  /** Puts every number of `values` on the grid of `step`, and adds an independent draw there: exact up to one last rounding. */
  perturb(values: Float64Array, step: number): void;
  /** Lets a kernel draw the same noise by itself: see {@link KernelWords}. */
  lodge(kernel: WordsKernel, at: number): KernelWords;
}

/** Standard deviation of {@link GridNoise} in steps of its grid. */
export const NOISE_SCALE = 2 ** 32;

/** Bytes of randomness asked for at once, and of noise made at once: both stay in the processor's cache. */
const BLOCK = 65_536;
const DRAWS = BLOCK / 8;

/** A kernel that draws from strips. */
export interface WordsKernel extends KernelMemory {
  /** Where the words begin that its last call left. */
  unused(): number;
}

interface NoiseKernel extends WordsKernel {
  draw(table: number, words: number, end: number, out: number, count: number, step: number): number;
  perturb(table: number, words: number, end: number, out: number, count: number, perStep: number, step: number): number;
}

/** 64 bits at a time, straight from the source. */
function wordsOf(random: RandomSource): () => bigint {
  const pool = new BigUint64Array(64);
  const bytes = new Uint8Array(pool.buffer);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      random.fill(bytes);
      next = 0;
    }
    const word = pool[next] as bigint;
    pool[next++] = 0n;
    return word;
  };
}

/** In a kernel's memory, the table of strips and a block of random words: drawn from the source when needed, used in order, and wiped. */
export class KernelWords {
  /** Room that they take. */
  static readonly BYTES = ((STRIPS_BYTES + 63) & ~63) + BLOCK;
  /** Where the words end. */
  readonly end: number;
  readonly #kernel: WordsKernel;
  readonly #random: RandomSource;
  readonly #strips: Strips;
  readonly #word: () => bigint;
  readonly #pool: Uint8Array;
  #next: number;

  /** @param table where the table begins, and the room: a multiple of 64 */
  constructor(
    random: RandomSource,
    strips: Strips,
    kernel: WordsKernel,
    readonly table: number,
  ) {
    this.#random = random;
    this.#strips = strips;
    this.#kernel = kernel;
    this.#word = wordsOf(random);
    this.end = table + KernelWords.BYTES;
    this.#next = this.end;
    const { buffer } = kernel.memory;
    writeStrips(strips, buffer, table);
    this.#pool = new Uint8Array(buffer, this.end - BLOCK, BLOCK);
  }

  /** Calls `some(from word, how many are made, how many are missing)`, which returns what is missing after it, until all are made. */
  make(count: number, some: (from: number, made: number, missing: number) => number): void {
    for (let missing = count; missing > 0;) {
      if (this.end - this.#next < 16) {
        this.#random.fill(this.#pool);
        this.#next = this.end - BLOCK;
      }
      missing = some(this.#next, count - missing, missing);
      const used = this.#kernel.unused();
      const start = this.end - BLOCK;
      this.#pool.fill(0, this.#next - start, used - start);
      this.#next = used;
    }
  }

  /** What the kernel asks where doubles do not tell: 1 where the point lies under the curve, else 0. */
  isUnderCurve(x: number, box: number, second: bigint): number {
    const known = knownDigits(this.#strips, box);
    const digits = BigInt.asUintN(64, second) >> BigInt(64 - known);
    return Number(isUnderCurve(this.#strips, x, box, digits, known, this.#word));
  }
}

/** The plain sampler: what runs where WebAssembly cannot, and what the kernel is held to. */
export function plainGridNoise(random: RandomSource, scale = NOISE_SCALE): GridNoise {
  const strips = stripsOf(scale);
  const word = wordsOf(random);
  return Object.freeze({
    fill(out: Float64Array) {
      for (let index = 0; index < out.length; index++) out[index] = drawFromStrips(strips, word);
    },
    perturb(values: Float64Array, step: number) {
      for (let index = 0; index < values.length; index++) {
        values[index] = (roundToEven((values[index] as number) * (1 / step)) + drawFromStrips(strips, word)) * step;
      }
    },
    lodge: (kernel: WordsKernel, at: number) => new KernelWords(random, strips, kernel, at),
  });
}

/** The nearest whole number, ties to even, as the kernel rounds. */
function roundToEven(x: number): number {
  const rounded = Math.round(x);
  return Math.abs(x) < 2 ** 52 && rounded - x === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** The kernel with its memory: noise is wiped there once it is handed out. */
function compiledGridNoise(random: RandomSource, strips: Strips): GridNoise | undefined {
  const kernel = instantiate<NoiseKernel>(kernelCode, {
    isUnderCurve: (x: number, box: number, second: bigint) => words.isUnderCurve(x, box, second),
  });
  if (kernel === undefined) return undefined;
  const words = new KernelWords(random, strips, kernel, 4096);
  const { table, end } = words;
  const drawn = new Float64Array(kernel.memory.buffer, end, DRAWS);
  return Object.freeze({
    fill(out: Float64Array) {
      for (let start = 0; start < out.length; start += DRAWS) {
        const part = drawn.subarray(0, Math.min(DRAWS, out.length - start));
        words.make(part.length, (from, made, missing) => kernel.draw(table, from, end, end + made * 8, missing, 1));
        out.set(part, start);
        part.fill(0);
      }
    },
    perturb(values: Float64Array, step: number) {
      for (let start = 0; start < values.length; start += DRAWS) {
        const piece = values.subarray(start, start + DRAWS);
        const part = drawn.subarray(0, piece.length);
        part.set(piece);
        words.make(part.length, (from, made, missing) =>
          kernel.perturb(table, from, end, end + made * 8, missing, 1 / step, step),
        );
        piece.set(part);
        part.fill(0);
      }
    },
    lodge: (guest: WordsKernel, at: number) => new KernelWords(random, strips, guest, at),
  });
}

/**
 * The noise stream of training: exact discrete Gaussian draws from the bits of `random`.
 * @param scale s, 2²⁰ to 2⁴⁴
 */
export const gridNoise = (random: RandomSource, scale = NOISE_SCALE): GridNoise =>
  compiledGridNoise(random, stripsOf(scale)) ?? plainGridNoise(random, scale);
