import { connectionAt } from './connection-at.js';
import { ledgerPlace } from './place.js';
import { Conflict } from './sql/connection.js';
import { migrate } from './sql/migrations.js';

/** One change of a document: written, written only where there is none yet (`fresh`), or removed. */
export type DocumentChange =
  | { readonly space: string; readonly key: string; readonly value: unknown; readonly fresh?: boolean }
  | { readonly space: string; readonly key: string; readonly removed: true };

/** Small JSON documents by space and key, beside the ledgers: what a server must know again after it was killed. */
export interface DocumentStore {
  /** Where it lives, as it is shown to people; without a password. */
  readonly place: string;
  get(space: string, key: string): unknown;
  /** All documents of a space, by key. */
  all(space: string): ReadonlyMap<string, unknown>;
  /** Makes all of the changes or none; durable when it returns. @returns false, with nothing changed, where a `fresh` one was there */
  write(changes: readonly DocumentChange[]): boolean;
  /** Writes a fresh document that a crash of the machine may lose, and one of the process may not. @returns as {@link write} */
  note(space: string, key: string, value: unknown): boolean;
  close(): void;
}

/**
 * Opens the documents at a place: a folder, or the `postgres://…` address of a database; that of the ledgers unless it is given.
 * @throws PrivacyError `store-unavailable`
 */
export function openDocumentStore(options: { readonly place?: string } = {}): DocumentStore {
  const { connection, db } = connectionAt(options.place ?? ledgerPlace());
  migrate(connection, db);
  const query = (change: DocumentChange) => {
    const { key, space } = change;
    if ('removed' in change)
      return db.deleteFrom('document').where('space', '=', space).where('key', '=', key).compile();
    const value = JSON.stringify(change.value);
    const insert = db.insertInto('document').values({ space, key, value });
    if (change.fresh === true) return insert.compile();
    return insert.onConflict((conflict) => conflict.columns(['space', 'key']).doUpdateSet({ value })).compile();
  };
  const unlessThere = (write: () => void): boolean => {
    try {
      write();
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  };
  return {
    place: connection.place,
    get(space, key) {
      const asked = db.selectFrom('document').select('value').where('space', '=', space).where('key', '=', key);
      const [row] = connection.query(asked.compile());
      return row === undefined ? undefined : (JSON.parse(String(row['value'])) as unknown);
    },
    all(space) {
      const rows = connection.query(
        db.selectFrom('document').select(['key', 'value']).where('space', '=', space).orderBy('key').compile(),
      );
      return new Map(rows.map((row) => [String(row['key']), JSON.parse(String(row['value'])) as unknown]));
    },
    write: (changes) => unlessThere(() => connection.transaction(changes.map(query))),
    note: (space, key, value) => unlessThere(() => connection.note(query({ space, key, value, fresh: true }))),
    close: () => connection.close(),
  };
}
