import { PrivacyError } from '../core/errors.js';
import type { LedgerStore, LedgerTerms, StoredLedger } from '../ledger/store.js';
import type { Anchors } from './anchors.js';
import { decodeAnswer, encodeAnswer } from './answers.js';
import { ChainedRecords, type Chain } from './chained-records.js';
import { ledgerKey } from '../ledger/ledger-key.js';
import { entriesOf, stateOf, type LedgerState } from './ledger-state.js';
import type { LedgerRecord } from './record.js';
import { storeUnavailable } from './store-unavailable.js';
import type { SqlConnection } from './sql/connection.js';
import { migrate } from './sql/migrations.js';
import type { QueryBuilder } from './sql/schema.js';
import { shownPlace } from './place.js';

export interface SqlLedgerStoreOptions {
  readonly connection: SqlConnection;
  readonly db: QueryBuilder;
  /** What remembers, outside the store, how far each ledger had come; nothing does where it is left out. */
  readonly anchors?: Anchors;
  /** Whether released values are kept in the store, so that another kernel can recall them. */
  readonly keepAnswers: boolean;
}

/** A store of ledgers that its owner can also list, verify and change, from a terminal. */
export interface DurableLedgerStore extends LedgerStore {
  /** Where it lives, as people are told; without a password. */
  readonly place: string;
  /** The keys of all ledgers. */
  ledgers(): readonly string[];
  /** What a ledger amounts to, its chain checked. @throws PrivacyError `ledger-broken`; `invalid-argument` where there is none of that name */
  state(name: string): LedgerState;
  /** The records of a ledger, its chain checked. */
  records(name: string): readonly LedgerRecord[];
  /** Adds a record that is no entry: a budget that was set anew, or the end. */
  append(name: string, record: Exclude<LedgerRecord, { kind: 'entry' | 'begun' }>): void;
  /** Puts a practice ledger aside under another name, so that its own can be begun anew. */
  archive(name: string, as: string): void;
  /** Writes the records of a ledger that was exported, under a name that is free. */
  restore(name: string, records: readonly LedgerRecord[]): void;
  close(): void;
}

/** Ledgers in a SQL database: see {@link StoredLedger} for what is promised, and SECURITY.md for what a chain can show. */
export function sqlLedgerStore(options: SqlLedgerStoreOptions): DurableLedgerStore {
  const { anchors, connection, db } = options;
  migrate(connection, db);
  const chains = new ChainedRecords(connection, db, anchors);

  function begun(ledger: string, name: string, terms: LedgerTerms): Chain {
    for (;;) {
      const chain = chains.all(ledger);
      if (chain.records.length > 0) return chain;
      const id = globalThis.crypto.randomUUID();
      chains.append(ledger, chain.head, { kind: 'begun', id, name, terms, at: Date.now() });
    }
  }

  function existing(name: string): Chain {
    const chain = chains.all(ledgerKey(name));
    if (chain.records.length === 0) {
      const allowed = `the name of a ledger in ${connection.place}: ${chains.ledgers().join(', ') || 'there is none yet'}`;
      throw new PrivacyError('invalid-argument', { argument: 'name', allowed }, `name must be ${allowed}`);
    }
    return chain;
  }

  const stateIn = (ledger: string, records: readonly LedgerRecord[]): LedgerState => {
    const state = stateOf(records);
    if (state === undefined) throw storeUnavailable(connection.place, `has no beginning of the ledger "${ledger}"`);
    return state;
  };

  return {
    place: connection.place,
    open(name, terms) {
      const ledger = ledgerKey(name);
      return storedLedger(ledger, begun(ledger, name, terms));
    },
    ledgers: () => chains.ledgers(),
    state: (name) => stateIn(name, existing(name).records),
    records: (name) => existing(name).records,
    append(name, record) {
      while (chains.append(ledgerKey(name), existing(name).head, record) === undefined);
    },
    archive(name, as) {
      const { practice } = stateIn(name, existing(name).records);
      if (!practice) {
        const allowed =
          'a practice ledger: only those may be begun anew, since what was released of real data stays released';
        throw new PrivacyError('invalid-argument', { argument: 'name', allowed }, `name must be ${allowed}`);
      }
      chains.move(ledgerKey(name), ledgerKey(as));
    },
    restore(name, records) {
      const ledger = ledgerKey(name);
      const chain = chains.all(ledger);
      let { head } = chain;
      if (chain.records.length > 0) {
        throw new PrivacyError(
          'invalid-argument',
          { argument: 'name', allowed: 'free' },
          `there is a ledger "${name}" already`,
        );
      }
      for (const record of records) {
        const after = chains.append(ledger, head, record);
        if (after === undefined) throw storeUnavailable(connection.place, `was written to by somebody else meanwhile`);
        head = after;
      }
    },
    close() {
      anchors?.close();
      connection.close();
    },
  };

  function storedLedger(ledger: string, opened: Chain): StoredLedger {
    const state = stateIn(ledger, opened.records);
    let { head } = opened;
    let { closed } = state;
    /** What opening has read, for the first who asks. */
    let unread: readonly LedgerRecord[] | undefined = opened.records;
    /** Answers of this process, among them those that no text gives back unchanged. */
    const alive = new Map<string, unknown>();

    /** The records after a position; the ledger's head is then the last of them. */
    const recordsAfter = (position: number): readonly LedgerRecord[] => {
      if (position === head.seq) {
        const news = chains.after(ledger, head);
        ({ head } = news);
        return news.records;
      }
      const all = chains.all(ledger);
      ({ head } = all);
      return all.records.slice(position);
    };

    return {
      id: state.id,
      place: shownPlace(connection.place),
      terms: state.terms,
      read(position) {
        const records = position === 0 && unread !== undefined ? unread : recordsAfter(position);
        unread = undefined;
        if (position > 0 && records.some(({ kind }) => kind === 'budget')) {
          throw storeUnavailable(
            connection.place,
            `has a new budget for "${state.name}"; restart the kernel to go on under it`,
          );
        }
        closed ||= records.some(({ kind }) => kind === 'closed');
        return { position: head.seq, entries: entriesOf(records) };
      },
      write(entry, position) {
        if (closed) {
          throw new PrivacyError(
            'ledger-closed',
            { ledger: state.name },
            `the budget of "${state.name}" was closed. Nothing was drawn`,
          );
        }
        if (position !== head.seq) return undefined;
        const after = chains.append(ledger, head, { kind: 'entry', entry });
        head = after ?? head;
        return after?.seq;
      },
      recall(key) {
        if (alive.has(key)) return alive.get(key);
        if (!options.keepAnswers) return undefined;
        const asked = db.selectFrom('answer').select('value').where('ledger', '=', ledger).where('key', '=', key);
        const [row] = connection.query(asked.compile());
        if (row === undefined) return undefined;
        const released = decodeAnswer(String(row['value']));
        alive.set(key, released);
        return released;
      },
      keep(key, released) {
        alive.set(key, released);
        const value = options.keepAnswers ? encodeAnswer(released) : undefined;
        if (value === undefined) return;
        const kept = db
          .insertInto('answer')
          .values({ ledger, key, value })
          .onConflict((conflict) => conflict.columns(['ledger', 'key']).doUpdateSet({ value }));
        // Flushed with the next debit: who loses an answer to a power cut asks again and pays again, and no debit is lost.
        connection.note(kept.compile());
      },
    };
  }
}
