import type { OneOf } from '../tables/column-names.js';
import { type TableLike } from '../tables/table.js';
import type { Bounds } from './features.js';
/** The declared public range of one column. */
interface Range {
    readonly lower: number;
    readonly upper: number;
}
/** Bounds by the names of the columns, as questions of a session take them: `{ age: { lower: 0, upper: 120 }, … }`. */
export type BoundsByName<Name extends string = string> = Readonly<Partial<Record<OneOf<Name>, Range>>>;
/**
 * Bounds in the order of the columns, where they were given by name; others as they are.
 * @throws PrivacyError `invalid-argument` unless each column has bounds, two finite numbers in order, and each bounds a column
 */
export declare function boundsOfColumns(bounds: Bounds | BoundsByName, features: TableLike): Bounds;
export {};
