import type { SqlConnection } from './sql/connection.js';
import { type QueryBuilder } from './sql/schema.js';
/** The database at a place, a folder or a `postgres://` address, and what writes its dialect. */
export declare function connectionAt(place: string): {
    readonly connection: SqlConnection;
    readonly db: QueryBuilder;
};
