import { invalidArgument } from '../core/errors.js';
import type { Analysis } from './analysis.js';
import { processed, type BindingContext, type Mechanism } from './mechanism.js';
import { changedNoise } from './noise-by-part.js';
import type { Query } from './query.js';

/** Data changed before they are asked: by how much, and to what. */
export interface Transformation<Given, Data> {
  readonly description: string;
  /** How many rows of the changed data one neighbour of the given ones can add, remove or replace. */
  readonly rows: number;
  /** The column whose units the change bounds, if it does. */
  readonly unit?: string | undefined;
  change(data: Given): Data;
}

/** The query as a neighbour can move it: by `rows` rows that come, go or are replaced, one after the other. */
export const widened = <Data, Value>(query: Query<Data, Value>, rows: number): Query<Data, Value> => ({
  ...query,
  sensitivity(relation, norm) {
    const there = query.sensitivity(relation, norm);
    // A unit that is replaced may have more or fewer rows than before, and a row that is replaced may come or go.
    const each = relation === 'replace-one' ? Math.max(there, query.sensitivity('add-or-remove-one', norm)) : there;
    return rows * each;
  },
});

/** The mechanism for whatever an analysis measures, bound to the wider sensitivity under the relation that the data have. */
const widenedMechanism = (
  mechanism: Mechanism<unknown, unknown, unknown>,
  rows: number,
  { relation }: BindingContext,
): Mechanism<unknown, unknown, unknown> =>
  changedNoise(mechanism, (one) => ({
    description: one.description,
    bind: (query, context) => one.bind(widened(query, rows), { ...context, relation }),
  }));

/** The context of questions about rows that come or go, under whatever relation: of one that is replaced two do. */
export const ofChangedRows = (
  context: BindingContext,
  rows: number,
): BindingContext & { readonly changes: number } => ({
  ...context,
  relation: 'add-or-remove-one',
  changes: (context.changes ?? 1) * rows * (context.relation === 'replace-one' ? 2 : 1),
});

/** A question as sessions take them. */
export type Question<Data, Output = unknown> = Query<Data, Output> | Analysis<Data, Output, never>;

/**
 * A question asked of data that are changed first. Its sensitivity grows by the number of rows that one neighbour can change; under
 * `replace-one` the number of rows is no longer public, for a row that is replaced may come or go.
 */
export function transformed<Given, Data>(
  question: Question<Data>,
  { description: how, rows, unit, change }: Transformation<Given, Data>,
): Question<Given> {
  const description = `${question.description} ${how}`;
  const bounds = {
    ...(unit !== undefined && { unit }),
    ...(question.names !== undefined && { names: question.names }),
  };
  if (!('bind' in question)) {
    const query: Query<Given, unknown> = {
      ...widened(question, rows),
      ...bounds,
      description,
      answer: (data: Given) => question.answer(change(data)),
    };
    return Object.freeze(query);
  }
  if (rows > 1 && question.independentRows === true) {
    throw invalidArgument('sampling', 'left out where a unit may have several rows, which are no independent draws');
  }
  return Object.freeze({
    ...bounds,
    description,
    ...(question.independentRows === true && { independentRows: true }),
    bind(mechanism: unknown, context: BindingContext) {
      const wider = widenedMechanism(mechanism as Mechanism<unknown, unknown, unknown>, rows, context);
      // The analysis gets the relation under which the number of rows is never public.
      const bound = question.bind(wider as never, ofChangedRows(context, rows));
      return processed(bound, (data: Given) => bound.prepare(change(data)));
    },
  });
}
