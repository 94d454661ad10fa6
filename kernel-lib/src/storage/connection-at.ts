import { isPostgres, ledgerFile } from './place.js';
import type { SqlConnection } from './sql/connection.js';
import { openPostgres } from './sql/postgres.js';
import { queryBuilder, type QueryBuilder } from './sql/schema.js';
import { openSqlite } from './sql/sqlite.js';

/** The database at a place, a folder or a `postgres://` address, and what writes its dialect. */
export function connectionAt(place: string): { readonly connection: SqlConnection; readonly db: QueryBuilder } {
  return isPostgres(place)
    ? { connection: openPostgres(place), db: queryBuilder('postgres') }
    : { connection: openSqlite(ledgerFile(place)), db: queryBuilder('sqlite') };
}
