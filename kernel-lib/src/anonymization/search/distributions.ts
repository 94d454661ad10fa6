import type { CodedColumn } from '../table/coded-column.js';

/** The values of a sensitive column in each class, and how often: class c's lie at `starts[c]` to `starts[c + 1]`. */
export interface ClassDistributions {
  readonly starts: Int32Array;
  readonly values: Int32Array;
  readonly counts: Int32Array;
}

export interface Distributions extends ClassDistributions {
  readonly column: CodedColumn;
  /** Counts by value over all released rows. */
  readonly total: Int32Array;
}

/** Rows in the order of their classes: where each class begins, and the rows. */
export function byClass(
  of: ArrayLike<number>,
  rows: number,
  classes: number,
): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(classes + 1);
  for (let row = 0; row < rows; row++) {
    const next = (of[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let one = 0; one < classes; one++) starts[one + 1] = (starts[one + 1] as number) + (starts[one] as number);
  const next = starts.slice(0, classes);
  const order = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const one = of[row] as number;
    const place = next[one] as number;
    order[place] = row;
    next[one] = place + 1;
  }
  return { starts, order };
}

/** Reads a sensitive column's distribution in every class. Rows outside the subset do not count. */
export function distributionsOf(
  column: CodedColumn,
  of: Int32Array,
  classes: number,
  subset?: Uint8Array,
): Distributions {
  const { starts, order } = byClass(of, of.length, classes);
  const single: ClassDistributions = {
    starts: Int32Array.from({ length: of.length + 1 }, (_, row) => row),
    values: column.codes,
    counts: Int32Array.from(of, (_, row) => (subset?.[row] !== 0 ? 1 : 0)),
  };
  const total = new Int32Array(column.labels.length);
  for (let row = 0; row < of.length; row++) {
    const code = column.codes[row] as number;
    total[code] = (total[code] as number) + (single.counts[row] as number);
  }
  const merger = new Merger(column.labels.length);
  return { column, total, ...merger.merge(single, starts, order, () => undefined) };
}

/** Adds up distributions of classes that fall together; one histogram serves all of them. */
export class Merger {
  readonly histogram: Int32Array;
  present: number[] = [];

  constructor(values: number) {
    this.histogram = new Int32Array(values);
  }

  /** Shows each merged class to `see`, while its histogram stands, and gives all of them. */
  merge(
    from: ClassDistributions,
    starts: Int32Array,
    order: Int32Array,
    see: (one: number) => void,
  ): ClassDistributions {
    const classes = starts.length - 1;
    const outStarts = new Int32Array(classes + 1);
    const values = new Int32Array(from.values.length);
    const counts = new Int32Array(from.values.length);
    let out = 0;
    for (let one = 0; one < classes; one++) {
      this.gather(from, order, starts[one] as number, starts[one + 1] as number);
      see(one);
      for (const value of this.present) {
        values[out] = value;
        counts[out++] = this.histogram[value] as number;
        this.histogram[value] = 0;
      }
      outStarts[one + 1] = out;
    }
    return { starts: outStarts, values: values.subarray(0, out), counts: counts.subarray(0, out) };
  }

  /** Adds up the distributions of the parts `order[begin]` to `order[end - 1]`, in a histogram that is clear. */
  gather(from: ClassDistributions, order: ArrayLike<number>, begin: number, end: number): void {
    const { histogram } = this;
    const present: number[] = [];
    for (let at = begin; at < end; at++) {
      const part = order[at] as number;
      for (let cell = from.starts[part] as number; cell < (from.starts[part + 1] as number); cell++) {
        const count = from.counts[cell] as number;
        if (count === 0) continue;
        const value = from.values[cell] as number;
        if (histogram[value] === 0) present.push(value);
        histogram[value] = (histogram[value] as number) + count;
      }
    }
    this.present = present;
  }

  clear(): void {
    for (const value of this.present) this.histogram[value] = 0;
  }
}
