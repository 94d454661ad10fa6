import { invalidArgument } from '../../core/errors.js';
import { nearestDecimal } from '../../core/format.js';

/** Numbers of a shape: a number, a vector or a matrix. */
export type Nested = number | readonly number[] | readonly (readonly number[])[];

/** The most numbers of a product: a gigabyte. */
const MOST_NUMBERS = 2 ** 27;

/** A vector or matrix that can be sent to a worker. */
export class Tensor {
  /** @param values row after row; kept, not copied */
  constructor(
    readonly values: Float64Array,
    readonly shape: readonly number[],
  ) {
    if (shape.length > 2 || shape.reduce((size, side) => size * side, 1) !== values.length)
      throw invalidArgument('shape', 'of at most two sides, for as many numbers as there are');
  }

  clone(): Tensor {
    return new Tensor(this.values.slice(), [...this.shape]);
  }

  add(other: Tensor | number): Tensor {
    return this.#each(other, (a, b) => a + b);
  }

  subtract(other: Tensor | number): Tensor {
    return this.#each(other, (a, b) => a - b);
  }

  multiply(other: Tensor | number): Tensor {
    return this.#each(other, (a, b) => a * b);
  }

  divide(other: Tensor | number): Tensor {
    return this.#each(other, (a, b) => a / b);
  }

  /** The matrix product; a vector is taken for a row on the left and for a column on the right. */
  matMul(other: Tensor): Tensor {
    if (!(other instanceof Tensor)) throw invalidArgument('other', 'a tensor');
    const [rows, inner] = (this.shape.length === 2 ? this.shape : [1, this.values.length]) as readonly [number, number];
    const [height, columns] = (other.shape.length === 2 ? other.shape : [other.values.length, 1]) as readonly [
      number,
      number,
    ];
    if (inner !== height) throw invalidArgument('other', `of ${String(inner)} rows`);
    if (rows * columns > MOST_NUMBERS)
      throw invalidArgument('other', `small enough that the product has at most ${String(MOST_NUMBERS)} numbers`);
    const product = new Float64Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      for (let at = 0; at < inner; at++) {
        const value = this.values[row * inner + at] as number;
        for (let column = 0; column < columns; column++) {
          const place = row * columns + column;
          product[place] = (product[place] as number) + value * (other.values[at * columns + column] as number);
        }
      }
    }
    const shape = [...(this.shape.length === 2 ? [rows] : []), ...(other.shape.length === 2 ? [columns] : [])];
    return new Tensor(product, shape);
  }

  transpose(): Tensor {
    if (this.shape.length < 2) return this.clone();
    const [rows, columns] = this.shape as [number, number];
    const turned = Float64Array.from(
      this.values,
      (_, at) => this.values[(at % rows) * columns + Math.floor(at / rows)] as number,
    );
    return new Tensor(turned, [columns, rows]);
  }

  sum(): Tensor {
    return new Tensor(Float64Array.of(this.values.reduce((total, value) => total + value, 0)), []);
  }

  mean(): Tensor {
    return this.sum().divide(this.values.length);
  }

  /** Sends a copy to the worker, here, in a thread or elsewhere, and gives a pointer to it. */
  send<Sent>(worker: { keep(tensor: Tensor): Sent }): Sent {
    return worker.keep(this);
  }

  /** As nested lists. */
  toArray(): Nested {
    const { shape, values } = this;
    if (shape.length === 0) return values[0] as number;
    if (shape.length === 1) return Array.from(values);
    const [rows, columns] = shape as [number, number];
    return Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)));
  }

  /** For people: five digits of each number. */
  toString(): string {
    const short = (_: string, value: unknown): unknown =>
      typeof value === 'number' ? nearestDecimal(value, 5) : value;
    return `tensor(${JSON.stringify(this.toArray(), short)})`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** Number by number; a number, a row or a column is repeated to fit. */
  #each(other: Tensor | number, of: (a: number, b: number) => number): Tensor {
    if (typeof other === 'number')
      return new Tensor(
        this.values.map((value) => of(value, other)),
        this.shape,
      );
    if (!(other instanceof Tensor)) throw invalidArgument('other', 'a tensor or a number');
    const same = other.values.length === this.values.length && other.shape.join() === this.shape.join();
    const [, columns = this.values.length] = this.shape.length === 2 ? this.shape : [1, this.values.length];
    const isRow = other.values.length === columns && other.shape.length <= 1;
    if (!same && !isRow && other.values.length !== 1)
      throw invalidArgument('other', `of shape ${this.shape.join('×')}, a row of it, or one number`);
    return new Tensor(
      this.values.map((value, at) => of(value, other.values[same ? at : isRow ? at % columns : 0] as number)),
      this.shape,
    );
  }
}

/** A tensor of nested lists. @throws PrivacyError `invalid-argument` where rows differ in length */
export function tensor(values: Nested): Tensor {
  if (typeof values === 'number') return new Tensor(Float64Array.of(values), []);
  if (!Array.isArray(values)) throw invalidArgument('values', 'a number, a list of numbers, or a list of rows');
  const rows = values as readonly (number | readonly number[])[];
  if (rows.every((row) => typeof row === 'number'))
    return new Tensor(Float64Array.from(rows as number[]), [rows.length]);
  const width = (rows[0] as readonly number[]).length;
  if (
    !rows.every((row) => Array.isArray(row) && row.length === width && row.every((value) => typeof value === 'number'))
  )
    throw invalidArgument('values', 'rows of numbers, all of one length');
  return new Tensor(Float64Array.from((rows as readonly (readonly number[])[]).flat()), [rows.length, width]);
}
