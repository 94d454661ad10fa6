import { invalidArgument } from '../../core/errors.js';
import type { Ciphertext, Plaintext } from '../engine.js';
import { requireArray } from '../arguments.js';
import { encodingError, keySwitchError } from '../noise.js';
import type { CkksContext } from './ckks-context.js';
import { CkksVector } from './ckks-vector.js';

/** Baby steps of a product over `period` diagonals. */
const babySteps = (period: number): number => Math.ceil(Math.sqrt(period));

/** Half the slots of the largest ring. */
const MOST_ROWS = 8192;

/** The rotations that a product with a matrix of this shape needs: for `rotations` when keys are made. */
export function matrixRotations(rows: number, columns: number): readonly number[] {
  for (const [argument, count] of Object.entries({ rows, columns }))
    if (!Number.isInteger(count) || count < 1 || count > MOST_ROWS)
      throw invalidArgument(argument, `a whole number of 1 to ${MOST_ROWS}`);
  const period = Math.max(rows, columns);
  const baby = babySteps(period);
  const steps: number[] = [];
  for (let step = 1; step < baby; step++) steps.push(step);
  for (let step = baby; step < period; step += baby) steps.push(step);
  return steps;
}

/**
 * A matrix in the clear, for products with encrypted vectors by diagonals, in baby steps and giant steps (Halevi and Shoup 2018,
 * section 4): 2√n rotations instead of n.
 */
export class PlainMatrix {
  readonly rows: number;
  readonly columns: number;
  /** What vectors have to be encrypted with: `encrypt(values, { period })`. */
  readonly period: number;
  readonly #context: CkksContext;
  readonly #matrix: readonly Float64Array[];
  /** Σ |entries| of the row where it is largest: how much a product may grow. */
  readonly #growth: number;
  readonly #encoded = new Map<string, readonly (Plaintext | undefined)[]>();

  constructor(context: CkksContext, rows: readonly ArrayLike<number>[]) {
    this.#context = context;
    requireArray(rows, 'rows', 'an array of rows');
    for (const row of Array.from(rows)) requireArray(row, 'rows', 'an array of rows');
    this.rows = rows.length;
    this.columns = rows[0]?.length ?? 0;
    this.period = Math.max(this.rows, this.columns);
    if (this.columns < 1 || Array.from(rows).some(({ length }) => length !== this.columns))
      throw invalidArgument('rows', 'a matrix: rows of one length, at least one');
    if (2 * this.period > context.slots)
      throw invalidArgument('rows', `of at most ${context.slots / 2} rows and columns`);
    this.#matrix = Array.from(rows, (row) =>
      Float64Array.from(row, (entry: unknown) => (typeof entry === 'number' ? entry : NaN)),
    );
    if (this.#matrix.some((row) => row.some((entry) => !Number.isFinite(entry))))
      throw invalidArgument('rows', 'finite numbers');
    this.#growth = Math.max(...this.#matrix.map((row) => row.reduce((sum, entry) => sum + Math.abs(entry), 0)));
  }

  /** @internal */
  times(vector: CkksVector): CkksVector {
    const context = this.#context;
    context.requireOwn(vector);
    const { engine, parameters, scales } = context;
    if (vector.length !== this.columns)
      throw invalidArgument('vector', `of ${this.columns} numbers, as the matrix has columns`);
    if (vector.period !== this.period || vector.copies < 2)
      throw invalidArgument(
        'vector',
        `encrypted with { period: ${this.period} }, and not yet multiplied by ${vector.copies - 1} matrices`,
      );
    const { level } = vector.ciphertext;
    const bound = Math.max(vector.bound * this.#growth, Number.MIN_VALUE);
    if (level < 1) return vector.multiply(1);
    context.requireRoom(bound, level - 1, 'matrix product');
    return context.timed('matrix product', () => {
      const scale = scales[level] as number;
      const diagonals = this.#diagonals(level, scale, vector.copies);
      const baby = babySteps(this.period);
      const turned: Ciphertext[] = [];
      for (let step = 0; step < Math.min(baby, this.period); step++)
        turned.push(engine.rotate(vector.ciphertext, step));
      let total: Ciphertext | undefined;
      const accumulate = (sum: Ciphertext | undefined, term: Ciphertext): Ciphertext => {
        if (sum === undefined) return term;
        const next = engine.add(sum, term);
        sum.dispose();
        term.dispose();
        return next;
      };
      for (let giant = 0; giant < this.period; giant += baby) {
        let part: Ciphertext | undefined;
        for (let step = 0; step < baby && giant + step < this.period; step++) {
          const diagonal = diagonals[giant + step];
          if (diagonal !== undefined)
            part = accumulate(part, engine.multiplyPlain(turned[step] as Ciphertext, diagonal));
        }
        if (part === undefined) continue;
        const moved = giant === 0 ? part : engine.rotate(part, giant);
        if (moved !== part) part.dispose();
        total = accumulate(total, moved);
      }
      for (const one of turned) one.dispose();
      if (total === undefined) throw invalidArgument('rows', 'not all zero');
      const error =
        (vector.error + keySwitchError(parameters, level, scale)) * this.#growth +
        this.period * (vector.bound + vector.error) * encodingError(parameters.degree, scale) +
        babySteps(this.period) * keySwitchError(parameters, level, scale * scale);
      const result = CkksVector.rescaled(context, total, {
        length: this.rows,
        bound,
        error,
        period: this.period,
        copies: vector.copies - 1,
      });
      total.dispose();
      return result;
    });
  }

  /** Diagonal k, turned back by its giant step, over all copies; undefined where it is all zero. */
  #diagonals(level: number, scale: number, copies: number): readonly (Plaintext | undefined)[] {
    const name = `${level} ${copies}`;
    const known = this.#encoded.get(name);
    if (known !== undefined) return known;
    const { period } = this;
    const baby = babySteps(period);
    const values = new Float64Array(copies * period);
    const made = Array.from({ length: period }, (_, diagonal) => {
      const back = diagonal - (diagonal % baby);
      let isZero = true;
      for (let slot = 0; slot < values.length; slot++) {
        const row = (((slot - back) % period) + period) % period;
        const entry = this.#matrix[row]?.[(row + diagonal) % period] ?? 0;
        values[slot] = entry;
        isZero &&= entry === 0;
      }
      return isZero ? undefined : this.#context.engine.encode(values, scale, level);
    });
    this.#encoded.set(name, made);
    return made;
  }
}
