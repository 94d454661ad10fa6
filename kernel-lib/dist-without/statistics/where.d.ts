import type { Analysis } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import { type TableLike } from '../tables/index.js';
import { type Where } from './condition.js';
import type { AboutColumns } from '../tables/column-names.js';
/**
 * A question about the rows that meet a condition alone. Which rows do is private: under `replace-one` their number is not public, and
 * a replaced row may come or go.
 * @example
 * const older = where(mean('bmi', { lower: 10, upper: 60 }), [{ column: 'age', atLeast: 65 }, { column: 'town', oneOf: ['Delft', 'Gouda'] }]);
 */
export declare function where<Value, Name extends string = string>(query: Query<TableLike, Value> & AboutColumns<Name>, condition: Where): Query<TableLike, Value> & AboutColumns<Name>;
export declare function where<Output, Asked, Name extends string = string>(analysis: Analysis<TableLike, Output, Asked> & AboutColumns<Name>, condition: Where): Analysis<TableLike, Output, Asked> & AboutColumns<Name>;
