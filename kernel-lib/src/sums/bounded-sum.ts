/** Parts of a contribution's largest length that it is cut to; sums stay exact for 2²⁸ rows. */
const PARTS = 2 ** 24;

/**
 * A sum of vectors whose lengths are bounded. Every coordinate is cut towards zero to a whole number of quanta before it is added, so
 * that the sum is exact in any order and one row moves it by at most its own length: the sensitivity holds in floating point as well
 * (Casacuberta et al. 2022 show how it can fail).
 */
export class BoundedSum {
  readonly #quantum: number;
  readonly #sums: Float64Array;

  /**
   * @param dimension coordinates of each vector
   * @param length the greatest Euclidean length a vector may have; the caller bounds it
   */
  constructor(
    readonly dimension: number,
    readonly length: number,
  ) {
    this.#quantum = 2 ** Math.floor(Math.log2(length)) / PARTS;
    this.#sums = new Float64Array(dimension);
  }

  /** Adds `factor` times the `dimension` numbers of `vectors` from `offset` on. */
  add(vectors: Float64Array, offset: number, factor: number): void {
    const sums = this.#sums;
    const scaled = factor / this.#quantum;
    for (let index = 0; index < sums.length; index++) {
      sums[index] = (sums[index] ?? 0) + Math.trunc(scaled * (vectors[offset + index] ?? 0));
    }
  }

  /** Adds `factor` times a vector that is given by its places that are not 0. */
  addSparse(vector: Iterable<readonly [index: number, value: number]>, factor: number): void {
    const sums = this.#sums;
    const scaled = factor / this.#quantum;
    for (const [index, value] of vector) sums[index] = (sums[index] ?? 0) + Math.trunc(scaled * value);
  }

  /** The exact sum. */
  exact(): number[] {
    return Array.from(this.#sums, (quanta) => quanta * this.#quantum);
  }
}
