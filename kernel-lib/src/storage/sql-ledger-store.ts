import { PrivacyError } from '../core/errors.js';
import type { LedgerStore, LedgerTerms } from '../ledger/store.js';
import type { Anchors } from './anchors.js';
import { ChainedRecords, type Chain } from './chained-records.js';
import { ledgerKey } from '../ledger/ledger-key.js';
import { stateOf, type LedgerState } from './ledger-state.js';
import type { LedgerRecord } from './record.js';
import { storeUnavailable } from './store-unavailable.js';
import { storedLedger } from './stored-ledger.js';
import type { SqlConnection } from './sql/connection.js';
import { migrate } from './sql/migrations.js';
import type { QueryBuilder } from './sql/schema.js';

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
  /** Where it lives, as it is shown to people; without a password. */
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
      const opened = begun(chains, name, terms);
      return storedLedger({ ...options, chains, ledger, opened, state: stateIn(ledger, opened.records) });
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
function begun(chains: ChainedRecords, name: string, terms: LedgerTerms): Chain {
  const ledger = ledgerKey(name);
  for (;;) {
    const chain = chains.all(ledger);
    if (chain.records.length > 0) return chain;
    const id = globalThis.crypto.randomUUID();
    chains.append(ledger, chain.head, { kind: 'begun', id, name, terms, at: Date.now() });
  }
}

/** Writes the records of a ledger that is none yet; whether nobody else wrote meanwhile. */
function restored(chains: ChainedRecords, name: string, records: readonly LedgerRecord[]): boolean {
  const ledger = ledgerKey(name);
  const chain = chains.all(ledger);
  if (chain.records.length > 0)
    throw new PrivacyError(
      'invalid-argument',
      { argument: 'name', allowed: 'free' },
      `there is a ledger "${name}" already`,
    );
  let { head } = chain;
  for (const record of records) {
    const after = chains.append(ledger, head, record);
    if (after === undefined) return false;
    head = after;
  }
  return true;
}
