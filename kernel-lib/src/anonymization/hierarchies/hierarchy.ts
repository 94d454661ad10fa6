import { invalidArgument } from '../../core/errors.js';
import { textOf } from '../table/coded-column.js';

/**
 * A generalisation hierarchy: for each value of a column, what it becomes at each level. Level 0 is the value itself; the last level is
 * the most general, mostly one label for all, such as `*`.
 */
export interface Hierarchy {
  /** Levels above the values themselves: a value can be generalised so many times. */
  readonly height: number;
  /** One row a value: the value, then its label at levels 1, 2, …. */
  readonly rows: readonly (readonly string[])[];
}

/** Where in a hierarchy something is wrong; a hierarchy describes a domain, not a record, so its values may be named. */
const wrong = (name: string, row: readonly string[], allowed: string): Error =>
  invalidArgument(`hierarchy of ${name}`, `${allowed} (value ${JSON.stringify(row[0] ?? '')})`);

/**
 * A hierarchy from its rows, checked: every row reaches every level, no value comes twice, no label has two parents and none its own
 * descendant as an ancestor.
 * @param name what errors call the hierarchy: its column
 * @throws PrivacyError `invalid-argument`, which names the column and the value
 */
export function hierarchyOf(rows: readonly (readonly unknown[])[], name = 'a column'): Hierarchy {
  const given: unknown = rows;
  if (!Array.isArray(given) || !given.every(Array.isArray))
    throw invalidArgument(`hierarchy of ${name}`, 'a list of rows: a value, then its label at each level');
  const texts = rows.map((row) => Object.freeze(row.map((cell) => textOf(cell, `hierarchy of ${name}`))));
  const width = texts[0]?.length ?? 0;
  if (width === 0) throw invalidArgument(`hierarchy of ${name}`, 'a list of at least one row');
  const values = new Set<string>();
  const parents: Map<string, string>[] = Array.from({ length: width }, () => new Map<string, string>());
  for (const row of texts) {
    const [value = ''] = row;
    if (row.length !== width || row.slice(1).includes(''))
      throw wrong(name, row, `without holes: every value has a label at each of ${String(width - 1)} levels`);
    if (values.has(value)) throw wrong(name, row, 'a list in which every value comes once');
    values.add(value);
    for (let level = 1; level < width; level++) {
      const below = parents[level - 1] as Map<string, string>;
      const child = row[level - 1] as string;
      const parent = row[level] as string;
      const known = below.get(child);
      if (known !== undefined && known !== parent)
        throw wrong(
          name,
          row,
          `a tree: ${JSON.stringify(child)} has two parents at level ${String(level)}, ${JSON.stringify(known)} and ${JSON.stringify(parent)}`,
        );
      below.set(child, parent);
    }
  }
  refuseCycles(texts, name);
  return Object.freeze({ height: width - 1, rows: Object.freeze(texts) });
}

/** A label may stay the same over several levels; but one that comes back above another is its own ancestor. */
function refuseCycles(rows: readonly (readonly string[])[], name: string): void {
  const parents = new Map<string, Set<string>>();
  for (const row of rows) {
    for (let level = 1; level < row.length; level++) {
      const child = row[level - 1] as string;
      const parent = row[level] as string;
      if (child === parent) continue;
      const known = parents.get(child) ?? new Set<string>();
      parents.set(child, known.add(parent));
    }
  }
  const state = new Map<string, 'open' | 'done'>();
  for (const row of rows) {
    // A walk without recursion: each label is entered once, and left after all of its ancestors.
    const walk = [...row.slice(0, 1)];
    while (walk.length > 0) {
      const label = walk[walk.length - 1] as string;
      if (state.get(label) === undefined) {
        state.set(label, 'open');
        for (const parent of parents.get(label) ?? []) {
          if (state.get(parent) === 'open')
            throw wrong(name, row, `without cycles: ${JSON.stringify(parent)} is its own ancestor`);
          if (state.get(parent) === undefined) walk.push(parent);
        }
      } else {
        walk.pop();
        state.set(label, 'done');
      }
    }
  }
}

/** A hierarchy of one step: every value stays as it is or is suppressed. */
export const suppressionHierarchy = (values: readonly unknown[], name?: string): Hierarchy =>
  hierarchyOf(
    [...new Set(values.map(String))].map((value) => [value, '*']),
    name,
  );
