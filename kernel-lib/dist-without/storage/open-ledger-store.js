import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { anchorsIn } from './anchors.js';
import { connectionAt } from './connection-at.js';
import { isPostgres, ledgerPlace, userDataFolder } from './place.js';
import { sqlLedgerStore } from './sql-ledger-store.js';
/**
 * Opens the store of durable ledgers. Its tables are made, or brought to the present version, where needed.
 * @throws PrivacyError `store-unavailable` where it cannot be opened
 */
export function openLedgerStore(options = {}) {
    const place = options.place ?? ledgerPlace();
    const shared = isPostgres(place);
    const { connection, db } = connectionAt(place);
    return sqlLedgerStore({
        connection,
        db,
        anchors: anchorsIn(shared ? anchorFolder(connection.place) : join(place, 'anchors')),
        keepAnswers: options.keepAnswers ?? !shared,
    });
}
/** Anchors of a shared database are kept in the user's own folder, apart from those of another database. */
const anchorFolder = (place) => join(userDataFolder(), 'anchors', createHash('sha256').update(place).digest('hex').slice(0, 16));
//# sourceMappingURL=open-ledger-store.js.map