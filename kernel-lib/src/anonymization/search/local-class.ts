import { codeIn } from '../classes/key-layout.js';
import type { Problem } from './problem.js';

/** A class of local recoding: it has levels of its own, and each of its cells is the group of `codes` at the column's level. */
export interface LocalClass {
  readonly levels: Uint8Array;
  readonly codes: Int32Array;
  /** The distinct rows that it is made of. */
  readonly members: readonly number[];
  /** Released rows. */
  readonly rows: number;
  /** The normalised certainty penalty of a row: the mean over its cells. */
  readonly penalty: number;
}

/** Makes and joins classes, and tells what they cost. */
export class LocalClasses {
  /** The share of a row's penalty that a cell has, by column, level and code. */
  readonly #penalties: readonly (readonly Float64Array[])[];
  /** The highest level at which a cell reads the same, by column, level and code: classes that read the same are one. */
  readonly #settled: readonly (readonly Uint8Array[])[];

  constructor(private readonly problem: Problem) {
    const { columns } = problem;
    this.#penalties = columns.map(({ covered, leaves }) =>
      covered.map((held) =>
        Float64Array.from(held, (values) => (values - 1) / Math.max(1, leaves - 1) / columns.length),
      ),
    );
    this.#settled = columns.map(({ labels, height }) => {
      const settled = labels.map((row) => new Uint8Array(row.length));
      for (let level = height; level >= 0; level--) {
        labels[level]?.forEach((label, code) => {
          const isSame = level < height && labels[level + 1]?.[code] === label;
          (settled[level] as Uint8Array)[code] = isSame ? (settled[level + 1]?.[code] as number) : level;
        });
      }
      return settled;
    });
  }

  /** The class that a generalised key stands for. @param row its place among `keys` */
  of(
    levels: ArrayLike<number>,
    keys: Int32Array,
    row: number,
    { members, rows }: Pick<LocalClass, 'members' | 'rows'>,
  ): LocalClass {
    const { layout } = this.problem;
    const codes = Int32Array.from(layout.fields, (field) => codeIn(keys, row, layout.words, field));
    return this.#class(levels, codes, members, rows);
  }

  /** A distinct row, alone. */
  alone(row: number): LocalClass {
    const { base, lists, layout } = this.problem;
    const levels = new Uint8Array(layout.fields.length);
    return this.of(levels, base.keys, row, { members: [row], rows: base.counts[row * lists] as number });
  }

  #class(levels: ArrayLike<number>, codes: Int32Array, members: readonly number[], rows: number): LocalClass {
    const own = new Uint8Array(levels.length);
    let penalty = 0;
    for (let column = 0; column < own.length; column++) {
      const code = codes[column] as number;
      const level = this.#settled[column]?.[levels[column] as number]?.[code] as number;
      own[column] = level;
      codes[column] = this.problem.columns[column]?.groups[level]?.[code] as number;
      penalty += this.#penalties[column]?.[level]?.[code] as number;
    }
    return { levels: own, codes, members, rows, penalty };
  }

  /** How much the rows of two classes cost more as one; infinite where they cannot be, or once it is known to reach `most`. */
  costOfJoining(one: LocalClass, other: LocalClass, most = Infinity): number {
    const rows = one.rows + other.rows;
    const before = one.rows * one.penalty + other.rows * other.penalty;
    const bound = (most + before) / rows;
    let penalty = 0;
    for (let column = 0; column < one.codes.length; column++) {
      const code = one.codes[column] as number;
      const level = this.#commonLevel(column, one, other);
      if (level === undefined) return Infinity;
      penalty += this.#penalties[column]?.[level]?.[code] as number;
      if (penalty >= bound) return Infinity;
    }
    return rows * penalty - before;
  }

  /** Two classes as one, generalised as far as both need; the cost of joining them has to be finite. */
  joined(one: LocalClass, other: LocalClass): LocalClass {
    const levels = one.levels.map((level, column) => this.#commonLevel(column, one, other) ?? level);
    return this.#class(levels, one.codes.slice(), [...one.members, ...other.members], one.rows + other.rows);
  }

  /** The lowest level at which a cell of both is the same; undefined where the hierarchy ends in several labels and they differ. */
  #commonLevel(column: number, one: LocalClass, other: LocalClass): number | undefined {
    const { groups, height } = this.problem.columns[column] as Problem['columns'][number];
    const [first, second] = [one.codes[column] as number, other.codes[column] as number];
    for (let level = Math.max(one.levels[column] as number, other.levels[column] as number); level <= height; level++) {
      if ((groups[level] as Int32Array)[first] === (groups[level] as Int32Array)[second]) return level;
    }
    return undefined;
  }
}
