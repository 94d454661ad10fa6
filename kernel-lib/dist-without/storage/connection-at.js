import { isPostgres, ledgerFile } from './place.js';
import { openPostgres } from './sql/postgres.js';
import { queryBuilder } from './sql/schema.js';
import { openSqlite } from './sql/sqlite.js';
/** The database at a place, a folder or a `postgres://` address, and what writes its dialect. */
export function connectionAt(place) {
    return isPostgres(place)
        ? { connection: openPostgres(place), db: queryBuilder('postgres') }
        : { connection: openSqlite(ledgerFile(place)), db: queryBuilder('sqlite') };
}
//# sourceMappingURL=connection-at.js.map