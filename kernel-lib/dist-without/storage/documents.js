import { connectionAt } from './connection-at.js';
import { ledgerPlace } from './place.js';
import { Conflict } from './sql/connection.js';
import { migrate } from './sql/migrations.js';
/**
 * Opens the documents at a place: a folder, or the `postgres://…` address of a database; that of the ledgers unless it is given.
 * @throws PrivacyError `store-unavailable`
 */
export function openDocumentStore(options = {}) {
    const { connection, db } = connectionAt(options.place ?? ledgerPlace());
    migrate(connection, db);
    const query = (change) => {
        const { key, space } = change;
        if ('removed' in change)
            return db.deleteFrom('document').where('space', '=', space).where('key', '=', key).compile();
        const value = JSON.stringify(change.value);
        const insert = db.insertInto('document').values({ space, key, value });
        if (change.fresh === true)
            return insert.compile();
        return insert.onConflict((conflict) => conflict.columns(['space', 'key']).doUpdateSet({ value })).compile();
    };
    const unlessThere = (write) => {
        try {
            write();
            return true;
        }
        catch (error) {
            if (error instanceof Conflict)
                return false;
            throw error;
        }
    };
    return {
        place: connection.place,
        get(space, key) {
            const asked = db.selectFrom('document').select('value').where('space', '=', space).where('key', '=', key);
            const [row] = connection.query(asked.compile());
            return row === undefined ? undefined : JSON.parse(String(row['value']));
        },
        all(space) {
            const rows = connection.query(db.selectFrom('document').select(['key', 'value']).where('space', '=', space).orderBy('key').compile());
            return new Map(rows.map((row) => [String(row['key']), JSON.parse(String(row['value']))]));
        },
        write: (changes) => unlessThere(() => connection.transaction(changes.map(query))),
        note: (space, key, value) => unlessThere(() => connection.note(query({ space, key, value, fresh: true }))),
        close: () => connection.close(),
    };
}
//# sourceMappingURL=documents.js.map