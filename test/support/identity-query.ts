import type { Query } from '../../kernel-lib/src/mechanisms/index.js';

/** A query that answers with the data themselves: to bind noise to a known answer and a known sensitivity. */
export const identityQuery = <Value>(
  dimension: number,
  {
    sensitivity = 1,
    integer = false,
    monotonic = false,
  }: { sensitivity?: number | Record<string, number>; integer?: boolean; monotonic?: boolean } = {},
): Query<Value, Value> => ({
  description: 'identity',
  dimension,
  integer,
  monotonic,
  answer: (data) => data,
  sensitivity: (_relation, norm) => (typeof sensitivity === 'number' ? sensitivity : (sensitivity[norm] ?? NaN)),
});

export const addOrRemove = { relation: 'add-or-remove-one', delta: undefined } as const;
