import { PrivacyError } from '../core/errors.js';
import { firstHash, nextHash } from './chain.js';
import { decodeRecord, encodeRecord } from './record.js';
import { Conflict } from './sql/connection.js';
const broken = (ledger, record, what) => new PrivacyError('ledger-broken', { ledger, record }, `the ledger "${ledger}" is not what was written: record ${String(record)} ${what}. ` +
    'Nothing was drawn; `npx epsbook ledger verify` says more, and SECURITY.md what to do');
/** The chained records of all ledgers in one database: reads check the chain, writes lengthen it by one. */
export class ChainedRecords {
    #connection;
    #db;
    #anchors;
    constructor(connection, db, anchors) {
        this.#connection = connection;
        this.#db = db;
        this.#anchors = anchors;
    }
    /** The records after a head. @throws PrivacyError `ledger-broken` where they do not follow from it */
    after(ledger, { hash, seq }) {
        const rows = this.#connection.query(this.#db
            .selectFrom('record')
            .select(['seq', 'payload', 'hash'])
            .where('ledger', '=', ledger)
            .where('seq', '>', seq)
            .orderBy('seq')
            .compile());
        const records = rows.map((row) => {
            const payload = String(row['payload']);
            seq++;
            if (Number(row['seq']) !== seq)
                throw broken(ledger, seq, 'is missing');
            hash = nextHash(hash, seq, payload);
            if (row['hash'] !== hash)
                throw broken(ledger, seq, 'was changed, or the ones before it were');
            return decodeRecord(payload);
        });
        return { records, head: { seq, hash } };
    }
    /** All records of a ledger. @throws PrivacyError `ledger-broken` also where it had come further, by what its anchor remembers */
    all(ledger) {
        // First the anchor, then the records: another process may write both in between.
        const anchor = this.#anchors?.read(ledger);
        const chain = this.after(ledger, { seq: 0, hash: firstHash(ledger) });
        if (anchor !== undefined && anchor.seq > chain.head.seq) {
            throw broken(ledger, chain.head.seq + 1, `is missing: ${String(anchor.seq)} were written, and the store was put back`);
        }
        if (anchor?.seq === chain.head.seq && anchor.hash !== chain.head.hash) {
            throw broken(ledger, anchor.seq, 'is another than the one that was written');
        }
        return chain;
    }
    /** Writes a record after the head; durable when it returns. @returns undefined, with nothing written, where the ledger has gone on since */
    append(ledger, head, record) {
        const payload = encodeRecord(record);
        const seq = head.seq + 1;
        const hash = nextHash(head.hash, seq, payload);
        try {
            this.#connection.query(this.#db.insertInto('record').values({ ledger, seq, payload, hash }).compile());
        }
        catch (error) {
            if (error instanceof Conflict)
                return undefined;
            throw error;
        }
        this.#anchors?.write(ledger, { seq, hash });
        return { seq, hash };
    }
    /** Puts a ledger's records under another key, chained anew, as the chain begins with the key. */
    move(from, to) {
        const { records } = this.all(from);
        let head = { seq: 0, hash: firstHash(to) };
        const inserts = records.map((record) => {
            const payload = encodeRecord(record);
            const seq = head.seq + 1;
            head = { seq, hash: nextHash(head.hash, seq, payload) };
            return this.#db.insertInto('record').values({ ledger: to, seq, payload, hash: head.hash }).compile();
        });
        this.#connection.transaction([
            ...inserts,
            this.#db.deleteFrom('record').where('ledger', '=', from).compile(),
            this.#db.deleteFrom('answer').where('ledger', '=', from).compile(),
        ]);
        this.#anchors?.write(to, head);
        this.#anchors?.forget(from);
    }
    /** The keys of all ledgers. */
    ledgers() {
        const begun = this.#db.selectFrom('record').select('ledger').distinct().orderBy('ledger').compile();
        return this.#connection.query(begun).map((row) => String(row['ledger']));
    }
}
//# sourceMappingURL=chained-records.js.map