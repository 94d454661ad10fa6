import { invalidArgument } from '../../core/errors.js';
import type { CodedColumn } from '../table/coded-column.js';
import type { Hierarchy } from './hierarchy.js';

/**
 * A column and its hierarchy, as lookup arrays. At each level a group of values is named by its first code: `groups[level][code]`.
 * A group's code stays a code of the column, so a generalised key can be generalised again by the same arrays.
 */
export interface GeneralizedColumn {
  readonly column: CodedColumn;
  readonly height: number;
  /** Values of the hierarchy, also those that no row has. */
  readonly leaves: number;
  readonly groups: readonly Int32Array[];
  /** How many values of the hierarchy each code's group holds, level by level. */
  readonly covered: readonly Int32Array[];
  /** What stands in a table for each code at each level. */
  readonly labels: readonly (readonly string[])[];
}

/**
 * Looks up every value of a column.
 * @throws PrivacyError `invalid-argument`, with the column and the value, where the hierarchy lacks one
 */
export function generalizedColumn(column: CodedColumn, hierarchy: Hierarchy): GeneralizedColumn {
  const given: unknown = hierarchy;
  if (!Array.isArray((given as Partial<Hierarchy> | null | undefined)?.rows))
    throw invalidArgument(`hierarchy of ${column.name}`, 'a hierarchy, such as hierarchyOf or numberHierarchy makes');
  const rowOf = new Map(hierarchy.rows.map((row) => [row[0] ?? '', row]));
  const rows = column.labels.map((label) => {
    const row = rowOf.get(label);
    if (row === undefined)
      throw invalidArgument(
        `hierarchy of ${column.name}`,
        `a hierarchy with a row for every value of the column; it lacks ${JSON.stringify(label)}${label === '' ? ' (a missing value)' : ''}`,
      );
    return row;
  });
  const levels = Array.from({ length: hierarchy.height + 1 }, (_, level) => level);
  return {
    column,
    height: hierarchy.height,
    leaves: hierarchy.rows.length,
    labels: levels.map((level) => rows.map((row) => row[level] ?? '')),
    groups: levels.map((level) => {
      const firstOf = new Map<string, number>();
      return Int32Array.from(rows, (row, code) => {
        const label = row[level] ?? '';
        const first = firstOf.get(label);
        if (first !== undefined) return first;
        firstOf.set(label, code);
        return code;
      });
    }),
    covered: levels.map((level) => {
      const held = new Map<string, number>();
      for (const row of hierarchy.rows) held.set(row[level] ?? '', (held.get(row[level] ?? '') ?? 0) + 1);
      return Int32Array.from(rows, (row) => held.get(row[level] ?? '') ?? 1);
    }),
  };
}
