import type { Analysis } from './analysis.js';
import { type BindingContext } from './mechanism.js';
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
export declare const widened: <Data, Value>(query: Query<Data, Value>, rows: number) => Query<Data, Value>;
/** The context of questions about rows that come or go, under whatever relation: of one that is replaced two do. */
export declare const ofChangedRows: (context: BindingContext, rows: number) => BindingContext & {
    readonly changes: number;
};
/** A question as sessions take them. */
export type Question<Data, Output = unknown> = Query<Data, Output> | Analysis<Data, Output, never>;
/**
 * A question asked of data that are changed first. Its sensitivity grows by the number of rows that one neighbour can change; under
 * `replace-one` the number of rows is no longer public, for a row that is replaced may come or go.
 */
export declare function transformed<Given, Data>(question: Question<Data>, { description: how, rows, unit, change }: Transformation<Given, Data>): Question<Given>;
