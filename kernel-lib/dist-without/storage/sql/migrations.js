import { storeUnavailable } from '../store-unavailable.js';
import { Conflict } from './connection.js';
/**
 * The steps from an empty database to the present schema, each tested from the ones before it. A step that was published is never
 * changed: a new one is added at the end.
 */
const MIGRATIONS = [
    ({ schema }) => [
        schema
            .createTable('record')
            .addColumn('ledger', 'text', (column) => column.notNull())
            .addColumn('seq', 'integer', (column) => column.notNull())
            .addColumn('payload', 'text', (column) => column.notNull())
            .addColumn('hash', 'text', (column) => column.notNull())
            .addPrimaryKeyConstraint('record_key', ['ledger', 'seq'])
            .compile(),
    ],
    ({ schema }) => [
        schema
            .createTable('answer')
            .addColumn('ledger', 'text', (column) => column.notNull())
            .addColumn('key', 'text', (column) => column.notNull())
            .addColumn('value', 'text', (column) => column.notNull())
            .addPrimaryKeyConstraint('answer_key', ['ledger', 'key'])
            .compile(),
    ],
    ({ schema }) => [
        schema
            .createTable('document')
            .addColumn('space', 'text', (column) => column.notNull())
            .addColumn('key', 'text', (column) => column.notNull())
            .addColumn('value', 'text', (column) => column.notNull())
            .addPrimaryKeyConstraint('document_key', ['space', 'key'])
            .compile(),
    ],
];
export const LATEST_SCHEMA = MIGRATIONS.length;
function versionOf(connection, db) {
    const [row] = connection.query(db.selectFrom('schema_version').select('version').compile());
    return Number(row?.['version'] ?? 0);
}
/** Makes the table where there is none; several processes may do so at once. */
function makeVersionTable(connection, db) {
    const query = db.schema
        .createTable('schema_version')
        .ifNotExists()
        .addColumn('version', 'integer', (column) => column.notNull().unique())
        .compile();
    try {
        connection.query(query);
    }
    catch (error) {
        // PostgreSQL looks before it makes: of two that found no table, the second is refused by the first one's, which is there by then.
        if (!(error instanceof Conflict))
            throw error;
        connection.query(query);
    }
}
/**
 * Brings the database to a schema version, the latest unless another is given; never backwards.
 * @throws PrivacyError `store-unavailable` where the database was written by a later epsbook
 */
export function migrate(connection, db, to = LATEST_SCHEMA) {
    makeVersionTable(connection, db);
    for (let version = versionOf(connection, db); version !== to; version = versionOf(connection, db)) {
        if (version > LATEST_SCHEMA) {
            throw storeUnavailable(connection.place, 'was written by a later version of epsbook; update epsbook to open it');
        }
        if (version > to)
            return;
        const step = MIGRATIONS[version];
        const numbered = version === 0
            ? db.insertInto('schema_version').values({ version: 1 })
            : db
                .updateTable('schema_version')
                .set({ version: version + 1 })
                .where('version', '=', version);
        // Of two processes that migrate at once, one is refused by the unique version or the existing table, and looks again.
        try {
            connection.transaction([...step(db), numbered.compile()]);
        }
        catch (error) {
            if (versionOf(connection, db) <= version)
                throw error;
        }
    }
}
//# sourceMappingURL=migrations.js.map