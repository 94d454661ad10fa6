import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { storeUnavailable } from '../store-unavailable.js';
import { Conflict } from './connection.js';
/** How long a process waits while another one writes, in milliseconds. */
const PATIENCE = 10_000;
/** What SQLite says when it fails, and what to do about it (sqlite.org/rescode.html). */
const REASONS = [
    [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'cannot grow: the disk is full; free some space, and run the cell again'],
    [
        /^(SQLITE_READONLY|SQLITE_PERM|EROFS)/,
        'is read-only; make the file and its folder writable, or choose another place with EPSBOOK_LEDGERS',
    ],
    [
        /^(SQLITE_CANTOPEN|ENOTDIR|EEXIST|EACCES|EPERM)/,
        'cannot be opened; check that its folder exists and is writable, or choose another place with EPSBOOK_LEDGERS',
    ],
    [/^SQLITE_(CORRUPT|NOTADB)/, 'is damaged; restore it from a copy, and compare it with `npx epsbook ledger verify`'],
    [
        /^SQLITE_(BUSY|LOCKED)/,
        'is locked by another process; run the cell again when that one is done' +
            ' (on a network file system whose locks fail, choose a local place with EPSBOOK_LEDGERS)',
    ],
    [
        /^SQLITE_(IOERR|PROTOCOL|NOLFS)/,
        'cannot be read, written or locked (on a network file system, choose a local place with EPSBOOK_LEDGERS)',
    ],
];
/** The primary result codes that have a reason; an extended code holds its primary one in its lowest byte. */
const PRIMARY = {
    3: 'SQLITE_PERM',
    5: 'SQLITE_BUSY',
    6: 'SQLITE_LOCKED',
    8: 'SQLITE_READONLY',
    10: 'SQLITE_IOERR',
    11: 'SQLITE_CORRUPT',
    13: 'SQLITE_FULL',
    14: 'SQLITE_CANTOPEN',
    15: 'SQLITE_PROTOCOL',
    19: 'SQLITE_CONSTRAINT',
    22: 'SQLITE_NOLFS',
    26: 'SQLITE_NOTADB',
};
/** SQLite's name of what went wrong, or Node's. The library names few extended codes, but gives the number of each. */
function codeOf(error) {
    // What fails before there is a connection has SQLite's number in its message only: 14 is SQLITE_CANTOPEN.
    if (error instanceof Error && error.message.startsWith('ConnectionFailed'))
        return 'SQLITE_CANTOPEN';
    const { code = '', rawCode } = error;
    return (rawCode === undefined ? undefined : PRIMARY[rawCode & 0xff]) ?? code;
}
function failure(place, error) {
    const code = codeOf(error);
    if (code.startsWith('SQLITE_CONSTRAINT'))
        return new Conflict(code, { cause: error });
    const message = error instanceof Error ? error.message : String(error);
    const known = REASONS.find(([pattern]) => pattern.test(code));
    return storeUnavailable(place, known?.[1] ?? `failed: ${message}`);
}
/**
 * A SQLite file, made with its folder where it is missing. Commits are in a write-ahead log that is flushed to the disk before a
 * query returns (`synchronous=FULL`), so that what was debited survives a crash of the process and of the machine.
 */
export function openSqlite(file) {
    const attempt = (work) => {
        try {
            return work();
        }
        catch (error) {
            throw failure(file, error);
        }
    };
    const database = attempt(() => {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        const opened = new Database(file, { timeout: PATIENCE });
        opened.pragma(`busy_timeout=${String(PATIENCE)}`);
        opened.pragma('journal_mode=WAL');
        opened.pragma('synchronous=FULL');
        return opened;
    });
    const statements = new Map();
    const run = ({ sql, parameters }) => {
        let statement = statements.get(sql);
        if (statement === undefined)
            statements.set(sql, (statement = database.prepare(sql)));
        return statement.all(...parameters);
    };
    return {
        place: file,
        query: (query) => attempt(() => run(query)),
        note(query) {
            attempt(() => {
                database.exec('pragma synchronous=NORMAL');
                try {
                    run(query);
                }
                finally {
                    database.exec('pragma synchronous=FULL');
                }
            });
        },
        transaction(queries) {
            attempt(() => {
                database.exec('begin immediate');
                try {
                    for (const query of queries)
                        run(query);
                    database.exec('commit');
                }
                catch (error) {
                    if (database.inTransaction)
                        database.exec('rollback');
                    throw error;
                }
            });
        },
        close() {
            database.close();
        },
    };
}
//# sourceMappingURL=sqlite.js.map