import type { Lattice } from './lattice.js';

/** How strongly steps without evidence are held at zero. */
const RIDGE = 0.3;

/**
 * A guess at a logarithm over the lattice, learnt from the nodes that were checked: a constant and a term for each step of each column,
 * by ridge regression. Searches order their checks by it; no result depends on it.
 */
export class LevelModel {
  readonly #lattice: Lattice;
  /** Where each column's steps begin among the terms; term 0 is the constant. */
  readonly #first: readonly number[];
  readonly #terms: number;
  readonly #products: Float64Array;
  readonly #sums: Float64Array;
  #coefficients: Float64Array;
  readonly #seen: { readonly levels: Uint8Array; readonly value: number }[] = [];

  constructor(lattice: Lattice) {
    this.#lattice = lattice;
    let terms = 1;
    this.#first = lattice.heights.map((height) => {
      const first = terms;
      terms += height;
      return first;
    });
    this.#terms = terms;
    this.#products = new Float64Array(terms * terms);
    for (let term = 0; term < terms; term++) this.#products[term * terms + term] = term === 0 ? 1e-6 : RIDGE;
    this.#sums = new Float64Array(terms);
    this.#coefficients = new Float64Array(terms);
  }

  learn(levels: Uint8Array, value: number): void {
    const present = [
      0,
      ...this.#first.flatMap((first, column) =>
        Array.from({ length: levels[column] as number }, (_, step) => first + step),
      ),
    ];
    for (const one of present) {
      this.#sums[one] = (this.#sums[one] as number) + value;
      for (const other of present) {
        const at = one * this.#terms + other;
        this.#products[at] = (this.#products[at] as number) + 1;
      }
    }
    this.#seen.push({ levels, value });
  }

  /** Fits all that was learnt; gives the deviation of what was seen from what it would have guessed. */
  fit(): number {
    const terms = this.#terms;
    const matrix = this.#products.slice();
    const right = this.#sums.slice();
    // Elimination without pivots: the matrix is positive definite.
    for (let row = 0; row < terms; row++) {
      for (let below = row + 1; below < terms; below++) {
        const factor = (matrix[below * terms + row] as number) / (matrix[row * terms + row] as number);
        if (factor === 0) continue;
        for (let at = row; at < terms; at++)
          matrix[below * terms + at] =
            (matrix[below * terms + at] as number) - factor * (matrix[row * terms + at] as number);
        right[below] = (right[below] as number) - factor * (right[row] as number);
      }
    }
    for (let row = terms - 1; row >= 0; row--) {
      let rest = right[row] as number;
      for (let at = row + 1; at < terms; at++) rest -= (matrix[row * terms + at] as number) * (right[at] as number);
      right[row] = rest / (matrix[row * terms + row] as number);
    }
    this.#coefficients = right;
    const squares = this.#seen.reduce((sum, { levels, value }) => sum + (this.guess(levels) - value) ** 2, 0);
    return Math.sqrt(squares / Math.max(1, this.#seen.length - 5));
  }

  guess(levels: ArrayLike<number>): number {
    let value = this.#coefficients[0] as number;
    this.#first.forEach((first, column) => {
      for (let step = 0; step < (levels[column] as number); step++) value += this.#coefficients[first + step] as number;
    });
    return value;
  }

  /** The change that a column's step to a level is guessed to make. */
  step(column: number, level: number): number {
    return this.#coefficients[(this.#first[column] as number) + level - 1] as number;
  }

  /** The guesses for all nodes. */
  guesses(into: Float64Array): void {
    const { heights, strides } = this.#lattice;
    into[0] = this.#coefficients[0] as number;
    let filled = 1;
    heights.forEach((height, column) => {
      for (let level = 1; level <= height; level++) {
        const change = this.step(column, level);
        const from = level * (strides[column] as number);
        for (let at = 0; at < filled; at++) into[from + at] = (into[from - filled + at] as number) + change;
      }
      filled *= height + 1;
    });
  }
}
