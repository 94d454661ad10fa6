import { PrivacyError } from '../core/errors.js';
import { ChainedRecords } from './chained-records.js';
import { ledgerKey } from '../ledger/ledger-key.js';
import { stateOf } from './ledger-state.js';
import { storeUnavailable } from './store-unavailable.js';
import { storedLedger } from './stored-ledger.js';
import { migrate } from './sql/migrations.js';
/** Ledgers in a SQL database: see {@link StoredLedger} for what is promised, and SECURITY.md for what a chain can show. */
export function sqlLedgerStore(options) {
    const { anchors, connection, db } = options;
    migrate(connection, db);
    const chains = new ChainedRecords(connection, db, anchors);
    function existing(name) {
        const chain = chains.all(ledgerKey(name));
        if (chain.records.length === 0) {
            const allowed = `the name of a ledger in ${connection.place}: ${chains.ledgers().join(', ') || 'there is none yet'}`;
            throw new PrivacyError('invalid-argument', { argument: 'name', allowed }, `name must be ${allowed}`);
        }
        return chain;
    }
    const stateIn = (ledger, records) => {
        const state = stateOf(records);
        if (state === undefined)
            throw storeUnavailable(connection.place, `has no beginning of the ledger "${ledger}"`);
        return state;
    };
    return {
        place: connection.place,
        open(name, terms) {
            const ledger = ledgerKey(name);
            const opened = begun(chains, name, terms);
            return storedLedger({ ...options, chains, ledger, opened, state: stateIn(ledger, opened.records) });
        },
        ledgers: () => chains.ledgers(),
        state: (name) => stateIn(name, existing(name).records),
        records: (name) => existing(name).records,
        append(name, record) {
            while (chains.append(ledgerKey(name), existing(name).head, record) === undefined)
                ;
        },
        archive(name, as) {
            const { practice } = stateIn(name, existing(name).records);
            if (!practice) {
                const allowed = 'a practice ledger: only those may be begun anew, since what was released of real data stays released';
                throw new PrivacyError('invalid-argument', { argument: 'name', allowed }, `name must be ${allowed}`);
            }
            chains.move(ledgerKey(name), ledgerKey(as));
        },
        restore(name, records) {
            if (!restored(chains, name, records))
                throw storeUnavailable(connection.place, `was written to by somebody else meanwhile`);
        },
        close() {
            anchors?.close();
            connection.close();
        },
    };
}
/** The chain of a ledger, begun where there is none. */
function begun(chains, name, terms) {
    const ledger = ledgerKey(name);
    for (;;) {
        const chain = chains.all(ledger);
        if (chain.records.length > 0)
            return chain;
        const id = globalThis.crypto.randomUUID();
        chains.append(ledger, chain.head, { kind: 'begun', id, name, terms, at: Date.now() });
    }
}
/** Writes the records of a ledger that is none yet; whether nobody else wrote meanwhile. */
function restored(chains, name, records) {
    const ledger = ledgerKey(name);
    const chain = chains.all(ledger);
    if (chain.records.length > 0)
        throw new PrivacyError('invalid-argument', { argument: 'name', allowed: 'free' }, `there is a ledger "${name}" already`);
    let { head } = chain;
    for (const record of records) {
        const after = chains.append(ledger, head, record);
        if (after === undefined)
            return false;
        head = after;
    }
    return true;
}
//# sourceMappingURL=sql-ledger-store.js.map